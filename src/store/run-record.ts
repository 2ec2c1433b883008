import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { cacheFolder } from '../workspace/cache-folder.ts';
import type { ReadLog } from '../workspace/read-log.ts';

/** How a file looked when a run had written it. */
interface WrittenFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly changed: number;
}

interface Recorded {
  readonly files: readonly (readonly [string, string | null])[];
  readonly folders: readonly (readonly [string, readonly string[]])[];
  readonly written: readonly WrittenFile[];
  /** Files that other runs write too: they must be there. */
  readonly shared: readonly string[];
  readonly result: unknown;
}

/**
 * What the last run of one request read, wrote and answered. While all of it is as it was, the same request has nothing to
 * do, and neither the browser nor most of the program is started. A record that cannot be read counts as none.
 */
export class RunRecord {
  readonly #file: string;

  /** @param request all that decides what is made, beside the files that are read */
  constructor(request: unknown) {
    const name = createHash('sha256').update(JSON.stringify(request)).digest('hex');
    this.#file = path.join(cacheFolder(), 'runs', `${name}.json`);
  }

  /** What the run answered, where it would answer the same again; else whether what it read is still the same. */
  read(): { readonly result: unknown } | { readonly sameInput: boolean } {
    try {
      const recorded = JSON.parse(readFileSync(this.#file, 'utf8')) as Recorded;
      const sameInput = recorded.files.every(isAsItWas) && recorded.folders.every(isListedAsItWas);
      const sameOutput =
        recorded.written.every(isAsWritten) && recorded.shared.every((file) => existsSync(file));
      if (!sameInput || !sameOutput) return { sameInput };
      return { result: recorded.result };
    } catch {
      return { sameInput: false };
    }
  }

  /**
   * @param written by this run alone
   * @param shared by all runs into the same folder
   */
  write(read: ReadLog, written: readonly string[], shared: readonly string[], result: unknown): void {
    const recorded: Recorded = {
      files: [...read.files],
      folders: [...read.folders],
      written: written.map((file) => {
        const { size, mtimeMs } = statSync(file);
        return { path: file, size, changed: mtimeMs };
      }),
      shared,
      result,
    };
    const aside = `${this.#file}.${process.pid}`;
    try {
      mkdirSync(path.dirname(this.#file), { recursive: true });
      writeFileSync(aside, JSON.stringify(recorded));
      renameSync(aside, this.#file);
    } catch {
      // Without a cache folder each run does all of its work.
      rmSync(aside, { force: true });
    }
  }
}

function isAsItWas([file, hash]: readonly [string, string | null]): boolean {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return hash === null;
  }
  return createHash('sha256').update(bytes).digest('hex') === hash;
}

function isListedAsItWas([folder, names]: readonly [string, readonly string[]]): boolean {
  let now: string[] = [];
  try {
    now = readdirSync(folder).sort();
  } catch {}
  return now.length === names.length && now.every((name, index) => name === names[index]);
}

function isAsWritten({ path: file, size, changed }: WrittenFile): boolean {
  try {
    const now = statSync(file);
    return now.size === size && now.mtimeMs === changed;
  } catch {
    return false;
  }
}
