import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from './hash.ts';
import { isOfSystem } from './name.ts';

/**
 * What a run has read, and found missing: when all of it is as it was, the run would make the same again. One for a run,
 * shared by all that read.
 */
export class ReadLog {
  /** SHA-256 by absolute path; null for what is not there. */
  readonly files = new Map<string, string | null>();
  /** The names in a folder that were of interest, by absolute path. */
  readonly folders = new Map<string, readonly string[]>();
  readonly #whole: ReadLog | null;

  constructor(whole: ReadLog | null = null) {
    this.#whole = whole;
  }

  /** A log for a part of the run: what is noted in it is noted here, too. */
  part(): ReadLog {
    return new ReadLog(this);
  }

  sawFile(file: string, bytes: Uint8Array | null): void {
    if (!this.files.has(file)) this.#note(file, bytes && sha256(bytes));
  }

  /** Notes a file that is not among a user's `Files`. */
  noteFile(file: string): void {
    if (!this.files.has(file)) this.#note(file, hashOf(file));
  }

  sawFolder(folder: string, names: readonly string[]): void {
    this.folders.set(folder, names);
    this.#whole?.sawFolder(folder, names);
  }

  /** What the run itself has made beside what it read is no change of it. */
  made(file: string): void {
    const folder = path.dirname(file);
    const names = this.folders.get(folder);
    if (names !== undefined) this.sawFolder(folder, [...new Set([...names, path.basename(file)])].sort());
  }

  /** Takes over what was read when something that is kept was made. */
  add({ files, folders }: WasRead): void {
    for (const [file, hash] of files) this.#note(file, hash);
    for (const [folder, names] of folders) this.sawFolder(folder, names);
  }

  toJSON(): WasRead {
    return { files: [...this.files], folders: [...this.folders] };
  }

  #note(file: string, hash: string | null): void {
    if (!this.files.has(file)) this.files.set(file, hash);
    if (this.#whole !== null) this.#whole.#note(file, hash);
  }
}

/** What was read, as it can be kept in a file. */
export interface WasRead {
  readonly files: readonly (readonly [file: string, hash: string | null])[];
  readonly folders: readonly (readonly [folder: string, names: readonly string[]])[];
}

/** Whether every file and folder is as it was, by its content. */
export function isAsItWas({ files, folders }: WasRead): boolean {
  return (
    files.every(([file, hash]) => hashOf(file) === hash) &&
    folders.every(([folder, names]) => namesIn(folder).join('/') === names.join('/'))
  );
}

function hashOf(file: string): string | null {
  try {
    return sha256(readFileSync(file));
  } catch {
    return null;
  }
}

/** The names in a folder but those that systems put there, sorted; none where it is missing. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !isOfSystem(name))
      .sort();
  } catch {
    return [];
  }
}
