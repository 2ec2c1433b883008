import type { Document, Format } from '../document/document.ts';
import type { Sheet } from '../document/sheet.ts';
import { stringsOf } from '../language/index.ts';
import type { Diagnostic } from '../report/diagnostic.ts';

/** A print shop prints what it gets: that a draft says so on every copy is told before the file is sent. */
export function draftForPrintShop(
  { config, placeOf }: Document,
  sheets: readonly (Sheet | null)[],
  formats: readonly Format[],
): Diagnostic[] {
  const goesThere = formats.includes('pdf') && sheets.some((sheet) => sheet?.printShop && sheet.nup === 1);
  if (config.status !== 'draft' || !goesThere) return [];
  return [
    {
      rule: 'draft-for-print-shop',
      severity: 'warning',
      message: `The edition is a draft: ${stringsOf(config.language).draft} stands on what goes to the print shop`,
      place: placeOf(['status']),
      hint: 'Set the status to released once the edition is approved, and make the file anew.',
    },
  ];
}
