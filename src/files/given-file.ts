import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostics, Place } from '../report/diagnostic.ts';

/**
 * The bytes of a file that is given on the command line and may be anywhere; null with the problem.
 *
 * @param place of the problems: the file as it is named from the folder that all others are named from
 * @param most bytes that it may have
 */
export function readGivenFile(
  file: string,
  place: Place,
  diagnostics: Diagnostics,
  most = Number.POSITIVE_INFINITY,
): Buffer | null {
  // As it was probably typed.
  const name = pathFrom(process.cwd(), file);
  try {
    const status = statSync(file);
    if (status.isDirectory()) {
      diagnostics.report('not-a-file.folder', { name }, place);
      return null;
    }
    if (status.size <= most) return readFileSync(file);
    diagnostics.report('file-too-large', {}, place);
    return null;
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
      diagnostics.report('missing-file.given', { name }, place);
    } else {
      diagnostics.report('unreadable-file', { name, code: String(error.code) }, place);
    }
    return null;
  }
}

/** A path from a folder, with `/`. */
export function pathFrom(folder: string, file: string): string {
  return path.relative(folder, path.resolve(file)).split(path.sep).join('/');
}
