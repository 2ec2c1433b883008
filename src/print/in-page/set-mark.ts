const MARK = /-?x-tag-[a-z]+-\d+$/;

/**
 * Makes an element known in the PDF: a language is the one attribute that reaches the tag tree of any element that is in it, so the mark is
 * a private part of the language tag (BCP 47, 2.2.7), which finishing takes out again. A number makes each different from the one around,
 * since Chromium leaves out a language that is the same.
 */
export function setMark(element: Element, mark: string, number: number): void {
  const language = element.closest('[lang]')?.getAttribute('lang')?.replace(MARK, '');
  element.setAttribute('lang', `${language ? `${language}-` : ''}x-tag-${mark}-${number}`);
}
