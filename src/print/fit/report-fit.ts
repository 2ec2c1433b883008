import type { Diagnostics, Place } from '../../report/diagnostic.ts';
import type { FitFindings } from './in-page/fit-in-page.ts';
import { SMALLEST_DRAWN_TYPE, SMALLEST_TABLE_TYPE } from './limits.ts';

/** Reports what does not fit on its pages, or only in letters that are hard to read. */
export function reportFit(
  { wideTables, smallTexts }: FitFindings,
  document: Place,
  diagnostics: Diagnostics,
): void {
  for (const source of wideTables) {
    diagnostics.error(
      'wide-table-in-print',
      `The table is wider than a page, also in type of ${SMALLEST_TABLE_TYPE} pt and on a page on its side`,
      placeIn(source) ?? document,
      'Turn rows and columns, or make it several tables.',
    );
  }
  for (const { source, size } of smallTexts) {
    diagnostics.warning(
      'small-text',
      `The smallest text of the drawing is of ${size.toFixed(1)} pt in print; under ${SMALLEST_DRAWN_TYPE} pt it is hard to read`,
      placeIn(source) ?? document,
      'Make two drawings of it, or let a diagram run the other way (TD, LR).',
    );
  }
}

/** Reports that Chromium made all pages smaller, with what was wider than its page. */
export function reportShrunk(
  scale: number,
  wide: readonly { readonly source: string; readonly text: string }[],
  document: Place,
  diagnostics: Diagnostics,
): void {
  const percent = `${(100 * scale).toFixed(scale > 0.99 ? 1 : 0)} %`;
  const hint =
    'Make it narrower, or break it; where the style gives it its width, change that in the template.';
  if (wide.length === 0) {
    const message = `Something is wider than the page, so that all text would be printed at ${percent} of its size`;
    diagnostics.error('wider-than-page', message, document, hint);
  }
  for (const { source, text } of wide) {
    const message = `"${text}" is wider than the page, so that all text would be printed at ${percent} of its size`;
    diagnostics.error('wider-than-page', message, placeIn(source) ?? document, hint);
  }
}

/** The place that a `data-source` says. */
function placeIn(source: string): Place | null {
  const [, file, line, column] = /^(.*?)(?::(\d+):(\d+))?$/.exec(source) ?? [];
  if (!file) return null;
  return line === undefined ? { file } : { file, line: Number(line), column: Number(column) };
}
