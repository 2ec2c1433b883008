import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../files/hash.ts';
import { writeAside } from '../files/write-aside.ts';
import { Memory } from './memory.ts';

/** A file that the program has changed for its author. */
interface ChangedFile {
  /** Path from the workspace's root. */
  readonly file: string;
  readonly before: string;
  /** The SHA-256 of what was written. */
  readonly after: string;
}

interface UndoKey {
  readonly workspace: string;
}

/** The last changes of each workspace: the one thing that is kept there and cannot be made again. */
const memory = new Memory<UndoKey, readonly ChangedFile[]>('undo');

/** What one command changes in an author's files, so that it can be undone: it takes the place of what was changed before. */
export class Changes {
  readonly #root: string;
  readonly #files = new Map<string, ChangedFile>();

  constructor(root: string) {
    this.#root = root;
  }

  /**
   * Writes a file, aside and renamed.
   *
   * @throws FileInUse where another program has it open: it is as it was.
   */
  write(file: string, before: string, after: string): void {
    writeAside(path.join(this.#root, file), after);
    this.note(file, before, after);
  }

  /** Notes that a file has been written. */
  note(file: string, before: string, after: string): void {
    const first = this.#files.get(file)?.before ?? before;
    this.#files.set(file, { file, before: first, after: sha256(after) });
    memory.write({ workspace: this.#root }, [...this.#files.values()]);
  }
}

/** What became of the files that were changed, by their paths from the root. */
export interface Undone {
  readonly restored: readonly string[];
  /** Changed by somebody else since then, or gone: they stay as they are. */
  readonly left: readonly string[];
}

/**
 * Writes the files that the last command has changed as they were before.
 *
 * @throws FileInUse where another program has one open: the ones before it are restored, and the rest can be undone later.
 */
export function undoChanges(root: string): Undone {
  const waiting = [...(memory.read({ workspace: root }) ?? [])];
  const restored: string[] = [];
  const left: string[] = [];
  for (let changed = waiting.at(0); changed !== undefined; changed = waiting.at(0)) {
    const { file, before, after } = changed;
    const target = path.join(root, file);
    if (isStill(target, after)) {
      writeAside(target, before);
      restored.push(file);
    } else left.push(file);
    waiting.shift();
    memory.write({ workspace: root }, waiting);
  }
  return { restored, left };
}

function isStill(file: string, sum: string): boolean {
  try {
    return sha256(readFileSync(file)) === sum;
  } catch {
    return false;
  }
}
