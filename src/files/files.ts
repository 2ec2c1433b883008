import path from 'node:path';
import { type Place, problem as problemOf } from '../report/diagnostic.ts';
import { nearest } from '../report/nearest.ts';
import { collecting, none, type Outcome } from '../report/outcome.ts';
import type { MeantPath } from '../report/words/meant-path.ts';
import { sameName } from './name.ts';
import { ReadLog } from './read-log.ts';
import { refusalOf } from './system-error.ts';

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
  /** The names of the folders in a folder, sorted; none where it is missing. What systems put there (`isOfSystem`) is left out, here and below. */
  folders(folder: string): string[];
  /** The names of the files in a folder, sorted; none where it is missing. */
  files(folder: string): string[];
  /** The same files, noting in another log what is read. */
  noting(log: ReadLog): Files;
}

/** Whether a file is there. */
export function has(files: Files, file: string): boolean {
  try {
    return 'bytes' in files.read(file);
  } catch (error) {
    // There is one, though it may not be read: who reads it says so.
    if (refusalOf(error) === null) throw error;
    return true;
  }
}

/** The path from the root with `/`, for problems. */
export function nameIn({ root }: Files, file: string): string {
  return path.relative(root, path.resolve(root, file)).split(path.sep).join('/');
}

/**
 * Whether folders are separated by backslashes in a path from the root, which leads somewhere on Windows only. So it leads nowhere. One of the
 * disk, which is absolute, has them there.
 */
export const hasBackslash = (file: string): boolean => file.includes('\\') && !path.isAbsolute(file);

/** What a path that leads nowhere was probably meant to be; nothing where nothing there looks like it. */
export function meantPath(files: Files, file: string): MeantPath {
  const quiet = files.noting(new ReadLog());
  const parts = nameIn(files, file.replaceAll('\\', '/')).split('/');
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
    if (close === undefined) return {};
    return index === parts.length - 1 ? { near: close } : { near: close, folder: part };
  }
  return { called: found.join('/'), ...(hasBackslash(file) && { backslash: true }) };
}

/** A UTF-8 text without its byte order mark; null with the problem. */
export function readText(files: Files, file: string, mentioned?: Place): Outcome<string | null> {
  const { value, problems } = readBytes(files, file, mentioned);
  return value === null ? { value, problems } : decodeUtf8(nameIn(files, file), value);
}

/** The bytes of a file; null with the problem. */
export function readBytes(files: Files, file: string, mentioned?: Place): Outcome<Buffer | null> {
  const name = nameIn(files, file);
  const result = readOrRefused(files, file);
  if (typeof result === 'string')
    return none(problemOf('unreadable-file', { name, reason: result }, { file: name }));
  if ('bytes' in result) return { value: result.bytes, problems: [] };
  const { problem } = result;
  return collecting((diagnostics) => {
    const place = mentioned ?? { file: name };
    if (problem === 'outside') {
      diagnostics.report('outside-workspace', { name }, place);
    } else if (problem === 'folder') {
      diagnostics.report('not-a-file.folder', { name }, place);
    } else if (problem === 'special') {
      diagnostics.report('not-a-file.special', { name }, place);
    } else {
      diagnostics.report('missing-file', { name, meant: meantPath(files, file) }, place);
    }
    return null;
  });
}

/** Also why the system does not let it be read. */
function readOrRefused(files: Files, file: string): Bytes | string {
  try {
    return files.read(file);
  } catch (error) {
    const reason = refusalOf(error);
    if (reason === null) throw error;
    return reason;
  }
}

function decodeUtf8(name: string, bytes: Buffer): Outcome<string | null> {
  return collecting((diagnostics) => {
    if (isUtf16(bytes)) {
      diagnostics.report('not-utf8.utf-16', {}, { file: name });
      return null;
    }
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      const place = placeOfFirstBadByte(name, bytes);
      diagnostics.report('not-utf8', {}, place);
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
