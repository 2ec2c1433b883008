import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { owned, removeLeft } from '../files/owner.ts';

const NAME = 'kl-docs-browser';

/** The folder that a browser writes to while it runs. */
export interface Profile {
  readonly folder: string;
  remove(): Promise<void>;
}

/** Makes one in the system's folder for what is temporary, and takes away those whose owners were killed. */
export async function makeProfile(): Promise<Profile> {
  const around = os.tmpdir();
  await removeLeft(around, NAME);
  const folder = await mkdtemp(path.join(around, owned(NAME)));
  return { folder, remove: () => remove(folder) };
}

/** What a process that is just ending still writes must not stop it; what cannot be taken away now, the next run tries. */
async function remove(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }).catch(() => {});
}
