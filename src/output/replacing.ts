import { copyFile, link, mkdir, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { exists } from '../files/exists.ts';
import { PATIENCE, type Patience, patiently } from '../files/file-in-use.ts';

/** Where in the staging folder what is replaced is kept. No document can be called so. */
const BEFORE = '.before';

/** What is asked of the system, and how patiently. */
export interface Renaming {
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly patience: Patience;
}

export const RENAMING: Renaming = { rename, patience: PATIENCE };

/** Puts staged files in their places one after the other, and can take them back: what was there before is kept meanwhile. */
export class Replacing {
  readonly #root: string;
  readonly #staging: string;
  readonly #system: Renaming;
  /** How to take back what was done, the last thing first. */
  readonly #undo: (() => Promise<void>)[] = [];

  constructor(root: string, staging: string, system = RENAMING) {
    this.#root = root;
    this.#staging = staging;
    this.#system = system;
  }

  /** @throws what the system says. */
  async put(file: string): Promise<void> {
    const target = path.join(this.#root, file);
    const staged = path.join(this.#staging, file);
    await this.#makeFolder(path.dirname(target));
    const before = path.join(this.#staging, BEFORE, file);
    const wasThere = await keep(target, before);
    await this.#rename(staged, target);
    this.#undo.unshift(() => (wasThere ? this.#rename(before, target) : this.#remove(target)));
  }

  /**
   * Takes a file out of its place, where there is one.
   *
   * @throws what the system says.
   */
  async takeOut(file: string): Promise<void> {
    const target = path.join(this.#root, file);
    if (!(await exists(target))) return;
    const before = path.join(this.#staging, BEFORE, file);
    await mkdir(path.dirname(before), { recursive: true });
    await this.#rename(target, before);
    this.#undo.unshift(() => this.#rename(before, target));
  }

  /** Whether all is as it was. */
  async takeBack(): Promise<boolean> {
    try {
      for (const undo of this.#undo) await undo();
      return true;
    } catch {
      return false;
    }
  }

  #rename(from: string, to: string): Promise<void> {
    return patiently(() => this.#system.rename(from, to), this.#system.patience);
  }

  #remove(file: string): Promise<void> {
    return patiently(() => rm(file), this.#system.patience);
  }

  async #makeFolder(folder: string): Promise<void> {
    if (await exists(folder)) return;
    await this.#makeFolder(path.dirname(folder));
    await mkdir(folder);
    // Others may put something into it.
    this.#undo.unshift(() => rmdir(folder).catch(() => {}));
  }
}

/** Keeps a file under another name too, so that at no time nothing stands at its own; false where there is none. */
async function keep(file: string, aside: string): Promise<boolean> {
  await mkdir(path.dirname(aside), { recursive: true });
  // Not every disk knows a second name.
  const kept = await link(file, aside)
    .catch(() => copyFile(file, aside))
    .catch(orMissing);
  return kept !== null;
}

function orMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}
