import { type SpawnOptions, spawn } from 'node:child_process';

/** Starts a program that goes on by itself, such as an editor with a window. Answers whether it could be started. */
export function startDetached(
  program: string,
  args: readonly string[],
  options: Pick<SpawnOptions, 'shell'> = {},
): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...options, detached: true, stdio: 'ignore' });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
