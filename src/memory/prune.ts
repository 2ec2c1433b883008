import { readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ONE_DAY = 24 * 3600 * 1000;
const LONGEST_UNUSED = 30 * ONE_DAY;

/** Notes that a file was used now: the time of its change says when. */
export function markUsed(file: string): void {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch {
    // Of a cache that can only be read nothing is taken out either.
  }
}

/**
 * Takes out of a folder what was not used for thirty days, and what was not used for longest of what is too much. Looks once a
 * day; several processes may look at once.
 *
 * @param mostBytes that may stay
 */
export function pruneDaily(folder: string, mostBytes: number): void {
  const mark = `${folder}.pruned`;
  const now = Date.now();
  const last = statSync(mark, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (now - last < ONE_DAY) return;
  writeFileSync(mark, '');
  let total = 0;
  for (const { file, size, used } of filesIn(folder).sort((one, other) => other.used - one.used)) {
    total += size;
    if (total > mostBytes || now - used > LONGEST_UNUSED) rmSync(file, { force: true });
  }
}

/** Also what was left aside by a process that was ended. */
function filesIn(folder: string): { file: string; size: number; used: number }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const stats = statSync(file, { throwIfNoEntry: false });
      return stats === undefined ? [] : [{ file, size: stats.size, used: stats.mtimeMs }];
    });
}
