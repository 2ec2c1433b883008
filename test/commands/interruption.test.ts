import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { IN_ENGLISH, klDocs, projectRoot } from '../support/cli.ts';
import { quickCard, TemporaryWorkspace } from '../support/workspace.ts';

interface Started {
  readonly process: number;
  /** So far. */
  readonly said: () => string;
  readonly interrupt: (signal?: NodeJS.Signals) => void;
  readonly ended: Promise<{
    readonly code: number | null;
    readonly signal: NodeJS.Signals | null;
    readonly said: string;
  }>;
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
    process: child.pid ?? 0,
    said: () => said,
    interrupt: (signal = 'SIGINT') => child.kill(signal),
    ended: new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal, said }))),
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

const oldNode = nodeOfThisMachine();
const STOPPED = { code: 130, signal: null, said: expect.stringContaining('error: Stopped') };

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

  test.skipIf(oldNode === null).each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'through the launcher of an older Node, too: %s',
    async (signal) => {
      using workspace = new TemporaryWorkspace(quickCard);
      const run = await waiting(workspace, oldNode ?? '');
      run.interrupt(signal);
      expect(await run.ended).toEqual(STOPPED);
    },
  );
});

describe.skipIf(process.platform !== 'linux')('a build within one long step', () => {
  /** Whether a process has a listener for SIGTERM, the 15th signal (proc(5)). */
  const listens = (child: number): boolean => {
    const caught = /^SigCgt:\s*([\da-f]+)$/m.exec(readFileSync(`/proc/${child}/status`, 'utf8'))?.[1];
    return ((BigInt(`0x${caught}`) >> 14n) & 1n) === 1n;
  };
  const childOf = (parent: number): number =>
    Number(readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').split(' ')[0]);

  /** One that parses a chapter of 2 MB. */
  async function parsing(workspace: TemporaryWorkspace, node = process.execPath) {
    workspace.write('content/card/card.md', `# A\n\n${'Tekst *og* tekst.\n\n'.repeat(100_000)}`);
    const run = start(['build', '--format', 'html'], workspace.root, node);
    await until(() => run.said() !== '');
    const program = node === process.execPath ? run.process : childOf(run.process);
    await until(() => !listens(program));
    return run;
  }

  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'is ended by %s at once, as by the system',
    async (signal) => {
      using workspace = new TemporaryWorkspace(quickCard);
      const run = await parsing(workspace);
      run.interrupt(signal);
      expect(await run.ended).toEqual({ code: null, signal, said: 'Reading card\n' });
      workspace.write('content/card/card.md', '# A\n\nTekst.\n');
      expect((await klDocs(['build', '--format', 'html'], workspace.root)).code).toBe(0);
      expect(readdirSync(workspace.path('out')).filter((name) => name.startsWith('.'))).toEqual([]);
    },
  );

  test.skipIf(oldNode === null)('has the exit code of a signal through the launcher', async () => {
    using workspace = new TemporaryWorkspace(quickCard);
    const run = await parsing(workspace, oldNode ?? '');
    run.interrupt('SIGTERM');
    expect(await run.ended).toMatchObject({ code: 143 });
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
