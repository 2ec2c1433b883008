import type { Heading } from '../markdown/types.ts';
import type { PdfInspection } from '../pdf/inspect.ts';
import { type Diagnostic, type Place, problem } from '../report/diagnostic.ts';

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
  let above = 0;
  for (const { level, text } of pdf.headings) {
    if (level > above + 1) {
      const source = headings.find(
        ({ number, title }) => squeeze(`${number ?? ''}${title}`) === squeeze(text),
      );
      const place = source?.place ?? document;
      problems.push(
        above === 0
          ? problem('heading-level-in-pdf.first', { text, level }, place)
          : problem('heading-level-in-pdf', { text, level, above }, place),
      );
    }
    above = level;
  }
  for (const { text, page } of pdf.irregularTables)
    problems.push(problem('irregular-table', { text: shortened(text), page }, document));
  const { longestString: bytes, deepestNesting: depth } = pdf;
  if (bytes > LONGEST_STRING)
    problems.push(problem('pdf-limit.text', { bytes, most: LONGEST_STRING }, document));
  if (depth > DEEPEST_NESTING)
    problems.push(problem('pdf-limit.nesting', { depth, most: DEEPEST_NESTING }, document));
  return problems;
}

const squeeze = (text: string): string => text.replace(/\s+/g, '');
const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
