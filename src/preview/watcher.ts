import { type FSWatcher, watch } from 'node:fs';
import path from 'node:path';
import { isAsItWas, type WasRead } from '../files/read-log.ts';

/** How long nothing may happen before it is looked what has changed, in ms: editors write a file in several steps. */
const SETTLED = 10;
/** How often it is looked where the system does not tell of changes, in ms. */
const POLLED = 500;

/** Tells when what was read has changed, by its content: files, also those that were missing, and the names in folders. */
export class Watcher implements Disposable {
  readonly #changed: () => void;
  readonly #folders = new Map<string, FSWatcher>();
  #read: WasRead = { files: [], folders: [] };
  /** What the system has told of since it was looked last; null where it did not say what. */
  #touched = new Set<string | null>();
  #settling: NodeJS.Timeout | undefined;
  #polling: NodeJS.Timeout | undefined;

  /** @param poll whether it looks again and again instead of being told, as on a network drive */
  constructor(changed: () => void, poll: boolean) {
    this.#changed = changed;
    if (poll) this.#poll();
  }

  /** Watches what was read from now on, and what was read before no longer. */
  watch(read: WasRead): void {
    this.#read = read;
    if (this.#polling !== undefined) return;
    const folders = new Set([
      ...read.files.map(([file]) => path.dirname(file)),
      ...read.folders.map(([folder]) => folder),
    ]);
    // What comes into being where nothing is yet is seen in the folder above.
    for (const folder of [...folders]) folders.add(path.dirname(folder));
    for (const [folder, watcher] of this.#folders) {
      if (folders.has(folder)) continue;
      watcher.close();
      this.#folders.delete(folder);
    }
    for (const folder of folders) if (!this.#folders.has(folder)) this.#watchFolder(folder);
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#settling);
    clearInterval(this.#polling);
    for (const watcher of this.#folders.values()) watcher.close();
    this.#folders.clear();
  }

  #watchFolder(folder: string): void {
    try {
      const watcher = watch(folder, { persistent: false }, (_, name) => {
        this.#touched.add(name === null ? null : path.join(folder, name));
        this.#settle();
      });
      // It has vanished: when it is there again, the one above tells.
      watcher.on('error', () => {
        watcher.close();
        this.#folders.delete(folder);
        this.#touched.add(null);
        this.#settle();
      });
      this.#folders.set(folder, watcher);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code !== 'ENOENT' && code !== 'ENOTDIR') this.#poll();
    }
  }

  #settle(): void {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#look(), SETTLED);
  }

  #poll(): void {
    this.#polling ??= setInterval(() => this.#look(), POLLED);
  }

  #look(): void {
    const read = this.#polling === undefined ? touchedOf(this.#read, this.#touched) : this.#read;
    this.#touched = new Set();
    if (!isAsItWas(read)) this.#changed();
  }
}

/** Of what was read only the files that the system has told of, or whose folder it has: to read all of them takes longer than to make the page. */
function touchedOf({ files, folders }: WasRead, touched: ReadonlySet<string | null>): WasRead {
  if (touched.has(null)) return { files, folders };
  const isTouched = (file: string): boolean => {
    for (let part = file; part !== path.dirname(part); part = path.dirname(part))
      if (touched.has(part)) return true;
    return false;
  };
  return { files: files.filter(([file]) => isTouched(file)), folders };
}
