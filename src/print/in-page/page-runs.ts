/** Pages of one name (CSS Paged Media 3, 7.2) that follow each other. */
export interface PageRun {
  /** The id of what stands first on the first of them. */
  readonly id: string;
  /** `auto` for pages without a name. */
  readonly page: string;
}

/**
 * Has the PDF tell the place of everything that has an id, by links that nobody sees: Chromium makes a destination only of what is linked to.
 *
 * @returns on which pages the content stands, by their names; each run begins a new page
 */
export function markPlaces(): PageRun[] {
  const runs = pageRuns();
  const links = document.createElement('div');
  links.hidden = true;
  for (const { id } of document.body.querySelectorAll('[id]')) {
    const link = document.createElement('a');
    link.setAttribute('href', `#${encodeURIComponent(id)}`);
    links.append(link);
  }
  document.body.append(links);
  return runs;
}

function pageRuns(): PageRun[] {
  const runs: PageRun[] = [];
  const used = new Map<Element, string>([[document.body, 'auto']]);
  for (const element of document.body.querySelectorAll('*:not(svg *)')) {
    const style = getComputedStyle(element);
    if (style.display === 'none') continue;
    const own = style.getPropertyValue('page');
    const parent = used.get(element.parentElement ?? document.body) ?? 'auto';
    const page = own === 'auto' || own === '' ? parent : own;
    used.set(element, page);
    if (page === runs.at(-1)?.page || !isFirst(element) || element.getClientRects().length === 0) continue;
    element.id ||= `kl-docs-run-${runs.length}`;
    runs.push({ id: element.id, page });
  }
  return runs;
}

/** Not one whose first child may stand on another page: that decides (CSS Paged Media 3, 7.2). */
const isFirst = ({ localName, childNodes, firstElementChild }: Element): boolean =>
  firstElementChild === null ||
  localName === 'svg' ||
  [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');
