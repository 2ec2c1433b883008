import type { Files } from '../files/files.ts';
import type { Sources } from './workspace.ts';

/** A file found for a template, and how to name it to the user. */
export interface FoundFile {
  readonly bytes: Buffer;
  /** Path from the root it was found under, with `/`. */
  readonly file: string;
}

/** Looks up templates, styles and pictures: first in the workspace, then in what comes with kl-docs. */
export class TemplateFiles {
  readonly #roots: readonly Files[];

  constructor({ files, shipped }: Sources) {
    this.#roots = shipped.root === files.root ? [files] : [files, shipped];
  }

  /** The first of some paths that exists; null where none does. */
  first(paths: readonly string[]): FoundFile | null {
    for (const file of paths) {
      for (const root of this.#roots) {
        const result = root.read(file);
        if ('bytes' in result) return { bytes: result.bytes, file };
      }
    }
    return null;
  }

  /** The names of the folders in a folder of either, sorted. */
  folders(folder: string): string[] {
    return [...new Set(this.#roots.flatMap((root) => root.folders(folder)))].sort();
  }
}
