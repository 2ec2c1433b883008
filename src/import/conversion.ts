import type { FootnoteDefinition } from 'mdast';
import type { Comment, WordDocument } from '../word/types.ts';
import type { Caption } from './captions.ts';
import type { DocumentWords } from './document-words.ts';
import type { Findings } from './findings.ts';
import type { Ids } from './ids.ts';
import type { Pictures } from './pictures.ts';
import type { Targets } from './targets.ts';

/** A comment of the text that is being written, and what it is about. */
export interface PendingComment {
  readonly comment: Comment;
  readonly about: string;
}

/** What a document is turned into Markdown with, and what is gathered meanwhile. */
export interface Conversion {
  readonly document: WordDocument;
  readonly words: DocumentWords;
  readonly findings: Findings;
  readonly ids: Ids;
  readonly targets: Targets;
  readonly captions: readonly Caption[];
  readonly pictures: Pictures;
  /** The bytes of the parts that are pictures. */
  readonly parts: ReadonlyMap<string, Buffer>;
  /** By their labels. */
  readonly notes: Map<string, FootnoteDefinition>;
  /** Of the notes, by kind and id. */
  readonly labels: Map<string, string>;
  /** The text that each comment is about, as far as it is read; null before it begins. */
  readonly commented: Map<string, string>;
  /** To be written as open points when the block is written. */
  readonly pending: PendingComment[];
  /** Those that the text refers to. */
  readonly seenComments: Set<string>;
}
