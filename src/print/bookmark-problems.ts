import { withoutInvisible } from '../markdown/identifier.ts';
import type { Heading } from '../markdown/types.ts';
import type { PdfInspection } from '../pdf/inspect.ts';
import { type Diagnostic, type Place, problem } from '../report/diagnostic.ts';

/**
 * Each heading of the PDF has one bookmark, which says what the heading says in the source, with its spaces; one that only the template
 * knows, what it says in the PDF. Headings that did not reach the PDF are told of elsewhere.
 */
export function bookmarkProblems(
  { headings, outline }: Pick<PdfInspection, 'headings' | 'outline'>,
  source: readonly Heading[],
  document: Place,
): Diagnostic[] {
  const problems: Diagnostic[] = [];
  let from = 0;
  for (const [index, { text }] of headings.entries()) {
    const at = source.findIndex((heading, i) => i >= from && letters(said(heading)) === letters(text));
    const heading = source[at];
    if (heading) from = at + 1;
    const wanted = plain(heading ? said(heading) : text);
    const title = outline[index]?.title;
    const place = heading?.place ?? document;
    if (title === undefined) problems.push(problem('wrong-bookmark.none', { heading: wanted }, place));
    else if (heading ? title !== wanted : letters(title) !== letters(text))
      problems.push(problem('wrong-bookmark', { heading: wanted, bookmark: title }, place));
  }
  for (const { title } of outline.slice(headings.length))
    problems.push(problem('wrong-bookmark.no-heading', { bookmark: title }, document));
  return problems;
}

const said = ({ number, title }: Heading): string => (number === null ? title : `${number} ${title}`);
const plain = (text: string): string => withoutInvisible(text).replace(/\s+/g, ' ').trim();
const letters = (text: string): string => plain(text).replaceAll(' ', '');
