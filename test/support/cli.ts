import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** A system that is set to English: else the workspace's language decides, which is Danish. */
export const IN_ENGLISH = { LC_ALL: 'en_US.UTF-8' };

/** Runs the real program as a user would, in a pipe. */
export const klDocs = (
  args: readonly string[],
  cwd: string = projectRoot,
  env: Record<string, string> = {},
): Promise<Ran> => klDocsIn(projectRoot, args, cwd, env);

/** The same of another installation. */
export function klDocsIn(
  installation: string,
  args: readonly string[],
  cwd: string,
  env: Record<string, string> = {},
): Promise<Ran> {
  const { CI: _ci, GITHUB_ACTIONS: _actions, FORCE_COLOR: _color, ...clean } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(installation, 'bin/kl-docs.js'), ...args], {
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
