import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gitEnvironment } from '../files/git.ts';
import { owned, removeLeft } from '../files/owner.ts';
import { failureOf } from './failure.ts';
import { type Ran, runProgram } from './run-program.ts';

const KIND = 'kl-docs-publish';

/** What a repository's own settings say of how to reach a remote, and who it is. */
const OF_REMOTES = /^(http|https|credential|url|user|ssh|protocol)\.|^core\.(sshcommand|gitproxy)$/;

/**
 * A bare repository in a temporary folder, in which a commit is made without a checkout. It reaches remotes as the workspace's repository does
 * (addresses, tokens, keys), and asks nobody for a password.
 */
export class Git implements AsyncDisposable {
  readonly #folder: string;
  readonly #env: NodeJS.ProcessEnv;
  readonly #signal: AbortSignal;
  /** As people name where it is published. */
  readonly #target: string;

  private constructor(folder: string, env: NodeJS.ProcessEnv, signal: AbortSignal, target: string) {
    this.#folder = folder;
    this.#env = env;
    this.#signal = signal;
    this.#target = target;
  }

  /**
   * @param root the workspace
   * @param remote an address, or the name that the workspace's repository has for one
   * @throws CannotRun when there is no git
   */
  static async open(root: string, remote: string, target: string, signal: AbortSignal): Promise<Git> {
    await removeLeft(os.tmpdir(), KIND);
    const plain = plainEnvironment();
    const address = await addressOf(root, remote, plain, signal);
    const env = withSettings(plain, [
      ...(await settingsOf(root, plain, signal)),
      ['remote.target.url', address],
      // Files are fetched when they are asked for, and not with their commit.
      ['remote.target.promisor', 'true'],
      ['remote.target.partialclonefilter', 'blob:none'],
      // Hooks are for those who work in a repository.
      ['core.hooksPath', os.devNull],
    ]);
    const folder = await mkdtemp(path.join(os.tmpdir(), owned(KIND)));
    const git = new Git(folder, env, signal, target);
    await git.run(['init', '--quiet', '--bare']);
    return git;
  }

  /** Runs a git command, whatever it answers. */
  ask(args: readonly string[], input: string | Uint8Array = ''): Promise<Ran> {
    return runProgram('git', args, {
      cwd: this.#folder,
      env: { ...this.#env, GIT_DIR: this.#folder, GIT_INDEX_FILE: path.join(this.#folder, 'index') },
      input,
      signal: this.#signal,
    });
  }

  /** @throws CannotRun with what git says when it fails */
  async run(args: readonly string[], input: string | Uint8Array = ''): Promise<Buffer> {
    const { code, stdout, stderr } = await this.ask(args, input);
    if (code !== 0) throw failureOf(this.#target, stderr);
    return stdout;
  }

  /** The same, for what answers a line. */
  async line(args: readonly string[], input: string | Uint8Array = ''): Promise<string> {
    return (await this.run(args, input)).toString('utf8').trim();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }
}

type Setting = readonly [key: string, value: string];

/** In English, and without questions. */
const plainEnvironment = (): NodeJS.ProcessEnv => ({
  ...gitEnvironment(),
  LC_ALL: 'C',
  GIT_TERMINAL_PROMPT: '0',
});

/** What a remote of the workspace's repository is called, or the address itself; a path counts from the workspace. */
async function addressOf(
  root: string,
  remote: string,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<string> {
  const running = { cwd: root, env, signal };
  const { code, stdout } = await runProgram('git', ['remote', 'get-url', '--push', '--', remote], running);
  const address = code === 0 ? stdout.toString('utf8').trim() : remote;
  const isPath = !/^[\w.+-]+:|^[^/\\]+@/.test(address);
  return isPath ? path.resolve(root, address) : address;
}

/** What the workspace's repository says of how to reach remotes; nothing where it is in none. */
async function settingsOf(root: string, env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<Setting[]> {
  const running = { cwd: root, env, signal };
  const { stdout } = await runProgram('git', ['config', '--local', '--includes', '--list', '-z'], running);
  return stdout
    .toString('utf8')
    .split('\0')
    .map((line): Setting => {
      const [key = '', ...value] = line.split('\n');
      return [key, value.join('\n')];
    })
    .filter(([key]) => OF_REMOTES.test(key));
}

/** By the environment, and not by arguments or a file: there may be a token among them. */
function withSettings(plain: NodeJS.ProcessEnv, settings: readonly Setting[]): NodeJS.ProcessEnv {
  const ssh = settings.findLast(([key]) => key === 'core.sshcommand')?.[1];
  const env: NodeJS.ProcessEnv = {
    ...plain,
    GIT_SSH_COMMAND: `${plain['GIT_SSH_COMMAND'] ?? ssh ?? 'ssh'} -o BatchMode=yes`,
  };
  const before = Number(plain['GIT_CONFIG_COUNT'] ?? 0);
  for (const [index, [key, value]] of settings.entries()) {
    env[`GIT_CONFIG_KEY_${before + index}`] = key;
    env[`GIT_CONFIG_VALUE_${before + index}`] = value;
  }
  env['GIT_CONFIG_COUNT'] = String(before + settings.length);
  return env;
}
