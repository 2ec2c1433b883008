import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { madeFolder } from '../files/made-folder.ts';
import { reasonOf } from '../files/system-error.ts';
import { writeAside } from '../files/write-aside.ts';
import { CannotRun } from '../report/diagnostic.ts';
import { say } from '../report/words/said.ts';
import type { NewFile } from './starters.ts';

/** A text or the bytes of a picture that are to be written, and whether they may take the place of a file that is there. */
export interface Writing extends Omit<NewFile, 'text'> {
  readonly text: string | Uint8Array;
  readonly replaces: boolean;
}

/** What is started by a double click on a Mac. */
const isProgram = (file: string): boolean => file.endsWith('.command');

/**
 * Writes all of some files, or none: where one cannot be written, all is as it was.
 *
 * @throws CannotRun for one that cannot be written, or has come to be there meanwhile
 */
export function writeAll(root: string, files: readonly Writing[]): void {
  const undo: (() => void)[] = [];
  for (const { path: file, text, replaces } of files) {
    const target = path.join(root, file);
    try {
      const made = madeFolder(mkdirSync(path.dirname(target), { recursive: true }));
      if (made !== undefined) undo.push(() => rmSync(made, { recursive: true }));
      if (replaces && existsSync(target)) {
        const before = readFileSync(target);
        writeAside(target, text);
        undo.push(() => writeAside(target, before));
      } else {
        writeFileSync(target, text, { flag: 'wx', mode: isProgram(file) ? 0o755 : 0o644 });
        undo.push(() => rmSync(target));
      }
    } catch (error) {
      for (const step of undo.toReversed()) step();
      throw new CannotRun(say('cannot-run.not-begun', { file: target, reason: reasonOf(error) }), {
        cause: error,
      });
    }
  }
}
