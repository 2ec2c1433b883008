import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../files/hash.ts';
import { isAsItWas, type ReadLog, type WasRead } from '../files/read-log.ts';
import { cacheFolder } from '../memory/cache-folder.ts';
import { keep, readKept } from '../memory/kept.ts';

/** How a file looked when a run had written it. */
interface WrittenFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly changed: number;
}

/** One of ten thousand files is some megabytes. */
const MOST_RECORDS = 60;

interface Recorded extends WasRead {
  readonly written: readonly WrittenFile[];
  /** Files that other runs write too: they must be there. */
  readonly shared: readonly string[];
  readonly result: unknown;
}

/**
 * What the last run of one request read, wrote and answered. While all of it is as it was, the same request has nothing to
 * do, and neither the browser nor most of the program is started.
 */
export class RunRecord {
  readonly #file: string;

  /** @param request all that decides what is made, beside the files that are read */
  constructor(request: object) {
    this.#file = path.join(cacheFolder(), 'runs', `${sha256(JSON.stringify(request))}.json`);
  }

  /** Whether what the run read is still the same, and what it answered where what it wrote is too; null else. */
  read(): { readonly sameInput: boolean; readonly result: unknown } {
    const text = readKept(this.#file);
    if (text === null) return { sameInput: false, result: null };
    const { written, shared, result, ...read } = JSON.parse(text) as Recorded;
    const sameInput = isAsItWas(read);
    const sameOutput = written.every(isAsWritten) && shared.every((file) => existsSync(file));
    return { sameInput, result: sameInput && sameOutput ? result : null };
  }

  /**
   * @param written by this run alone
   * @param shared by all runs into the same folder
   */
  write(read: ReadLog, written: readonly string[], shared: readonly string[], result: unknown): void {
    const recorded: Recorded = {
      ...read.toJSON(),
      written: written.map((file) => {
        const { size, mtimeMs } = statSync(file);
        return { path: file, size, changed: mtimeMs };
      }),
      shared,
      result,
    };
    keep(this.#file, JSON.stringify(recorded), MOST_RECORDS);
  }
}

function isAsWritten({ path: file, size, changed }: WrittenFile): boolean {
  try {
    const now = statSync(file);
    return now.size === size && now.mtimeMs === changed;
  } catch {
    return false;
  }
}
