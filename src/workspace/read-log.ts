import { createHash } from 'node:crypto';

/**
 * What a run has read, and found missing: when all of it is as it was, the run would make the same again. One for a run,
 * shared by all that read.
 */
export class ReadLog {
  /** SHA-256 by absolute path; null for what is not there. */
  readonly files = new Map<string, string | null>();
  /** The names in a folder that were of interest, by absolute path. */
  readonly folders = new Map<string, readonly string[]>();

  sawFile(file: string, bytes: Uint8Array | null): void {
    if (!this.files.has(file))
      this.files.set(file, bytes && createHash('sha256').update(bytes).digest('hex'));
  }

  sawFolder(folder: string, names: readonly string[]): void {
    this.folders.set(folder, names);
  }
}
