import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { IN_ENGLISH, klDocs, projectRoot } from '../support/cli.ts';
import { quickCard, TemporaryWorkspace } from '../support/workspace.ts';

interface Started {
  readonly interrupt: (signal?: NodeJS.Signals) => void;
  readonly ended: Promise<{ readonly code: number | null; readonly said: string }>;
}

function start(args: readonly string[], cwd: string, node = process.execPath): Started {
  const child = spawn(node, [path.join(projectRoot, 'bin/kl-docs.js'), ...args], {
    cwd,
    env: { ...process.env, ...IN_ENGLISH },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  return {
    interrupt: (signal = 'SIGINT') => child.kill(signal),
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

describe.skipIf(process.platform === 'win32')('a build that is asked to end', () => {
  /** A build whose browser never answers, once it has begun. */
  async function waiting(workspace: TemporaryWorkspace, node = process.execPath) {
    const browser = workspace.path('browser');
    writeFileSync(browser, '#!/bin/sh\necho $$ > "$(dirname "$0")/started"\nexec sleep 100000\n', {
      mode: 0o755,
    });
    const run = start(['build', '--browser', browser], workspace.root, node);
    await until(
      () =>
        existsSync(workspace.path('started')) &&
        readFileSync(workspace.path('started'), 'utf8').endsWith('\n'),
    );
    return run;
  }

  test.each(['SIGTERM', 'SIGHUP'] as const)('by %s puts away what is half done', async (signal) => {
    using workspace = new TemporaryWorkspace(quickCard);
    const run = await waiting(workspace);
    run.interrupt(signal);
    expect(await run.ended).toEqual(STOPPED);
    expect(existsSync(workspace.path('out'))).toBe(false);
  });

  test('by SIGKILL leaves what the next one takes away', async () => {
    using workspace = new TemporaryWorkspace(quickCard);
    const run = await waiting(workspace);
    const left = readdirSync(workspace.path('out'));
    run.interrupt('SIGKILL');
    await run.ended;
    process.kill(Number(readFileSync(workspace.path('started'), 'utf8')), 'SIGKILL');
    expect(left).toEqual([expect.stringMatching(/^\.staging-/)]);
    expect(readdirSync(workspace.path('out'))).toEqual(left);
    expect((await klDocs(['build', '--format', 'html'], workspace.root)).code).toBe(0);
    expect(readdirSync(workspace.path('out')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  const oldNode = nodeOfThisMachine();
  test.skipIf(oldNode === null)('through the launcher of an older Node, too', async () => {
    using workspace = new TemporaryWorkspace(quickCard);
    const run = await waiting(workspace, oldNode ?? '');
    run.interrupt('SIGTERM');
    expect(await run.ended).toEqual(STOPPED);
  });
});

/** A Node in the PATH that is too old; null where there is none. */
function nodeOfThisMachine(): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    const { stdout } = spawnSync(path.join(folder, 'node'), ['--version'], { encoding: 'utf8' });
    if (Number(/^v(\d+)/.exec(stdout ?? '')?.[1] ?? 24) < 22) return path.join(folder, 'node');
  }
  return null;
}

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
