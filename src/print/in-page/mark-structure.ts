import { setMark } from './set-mark.ts';

/**
 * What an element is in the PDF, where Chromium's tags do not say it. The first that fits is taken. A template says by
 * `data-structure` what HTML and ARIA have no word for. All are blocks, since text in a line is kerned within one language only, but
 * what was inserted or deleted as a whole.
 */
const MARKS: readonly (readonly [mark: string, selector: string])[] = [
  ['title', '[data-structure="title"]'],
  ['contents', '[role="doc-toc"]'],
  ['index', '[role="doc-index"]'],
  ['aside', '[role="note"]:not(li)'],
  ['caption', '.box > .box-title'],
  ['section', 'section'],
  ['terms', 'dl'],
  ['term', 'dt'],
  ['meaning', 'dd'],
  ['inserted', 'ins.revision'],
  ['deleted', 'del.revision'],
  ['heard', '[data-heard]'],
];
const MARKED = MARKS.map(([, selector]) => selector).join(', ');

/**
 * Tells what the elements of the page are.
 *
 * @returns what is heard in the place of an element, by the number of its mark
 */
export function markStructure(): [number: string, words: string][] {
  const heard: [string, string][] = [];
  for (const [index, element] of document.querySelectorAll(MARKED).entries()) {
    const mark = MARKS.find(([, selector]) => element.matches(selector))?.[0];
    setMark(element, mark ?? '', index);
    const words = element.getAttribute('data-heard');
    if (words !== null) heard.push([String(index), words]);
  }
  return heard;
}
