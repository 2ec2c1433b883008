import type { Document, Format } from '../document/document.ts';
import type { Sheet } from '../document/sheet.ts';
import { stringsOf } from '../language/index.ts';
import { type Diagnostic, problem } from '../report/diagnostic.ts';

/** A print shop prints what it gets: that a draft says so on every copy is told before the file is sent. */
export function draftForPrintShop(
  { config, placeOf }: Document,
  sheets: readonly (Sheet | null)[],
  formats: readonly Format[],
): Diagnostic[] {
  const goesThere = formats.includes('pdf') && sheets.some((sheet) => sheet?.printShop && sheet.nup === 1);
  if (config.status !== 'draft' || !goesThere) return [];
  const { draft } = stringsOf(config.language);
  return [problem('draft-for-print-shop', { draft }, placeOf(['status']))];
}
