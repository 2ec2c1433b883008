import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { IN_ENGLISH, projectRoot } from '../support/cli.ts';
import { quickCard, TemporaryWorkspace } from '../support/workspace.ts';

interface Started {
  readonly interrupt: () => void;
  readonly ended: Promise<{ readonly code: number | null; readonly said: string }>;
}

function start(args: readonly string[], cwd: string): Started {
  const child = spawn(process.execPath, [path.join(projectRoot, 'bin/kl-docs.js'), ...args], {
    cwd,
    env: { ...process.env, ...IN_ENGLISH },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  return {
    interrupt: () => child.kill('SIGINT'),
    ended: new Promise((resolve) => child.on('close', (code) => resolve({ code, said }))),
  };
}

async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await new Promise((resolve) => setTimeout(resolve, 20));
}

function runs(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch {
    return false;
  }
}

const STOPPED = { code: 130, said: expect.stringContaining('error: Stopped') };

describe('Ctrl-C, once, ends', () => {
  test.skipIf(process.platform === 'win32').each(['build', 'doctor'])(
    '%s while a browser starts that never answers, and the browser with it',
    async (command) => {
      using workspace = new TemporaryWorkspace({
        ...quickCard,
        browser: '#!/bin/sh\necho $$ > "$(dirname "$0")/started"\nexec sleep 100000\n',
      });
      chmodSync(workspace.path('browser'), 0o755);
      const run = start([command, '--browser', workspace.path('browser')], workspace.root);
      const started = workspace.path('started');
      await until(() => existsSync(started) && readFileSync(started, 'utf8').endsWith('\n'));
      run.interrupt();
      expect(await run.ended).toEqual(STOPPED);
      await until(() => !runs(Number(readFileSync(started, 'utf8'))));
      expect(existsSync(workspace.path('out'))).toBe(false);
    },
  );

  test.each(['build', 'doctor'])('%s while an address accepts and says nothing', async (command) => {
    using workspace = new TemporaryWorkspace(quickCard);
    let asked = false;
    const server = createServer((socket) => {
      socket.on('error', () => {}).on('data', () => (asked = true));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const run = start([command, '--browser', `ws://127.0.0.1:${address.port}/x`], workspace.root);
    await until(() => asked);
    run.interrupt();
    expect(await run.ended).toEqual(STOPPED);
    server.close();
  });
});

test.skipIf(process.platform === 'win32').each(['poster --list', '--help'])(
  '%s ends without a word when its reader has seen enough',
  async (command) => {
    const program = `'${process.execPath}' '${path.join(projectRoot, 'bin/kl-docs.js')}' ${command}`;
    // The reader takes nothing at all; `exec` leaves the pipe with a closed end.
    const child = spawn('bash', ['-c', `(${program}; echo "code $?" >&2) | (exec <&-; sleep 0)`], {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    await new Promise((resolve) => child.on('close', resolve));
    expect(said).toBe('code 0\n');
  },
);
