import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { writeAside } from '../files/write-aside.ts';

/** Writes files of a workspace so that all of it can be taken back. */
export class Undo {
  readonly #root: string;
  readonly #steps: (() => void)[] = [];

  constructor(root: string) {
    this.#root = root;
  }

  /** Writes a text, and answers the path. A byte order mark that the file has stays. */
  write(file: string, text: string): string {
    const target = path.join(this.#root, file);
    const before = existsSync(target) ? readFileSync(target) : null;
    this.#steps.push(() => (before === null ? rmSync(target, { force: true }) : writeAside(target, before)));
    const mark = before?.subarray(0, 3).toString('latin1') === 'ï»¿' ? '\uFEFF' : '';
    mkdirSync(path.dirname(target), { recursive: true });
    writeAside(target, mark + text);
    return file;
  }

  /** A folder that others are about to make. */
  folder(folder: string): void {
    const target = path.join(this.#root, folder);
    this.#steps.push(() => {
      rmSync(target, { recursive: true, force: true });
      removeEmpty(path.dirname(target), this.#root);
    });
  }

  /** Takes all of it back, the last first. */
  all(): void {
    for (const step of this.#steps.toReversed()) step();
  }
}

/** A folder and those above it, as far as they are empty. */
function removeEmpty(folder: string, root: string): void {
  if (folder === root) return;
  try {
    rmdirSync(folder);
  } catch {
    return;
  }
  removeEmpty(path.dirname(folder), root);
}
