import { spawn } from 'node:child_process';
import { CannotRun } from '../report/diagnostic.ts';
import { say } from '../report/words/said.ts';

/** How another program is run. */
export interface Running {
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly signal: AbortSignal;
}

/** What came of it. */
export interface Ran {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/**
 * Runs a program to its end; whoever runs it looks at its exit code.
 *
 * @throws CannotRun when it is not installed, the reason of the signal when that ends it
 */
export function runProgram(program: string, args: readonly string[], running: Running): Promise<Ran> {
  const { env = process.env, cwd, input = '', signal } = running;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, cwd, signal, stdio: ['pipe', 'pipe', 'pipe'] });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (data: Buffer) => out.push(data));
    child.stderr.on('data', (data: Buffer) => err.push(data));
    child.on('error', (error: NodeJS.ErrnoException) => {
      if (signal.aborted) reject(signal.reason);
      else if (error.code !== 'ENOENT') reject(error);
      else reject(new CannotRun(say('cannot-run.missing-program', { program }), { cause: error }));
    });
    child.on('close', (code) => {
      const stderr = Buffer.concat(err).toString('utf8');
      resolve({ code: code ?? 1, stdout: Buffer.concat(out), stderr });
    });
    // A program that has ended before it has read all says why by its exit code.
    child.stdin.on('error', () => {}).end(input);
  });
}
