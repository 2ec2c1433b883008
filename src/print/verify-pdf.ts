import { withoutInvisible } from '../markdown/identifier.ts';
import type { Figure, Heading } from '../markdown/types.ts';
import type { UntaggedText } from '../pdf/finish.ts';
import type { PdfInspection } from '../pdf/inspect.ts';
import { shortDestinationName } from '../pdf/object/destinations.ts';
import { type Diagnostic, type Place, problem } from '../report/diagnostic.ts';
import { bookmarkProblems } from './bookmark-problems.ts';
import { conformanceProblems } from './conformance-problems.ts';

/** What the page was made from, and what was written into it. */
interface PdfSource {
  readonly headings: readonly Heading[];
  readonly figures: readonly Figure[];
  readonly pageNumbers: ReadonlyMap<string, number>;
  /** The names of the fonts that the page brings along. */
  readonly fonts: ReadonlySet<string>;
  /** How many pages the page says that it is laid out on, such as 1 for a poster; null where it does not say. */
  readonly pages?: number | null | undefined;
}

/**
 * What must hold for every finished PDF: each bookmark equals its heading, each heading and each figure's alternative text is in it and in order, it has as many
 * pages as it was laid out on, the printed page numbers are the real ones, it keeps to what it claims of PDF/UA-1 and PDF/A-2, fonts are the page's own and embedded, it is tagged and has its language, and no text was left out of the tags.
 */
export function verifyPdf(
  pdf: PdfInspection,
  untagged: readonly UntaggedText[],
  { headings, figures, pageNumbers, fonts, pages }: PdfSource,
  language: string,
  document: Place,
): Diagnostic[] {
  const problems: Diagnostic[] = [];
  for (const { title, place } of missing(headings, textOfHeading, pdf.headings.map(textOf)))
    problems.push(problem('lost-heading', { title }, place));
  problems.push(...bookmarkProblems(pdf, headings, document));
  // A figure that shows no picture, as of one on the web, has no alternative text.
  const shown = figures.filter(({ alternativeText }) => alternativeText !== null);
  for (const { title, place } of missing(shown, textOfFigure, pdf.figures.map(altOf)))
    problems.push(problem('lost-figure', { title }, place));
  if (typeof pages === 'number' && pdf.pages !== pages)
    problems.push(problem('wrong-page-count', { pages: pdf.pages, wanted: pages }, document));
  for (const [id, page] of pageNumbers) {
    const real = pdf.destinations.get(id) ?? pdf.destinations.get(shortDestinationName(id));
    if (real !== page) problems.push(problem('wrong-page-number', { id, page, real }, document));
  }
  problems.push(...conformanceProblems(pdf, headings, document));
  for (const { name } of pdf.fonts.filter((font) => !font.embedded))
    problems.push(problem('font-not-embedded', { name }, document));
  // A font without a name is drawn in the file, from one of them.
  for (const { name } of pdf.fonts.filter(({ name }) => name !== 'Type 3' && !fonts.has(name)))
    problems.push(problem('foreign-font', { name }, document));
  if (pdf.fonts.length === 0) problems.push(problem('no-text', {}, document));
  if (!pdf.tagged) problems.push(problem('not-tagged', {}, document));
  if (pdf.language !== language)
    problems.push(problem('wrong-language', { language: pdf.language, wanted: language }, document));
  if (!pdf.title) problems.push(problem('no-title', {}, document));
  for (const { page, text } of pdf.missingGlyphs)
    problems.push(problem('missing-glyph', { page, text }, document));
  for (const { page, text } of untagged) problems.push(problem('untagged-text', { page, text }, document));
  return problems;
}

/**
 * What of the source the PDF does not have, compared in order and without regard to white space and to what nobody sees. Where one of several that are alike is
 * lost, the other may be taken for it, and all between would count as lost: so it is looked from both ends, and fewer are right.
 */
function missing<Item>(
  source: readonly Item[],
  textOf: (item: Item) => string,
  printed: readonly string[],
): Item[] {
  const texts = printed.map(squeeze);
  const fromStart = missingInOrder(source, textOf, texts);
  if (fromStart.length < 2) return fromStart;
  const fromEnd = missingInOrder(source.toReversed(), textOf, texts.toReversed()).reverse();
  return fromEnd.length < fromStart.length ? fromEnd : fromStart;
}

function missingInOrder<Item>(
  source: readonly Item[],
  textOf: (item: Item) => string,
  texts: readonly string[],
): Item[] {
  let from = 0;
  return source.filter((item) => {
    const at = texts.indexOf(squeeze(textOf(item)), from);
    if (at >= 0) from = at + 1;
    return at < 0;
  });
}

const squeeze = (text: string): string => withoutInvisible(text).replace(/\s+/g, '');
const textOfHeading = ({ number, title }: Heading): string => `${number ?? ''}${title}`;
const textOfFigure = ({ alternativeText }: Figure): string => alternativeText ?? '';
const textOf = ({ text }: PdfInspection['headings'][number]): string => text;
const altOf = ({ alt }: PdfInspection['figures'][number]): string => alt ?? '';
