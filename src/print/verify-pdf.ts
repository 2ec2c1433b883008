import type { Figure, Heading } from '../markdown/types.ts';
import type { UntaggedText } from '../pdf/finish.ts';
import type { PdfInspection } from '../pdf/inspect.ts';
import { type Diagnostic, type Place, problem } from '../report/diagnostic.ts';

/** What the page was made from, and what was written into it. */
interface PdfSource {
  readonly headings: readonly Heading[];
  readonly figures: readonly Figure[];
  readonly pageNumbers: ReadonlyMap<string, number>;
  /** How many pages the page says that it is laid out on, such as 1 for a poster; null where it does not say. */
  readonly pages?: number | null | undefined;
}

/**
 * What must hold for every finished PDF: each heading and each figure's alternative text is in it and in order, it has as many
 * pages as it was laid out on, the printed page numbers are the real ones, fonts are embedded, it is tagged and has its language, and no text was left out of the tags.
 */
export function verifyPdf(
  pdf: PdfInspection,
  untagged: readonly UntaggedText[],
  { headings, figures, pageNumbers, pages }: PdfSource,
  language: string,
  document: Place,
): Diagnostic[] {
  const problems: Diagnostic[] = [];
  for (const { title, place } of missing(headings, textOfHeading, pdf.headings.map(textOf)))
    problems.push(problem('lost-heading', { title }, place));
  for (const { title, place } of missing(figures, textOfFigure, pdf.figures.map(altOf)))
    problems.push(problem('lost-figure', { title }, place));
  if (typeof pages === 'number' && pdf.pages !== pages)
    problems.push(problem('wrong-page-count', { pages: pdf.pages, wanted: pages }, document));
  for (const [id, page] of pageNumbers) {
    const real = pdf.destinations.get(id);
    if (real !== page) problems.push(problem('wrong-page-number', { id, page, real }, document));
  }
  for (const { name } of pdf.fonts.filter((font) => !font.embedded))
    problems.push(problem('font-not-embedded', { name }, document));
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
 * What of the source the PDF does not have, compared in order and without regard to white space. Where one of several that are alike is
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

const squeeze = (text: string): string => text.replace(/[\s\u00a0]+/g, '');
const textOfHeading = ({ number, title }: Heading): string => `${number ?? ''}${title}`;
const textOfFigure = ({ alternativeText }: Figure): string => alternativeText ?? '';
const textOf = ({ text }: PdfInspection['headings'][number]): string => text;
const altOf = ({ alt }: PdfInspection['figures'][number]): string => alt ?? '';
