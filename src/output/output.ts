import { mkdir, mkdtemp, readdir, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FileInUse, orInUse, patiently } from '../files/file-in-use.ts';
import { madeFolder } from '../files/made-folder.ts';
import { owned, removeLeft } from '../files/owner.ts';
import { reasonOf } from '../files/system-error.ts';
import { CannotRun } from '../report/diagnostic.ts';
import { say } from '../report/words/said.ts';
import { RENAMING, Replacing } from './replacing.ts';

const STAGING = '.staging';

/** Against what stood in the output folder before. */
export type FileState = 'new' | 'changed' | 'unchanged';

/**
 * The output folder. Files are written aside and renamed when all of them are there, so that a failed or interrupted
 * run leaves what was there before.
 */
export class OutputFolder implements AsyncDisposable {
  readonly root: string;
  readonly #staged = new Set<string>();
  readonly #dropped = new Set<string>();
  readonly #system;
  /** Its making: whoever asks meanwhile waits for the same one. */
  #staging: Promise<string> | undefined;
  /** The outermost folder that was made for it; none once it holds something. */
  #made: string | undefined;

  constructor(root: string, system = RENAMING) {
    this.root = root;
    this.#system = system;
  }

  /**
   * Makes the folder, so that a right that is missing is known before the work is done.
   *
   * @throws CannotRun when it cannot be written.
   */
  open(): Promise<string> {
    this.#staging ??= this.#makeStaging();
    return this.#staging;
  }

  async #makeStaging(): Promise<string> {
    try {
      this.#made = madeFolder(await mkdir(this.root, { recursive: true }));
      await removeLeft(this.root, STAGING);
      return await mkdtemp(path.join(this.root, owned(STAGING)));
    } catch (error) {
      throw new CannotRun(say('cannot-run.output-folder', { folder: this.root, reason: reasonOf(error) }), {
        cause: error,
      });
    }
  }

  /**
   * Writes a file aside, unless it stands there already as it is. The path is from the output folder, with `/`.
   *
   * @throws CannotRun when there is no room for it.
   */
  async stage(file: string, bytes: Uint8Array | string): Promise<FileState> {
    const staging = await this.open();
    const before = await this.read(file);
    if (before?.equals(typeof bytes === 'string' ? Buffer.from(bytes) : bytes)) return 'unchanged';
    const target = path.join(staging, file);
    try {
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, bytes);
    } catch (error) {
      throw new CannotRun(
        say('cannot-run.no-room', { file: path.join(this.root, file), reason: reasonOf(error) }),
        { cause: error },
      );
    }
    this.#staged.add(file);
    return before === null ? 'new' : 'changed';
  }

  /** Leaves out what was staged. */
  unstage(files: readonly string[]): void {
    for (const file of files) this.#staged.delete(file);
  }

  /** Leaves out a file that stands there. */
  drop(file: string): void {
    this.#dropped.add(file);
  }

  /**
   * Puts all staged files in their places and takes out those that were dropped, together or not at all: looks first whether there is room for
   * each of them, and takes back what was done already where one cannot be put or taken out.
   *
   * @throws FileInUse when another program has one open; CannotRun when something else is in the way.
   */
  async commit(): Promise<void> {
    const staging = await this.open();
    for (const file of this.#staged) await this.#lookForRoom(file);
    const replacing = new Replacing(this.root, staging, this.#system);
    for (const file of this.#staged) await this.#orTakenBack(replacing, file, () => replacing.put(file));
    for (const file of this.#dropped) await this.#orTakenBack(replacing, file, () => replacing.takeOut(file));
    this.#staged.clear();
    this.#dropped.clear();
    this.#made = undefined;
  }

  /** Does something with a file; where that fails, all that was done before is taken back. */
  async #orTakenBack(replacing: Replacing, name: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (cause) {
      const file = path.join(this.root, name);
      const error = orInUse(cause, file, this.#system.patience);
      const isBack = await replacing.takeBack();
      if (isBack && error instanceof FileInUse) throw error;
      const values = { file, reason: error instanceof FileInUse ? 'in-use' : reasonOf(cause) };
      const told = isBack
        ? say('cannot-run.not-replaced', values)
        : say('cannot-run.partly-replaced', values);
      throw new CannotRun(told, { cause });
    }
  }

  /** @throws CannotRun when something stands where a file is to be, or one of the folders above it. */
  async #lookForRoom(wanted: string): Promise<void> {
    const file = path.join(this.root, wanted);
    const names = wanted.split('/');
    for (const depth of names.keys()) {
      const above = path.join(this.root, ...names.slice(0, depth + 1));
      const there = await stat(above).catch(() => null);
      if (there === null) return;
      const isLast = depth === names.length - 1;
      if (isLast && there.isDirectory()) throw new CannotRun(say('cannot-run.folder-in-the-way', { file }));
      if (!isLast && !there.isDirectory())
        throw new CannotRun(say('cannot-run.file-in-the-way', { file, above }));
    }
  }

  /** The paths of all files of a name, down to so many folders below the root; sorted. */
  async find(name: string, depth: number, below = ''): Promise<string[]> {
    if (depth === 0) return [];
    const folder = path.join(this.root, below);
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    const found = entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(async (entry) => {
        const inside = path.posix.join(below, entry.name);
        const file = `${inside}/${name}`;
        const there = (await this.read(file)) === null ? [] : [file];
        return [...there, ...(await this.find(name, depth - 1, inside))];
      });
    return (await Promise.all(found)).flat();
  }

  async read(file: string): Promise<Buffer | null> {
    return readFile(path.join(this.root, file)).catch(() => null);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const staging = await this.#staging?.catch(() => undefined);
    if (staging === undefined) return;
    // What is replaced stands there, too, and another program may have it open; what cannot be taken away now, the next run tries.
    await patiently(() => rm(staging, { recursive: true, force: true }), this.#system.patience).catch(
      () => {},
    );
    if (this.#made !== undefined) await removeEmpty(this.root, this.#made);
  }
}

/** Takes out a folder and those around it up to the outermost one, as far as they are empty. */
async function removeEmpty(folder: string, outermost: string): Promise<void> {
  try {
    await rmdir(folder);
  } catch {
    return;
  }
  if (folder !== outermost) await removeEmpty(path.dirname(folder), outermost);
}
