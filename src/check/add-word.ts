import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { orInUse, patientlySync } from '../files/file-in-use.ts';
import { writeAside } from '../files/write-aside.ts';
import { WORDS_FILE } from './language/project-words.ts';

/**
 * Puts a word among those of the project, on a line of its own at the end; the file is made where there is none.
 *
 * @throws FileInUse where another program has the file open: it is as it was.
 */
export function addWord(root: string, word: string): void {
  const target = path.join(root, WORDS_FILE);
  try {
    const text = existsSync(target) ? patientlySync(() => readFileSync(target, 'utf8')) : '';
    writeAside(target, withWord(text, word));
  } catch (error) {
    throw orInUse(error, target);
  }
}

/** The text of the file with a word more, its lines ended as the others are. */
function withWord(text: string, word: string): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const before = text === '' || text.endsWith('\n') ? text : `${text}${end}`;
  return `${before}${word}${end}`;
}
