/**
 * What an element is in the PDF, where Chromium's tags do not say it. The first that fits is taken. A template says by
 * `data-structure` what HTML and ARIA have no word for. All are blocks: text in a line is kerned within one language only.
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
];
const MARKED = MARKS.map(([, selector]) => selector).join(', ');
const MARK = /-?x-tag-[a-z]+-\d+$/;

/**
 * Tells the elements of the page apart in the PDF: a language is the one attribute that reaches the tag tree of any element that is in it,
 * so the mark is a private part of the language tag (BCP 47, 2.2.7), which `structureMarks` takes out again. A number makes each
 * different from the one around, since Chromium leaves out a language that is the same.
 */
export function markStructure(): void {
  for (const [index, element] of document.querySelectorAll(MARKED).entries()) {
    const mark = MARKS.find(([, selector]) => element.matches(selector))?.[0];
    const language = element.closest('[lang]')?.getAttribute('lang')?.replace(MARK, '');
    element.setAttribute('lang', `${language ? `${language}-` : ''}x-tag-${mark}-${index}`);
  }
}
