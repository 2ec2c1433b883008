import type { FinishOptions } from './finish/pass.ts';
import { PASSES } from './finish/passes.ts';
import { printShop } from './finish/print-shop.ts';
import { type FinishedPdf, runPasses } from './finish/run-passes.ts';

export type { UntaggedText } from './finish/pass.ts';

/**
 * Makes a tagged PDF as Chromium prints it one that conforms to PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) and
 * has the same bytes for the same page. The pages look the same as before. Text that is neither tagged nor in a
 * margin box is told in `untagged`: a screen reader does not get it.
 * @throws UnreadablePdf where the bytes are not a tagged PDF of that shape
 */
export function finishPdf(bytes: Uint8Array, options: FinishOptions): FinishedPdf {
  return runPasses(bytes, options, [...PASSES, printShop]);
}
