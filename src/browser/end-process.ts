import { type ChildProcess, spawnSync } from 'node:child_process';

export type StartedProcess = Pick<ChildProcess, 'pid'>;

/** Ends a process that was started as the leader of its group, with all that it started, also those that are frozen. */
export function endProcess(started: StartedProcess | undefined): void {
  const pid = started?.pid;
  if (pid === undefined) return;
  try {
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
    else process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}
