import { FileInUse } from '../files/file-in-use.ts';
import { reasonOf } from '../files/system-error.ts';
import { writeAside } from '../files/write-aside.ts';
import { CannotRun } from '../report/diagnostic.ts';
import { say } from '../report/words/said.ts';

/**
 * Writes what a command tells into a file: in UTF-8, also where the shell would write what it is given in UTF-16 (Windows PowerShell 5.1).
 *
 * @throws CannotRun where it cannot be written
 */
export function writeOutput(file: string, text: string): void {
  try {
    writeAside(file, text);
  } catch (error) {
    if (error instanceof FileInUse) throw error;
    throw new CannotRun(say('cannot-run.not-written', { file, reason: reasonOf(error) }), { cause: error });
  }
}
