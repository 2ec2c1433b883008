import { statSync } from 'node:fs';
import { isAsItWas, type ReadLog, type WasRead } from '../files/read-log.ts';
import { Memory } from '../memory/memory.ts';
import type { Selection } from '../plan/select.ts';

/** All that decides what a run makes, beside the files that it reads. */
export interface Request {
  readonly program: string;
  readonly browser: string;
  readonly root: string;
  readonly out: string;
  /** The environment's SOURCE_DATE_EPOCH. */
  readonly epoch: number | null;
  readonly selection: Selection;
}

/** Any request of the same documents. */
export interface DocumentsRequest extends Omit<Request, 'out' | 'selection'> {
  readonly documents: readonly string[];
}

/** How a file looked when a run had written it. */
interface WrittenFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly changed: number;
}

interface Recorded extends WasRead {
  readonly written: readonly WrittenFile[];
  readonly result: unknown;
}

/** One of ten thousand files is some megabytes. */
const runs = new Memory<Request | DocumentsRequest, Recorded>('runs');

/**
 * What the last run of one request read, wrote and answered. While all of it is as it was, the same request has nothing to
 * do, and neither the browser nor most of the program is started.
 */
export class RunRecord {
  readonly #request: Request | DocumentsRequest;

  constructor(request: Request | DocumentsRequest) {
    this.#request = request;
  }

  /** Whether what the run read is still the same, and what it answered where what it wrote is too; null else. */
  read(): { readonly sameInput: boolean; readonly result: unknown } {
    const recorded = runs.read(this.#request);
    if (recorded === null) return { sameInput: false, result: null };
    const { written, result, ...read } = recorded;
    const sameInput = isAsItWas(read);
    const sameOutput = written.every(isAsWritten);
    return { sameInput, result: sameInput && sameOutput ? result : null };
  }

  /**
   * @param written by this run alone
   */
  write(read: ReadLog, written: readonly string[], result: unknown): void {
    runs.write(this.#request, {
      ...read.toJSON(),
      written: written.map((file) => {
        const { size, mtimeMs } = statSync(file);
        return { path: file, size, changed: mtimeMs };
      }),
      result,
    });
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
