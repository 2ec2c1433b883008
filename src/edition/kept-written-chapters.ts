import type { ChapterShelf, WritingInputs, WrittenChapter } from '../markdown/written.ts';
import { Memory } from '../memory/memory.ts';
import { programId } from '../workspace/own-package.ts';
import type { TextFile } from './missing-glyphs.ts';

/** A chapter, as far as it decides its tree. */
interface Source {
  readonly file: string;
  readonly text: string;
  readonly title: string | undefined;
  readonly included: readonly TextFile[];
}

/** All that decides how a chapter is written, and the program that writes it. */
export interface KeptWritingInputs extends WritingInputs {
  readonly program: string;
}

export const writtenChapters = new Memory<KeptWritingInputs, WrittenChapter>('written', {
  largest: 8_000_000,
});

/** Where the chapters of an edition are kept as they were written: after an edit, those that say nothing else are not written again. */
export function shelfOf(chapters: readonly Source[]): ChapterShelf {
  const byFile = new Map(chapters.map((chapter) => [chapter.file, chapter]));
  const keyOf = (inputs: WritingInputs): KeptWritingInputs => ({ program: programId(), ...inputs });
  return {
    sourceOf: (file) => {
      const { text = '', title = null, included = [] } = byFile.get(file) ?? {};
      return { file, text, title, included };
    },
    read: (inputs) => writtenChapters.read(keyOf(inputs)),
    write: (inputs, written) => writtenChapters.write(keyOf(inputs), written),
  };
}
