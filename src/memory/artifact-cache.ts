import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '../files/hash.ts';
import { cacheFolder } from './cache-folder.ts';

/** A file as it came out, with what is told about it. */
export interface CachedArtifact<Facts> {
  readonly bytes: Uint8Array;
  readonly facts: Facts;
}

/** What decides the bytes of a printed file beside its page. */
export interface Printer {
  readonly program: string;
  readonly browser: string;
}

/** How much is kept, in bytes, and how long what nobody asks for, in ms. */
const MOST_BYTES = 2 * 1024 ** 3;
const ONE_DAY = 24 * 3600 * 1000;
const LONGEST_UNUSED = 30 * ONE_DAY;

/**
 * Printed files by the hash of all that goes into them, so that nothing is printed twice: not after a change elsewhere, and not
 * after a run that was stopped half-way. Each file stands after one line of JSON with its hash; one that is not as it was
 * written counts as none.
 */
export class ArtifactCache<Facts> {
  readonly #folder = path.join(cacheFolder(), 'artifacts');
  readonly #printer: string;
  #written = false;
  #frame = '';
  #frameHash = sha256('');

  constructor(printer: Printer) {
    this.#printer = sha256(JSON.stringify(printer));
  }

  /**
   * A name for what comes of a text and its frame.
   *
   * @param frame what many of them have in common: it is read once
   */
  key(frame: string, text: string): string {
    if (frame !== this.#frame) [this.#frame, this.#frameHash] = [frame, sha256(frame)];
    return sha256(JSON.stringify([this.#printer, this.#frameHash, text]));
  }

  async read(key: string): Promise<CachedArtifact<Facts> | null> {
    const file = this.#file(key);
    try {
      const stored = await readFile(file);
      const end = stored.indexOf('\n');
      const { sum, facts } = JSON.parse(stored.toString('utf8', 0, end)) as { sum: string; facts: Facts };
      const bytes = stored.subarray(end + 1);
      if (sum !== sha256(bytes)) return null;
      const now = new Date();
      await utimes(file, now, now);
      return { bytes, facts };
    } catch {
      return null;
    }
  }

  /** Written aside and renamed. Without a cache folder, or without room, the file is made anew each time. */
  async write(key: string, { bytes, facts }: CachedArtifact<Facts>): Promise<void> {
    const file = this.#file(key);
    const aside = `${file}.${randomUUID()}`;
    try {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(aside, [`${JSON.stringify({ sum: sha256(bytes), facts })}\n`, bytes]);
      await rename(aside, file);
      this.#written = true;
    } catch {
      await rm(aside, { force: true }).catch(() => {});
    }
  }

  /** Takes out what was not used for long, and the oldest of what is too much. Looks once a day. */
  async prune(): Promise<void> {
    if (!this.#written) return;
    const mark = path.join(this.#folder, '.pruned');
    const last = await stat(mark).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
    if (Date.now() - last < ONE_DAY) return;
    await writeFile(mark, '').catch(() => {});
    const files = await readdir(this.#folder, { recursive: true, withFileTypes: true }).catch(() => []);
    const known = await Promise.all(
      files
        .filter((entry) => entry.isFile())
        .map(async (entry) => {
          const file = path.join(entry.parentPath, entry.name);
          return stat(file).then(
            ({ size, mtimeMs }) => [{ file, size, used: mtimeMs }],
            () => [],
          );
        }),
    );
    let total = 0;
    for (const { file, size, used } of known.flat().sort((a, b) => b.used - a.used)) {
      total += size;
      if (total > MOST_BYTES || Date.now() - used > LONGEST_UNUSED) await rm(file, { force: true });
    }
  }

  #file(key: string): string {
    return path.join(this.#folder, key.slice(0, 2), key.slice(2));
  }
}
