import type { Captioned, Heading } from '../markdown/types.ts';
import type { UntaggedText } from '../pdf/finish.ts';
import type { PdfInspection } from '../pdf/inspect.ts';
import type { Diagnostic, Place } from '../report/diagnostic.ts';

/** What the page was made from, and what was written into it. */
interface PdfSource {
  readonly headings: readonly Heading[];
  readonly figures: readonly Captioned[];
  readonly pageNumbers: ReadonlyMap<string, number>;
}

/**
 * What must hold for every finished PDF: each heading is in it and in order, and each figure with what it tells, the
 * printed page numbers are the real ones, fonts are embedded, it is tagged and has its language, and no text was left out of the tags.
 */
export function verifyPdf(
  pdf: PdfInspection,
  untagged: readonly UntaggedText[],
  { headings, figures, pageNumbers }: PdfSource,
  language: string,
  document: Place,
): Diagnostic[] {
  const problems: Diagnostic[] = [];
  const fail = (rule: string, message: string, place: Place, hint?: string) =>
    problems.push({ rule, severity: 'error', message, place, ...(hint && { hint }) });

  for (const { heading } of missingHeadings(pdf, headings)) {
    fail(
      'lost-heading',
      `The heading "${heading.title}" is not in the PDF`,
      heading.place,
      'Does the template show all chapters?',
    );
  }
  const told = pdf.figures.filter(({ alt }) => alt !== null).length;
  const [lost] = figures.slice(told);
  if (lost !== undefined) {
    fail(
      'lost-figure',
      `The document has ${figures.length} figures, the PDF ${told} with an alternative text`,
      lost.place,
      'Does the template show all chapters?',
    );
  }
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

/** The headings of the source that the PDF does not have, compared in order and without regard to white space. */
function missingHeadings(pdf: PdfInspection, headings: readonly Heading[]): { heading: Heading }[] {
  const printed = pdf.headings.map(({ text }) => squeeze(text));
  let from = 0;
  return headings.flatMap((heading) => {
    const wanted = squeeze(`${heading.number ?? ''}${heading.title}`);
    const at = printed.indexOf(wanted, from);
    if (at < 0) return [{ heading }];
    from = at + 1;
    return [];
  });
}

const squeeze = (text: string): string => text.replace(/[\s\u00a0]+/g, '');
