import { randomUUID } from 'node:crypto';
import { chmodSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { orInUse, PATIENCE, type Patience, patientlySync } from './file-in-use.ts';
import { namesIn } from './read-log.ts';

/** What is asked of the system, and how patiently. */
interface RenamingSync {
  readonly rename: (from: string, to: string) => void;
  readonly patience: Patience;
}

const RENAMING: RenamingSync = { rename: renameSync, patience: PATIENCE };

/**
 * Writes a file beside its place and renames it: whoever reads, also another process, finds all of the old one or all of the new
 * one, and an interrupted run leaves one of them. It has the rights of the one that it replaces.
 *
 * @throws FileInUse where another program has the file open; what else stops writing or renaming; nothing is left beside then.
 */
export function writeAside(
  file: string,
  content: string | Uint8Array,
  { rename, patience } = RENAMING,
): void {
  const aside = `${file}.${randomUUID()}.tmp`;
  try {
    writeFileSync(aside, content);
    const replaced = statSync(file, { throwIfNoEntry: false });
    if (replaced !== undefined) chmodSync(aside, replaced.mode);
    patientlySync(() => rename(aside, file), patience);
  } catch (error) {
    rmSync(aside, { force: true });
    throw orInUse(error, file, patience);
  }
}

/** Removes what a process that was killed has left beside a file. Nobody may be writing it. */
export function removeAside(file: string): void {
  const { dir, base } = path.parse(file);
  for (const name of namesIn(dir))
    if (name.startsWith(`${base}.`) && name.endsWith('.tmp')) rmSync(path.join(dir, name));
}
