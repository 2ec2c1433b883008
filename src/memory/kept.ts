import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../files/hash.ts';

/** A text that was kept in the cache folder; null where there is none, or none that is as it was written. */
export function readKept(file: string): string | null {
  return readKeptBytes(file)?.toString('utf8') ?? null;
}

/** The same of bytes. */
export function readKeptBytes(file: string): Buffer | null {
  try {
    const stored = readFileSync(file);
    const end = stored.indexOf('\n');
    const content = stored.subarray(end + 1);
    return stored.toString('latin1', 0, end) === sha256(content) ? content : null;
  } catch {
    return null;
  }
}

/**
 * Keeps something under the line with its hash. Written aside and renamed, so that two runs at once do no harm. To fail costs time only: what
 * is not kept is made anew.
 *
 * @param most of the folder's files stay, the newest; all of them where absent
 */
export function keep(file: string, content: string | Uint8Array, most?: number): void {
  const folder = path.dirname(file);
  const aside = `${file}.${randomUUID()}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(aside, Buffer.concat([Buffer.from(`${sha256(content)}\n`), Buffer.from(content)]));
    renameSync(aside, file);
    if (most !== undefined) prune(folder, most);
  } catch {
    remove(aside);
  }
}

function prune(folder: string, most: number): void {
  const files = readdirSync(folder).map((name) => path.join(folder, name));
  if (files.length <= most) return;
  const byAge = files
    .map((file) => ({ file, time: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((one, two) => two.time - one.time);
  for (const { file } of byAge.slice(most)) remove(file);
}

/** What is in the way of writing may be in the way of removing too. */
function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It was not written.
  }
}
