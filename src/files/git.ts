import { execFileSync } from 'node:child_process';
import { CannotRun } from '../report/diagnostic.ts';
import { say } from '../report/words/said.ts';

/** Up to 2 GiB of output: `git` is asked for one file at a time. */
const MOST_OUTPUT = 2 ** 31 - 1;

/** What would lead git to another repository than that of a folder: set where a hook runs kl-docs (git rev-parse --local-env-vars). */
const OF_ANOTHER_REPOSITORY = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_COMMON_DIR',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_NAMESPACE',
  'GIT_PREFIX',
];

/** The environment for git: the folder that it is run in says which repository is meant. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  const env = { ...process.env };
  for (const name of OF_ANOTHER_REPOSITORY) delete env[name];
  return env;
}

/** What git did not do, with what it says of it. */
export class GitFailed extends Error {
  override readonly name = 'GitFailed';

  constructor(said: string, options: ErrorOptions) {
    super(said, options);
  }
}

/**
 * Runs git in a folder, and answers what it writes to standard output.
 *
 * @throws GitFailed when it refuses; CannotRun when there is no git
 */
export function git(root: string, ...given: readonly string[]): Buffer {
  try {
    return execFileSync('git', ['-C', root, ...given], {
      env: gitEnvironment(),
      maxBuffer: MOST_OUTPUT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (missing) throw new CannotRun(say('cannot-run.missing-program', { program: 'git' }), { cause: error });
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
    throw new GitFailed(said, { cause: error });
  }
}

/** The same as text without the line's end; null where git refuses. */
export function gitLine(root: string, ...given: readonly string[]): string | null {
  try {
    return git(root, ...given)
      .toString()
      .trim();
  } catch (error) {
    if (error instanceof GitFailed) return null;
    throw error;
  }
}
