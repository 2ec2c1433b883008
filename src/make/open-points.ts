import type { Document } from '../document/document.ts';
import type { RenderedDocument } from '../markdown/types.ts';
import type { Diagnostics } from '../report/diagnostic.ts';

/** Refuses to make an edition that says it is released and still asks. No rule of `check` can silence this. */
export function reportOpenPoints(
  { config }: Document,
  { openPoints }: RenderedDocument,
  diagnostics: Diagnostics,
): void {
  if (config.status !== 'released') return;
  for (const { text, place } of openPoints) {
    diagnostics.add({
      rule: 'open-point',
      severity: 'error',
      message: `The edition is released, but this is open: ${text}`,
      hint: 'Settle it, or set the status back to draft.',
      place,
    });
  }
}
