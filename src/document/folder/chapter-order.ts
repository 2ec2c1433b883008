import type { Place } from '../../report/diagnostic.ts';
import type { LeftOut } from '../../report/words/assumption.ts';

/** A chapter's file from the workspace root, where it was named, and what it is called there. */
export interface NamedChapter {
  readonly file: string;
  readonly mentioned: Place;
  readonly title?: string | undefined;
}

/** What a folder says of the document in it: which chapters, in which order, and what else it tells. */
export interface ChapterOrder {
  /** The file that says the order, from the workspace root; null where it is that of the names. */
  readonly file: string | null;
  /** The folder with the pages. */
  readonly folder: string;
  readonly chapters: readonly NamedChapter[];
  readonly title: string | null;
  readonly description: string | null;
  /** As it is written: a BCP 47 tag. */
  readonly language: string | null;
  /** What is in no chapter. */
  readonly leftOut: readonly LeftOut[];
}

/** Whether a file's name is one of Markdown; an address on the web is none. */
export const isMarkdown = (name: string): boolean =>
  /\.(?:md|markdown)$/i.test(name) && !/^\w+:\/\//.test(name);

/** The chapters, each once: where it was named first. */
export function eachOnce(chapters: readonly NamedChapter[]): NamedChapter[] {
  const files = new Map<string, NamedChapter>();
  for (const chapter of chapters)
    if (!files.has(chapter.file.normalize())) files.set(chapter.file.normalize(), chapter);
  return [...files.values()];
}
