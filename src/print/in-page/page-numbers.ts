/** The ids whose page numbers the page wants to say. */
export function wantedPageNumbers(): string[] {
  return [...document.querySelectorAll<HTMLElement>('[data-page-of]')].map((e) => e.dataset['pageOf'] ?? '');
}

/** @param numbers pages by id */
export function writePageNumbers(numbers: readonly (readonly [string, number])[]): void {
  const pages = new Map(numbers);
  for (const element of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
    element.textContent = String(pages.get(element.dataset['pageOf'] ?? '') ?? '');
  }
  for (const list of document.querySelectorAll('[data-page-list]')) hideRepeated(list);
}

/** A list of pages says each page once. */
function hideRepeated(list: Element): void {
  let before: string | null = null;
  for (const item of list.querySelectorAll<HTMLElement>(':scope > *')) {
    const page = item.querySelector('[data-page-of]')?.textContent ?? '';
    item.hidden = page === before;
    before = page;
  }
}

/** Nothing of the page is painted, but all of it is laid out as before. */
export function hidePage(isHidden: boolean): void {
  document.documentElement.style.visibility = isHidden ? 'hidden' : '';
}
