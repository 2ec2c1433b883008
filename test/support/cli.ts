import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const launcher = fileURLToPath(new URL('../../bin/kl-docs.js', import.meta.url));
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** A system that is set to English: else the workspace's language decides, which is Danish. */
export const IN_ENGLISH = { LC_ALL: 'en_US.UTF-8' };

/** Runs the real program as a user would, in a pipe. */
export function klDocs(
  args: readonly string[],
  cwd: string = projectRoot,
  env: Record<string, string> = {},
): Promise<Ran> {
  const { CI: _ci, GITHUB_ACTIONS: _actions, FORCE_COLOR: _color, ...clean } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [launcher, ...args], {
      cwd,
      env: { ...clean, ...IN_ENGLISH, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
