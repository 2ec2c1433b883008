import { readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** Of one machine: folders are shared between them, and process numbers are not. */
const MACHINE = os.hostname().replaceAll(/[^\w-]/g, '_');

/**
 * The beginning of a name for something temporary that says whose it is: `KIND-MACHINE.PROCESS-`. What follows is to be made unique. After a
 * process was killed another one can so tell that nobody needs it any more, however old or young it is.
 */
export function owned(kind: string): string {
  return `${kind}-${MACHINE}.${process.pid}-`;
}

/** Takes away what has a name of that kind and whose owner was killed; what cannot be taken away now, the next run tries. */
export async function removeLeft(folder: string, kind: string): Promise<void> {
  const left = (await readdir(folder)).filter((name) => hasGone(name, kind));
  await Promise.all(
    left.map((name) => rm(path.join(folder, name), { recursive: true, force: true }).catch(() => {})),
  );
}

/** Whether a name is of that kind, and its owner a process of this machine that has ended. */
export function hasGone(name: string, kind: string): boolean {
  const [, machine, id] =
    /^([\w-]+)\.(\d+)-/.exec(name.startsWith(`${kind}-`) ? name.slice(kind.length + 1) : '') ?? [];
  return machine === MACHINE && !isRunning(Number(id));
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // EPERM: it is somebody else's, and runs.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
