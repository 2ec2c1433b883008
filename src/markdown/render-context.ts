import type { Nodes } from 'mdast';
import type { Format } from '../document/document.ts';
import type { Strings } from '../language/index.ts';
import type { Diagnostics } from '../report/diagnostic.ts';
import type { Outline } from './outline.ts';
import type { RenderOptions } from './types.ts';

/** What a step of rendering one chapter may look at. */
export interface RenderContext {
  readonly file: string;
  readonly chapterId: string;
  readonly format: Format;
  /** The words of the chapter's language. */
  readonly strings: Strings;
  /** The words of the language that a node is in: the chapter's, or that of a passage in it. */
  readonly stringsAt: (node: Nodes) => Strings;
  /** Of the whole document. */
  readonly outline: Outline;
  readonly picture: RenderOptions['picture'];
  readonly diagnostics: Diagnostics;
}
