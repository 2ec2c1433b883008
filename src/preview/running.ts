import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../files/hash.ts';
import { writeAside } from '../files/write-aside.ts';
import { cacheFolder } from '../memory/cache-folder.ts';
import { CannotRun } from '../report/diagnostic.ts';
import { say } from '../report/words/said.ts';

/** Where the address of a workspace's preview stands while it runs: in the user's own folder, since the address has the secret. */
const fileOf = (root: string): string =>
  path.join(cacheFolder(), 'previews', `${sha256(root).slice(0, 16)}.txt`);

/** Says at what address the preview of a workspace is. The last that was started counts. */
export function noteRunning(root: string, address: string): void {
  try {
    const file = fileOf(root);
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeAside(file, address);
  } catch {
    // No cache folder, or no room: an editor does not find the preview, and all else is as always.
  }
}

/** Says that it has ended; a later one that is running stays. */
export function noteEnded(root: string, address: string): void {
  if (addressOf(root) === address) rmSync(fileOf(root), { force: true });
}

/**
 * Tells the preview of a workspace where the author is.
 *
 * @param file path from the workspace root, with `/`
 * @throws CannotRun where none is running
 */
export async function tellRunning(root: string, file: string, line: number): Promise<void> {
  const address = addressOf(root);
  const answer = address === null ? null : await asked(address, file, line);
  if (!answer?.ok) throw new CannotRun(say('cannot-run.no-preview', {}));
}

async function asked(address: string, file: string, line: number): Promise<Response | null> {
  const url = new URL(address);
  url.pathname = '/goto';
  url.searchParams.set('file', file);
  url.searchParams.set('line', String(line));
  try {
    return await fetch(url, { method: 'POST' });
  } catch {
    // It was ended by force, and could not say so.
    return null;
  }
}

function addressOf(root: string): string | null {
  try {
    const address = readFileSync(fileOf(root), 'utf8');
    return URL.parse(address)?.hostname === '127.0.0.1' ? address : null;
  } catch {
    return null;
  }
}
