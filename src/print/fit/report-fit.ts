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
    const place = placeIn(source) ?? document;
    diagnostics.report('wide-table-in-print', { type: String(SMALLEST_TABLE_TYPE) }, place);
  }
  for (const { source, size } of smallTexts) {
    const values = { size: size.toFixed(1), least: SMALLEST_DRAWN_TYPE };
    diagnostics.report('small-text', values, placeIn(source) ?? document);
  }
}

/** Reports that Chromium made all pages smaller, with what was wider than its page. */
export function reportShrunk(
  scale: number,
  wide: readonly { readonly source: string; readonly text: string }[],
  document: Place,
  diagnostics: Diagnostics,
): void {
  const percent = (100 * scale).toFixed(scale > 0.99 ? 1 : 0);
  if (wide.length === 0) diagnostics.report('wider-than-page.something', { percent }, document);
  for (const { source, text } of wide)
    diagnostics.report('wider-than-page', { text, percent }, placeIn(source) ?? document);
}

/** The place that a `data-source` says; null where it says none. */
export function placeIn(source: string): Place | null {
  const [, file, line, column] = /^(.*?)(?::(\d+):(\d+))?$/.exec(source) ?? [];
  if (!file) return null;
  return line === undefined ? { file } : { file, line: Number(line), column: Number(column) };
}
