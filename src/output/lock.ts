import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { exists } from '../files/exists.ts';
import { patiently } from '../files/file-in-use.ts';
import { hasGone, owned, removeLeft } from '../files/owner.ts';
import { CannotRun } from '../report/diagnostic.ts';
import { say } from '../report/words/said.ts';

const LOCK = '.lock';
const WAITING = { step: 20, longest: 60_000 } as const;

/**
 * Does something while nobody else does it in the same folder, also from another machine. The lock is a folder with one file in it, named after
 * its owner: it comes to its place by a rename, which fails where another stands there, and is taken from an owner that was killed by
 * removing that one's file, which can be nobody else's.
 *
 * @throws CannotRun when another holds it for more than a minute, or on another machine was killed with it; what the work throws.
 */
export async function locked<T>(
  folder: string,
  work: () => Promise<T>,
  { signal, longest = WAITING.longest }: { signal?: AbortSignal | undefined; longest?: number } = {},
): Promise<T> {
  const lock = path.join(folder, LOCK);
  await removeLeft(folder, LOCK);
  const mine = await mkdtemp(path.join(folder, owned(LOCK)));
  const name = `${owned('owner')}${randomUUID()}`;
  try {
    await writeFile(path.join(mine, name), '');
    for (let waited = 0; !(await comesTo(lock, mine)); waited += WAITING.step) {
      signal?.throwIfAborted();
      const owners = await ownersOf(lock);
      if (waited > longest)
        throw new CannotRun(say('cannot-run.locked', { folder, lock, owner: owners[0] ?? '' }));
      if (owners.every((owner) => hasGone(owner, 'owner'))) await release(lock, owners);
      else await wait(WAITING.step);
    }
  } catch (error) {
    await rm(mine, { recursive: true, force: true });
    throw error;
  }
  try {
    return await work();
  } finally {
    await release(lock, [name]);
  }
}

/** Whether it could be put there: not where another lock stands. */
async function comesTo(lock: string, mine: string): Promise<boolean> {
  try {
    await rename(mine, lock);
    return true;
  } catch (error) {
    if (await exists(mine)) return false;
    throw error;
  }
}

async function ownersOf(lock: string): Promise<string[]> {
  return readdir(lock).catch(() => []);
}

async function release(lock: string, owners: readonly string[]): Promise<void> {
  for (const owner of owners) await patiently(() => rm(path.join(lock, owner), { force: true }));
  // Another's that came meanwhile is not empty.
  await rmdir(lock).catch(() => {});
}
