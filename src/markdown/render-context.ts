import type { Strings } from '../language/index.ts';
import type { Diagnostics } from '../report/diagnostic.ts';
import type { Outline } from './outline.ts';
import type { Format, RenderOptions } from './types.ts';

/** What a step of rendering one chapter may look at. */
export interface RenderContext {
  readonly file: string;
  readonly chapterId: string;
  readonly format: Format;
  /** The words of the chapter's language. */
  readonly strings: Strings;
  /** Of the whole document. */
  readonly outline: Outline;
  readonly picture: RenderOptions['picture'];
  readonly diagnostics: Diagnostics;
}
