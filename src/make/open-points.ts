import type { Document } from '../document/document.ts';
import type { RenderedDocument } from '../markdown/types.ts';
import { type Diagnostic, problem } from '../report/diagnostic.ts';

/** Why an edition cannot be made that says it is released and still asks. No rule of `check` can silence this. */
export function stillOpen({ config }: Document, { openPoints }: RenderedDocument): Diagnostic[] {
  if (config.status !== 'released') return [];
  return openPoints.map(({ text, place }) => ({
    ...problem('open-point.released', { text }, place),
    severity: 'error',
  }));
}
