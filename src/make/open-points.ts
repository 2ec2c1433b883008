import type { Document } from '../document/document.ts';
import type { RenderedDocument } from '../markdown/types.ts';
import type { Diagnostic } from '../report/diagnostic.ts';

/** Why an edition cannot be made that says it is released and still asks. No rule of `check` can silence this. */
export function stillOpen({ config }: Document, { openPoints }: RenderedDocument): Diagnostic[] {
  if (config.status !== 'released') return [];
  return openPoints.map(({ text, place }) => ({
    rule: 'open-point',
    severity: 'error',
    message: `The edition is released, but this is open: ${text}`,
    place,
    hint: 'Settle it, or set the status back to draft.',
  }));
}
