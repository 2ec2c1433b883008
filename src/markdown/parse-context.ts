import type { Diagnostics } from '../report/diagnostic.ts';
import type { SourceText } from './source-text.ts';

/** What a step of parsing one chapter may look at. */
export interface ParseContext {
  readonly source: SourceText;
  readonly diagnostics: Diagnostics;
}
