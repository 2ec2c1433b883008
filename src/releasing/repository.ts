import { existsSync } from 'node:fs';
import path from 'node:path';
import { GitFailed, git, gitLine } from '../files/git.ts';
import { CannotRun, type Diagnostic, problem } from '../report/diagnostic.ts';
import { none, type Outcome } from '../report/outcome.ts';
import { say } from '../report/words/said.ts';

/** The repository that a workspace is in, and that can be committed to. */
export interface Repository {
  /** The workspace's folder, in which git is run. */
  readonly root: string;
  /** The newest commit of the branch. */
  readonly head: string;
}

/** What git can be in the middle of, by the file in its folder that says so. */
const BUSY = { MERGE_HEAD: 'merge', CHERRY_PICK_HEAD: 'cherry-pick', REVERT_HEAD: 'revert' } as const;

/**
 * Null with why nothing can be committed.
 *
 * @throws CannotRun when there is no git
 */
export function openRepository(root: string): Outcome<Repository | null> {
  const [isInside, ...gitFolder] =
    gitLine(root, 'rev-parse', '--is-inside-work-tree', '--git-dir')?.split('\n') ?? [];
  if (isInside !== 'true') return none(problem('unfit-repository.none', {}));
  const head = gitLine(root, 'rev-parse', '--verify', '--quiet', 'HEAD');
  if (head === null) return none(problem('unfit-repository.no-commit', {}));
  if (gitLine(root, 'symbolic-ref', '--quiet', 'HEAD') === null)
    return none(problem('unfit-repository.no-branch', {}));
  for (const [file, what] of Object.entries(BUSY))
    if (existsSync(path.resolve(root, gitFolder.join('\n'), file)))
      return none(problem('unfit-repository.busy', { what }));
  return { value: { root, head }, problems: [] };
}

/** Those of some files that are not in the newest commit as they stand in the folder, each as a problem. */
export function uncommitted({ root }: Repository, files: readonly string[]): Diagnostic[] {
  const names = (...asked: string[]) =>
    new Set(
      git(root, ...asked)
        .toString()
        .split('\0')
        .map((name) => name.normalize()),
    );
  const known = names('ls-files', '-z');
  const changed = names('diff', '--name-only', '-z', '--no-ext-diff', '--relative', 'HEAD');
  return files.flatMap((file) => {
    if (!known.has(file.normalize())) return [problem('uncommitted-change.unknown', { file }, { file })];
    return changed.has(file.normalize()) ? [problem('uncommitted-change', { file }, { file })] : [];
  });
}

export const hasTag = ({ root }: Pick<Repository, 'root'>, tag: string): boolean =>
  gitLine(root, 'rev-parse', '--verify', '--quiet', `refs/tags/${tag}`) !== null;

/** Names and addresses of those who have written some files, since a commit or from the beginning; also the co-authors that commits name. */
export function authorsOf(
  { root }: Repository,
  files: readonly string[],
  since: string | null,
): ReadonlySet<string> {
  const known = since !== null && gitLine(root, 'cat-file', '-e', `${since}^{commit}`) !== null;
  const range = known ? [`${since}..HEAD`] : ['HEAD'];
  const format = '--format=%aN%n%aE%n%(trailers:key=Co-authored-by,valueonly)';
  const lines = git(root, 'log', format, ...range, '--', ...files)
    .toString()
    .split('\n');
  const people = lines.flatMap((line) => {
    const [, name = '', address = ''] = /^(.*?)\s*<(.+)>$/.exec(line) ?? [];
    return address === '' ? [line] : [name, address];
  });
  return new Set(people.map(person).filter((name) => name !== ''));
}

/** A name or an address as it is compared. */
export const person = (name: string): string => name.normalize().trim().replace(/\s+/g, ' ').toLowerCase();

/** An annotated tag, with the paragraphs of its message. */
export interface Tag {
  readonly name: string;
  readonly message: readonly string[];
}

export function putTag(root: string, { name, message }: Tag, commit: string): void {
  git(root, 'tag', '--annotate', '--cleanup=whitespace', ...paragraphs(message), name, commit);
}

const paragraphs = (texts: readonly string[]): string[] => texts.flatMap((text) => ['-m', text]);

/** What is to be committed, and how it is called. */
export interface Commit {
  readonly files: readonly string[];
  /** Its paragraphs. */
  readonly message: readonly string[];
  readonly tag?: Tag;
}

/**
 * Commits some files as they stand in the folder, and nothing else that may be staged, with the user's own hooks and signature; then puts an
 * annotated tag at the commit. Where git refuses any of it, the branch and the index are as they were.
 *
 * @returns the commit
 * @throws CannotRun with what git, or a hook, says
 */
export function commit({ root, head }: Repository, { files, message, tag }: Commit): string {
  try {
    // A record is committed also where the folder around it is ignored.
    git(root, 'add', '--force', '--', ...files);
    git(root, 'commit', '--quiet', '--only', ...paragraphs(message), '--', ...files);
    if (tag !== undefined) putTag(root, tag, 'HEAD');
    return git(root, 'rev-parse', 'HEAD').toString().trim();
  } catch (error) {
    if (!(error instanceof GitFailed)) throw error;
    gitLine(root, 'update-ref', 'HEAD', head);
    gitLine(root, 'reset', '--quiet', '--', ...files);
    throw new CannotRun(say('cannot-run.git-refused', { reason: error.message }), { cause: error });
  }
}
