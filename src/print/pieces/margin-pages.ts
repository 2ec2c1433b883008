import type { CutPage } from './cut-page.ts';

/** How many pages are printed at once: Chromium takes more than twice as long for twice as many. */
export const MARGINS_AT_ONCE = 24;
const NUMBERS = 'kl-docs-page';
const TOTAL = 'kl-docs-pages';

/**
 * The bodies of pages on which nothing stands but what is in their margins, to be printed with the names and numbers that the document's pages have. A
 * number in a margin would be the place of the page among these, so counter styles say the right ones.
 *
 * @param names those of all pages of the document (CSS Paged Media 3, 7.2)
 */
export function marginBodies(cut: CutPage, names: readonly string[]): string[] {
  const rules = cut.margins
    .replace(/counter\(\s*pages\s*\)/gi, `counter(page, ${TOTAL})`)
    .replace(/counter\(\s*page\s*\)/gi, `counter(page, ${NUMBERS})`);
  const bodies: string[] = [];
  for (let first = 0; first < names.length; first += MARGINS_AT_ONCE) {
    const some = names.slice(first, first + MARGINS_AT_ONCE);
    const numbers = some.map((_, index) => `"${first + index + 1}"`).join(' ');
    const style =
      `@counter-style ${NUMBERS} { system: fixed; symbols: ${numbers}; }\n` +
      `@counter-style ${TOTAL} { system: cyclic; symbols: "${names.length}"; }\n` +
      `${rules}\n@page { background: none !important }\nhtml, body { background: none !important }`;
    const boxes = some.map((name, index) => boxOf(name, index === 0));
    bodies.push(`<style>${style}</style>${boxes.join('')}`);
  }
  return bodies;
}

/** Something has to be painted on a page, so that the PDF says what lies within its margins. */
const boxOf = (name: string, isFirst: boolean): string =>
  `<div style="page: ${name}; height: 1px; background: #fff; ${isFirst ? '' : 'break-before: page'}"></div>`;
