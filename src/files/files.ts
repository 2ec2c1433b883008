import path from 'node:path';
import type { Place } from '../report/diagnostic.ts';
import { nearest } from '../report/nearest.ts';
import { collecting, type Outcome } from '../report/outcome.ts';
import { sameName } from './name.ts';
import { ReadLog } from './read-log.ts';

type Unreadable = 'missing' | 'outside' | 'folder' | 'special';
export type Bytes = { readonly bytes: Buffer } | { readonly problem: Unreadable };

/**
 * A tree of files that is read from: a folder, a commit, or a folder with unsaved text over it. Paths count from its root and
 * have `/` on every platform; nothing outside of it is ever opened, links included. All reading of a user's files goes
 * through one of these, which is passed in.
 */
export interface Files {
  /** The folder on disk that paths count from. */
  readonly root: string;
  /** What is read is noted here, where it can change later. */
  readonly log: ReadLog;
  /** The bytes, or why a file cannot be read. */
  read(file: string): Bytes;
  /** In bytes, without reading it; null where there is no such file. */
  sizeOf(file: string): number | null;
  /** The names of the folders in a folder, sorted; none where it is missing. */
  folders(folder: string): string[];
  /** The names of the files in a folder, sorted; none where it is missing. */
  files(folder: string): string[];
  /** The same files, noting in another log what is read. */
  noting(log: ReadLog): Files;
}

/** Whether a file is there. */
export function has(files: Files, file: string): boolean {
  return 'bytes' in files.read(file);
}

/** The path from the root with `/`, for problems. */
export function nameIn({ root }: Files, file: string): string {
  return path.relative(root, path.resolve(root, file)).split(path.sep).join('/');
}

/** What a path that leads nowhere was probably meant to be; undefined where nothing there looks like it. */
export function hintForMissing(files: Files, file: string): string | undefined {
  const quiet = files.noting(new ReadLog());
  const parts = nameIn(files, file).split('/');
  const found: string[] = [];
  for (const [index, part] of parts.entries()) {
    const folder = found.join('/');
    const names = [...quiet.folders(folder), ...quiet.files(folder)].sort();
    const name =
      names.find((other) => sameName(other, part)) ??
      names.find((other) => sameName(other.toLowerCase(), part.toLowerCase()));
    if (name !== undefined) {
      found.push(name);
      continue;
    }
    const [close] = nearest(part, names);
    if (close === undefined) return undefined;
    return index === parts.length - 1
      ? `Did you mean "${close}"?`
      : `There is no folder "${part}". Did you mean "${close}"?`;
  }
  return `It is called "${found.join('/')}": capital and small letters are not the same.`;
}

/** A UTF-8 text without its byte order mark; null with the problem. */
export function readText(files: Files, file: string, mentioned?: Place): Outcome<string | null> {
  const name = nameIn(files, file);
  const result = files.read(file);
  if ('bytes' in result) return decodeUtf8(name, result.bytes);
  const { problem } = result;
  return collecting((diagnostics) => {
    const place = mentioned ?? { file: name };
    if (problem === 'outside') {
      const message = `"${name}" leads out of the workspace`;
      diagnostics.error('outside-workspace', message, place, 'Copy the file into the workspace.');
    } else if (problem === 'folder') {
      diagnostics.error('not-a-file', `"${name}" is a folder`, place, 'Name a file.');
    } else if (problem === 'special') {
      diagnostics.error('not-a-file', `"${name}" is no file with content`, place, 'Name a file.');
    } else {
      const hint = hintForMissing(files, name) ?? 'Check the spelling, or add the file.';
      diagnostics.error('missing-file', `The file "${name}" does not exist`, place, hint);
    }
    return null;
  });
}

function decodeUtf8(name: string, bytes: Buffer): Outcome<string | null> {
  return collecting((diagnostics) => {
    if (isUtf16(bytes)) {
      const hint = 'Save it again with the encoding UTF-8; Windows calls UTF-16 "Unicode".';
      diagnostics.error('not-utf8', 'The file is UTF-16 text, not UTF-8', { file: name }, hint);
      return null;
    }
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      const place = placeOfFirstBadByte(name, bytes);
      diagnostics.error(
        'not-utf8',
        'The file is not UTF-8 text',
        place,
        'Save it again with the encoding UTF-8.',
      );
      return null;
    }
  });
}

/** By its byte order mark, or by what only UTF-16 has: a letter of ASCII with a zero byte on one side. */
function isUtf16(bytes: Buffer): boolean {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return bytes.length > 1 && (first === 0) !== (second === 0) && bytes.subarray(2, 64).includes(0);
}

/** The line and column at which a file stops being UTF-8: where decoding puts the first replacement character. */
function placeOfFirstBadByte(file: string, bytes: Buffer): Place {
  const before = bytes.toString('utf8').split('\uFFFD', 1)[0] ?? '';
  const lines = before.split('\n');
  return { file, line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
