import type { Nodes } from 'mdast';
import type { Format } from '../document/document.ts';
import type { Language, Strings } from '../language/index.ts';
import type { Diagnostics } from '../report/diagnostic.ts';
import type { Glossary } from './glossary.ts';
import type { GlossaryTerm } from './glossary-terms.ts';
import type { ChapterOutline, Outline } from './outline.ts';
import type { IndexUse } from './term-index.ts';
import type { RenderOptions } from './types.ts';

/** What a step of rendering one chapter may look at. */
export interface RenderContext {
  readonly file: string;
  readonly chapterId: string;
  readonly chapter: ChapterOutline;
  readonly format: Format;
  /** The chapter's language, as far as the program has words in it. */
  readonly language: Language;
  /** Its words. */
  readonly strings: Strings;
  /** The words of the language that a node is in: the chapter's, or that of a passage in it. */
  readonly stringsAt: (node: Nodes) => Strings;
  /** Of the whole document. */
  readonly outline: Outline;
  /** Null where the document explains no terms. */
  readonly glossary: Glossary | null;
  /** The terms that the chapters so far have used. */
  readonly usedTerms: Set<GlossaryTerm>;
  /** What the index of terms leads to, in order; the chapters add to it. */
  readonly uses: IndexUse[];
  readonly picture: RenderOptions['picture'];
  readonly diagram: RenderOptions['diagram'];
  readonly diagnostics: Diagnostics;
}
