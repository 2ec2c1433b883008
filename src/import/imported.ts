import type { FootnoteDefinition, RootContent } from 'mdast';
import type { Finding } from './findings.ts';

/** A block of Markdown, and the paragraph that it came from. */
export interface ImportedBlock {
  readonly node: RootContent;
  readonly paragraph: number;
}

/** A picture that the document shows, by its path from the chapters. */
export interface ImportedPicture {
  readonly path: string;
  readonly bytes: Buffer;
}

/** A document of another program, as Markdown can have it. */
export interface ImportedText {
  readonly title: string | null;
  readonly subtitle: string | null;
  /** As it says itself, such as `da-DK`. */
  readonly language: string | null;
  /** Whether its headings carry numbers. */
  readonly isNumbered: boolean;
  /** In their order: headings of level 1 begin chapters. */
  readonly blocks: readonly ImportedBlock[];
  /** By their labels. */
  readonly notes: ReadonlyMap<string, FootnoteDefinition>;
  readonly pictures: readonly ImportedPicture[];
  readonly findings: readonly Finding[];
}
