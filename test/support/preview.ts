import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const launcher = fileURLToPath(new URL('../../bin/kl-docs.js', import.meta.url));

/** `kl-docs preview` as it is typed in a folder. */
export class RunningPreview implements AsyncDisposable {
  readonly process: ChildProcess;
  /** The address that it tells, with its secret. */
  readonly address: Promise<string>;

  constructor(folder: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
    this.process = spawn(process.execPath, [launcher, 'preview', ...args], {
      cwd: folder,
      env: { ...process.env, LC_ALL: 'en_US.UTF-8', ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    this.address = new Promise((resolve, reject) => {
      this.process.stdout?.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const [address] = /http:\S+/.exec(said) ?? [];
        if (address !== undefined) resolve(address);
      });
      this.process.once('exit', () => reject(new Error(`It has ended: ${said}`)));
    });
  }

  /** Ends it as Ctrl-C does; answers its exit code. */
  async end(): Promise<number | null> {
    if (this.process.exitCode !== null) return this.process.exitCode;
    const exit = once(this.process, 'exit');
    this.process.kill('SIGINT');
    const [code] = await exit;
    return typeof code === 'number' ? code : null;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.end();
  }
}
