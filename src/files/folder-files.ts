import { type Dirent, existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { PATIENCE, patientlySync } from './file-in-use.ts';
import { type Bytes, type Files, hasBackslash } from './files.ts';
import { isOfSystem, sameName } from './name.ts';
import { namesIn, ReadLog } from './read-log.ts';

/** A folder on disk, with all that is below it. */
export class FolderFiles implements Files {
  readonly root: string;
  readonly log: ReadLog;
  /** Files that could not be read although it was waited for them. */
  readonly #inUse = new Set<string>();
  #realRoot: string | undefined;

  constructor(root: string, log: ReadLog = new ReadLog()) {
    this.root = path.resolve(root);
    this.log = log;
  }

  noting(log: ReadLog): FolderFiles {
    return new FolderFiles(this.root, log);
  }

  read(file: string): Bytes {
    if (hasBackslash(file)) return { problem: 'missing' };
    const asked = path.resolve(this.root, file);
    if (!inside(this.root, asked)) return { problem: 'outside' };
    const absolute = this.#spelled(asked);
    if (absolute !== asked) this.log.sawFile(asked, null);
    try {
      this.#realRoot ??= realpathSync.native(this.root);
      const real = realpathSync.native(absolute);
      if (!inside(this.#realRoot, real)) return { problem: 'outside' };
      if (this.#hasOtherCapitals(absolute, real)) {
        this.log.sawFile(absolute, null);
        return { problem: 'missing' };
      }
      const stats = statSync(absolute);
      if (stats.isDirectory()) return { problem: 'folder' };
      // To read a pipe or a device could take for ever.
      if (!stats.isFile()) return { problem: 'special' };
      const bytes = this.#readPatiently(absolute);
      this.log.sawFile(absolute, bytes);
      return { bytes };
    } catch (error) {
      if (!isMissing(error)) throw error;
      this.log.sawFile(absolute, null);
      return { problem: 'missing' };
    }
  }

  #readPatiently(file: string): Buffer {
    // Who has waited once need not do so again.
    const patience = this.#inUse.has(file) ? { ...PATIENCE, tries: 1 } : PATIENCE;
    try {
      return patientlySync(() => readFileSync(file), patience);
    } catch (error) {
      this.#inUse.add(file);
      throw error;
    }
  }

  sizeOf(file: string): number | null {
    const asked = path.resolve(this.root, file);
    if (hasBackslash(file) || !inside(this.root, asked)) return null;
    const absolute = this.#spelled(asked);
    try {
      this.#realRoot ??= realpathSync.native(this.root);
      if (this.#hasOtherCapitals(absolute, realpathSync.native(absolute))) return null;
      const stats = statSync(absolute);
      return stats.isFile() ? stats.size : null;
    } catch (error) {
      if (!isMissing(error)) throw error;
      return null;
    }
  }

  folders(folder: string): string[] {
    return this.#names(folder, (entry) => entry.isDirectory());
  }

  files(folder: string): string[] {
    return this.#names(folder, (entry) => entry.isFile());
  }

  #names(folder: string, wanted: (entry: Dirent) => boolean): string[] {
    const asked = path.resolve(this.root, folder);
    if (!inside(this.root, asked)) return [];
    const absolute = this.#spelled(asked);
    let entries: Dirent[] = [];
    try {
      this.#realRoot ??= realpathSync.native(this.root);
      if (this.#hasOtherCapitals(absolute, realpathSync.native(absolute))) {
        this.log.sawFolder(absolute, []);
        return [];
      }
      entries = readdirSync(absolute, { withFileTypes: true }).filter(({ name }) => !isOfSystem(name));
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
    this.log.sawFolder(absolute, entries.map(({ name }) => name).sort());
    return entries
      .filter(wanted)
      .map(({ name }) => name)
      .sort();
  }

  /**
   * Whether a path leads to a file only on a disk that does not tell capitals from small letters, as those of Windows and macOS: elsewhere,
   * as where it is published, there is none.
   *
   * @param real what the disk says that the path is
   */
  #hasOtherCapitals(absolute: string, real: string): boolean {
    const asked = path.join(this.#realRoot ?? '', path.relative(this.root, absolute));
    if (asked === real ? !this.#mayHideNames(absolute) : !sameName(asked.toLowerCase(), real.toLowerCase()))
      return false;
    let here = this.root;
    for (const part of path.relative(this.root, absolute).split(path.sep)) {
      if (!namesIn(here).some((name) => sameName(name, part))) return true;
      here = path.join(here, part);
    }
    return false;
  }

  /**
   * Whether the disk makes no difference without saying what a file is really called: Linux takes over such a name unseen from the network
   * (SMB), from Windows (WSL) and from what is mounted by programs (FUSE).
   */
  #mayHideNames(absolute: string): boolean {
    if (REAL_NAMES.includes(process.platform)) return false;
    const written = path.relative(this.root, absolute);
    const other = otherCapitals(written);
    return other !== written && existsSync(path.join(this.root, other));
  }

  /** A path as the disk spells it: "å" may be one letter there (Unicode NFC) or two (NFD, as archives from a Mac have it). */
  #spelled(asked: string): string {
    if (/^[\x20-\x7e]*$/.test(asked) || existsSync(asked)) return asked;
    let here = this.root;
    for (const part of path.relative(this.root, asked).split(path.sep)) {
      const names = namesIn(here);
      const name = names.includes(part) ? part : names.find((other) => sameName(other, part));
      if (name === undefined) return asked;
      here = path.join(here, name);
    }
    return here;
  }
}

/** Where the system says what a file is called on the disk, whatever it is asked for (F_GETPATH, GetFinalPathNameByHandle). */
const REAL_NAMES: readonly NodeJS.Platform[] = ['darwin', 'win32'];

/** Capitals in the place of small letters, and the other way round. */
const otherCapitals = (text: string): string =>
  text.replaceAll(/\p{L}/gu, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  );

function inside(root: string, file: string): boolean {
  const from = path.relative(root, file);
  return from === '' || (!from.startsWith(`..${path.sep}`) && from !== '..' && !path.isAbsolute(from));
}

/** What there cannot be is not there either: a name that is too long, or has a NUL in it. */
const MISSING = ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'];

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && MISSING.includes(String(error.code));
}
