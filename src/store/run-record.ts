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
import { isAsItWas, type ReadLog, type WasRead } from '../workspace/read-log.ts';

/** How a file looked when a run had written it. */
interface WrittenFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly changed: number;
}

const MOST_RECORDS = 60;

interface Recorded extends WasRead {
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

  /** Whether what the run read is still the same, and what it answered where what it wrote is too; null else. */
  read(): { readonly sameInput: boolean; readonly result: unknown } {
    try {
      const { written, shared, result, ...read } = JSON.parse(readFileSync(this.#file, 'utf8')) as Recorded;
      const sameInput = isAsItWas(read);
      const sameOutput = written.every(isAsWritten) && shared.every((file) => existsSync(file));
      return { sameInput, result: sameInput && sameOutput ? result : null };
    } catch {
      return { sameInput: false, result: null };
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
      prune(path.dirname(this.#file));
    } catch {
      // Without a cache folder each run does all of its work.
      rmSync(aside, { force: true });
    }
  }
}

/** Keeps the newest: one of ten thousand files is some megabytes. */
function prune(folder: string): void {
  const files = readdirSync(folder).map((name) => path.join(folder, name));
  if (files.length <= MOST_RECORDS) return;
  const byAge = files
    .map((file) => ({ file, changed: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.changed - a.changed);
  for (const { file } of byAge.slice(MOST_RECORDS)) rmSync(file, { force: true });
}

function isAsWritten({ path: file, size, changed }: WrittenFile): boolean {
  try {
    const now = statSync(file);
    return now.size === size && now.mtimeMs === changed;
  } catch {
    return false;
  }
}
