// Measures what slow and large inputs take, in processor seconds and MB of the process: npm run bench:limits [part of a name] (Linux only)
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ownPackageRoot } from '../../src/workspace/own-package.ts';
import { INPUTS } from './inputs.ts';

const PROGRAM = path.join(ownPackageRoot(), 'bin/kl-docs.js');
/** In processor seconds: the machine may be busy. */
const STOPPED_AFTER = 40;
/** Of a processor second, as Linux counts. */
const TICKS = 100;
const COMMANDS = { check: ['check'], build: ['build', '--format', 'html'] };

const part = process.argv[2] ?? '';
const scratch = mkdtempSync(path.join(os.tmpdir(), 'kl-docs-limits-'));
process.on('SIGINT', () => process.exit(130));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

for (const [name, make] of INPUTS) {
  if (!name.includes(part)) continue;
  const folder = path.join(scratch, 'document');
  rmSync(folder, { recursive: true, force: true });
  for (const [file, content] of Object.entries(make())) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  }
  const cells = [name];
  for (const command of Object.values(COMMANDS)) cells.push(await measured(command, folder));
  console.log(`| ${cells.join(' | ')} |`);
}

/** One process with nothing kept: what it took, its exit code and the first problem. The browser's part is not counted. */
async function measured(command: readonly string[], folder: string): Promise<string> {
  const cache = path.join(scratch, 'cache');
  rmSync(cache, { recursive: true, force: true });
  const child = spawn(process.execPath, [PROGRAM, ...command, folder, '--language', 'en'], {
    cwd: folder,
    env: { ...process.env, XDG_CACHE_HOME: cache },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      said += data;
    });
  let taken = { seconds: 0, megabytes: 0 };
  const watch = setInterval(() => {
    taken = takenBy(child.pid) ?? taken;
    if (taken.seconds > STOPPED_AFTER) child.kill('SIGKILL');
  }, 20);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(watch);
  const id = /^error: .*\[([a-z\d-]+)\]$/m.exec(said)?.[1] ?? '';
  const end = code === null ? 'stopped' : `exit ${code}`;
  return `${taken.seconds.toFixed(1)} s, ${taken.megabytes} MB, ${end}${id === '' ? '' : ` ${id}`}`;
}

/** Processor time so far, and the largest resident set; null for a process that has ended. */
function takenBy(pid: number | undefined): { seconds: number; megabytes: number } | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const ticks = Number(fields[11]) + Number(fields[12]);
    const kilobytes = /VmHWM:\s*(\d+)/.exec(status)?.[1];
    return kilobytes === undefined
      ? null
      : { seconds: ticks / TICKS, megabytes: Math.round(Number(kilobytes) / 1024) };
  } catch {
    return null;
  }
}
