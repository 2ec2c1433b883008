import { CannotRun } from '../report/diagnostic.ts';
import { say } from '../report/words/said.ts';
import { failureOf } from './failure.ts';
import { type Ran, runProgram } from './run-program.ts';

/** A server as somebody who may log in there, and a folder on it. */
interface Address {
  /** `user@host`. */
  readonly login: string;
  /** Without a slash at its end; from the user's own folder where it begins with none. */
  readonly folder: string;
}

/**
 * `user@host:path`; what else ssh needs to know of the host, such as a port, is in its own settings.
 *
 * @throws CannotRun for what is none
 */
export function serverAddress(text: string): Address {
  const [, login, folder = ''] = /^([\w.][\w.-]*@[\w.][\w.-]*):(?:~\/)?(.*?)\/*$/.exec(text) ?? [];
  if (login === undefined || folder === '' || folder.startsWith('-'))
    throw new CannotRun(say('cannot-run.no-server-address', { text }));
  return { login, folder };
}

/** Never asks for a password, and goes on with known hosts only. */
const SSH_OPTIONS = ['-o', 'BatchMode=yes', '-o', 'StrictHostKeyChecking=yes', '-o', 'ConnectTimeout=20'];
const NOT_FOUND = 127;

/** A server that is reached by ssh and rsync. */
export class Server {
  readonly #login: string;
  readonly #signal: AbortSignal;
  /** As people name where it is published. */
  readonly #target: string;

  constructor(login: string, target: string, signal: AbortSignal) {
    this.#login = login;
    this.#target = target;
    this.#signal = signal;
  }

  /**
   * Runs a script there, with what it gets as `$1` and so on.
   *
   * @param expected exit codes that are answers
   * @throws CannotRun when the server cannot be reached, and with what the script says when it fails
   */
  async run(
    script: string,
    args: readonly (string | number)[],
    { input = '', expected = [] }: { input?: string | Uint8Array; expected?: readonly number[] } = {},
  ): Promise<Ran> {
    const command = ['sh', '-c', script, 'kl-docs', ...args.map(String)].map(quoted).join(' ');
    const ran = await this.#run('ssh', [...SSH_OPTIONS, '-T', this.#login, command], input);
    if (ran.code !== 0 && !expected.includes(ran.code)) throw failureOf(this.#target, ran.stderr);
    return ran;
  }

  /**
   * Sends files, as far as they differ from those of another folder there.
   *
   * @param likeliest the folder with the same files, from the one that they are sent to
   */
  async send(from: string, to: string, files: readonly string[], likeliest: string | null): Promise<void> {
    const compared = likeliest === null ? [] : [`--copy-dest=${likeliest}`];
    const options = ['--checksum', '--chmod=D755,F644', ...compared];
    const { code, stderr } = await this.#rsync([...options, `${from}/`, `${this.#login}:${to}/`], files);
    if (code !== 0) throw this.#failure(code, stderr);
  }

  /** Gets files; those that are not there are left out. */
  async get(from: string, to: string, files: readonly string[]): Promise<void> {
    const { code, stderr } = await this.#rsync([`${this.#login}:${from}/`, `${to}/`], files);
    const someAreMissing = code === 23 && /No such file/.test(stderr);
    if (code !== 0 && !someAreMissing) throw this.#failure(code, stderr);
  }

  #rsync(args: readonly string[], files: readonly string[]): Promise<Ran> {
    const rsh = ['ssh', ...SSH_OPTIONS].join(' ');
    const list = files.map((file) => `${file}\0`).join('');
    // Names with spaces are not read by the shell there (--protect-args).
    return this.#run('rsync', ['-s', '--from0', '--files-from=-', '-e', rsh, ...args], list);
  }

  #failure(code: number, stderr: string): CannotRun {
    const isMissing = code === NOT_FOUND || /rsync: (command )?not found/.test(stderr);
    return isMissing
      ? new CannotRun(say('cannot-run.missing-there', { program: 'rsync', target: this.#target }))
      : failureOf(this.#target, stderr);
  }

  #run(program: string, args: readonly string[], input: string | Uint8Array): Promise<Ran> {
    const env = { ...process.env, LC_ALL: 'C' };
    return runProgram(program, args, { env, input, signal: this.#signal });
  }
}

/** For a POSIX shell, which reads nothing within these quotes. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
