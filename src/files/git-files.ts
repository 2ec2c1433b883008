import path from 'node:path';
import { CannotRun } from '../report/diagnostic.ts';
import { say } from '../report/words/said.ts';
import { type Bytes, type Files, hasBackslash, nameIn } from './files.ts';
import { GitFailed, git, gitLine } from './git.ts';
import { isOfSystem, sameName } from './name.ts';
import { ReadLog } from './read-log.ts';

/** One thing in a tree of git, by path from the root. */
interface TreeEntry {
  readonly kind: 'file' | 'link' | 'folder';
  readonly object: string;
  /** Of a file, in bytes. */
  readonly size: number;
}

/** A symbolic link may lead to another; more than that is a circle. */
const MOST_LINKS = 8;

/**
 * A folder as it was in a commit, read from git's objects: nothing is checked out. A commit does not change, so nothing is
 * noted in the log.
 */
export class GitFiles implements Files {
  readonly root: string;
  readonly log = new ReadLog();
  /** The commit's full name. */
  readonly commit: string;
  readonly #entries: ReadonlyMap<string, TreeEntry>;
  /** The same by path in one normal form (Unicode NFC), as which a path may be asked for. */
  readonly #normalized: ReadonlyMap<string, TreeEntry>;
  readonly #known = new Map<string, Buffer>();

  /**
   * @param ref anything that git understands as a commit, such as `HEAD~1` or a tag's name
   * @throws CannotRun when there is no git, the folder is in no repository, or it has no such commit
   */
  constructor(root: string, ref: string) {
    this.root = path.resolve(root);
    // "--end-of-options": a ref that begins with a hyphen is no option.
    this.commit = asked(
      this.root,
      ref,
      'rev-parse',
      '--verify',
      '--quiet',
      '--end-of-options',
      `${ref}^{commit}`,
    )
      .toString()
      .trim();
    const prefix = asked(this.root, ref, 'rev-parse', '--show-prefix').toString().trim().replace(/\/$/, '');
    this.#entries = readTree(this.root, ref, `${this.commit}:${prefix}`);
    this.#normalized = new Map([...this.#entries].map(([file, entry]) => [file.normalize(), entry]));
  }

  noting(): GitFiles {
    return this;
  }

  read(file: string): Bytes {
    if (hasBackslash(file)) return { problem: 'missing' };
    const name = nameIn(this, file);
    if (isOutside(name)) return { problem: 'outside' };
    const found = this.#resolve(name);
    if (found === 'outside') return { problem: 'outside' };
    if (found === null) return { problem: 'missing' };
    if (found.kind === 'folder') return { problem: 'folder' };
    const known = this.#known.get(found.object);
    if (known !== undefined) return { bytes: known };
    const bytes = asked(this.root, this.commit, 'cat-file', 'blob', found.object);
    this.#known.set(found.object, bytes);
    return { bytes };
  }

  sizeOf(file: string): number | null {
    const found = this.#resolve(nameIn(this, file));
    return found !== null && found !== 'outside' && found.kind === 'file' ? found.size : null;
  }

  folders(folder: string): string[] {
    return this.#names(folder, 'folder');
  }

  files(folder: string): string[] {
    return this.#names(folder, 'file');
  }

  #names(folder: string, kind: TreeEntry['kind']): string[] {
    const name = nameIn(this, folder);
    if (isOutside(name)) return [];
    return [...this.#entries]
      .filter(([file, entry]) => entry.kind === kind && sameName(parentOf(file), name))
      .map(([file]) => path.posix.basename(file))
      .filter((one) => !isOfSystem(one))
      .sort();
  }

  /** What a path leads to, through links; null where there is nothing. */
  #resolve(name: string, links = 0): TreeEntry | null | 'outside' {
    if (name === '') return { kind: 'folder', object: '', size: 0 };
    const parts = name.split('/');
    for (let length = 1; length <= parts.length; length++) {
      const here = parts.slice(0, length).join('/');
      const entry = this.#entry(here);
      if (entry === undefined) return null;
      if (entry.kind !== 'link') continue;
      if (links === MOST_LINKS) return null;
      const target = asked(this.root, this.commit, 'cat-file', 'blob', entry.object).toString();
      const next = path.posix.join(path.posix.dirname(here), target, ...parts.slice(length));
      if (path.posix.isAbsolute(target) || isOutside(next)) return 'outside';
      return this.#resolve(next === '.' ? '' : next, links + 1);
    }
    return this.#entry(name) ?? null;
  }

  #entry(name: string): TreeEntry | undefined {
    return this.#entries.get(name) ?? this.#normalized.get(name.normalize());
  }
}

/** The names of all tags of the repository that a folder is in; none where it is in none. */
export function tagsAround(root: string): string[] {
  return gitLine(root, 'tag', '--list')?.split('\n').filter(Boolean) ?? [];
}

/** The folder of a path; the root is "". */
const parentOf = (file: string): string => file.slice(0, Math.max(0, file.lastIndexOf('/')));

const isOutside = (name: string): boolean => name === '..' || name.startsWith('../') || path.isAbsolute(name);

function readTree(root: string, ref: string, tree: string): Map<string, TreeEntry> {
  const kinds: Readonly<Record<string, TreeEntry['kind']>> = {
    '040000': 'folder',
    '100644': 'file',
    '100755': 'file',
    '120000': 'link',
  };
  const entries = new Map<string, TreeEntry>();
  // <mode> <type> <object> <size>\t<path>\0; what is of another mode is a repository in the repository.
  for (const line of asked(root, ref, 'ls-tree', '-r', '-t', '-l', '-z', '--full-tree', tree)
    .toString()
    .split('\0')) {
    const [, mode = '', object = '', size = '', file = ''] =
      /^(\d+) \w+ (\w+) +(\S+)\t(.+)$/s.exec(line) ?? [];
    const kind = kinds[mode];
    if (kind !== undefined) entries.set(file, { kind, object, size: Number(size) || 0 });
  }
  return entries;
}

/** @throws CannotRun when there is no such commit */
function asked(root: string, ref: string, ...given: readonly string[]): Buffer {
  try {
    return git(root, ...given);
  } catch (error) {
    if (!(error instanceof GitFailed)) throw error;
    throw new CannotRun(say('cannot-run.unknown-commit', { ref, root }), { cause: error });
  }
}
