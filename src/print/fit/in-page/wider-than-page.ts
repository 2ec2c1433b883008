import type { PageAreas } from './page-areas.ts';

/** What is wider than its page. */
export interface WideElement {
  /** `data-source` of it or of what it stands in; empty where nothing has one. */
  readonly source: string;
  /** What it is, or its first words. */
  readonly text: string;
}

/**
 * Runs in the page, and so has all its functions inside. The elements that reach over the right edge of the pages without a name,
 * the innermost of those that stand in each other; at most three, since one such element may push others aside.
 */
export function findWideElements(areas: PageAreas): WideElement[] {
  const width = areas['auto']?.width ?? 0;
  document.documentElement.style.width = `${width}px`;
  const named = new Set(
    Object.entries(areas).flatMap(([name, area]) => (area.width > width + 1 ? [name] : [])),
  );
  const isOnWiderPage = (element: Element): boolean => {
    for (let at: Element | null = element; at; at = at.parentElement)
      if (named.has(getComputedStyle(at).getPropertyValue('page'))) return true;
    return false;
  };
  const wide = [...document.querySelectorAll('body *')].filter((element) => {
    const { right, width: own } = element.getBoundingClientRect();
    return own > 0 && right > width + 2 && !element.parentElement?.closest('svg') && !isOnWiderPage(element);
  });
  const innermost = wide.filter(
    (element) => !wide.some((other) => other !== element && element.contains(other)),
  );
  document.documentElement.style.width = '';
  return innermost.slice(0, 3).map((element) => {
    const words = (element.getAttribute('alt') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
    const text =
      words === '' ? `<${element.localName}>` : words.length > 40 ? `${words.slice(0, 40)}…` : words;
    return { source: element.closest('[data-source]')?.getAttribute('data-source') ?? '', text };
  });
}
