import type { Document } from '../document/document.ts';
import { parseChapter } from '../markdown/index.ts';
import type { ParsedChapter } from '../markdown/types.ts';
import type { Diagnostics } from '../report/diagnostic.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Reads and parses all chapters of a document, also after one of them had a problem; null when one could not be used. */
export function readChapters(
  workspace: Workspace,
  document: Document,
  diagnostics: Diagnostics,
): ParsedChapter[] | null {
  const chapters = document.chapterFiles.map(({ file, mentioned }) => {
    const text = workspace.files.readText(file, diagnostics, mentioned);
    return text === null ? null : parseChapter({ file, text }, diagnostics);
  });
  return chapters.every((chapter) => chapter !== null) ? chapters : null;
}
