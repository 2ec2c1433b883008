import path from 'node:path';
import { gitLine } from '../files/git.ts';
import { CannotRun } from '../report/diagnostic.ts';
import { say } from '../report/words/said.ts';

/**
 * What has names in it is not to get into a repository by mistake.
 *
 * @throws CannotRun for a file that git would take
 */
export function lookWhetherIgnored(file: string): void {
  const target = path.resolve(file);
  const folder = path.dirname(target);
  try {
    if (gitLine(folder, 'rev-parse', '--is-inside-work-tree') !== 'true') return;
    if (gitLine(folder, 'check-ignore', target) !== null) return;
  } catch (error) {
    // Without git there is no repository either.
    if (error instanceof CannotRun) return;
    throw error;
  }
  throw new CannotRun(say('cannot-run.list-not-ignored', { file }));
}
