import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostics, Place } from '../report/diagnostic.ts';
import { nearest } from '../report/nearest.ts';
import { ReadLog } from './read-log.ts';

export type Unreadable = 'missing' | 'outside' | 'folder';

/** Reads the files of one folder tree and nothing outside it, links included. */
export class WorkspaceFiles {
  readonly root: string;
  readonly log: ReadLog;
  #realRoot: string | undefined;

  constructor(root: string, log: ReadLog = new ReadLog()) {
    this.root = path.resolve(root);
    this.log = log;
  }

  /** The path from the root with `/`, for diagnostics. */
  relative(file: string): string {
    return path.relative(this.root, path.resolve(this.root, file)).split(path.sep).join('/');
  }

  absolute(file: string): string {
    return path.resolve(this.root, file);
  }

  /** The bytes, or why a file cannot be read. Nothing outside the root is ever opened. */
  read(file: string): { bytes: Buffer } | { problem: Unreadable } {
    const absolute = this.absolute(file);
    if (!inside(this.root, absolute)) return { problem: 'outside' };
    try {
      this.#realRoot ??= realpathSync(this.root);
      if (!inside(this.#realRoot, realpathSync(absolute))) return { problem: 'outside' };
      if (statSync(absolute).isDirectory()) return { problem: 'folder' };
      const bytes = readFileSync(absolute);
      this.log.sawFile(absolute, bytes);
      return { bytes };
    } catch (error) {
      if (!isMissing(error)) throw error;
      this.log.sawFile(absolute, null);
      return { problem: 'missing' };
    }
  }

  /** Whether a file is there. */
  has(file: string): boolean {
    return 'bytes' in this.read(file);
  }

  /** The names of the folders in a folder, sorted; none where it is missing. */
  folders(folder: string): string[] {
    return this.#names(folder, (entry) => entry.isDirectory());
  }

  /** The names of the files in a folder, sorted; none where it is missing. */
  files(folder: string): string[] {
    return this.#names(folder, (entry) => entry.isFile());
  }

  #names(folder: string, wanted: (entry: Dirent) => boolean): string[] {
    const absolute = this.absolute(folder);
    if (!inside(this.root, absolute)) return [];
    let entries: Dirent[] = [];
    try {
      entries = readdirSync(absolute, { withFileTypes: true });
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
    this.log.sawFolder(absolute, entries.map(({ name }) => name).sort());
    return entries
      .filter(wanted)
      .map(({ name }) => name)
      .sort();
  }

  /** A UTF-8 text without its byte order mark; null after a problem was reported. */
  readText(file: string, diagnostics: Diagnostics, mentioned?: Place): string | null {
    const name = this.relative(file);
    const result = this.read(file);
    if ('problem' in result) {
      const close = this.nearestIn(path.posix.dirname(name), path.posix.basename(name));
      reportUnreadable(name, result.problem, close, diagnostics, mentioned);
      return null;
    }
    return decodeUtf8(name, result.bytes, diagnostics);
  }

  /** The name in a folder of the tree that looks most like a mistyped one. */
  nearestIn(folder: string, name: string): string | undefined {
    const absolute = this.absolute(folder);
    if (!inside(this.root, absolute)) return undefined;
    try {
      return nearest(name, readdirSync(absolute))[0];
    } catch {
      return undefined;
    }
  }
}

function reportUnreadable(
  name: string,
  problem: Unreadable,
  close: string | undefined,
  diagnostics: Diagnostics,
  mentioned?: Place,
): void {
  const place = mentioned ?? { file: name };
  if (problem === 'outside') {
    diagnostics.error(
      'outside-workspace',
      `"${name}" leads out of the workspace`,
      place,
      'Copy the file into the workspace.',
    );
  } else if (problem === 'folder') {
    diagnostics.error('not-a-file', `"${name}" is a folder`, place, 'Name a file.');
  } else {
    diagnostics.error(
      'missing-file',
      `The file "${name}" does not exist`,
      place,
      close === undefined ? 'Check the spelling, or add the file.' : `Did you mean "${close}"?`,
    );
  }
}

function decodeUtf8(name: string, bytes: Buffer, diagnostics: Diagnostics): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    diagnostics.error(
      'not-utf8',
      'The file is not UTF-8 text',
      placeOfFirstBadByte(name, bytes),
      'Save it again with the encoding UTF-8.',
    );
    return null;
  }
}

/** The line and column at which a file stops being UTF-8: where decoding puts the first replacement character. */
function placeOfFirstBadByte(file: string, bytes: Buffer): Place {
  const before = bytes.toString('utf8').split('\uFFFD', 1)[0] ?? '';
  const lines = before.split('\n');
  return { file, line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

function inside(root: string, file: string): boolean {
  const from = path.relative(root, file);
  return from === '' || (!from.startsWith(`..${path.sep}`) && from !== '..' && !path.isAbsolute(from));
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR', 'ELOOP'].includes(String(error.code))
  );
}
