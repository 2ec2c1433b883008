import { mkdtemp, rm, statfs } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { owned, removeLeft } from '../files/owner.ts';
import { reasonOf } from '../files/system-error.ts';
import { CannotRun } from '../report/diagnostic.ts';
import { say } from '../report/words/said.ts';

const NAME = 'kl-docs-browser';

/** The folder that a browser writes to while it runs. */
export interface Profile {
  readonly folder: string;
  remove(): Promise<void>;
}

/** What must be left there: with less the browser does not say that it is too little, but falls silent or crashes. */
const NEEDED = { bytes: 32 * 1024 * 1024, files: 100 } as const;

/**
 * Makes one in the system's folder for what is temporary, and takes away those whose owners were killed.
 *
 * @throws CannotRun where it cannot be written, or there is too little room.
 */
export async function makeProfile(): Promise<Profile> {
  const around = os.tmpdir();
  try {
    await removeLeft(around, NAME);
    const folder = await mkdtemp(path.join(around, owned(NAME)));
    if (await isFull(around)) {
      await remove(folder);
      throw cannot(around, 'disk-full');
    }
    return { folder, remove: () => remove(folder) };
  } catch (error) {
    throw error instanceof CannotRun ? error : cannot(around, reasonOf(error), error);
  }
}

const cannot = (folder: string, reason: string, cause?: unknown): CannotRun =>
  new CannotRun(say('cannot-run.temporary-folder', { folder, reason }), { cause });

async function isFull(folder: string): Promise<boolean> {
  const { bavail, bsize, files, ffree } = await statfs(folder);
  // Some disks make files as long as there are bytes, and count none.
  return bavail * bsize < NEEDED.bytes || (files > 0 && ffree < NEEDED.files);
}

/** What a process that is just ending still writes must not stop it; what cannot be taken away now, the next run tries. */
async function remove(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }).catch(() => {});
}
