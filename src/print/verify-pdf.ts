import type { Figure, Heading } from '../markdown/types.ts';
import type { UntaggedText } from '../pdf/finish.ts';
import type { PdfInspection } from '../pdf/inspect.ts';
import type { IdOf } from '../report/catalogue.ts';
import type { Diagnostic, Place } from '../report/diagnostic.ts';

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
  const fail = (rule: IdOf<'error'>, message: string, place: Place, hint?: string) =>
    problems.push({ rule, severity: 'error', message, place, ...(hint && { hint }) });

  for (const heading of missing(headings, textOfHeading, pdf.headings.map(textOf))) {
    fail(
      'lost-heading',
      `The heading "${heading.title}" is not in the PDF`,
      heading.place,
      'Does the template show all chapters?',
    );
  }
  for (const figure of missing(figures, textOfFigure, pdf.figures.map(altOf))) {
    fail(
      'lost-figure',
      `The figure "${figure.title}" is not in the PDF with its alternative text`,
      figure.place,
      'Does the template show all chapters, and no style hide its picture?',
    );
  }
  if (typeof pages === 'number' && pdf.pages !== pages)
    fail(
      'wrong-page-count',
      `The PDF has ${pdf.pages} pages, and is laid out on ${pages}`,
      document,
      'What does not fit runs on: shorten the text, or give it more room in the template.',
    );
  for (const [id, page] of pageNumbers) {
    const real = pdf.destinations.get(id);
    if (real !== page)
      fail(
        'wrong-page-number',
        `The contents say page ${page} for "${id}", which is on page ${real ?? '?'}`,
        document,
      );
  }
  for (const font of pdf.fonts.filter((font) => !font.embedded))
    fail('font-not-embedded', `The font ${font.name} is not embedded`, document);
  if (pdf.fonts.length === 0)
    fail('no-text', 'The PDF has no text at all', document, 'Run "kl-docs doctor": no font could be used.');
  if (!pdf.tagged) fail('not-tagged', 'The PDF has no tags', document);
  if (pdf.language !== language)
    fail(
      'wrong-language',
      `The PDF's language is ${pdf.language ?? 'not set'}, not ${language}`,
      document,
      'Does the template have <html lang="{{language}}">?',
    );
  if (!pdf.title) fail('no-title', 'The PDF has no title', document, 'Does the template have a <title>?');
  for (const { page, text } of pdf.missingGlyphs) {
    fail(
      'missing-glyph',
      `A character on page ${page} has no picture in the fonts: "${text}"`,
      document,
      'Write it another way, or add a font that has it.',
    );
  }
  for (const { page, text } of untagged) {
    fail(
      'untagged-text',
      `"${text}" on page ${page} is read by no screen reader`,
      document,
      'Text that CSS generates is not tagged: write it in the template.',
    );
  }
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
