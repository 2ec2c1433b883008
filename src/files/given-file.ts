import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Place, problem } from '../report/diagnostic.ts';
import { none, type Outcome } from '../report/outcome.ts';
import { patientlySync } from './file-in-use.ts';
import { reasonOf } from './system-error.ts';

/**
 * The bytes of a file that is given on the command line and may be anywhere; null with the problem.
 *
 * @param place of the problems: the file as it is named from the folder that all others are named from
 * @param most bytes that it may have
 */
export function readGivenFile(
  file: string,
  place: Place,
  most = Number.POSITIVE_INFINITY,
): Outcome<Buffer | null> {
  // As it was probably typed.
  const name = pathFrom(process.cwd(), file);
  try {
    const status = statSync(file);
    if (status.isDirectory()) return none(problem('not-a-file.folder', { name }, place));
    if (!status.isFile()) return none(problem('not-a-file.special', { name }, place));
    if (status.size > most) return none(problem('file-too-large', {}, place));
    return { value: patientlySync(() => readFileSync(file)), problems: [] };
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return error.code === 'ENOENT' || error.code === 'ENOTDIR'
      ? none(problem('missing-file.given', { name }, place))
      : none(problem('unreadable-file', { name, reason: reasonOf(error) }, place));
  }
}

/** A path from a folder, with `/`. */
export function pathFrom(folder: string, file: string): string {
  return path.relative(folder, path.resolve(file)).split(path.sep).join('/');
}
