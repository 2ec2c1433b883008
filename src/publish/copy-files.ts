import { chmod, copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isOfSystem } from '../files/name.ts';

interface Copying {
  readonly from: string;
  readonly to: string;
  /** From either folder, with `/`. */
  readonly paths: readonly string[];
  readonly signal?: AbortSignal;
}

/**
 * Copies files into a folder that is made where it is missing. A web server may read them all, whatever the rights are of who publishes.
 *
 * @throws what stops reading or writing
 */
export async function copyFiles({ from, to, paths, signal }: Copying): Promise<void> {
  const folders = new Set(['', ...paths.flatMap(foldersAbove)]);
  for (const folder of [...folders].sort()) {
    const made = path.join(to, folder);
    await mkdir(made, { recursive: true });
    await chmod(made, 0o755);
  }
  for (const file of paths) {
    signal?.throwIfAborted();
    await copyFile(path.join(from, file), path.join(to, file));
    await chmod(path.join(to, file), 0o644);
  }
}

/** `a/b/c.html` is in `a` and `a/b`. */
function foldersAbove(file: string): string[] {
  const names = file.split('/').slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}

/** The paths of all files in a folder, with `/`, sorted. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !isOfSystem(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** @throws what stops reading a file that is there */
export async function readOrNull(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
