import type { Heading } from '../markdown/types.ts';
import type { PdfInspection } from '../pdf/inspect.ts';
import type { IdOf } from '../report/catalogue.ts';
import type { Diagnostic, Place } from '../report/diagnostic.ts';

/** ISO 19005-2, 6.1.13: bytes of a string, and saved graphics states. */
const LONGEST_STRING = 32_767;
const DEEPEST_NESTING = 28;

/**
 * What of PDF/UA-1 (ISO 14289-1) and PDF/A-2 (ISO 19005-2) finishing cannot mend, since it would have to invent something: a file that
 * claims to conform is not written. All else is seen to by the passes.
 */
export function conformanceProblems(
  pdf: PdfInspection,
  headings: readonly Heading[],
  document: Place,
): Diagnostic[] {
  const problems: Diagnostic[] = [];
  const fail = (rule: IdOf<'error'>, message: string, hint: string, place = document) =>
    problems.push({ rule, severity: 'error', message, place, hint });

  let above = 0;
  for (const { level, text } of pdf.headings) {
    if (level > above + 1) {
      const source = headings.find(
        ({ number, title }) => squeeze(`${number ?? ''}${title}`) === squeeze(text),
      );
      const before = above === 0 ? 'is the first' : `follows one of level ${above}`;
      fail(
        'heading-level-in-pdf',
        `The heading "${text}" of level ${level} ${before} in the PDF (PDF/UA-1, 7.4.2)`,
        'Also in a quotation, a list or a box a heading is at most one level below the one before, or bold text.',
        source?.place,
      );
    }
    above = level;
  }
  for (const { text, page } of pdf.irregularTables) {
    fail(
      'irregular-table',
      `The rows of the table "${shortened(text)}" on page ${page} have different numbers of columns in the PDF (PDF/UA-1, 7.2)`,
      'Give each row as many cells as the head, spans counted. Cells that are not seen on the page are not in it either.',
    );
  }
  if (pdf.longestString > LONGEST_STRING) {
    fail(
      'pdf-limit',
      `A text that stands for something, such as an alternative text, takes ${pdf.longestString} bytes of at most ${LONGEST_STRING} (PDF/A-2, 6.1.13)`,
      'Say in short what a picture shows, and write the rest into the text.',
    );
  }
  if (pdf.deepestNesting > DEEPEST_NESTING) {
    fail(
      'pdf-limit',
      `Drawings stand ${pdf.deepestNesting} deep in each other, of at most ${DEEPEST_NESTING} (PDF/A-2, 6.1.13)`,
      'Ungroup the drawing, or nest fewer quotations and boxes.',
    );
  }
  return problems;
}

const squeeze = (text: string): string => text.replace(/\s+/g, '');
const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
