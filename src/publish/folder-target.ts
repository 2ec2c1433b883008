import { randomUUID } from 'node:crypto';
import {
  chmod,
  lstat,
  mkdir,
  readdir,
  readlink,
  rename,
  rm,
  rmdir,
  symlink,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { patiently } from '../files/file-in-use.ts';
import { owned, removeLeft } from '../files/owner.ts';
import { reasonOf } from '../files/system-error.ts';
import { locked } from '../output/lock.ts';
import { CannotRun } from '../report/diagnostic.ts';
import { say } from '../report/words/said.ts';
import { type ListedFile, SITE_MANIFEST } from '../website/site-manifest.ts';
import { copyFiles, filesIn, readOrNull } from './copy-files.ts';
import { alteredIn } from './site.ts';
import type { Next, Publication, Target } from './target.ts';

const ASIDE = '.new';

/**
 * A folder that a web server shows. It is a link to the newest of the numbered folders in `<folder>.publications` beside it: a link is
 * replaced in one step (rename, POSIX.1-2024), which a folder that is not empty cannot be. So there is no moment without a site.
 */
export class FolderTarget implements Target {
  readonly name: string;
  readonly #publications: string;

  constructor(folder: string) {
    this.name = path.resolve(folder);
    this.#publications = `${this.name}.publications`;
  }

  async open(): Promise<Publication> {
    for (;;) {
      const number = await this.#shown();
      try {
        return await this.#publication(number);
      } catch (error) {
        // Others have published twice meanwhile, and it was taken away.
        if ((await this.#shown()) === number) throw this.#unwritten(error);
      }
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {}

  async #publication(number: number): Promise<Publication> {
    const folder = this.#folderOf(number);
    const files = number === 0 ? [] : await filesIn(folder);
    return {
      files,
      read: (file) => readOrNull(path.join(folder, file)),
      altered: (wanted: readonly ListedFile[]) => alteredIn(folder, wanted),
      copyTo: (to, paths) =>
        copyFiles({ from: folder, to, paths: paths.filter((file) => files.includes(file)) }),
      previous: async () => {
        const before = (await this.#numbers()).filter((other) => other < number).at(-1);
        return before === undefined ? null : this.#publication(before);
      },
      replace: (next) => this.#replace(number, next),
    };
  }

  async #replace(number: number, next: Next): Promise<boolean> {
    const aside = path.join(this.#publications, `${owned(ASIDE)}${randomUUID()}`);
    try {
      await mkdir(this.#publications, { recursive: true });
      await removeLeft(this.#publications, ASIDE);
      await this.#write(aside, number, next);
      return await locked(this.#publications, () => this.#exchange(number, aside), { signal: next.signal });
    } catch (error) {
      if (error instanceof CannotRun) throw error;
      // What was to be copied from there was taken away by somebody who was quicker.
      if ((await this.#shown()) !== number) return false;
      throw this.#unwritten(error);
    } finally {
      await rm(aside, { recursive: true, force: true });
      await rmdir(this.#publications).catch(() => {});
    }
  }

  async #write(aside: string, number: number, { site, files, manifest, signal }: Next): Promise<void> {
    const previous = (await this.#numbers()).filter((other) => other < number).at(-1) ?? 0;
    const folders = { site: site ?? '', now: this.#folderOf(number), previous: this.#folderOf(previous) };
    for (const [origin, from] of Object.entries(folders)) {
      const paths = [...files].filter(([, of]) => of === origin).map(([file]) => file);
      await copyFiles({ from, to: aside, paths, signal });
    }
    await writeFile(path.join(aside, SITE_MANIFEST), manifest);
    await chmod(path.join(aside, SITE_MANIFEST), 0o644);
  }

  /** Holds the lock, so that nobody else does the same. What is killed here leaves the old one, or the new one. */
  async #exchange(number: number, aside: string): Promise<boolean> {
    if ((await this.#shown()) !== number) return false;
    // Those with a higher number were never shown: who made them was killed.
    for (const other of await this.#numbers()) if (other > number) await this.#remove(other);
    await rename(aside, this.#folderOf(number + 1));
    const link = path.join(this.#publications, `${owned(ASIDE)}${randomUUID()}`);
    await symlink(path.join(path.basename(this.#publications), String(number + 1)), link, 'dir');
    try {
      if (number === 0) await rmdir(this.name).catch(ignoreMissing);
      await rename(link, this.name);
    } catch (error) {
      await rm(link, { force: true });
      await this.#remove(number + 1);
      throw error;
    }
    for (const other of await this.#numbers()) if (other < number) await this.#remove(other);
    return true;
  }

  /**
   * The number of the publication that is shown; 0 where nothing is.
   *
   * @throws CannotRun for a folder with something in it, and for a link that somebody else has made
   */
  async #shown(): Promise<number> {
    const there = await lstat(this.name).catch(() => null);
    if (there === null) return 0;
    if (there.isSymbolicLink()) {
      const target = path.resolve(path.dirname(this.name), await readlink(this.name));
      const number = Number(path.basename(target));
      if (path.dirname(target) === this.#publications && Number.isInteger(number)) return number;
      throw new CannotRun(say('cannot-run.target-is-a-link', { target: this.name, to: target }));
    }
    const [file] = there.isDirectory() ? await readdir(this.name) : [''];
    if (file === undefined) return 0;
    throw new CannotRun(say('cannot-run.target-is-not-ours', { target: this.name }));
  }

  /** Of all that are kept, ascending. */
  async #numbers(): Promise<number[]> {
    const names = await readdir(this.#publications).catch(() => []);
    return names
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .sort((a, b) => a - b);
  }

  #folderOf(number: number): string {
    return path.join(this.#publications, String(number));
  }

  /** Under another name first: one that is taken out in part is none. */
  async #remove(number: number): Promise<void> {
    const aside = path.join(this.#publications, `${owned(ASIDE)}${randomUUID()}`);
    await patiently(() => rename(this.#folderOf(number), aside));
    await patiently(() => rm(aside, { recursive: true, force: true }));
  }

  #unwritten(error: unknown): CannotRun {
    return new CannotRun(say('cannot-run.not-published', { target: this.name, reason: reasonOf(error) }), {
      cause: error,
    });
  }
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}
