import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { owned } from '../../src/files/owner.ts';
import { locked } from '../../src/output/lock.ts';
import { TemporaryFolder } from '../support/workspace.ts';

/** As a process that was killed has left it. No process has this number on Linux, and hardly one elsewhere. */
const killed = (kind: string) => owned(kind).replace(`.${process.pid}-`, '.4194305-');

const holdBy = (folder: string, owner: string) => {
  mkdirSync(path.join(folder, '.lock'));
  writeFileSync(path.join(folder, '.lock', owner), '');
};

describe('the lock of a folder', () => {
  test('lets one work at a time, and leaves nothing behind', async () => {
    using folder = new TemporaryFolder();
    const seen: string[] = [];
    const work = (name: string) =>
      locked(folder.root, async () => {
        seen.push(`${name} begins`);
        await new Promise((resolve) => setImmediate(resolve));
        seen.push(`${name} ends`);
        return name;
      });
    const names = ['a', 'b', 'c', 'd'];
    expect(await Promise.all(names.map(work))).toEqual(names);
    for (const [index, line] of seen.entries())
      if (index % 2 === 1) expect(line.replace('ends', 'begins')).toBe(seen[index - 1]);
    expect([seen.length, readdirSync(folder.root)]).toEqual([8, []]);
  });

  test('is free again after what failed', async () => {
    using folder = new TemporaryFolder();
    const failing = locked(folder.root, () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(readdirSync(folder.root)).toEqual([]);
  });

  test('is taken from one that was killed', async () => {
    using folder = new TemporaryFolder();
    holdBy(folder.root, `${killed('owner')}x`);
    mkdirSync(folder.path(`${killed('.lock')}x`));
    expect(await locked(folder.root, async () => 'mine')).toBe('mine');
    expect(readdirSync(folder.root)).toEqual([]);
  });

  test.each([
    ['runs', `${owned('owner')}x`],
    ['is on another machine', 'owner-another_machine.4194305-x'],
  ])('is not taken from one that %s: that is told', async (_, owner) => {
    using folder = new TemporaryFolder();
    holdBy(folder.root, owner);
    const waiting = locked(folder.root, async () => 'mine', { longest: 100 });
    await expect(waiting).rejects.toMatchObject({
      name: 'CannotRun',
      message: expect.stringContaining(owner),
      hint: expect.stringContaining(folder.path('.lock')),
    });
    expect(readdirSync(folder.root)).toEqual(['.lock']);
  });

  test('is not waited for when the command is stopped', async () => {
    using folder = new TemporaryFolder();
    holdBy(folder.root, `${owned('owner')}x`);
    const stop = new AbortController();
    const waiting = locked(folder.root, async () => 'mine', { signal: stop.signal });
    stop.abort(new Error('Ctrl-C'));
    await expect(waiting).rejects.toThrow('Ctrl-C');
    expect(readdirSync(folder.root)).toEqual(['.lock']);
  });

  test('keeps processes apart, also those that were killed with it', async () => {
    using folder = new TemporaryFolder({ 'count.txt': '0' });
    const lock = new URL('../../src/output/lock.ts', import.meta.url).href;
    const program = `
      import { readFileSync, writeFileSync } from 'node:fs';
      const { locked } = await import(${JSON.stringify(lock)});
      for (let turn = 0; turn < 20; turn++) await locked(${JSON.stringify(folder.root)}, async () => {
        const before = Number(readFileSync('count.txt', 'utf8'));
        if (process.argv[1] === 'dies' && turn === 10) process.kill(process.pid, 'SIGKILL');
        writeFileSync('count.txt', String(before + 1));
      });`;
    const run = (name: string) =>
      new Promise((resolve) => {
        const child = spawn(process.execPath, ['--input-type=module', '-e', program, name], {
          cwd: folder.root,
        });
        child.on('close', resolve);
      });
    // Windows knows no signals: who is killed ends with 1.
    const killed = process.platform === 'win32' ? 1 : null;
    expect(await Promise.all(['a', 'b', 'c', 'dies'].map(run))).toEqual([0, 0, 0, killed]);
    expect(readFileSync(folder.path('count.txt'), 'utf8')).toBe('70');
    // If the one that was killed was the last, the next takes it away.
    await locked(folder.root, async () => {});
    expect(readdirSync(folder.root)).toEqual(['count.txt']);
  });
});
