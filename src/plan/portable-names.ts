import type { Document } from '../document/document.ts';
import { unportablePart } from '../files/name.ts';
import { type Diagnostic, problem } from '../report/diagnostic.ts';

/** The problem of the first name that Windows does not take, of a document's folder or of a file that it becomes: there they could not even be copied. */
export function unportableNames(document: Document, folder: string, paths: readonly string[]): Diagnostic[] {
  for (const path of [folder, ...paths]) {
    const part = unportablePart(path);
    if (part === null) continue;
    const place = path === folder ? { file: document.file } : document.placeOf(['file']);
    return [problem(part.key, { name: part.name }, place)];
  }
  return [];
}
