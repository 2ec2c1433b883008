import { access } from 'node:fs/promises';
import path from 'node:path';
import { CannotRun } from '../report/diagnostic.ts';
import { say } from '../report/words/said.ts';

export const WORKSPACE_FILE = 'kl-docs.yml';

/**
 * The nearest folder at or above `from` that has a `kl-docs.yml`.
 *
 * @throws CannotRun when there is none.
 */
export async function findWorkspace(from: string): Promise<string> {
  for (let folder = path.resolve(from); ; folder = path.dirname(folder)) {
    if (await exists(path.join(folder, WORKSPACE_FILE))) return folder;
    if (folder === path.dirname(folder)) break;
  }
  throw new CannotRun(say('cannot-run.no-workspace', { file: WORKSPACE_FILE, folder: path.resolve(from) }));
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
