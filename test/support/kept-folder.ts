import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A folder as it is now, to be written elsewhere: what git makes with ten processes is made by them once. */
export class KeptFolder {
  readonly #folders: readonly string[];
  readonly #files: ReadonlyMap<string, Uint8Array>;

  constructor(folder: string) {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => ({
      isFolder: entry.isDirectory(),
      name: path.relative(folder, path.join(entry.parentPath, entry.name)),
    }));
    this.#folders = entries.filter(({ isFolder }) => isFolder).map(({ name }) => name);
    const files = entries.filter(({ isFolder }) => !isFolder);
    this.#files = new Map(files.map(({ name }) => [name, readFileSync(path.join(folder, name))]));
  }

  writeTo(folder: string): void {
    for (const name of ['', ...this.#folders]) mkdirSync(path.join(folder, name), { recursive: true });
    for (const [name, content] of this.#files) writeFileSync(path.join(folder, name), content);
  }
}
