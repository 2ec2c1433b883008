import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { OutputFolder } from '../../src/output/output.ts';
import { type Renaming, Replacing } from '../../src/output/replacing.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

/** All files below a folder with what is in them; folders without any end with `/`. */
function contentOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => {
    const file = `${entry.parentPath}/${entry.name}`;
    const name = file.slice(folder.length + 1).replaceAll('\\', '/');
    if (entry.isFile()) return [[name, readFileSync(file, 'utf8')]];
    return readdirSync(file).length === 0 ? [[`${name}/`, '']] : [];
  });
  return Object.fromEntries(entries.flat());
}

/** Stages some files, and does something with the folder before it is put away. */
async function staging(
  root: string,
  files: Readonly<Record<string, string>>,
  then: (output: OutputFolder) => unknown,
): Promise<void> {
  await using output = new OutputFolder(root);
  for (const [file, text] of Object.entries(files)) await output.stage(file, text);
  await then(output);
}

const commit = (output: OutputFolder) => output.commit();

describe('the output folder', () => {
  test('gets all files at once, and nothing is left beside them', async () => {
    using workspace = new TemporaryWorkspace({ 'out/a/old.txt': 'old' });
    {
      await using output = new OutputFolder(workspace.path('out'));
      await output.stage('a/old.txt', 'new');
      await output.stage('b/c/d.txt', 'd');
      expect(readFileSync(workspace.path('out/a/old.txt'), 'utf8')).toBe('old');
      expect(existsSync(workspace.path('out/b'))).toBe(false);
      await output.commit();
    }
    expect(readFileSync(workspace.path('out/a/old.txt'), 'utf8')).toBe('new');
    expect(readFileSync(workspace.path('out/b/c/d.txt'), 'utf8')).toBe('d');
    expect(readdirSync(workspace.path('out')).sort()).toEqual(['a', 'b']);
  });

  test('keeps what it had when the run fails', async () => {
    using workspace = new TemporaryWorkspace({ 'out/a.txt': 'old' });
    const run = async () => {
      await using output = new OutputFolder(workspace.path('out'));
      await output.stage('a.txt', 'new');
      throw new Error('stop');
    };
    await expect(run()).rejects.toThrow('stop');
    expect(readFileSync(workspace.path('out/a.txt'), 'utf8')).toBe('old');
    expect(readdirSync(workspace.path('out'))).toEqual(['a.txt']);
  });

  test('that cannot be made is said', async () => {
    using workspace = new TemporaryWorkspace({ out: 'a file' });
    await expect(new OutputFolder(workspace.path('out')).open()).rejects.toMatchObject({
      name: 'CannotRun',
      message: expect.stringContaining(`The output folder ${workspace.path('out')} cannot be written: `),
      cause: { code: 'EEXIST' },
    });
  });

  test.each([
    ['text', 'Æble'],
    ['bytes', Buffer.from('Æble')],
  ])('tells what a file of %s is against the one before', async (_, content) => {
    using workspace = new TemporaryWorkspace({ 'out/same.txt': 'Æble', 'out/other.txt': 'Æblet' });
    const before = statSync(workspace.path('out/same.txt')).ino;
    await staging(workspace.path('out'), {}, async (output) => {
      expect([
        await output.stage('a/new.txt', content),
        await output.stage('other.txt', content),
        await output.stage('same.txt', content),
      ]).toEqual(['new', 'changed', 'unchanged']);
      await output.commit();
    });
    expect(contentOf(workspace.path('out'))).toEqual({
      'a/new.txt': 'Æble',
      'other.txt': 'Æble',
      'same.txt': 'Æble',
    });
    expect(statSync(workspace.path('out/same.txt')).ino).toBe(before);
  });

  test('opens once, and reads null where there is nothing', async () => {
    using workspace = new TemporaryWorkspace({ 'out/a.txt': 'a' });
    await staging(workspace.path('out'), {}, async (output) => {
      expect(await output.open()).toBe(await output.open());
      expect([String(await output.read('a.txt')), await output.read('b.txt')]).toEqual(['a', null]);
      expect(readdirSync(workspace.path('out'))).toHaveLength(2);
    });
    expect(contentOf(workspace.path('out'))).toEqual({ 'a.txt': 'a' });
  });

  test('takes files from several at once, also before it is open', async () => {
    using workspace = new TemporaryWorkspace();
    await staging(workspace.path('out'), {}, async (output) => {
      await Promise.all(['a', 'b', 'c'].map((name) => output.stage(`${name}.txt`, name)));
      expect(readdirSync(workspace.path('out'))).toHaveLength(1);
      await output.commit();
    });
    expect(contentOf(workspace.path('out'))).toEqual({ 'a.txt': 'a', 'b.txt': 'b', 'c.txt': 'c' });
  });

  test('leaves out what was unstaged, and only that', async () => {
    using workspace = new TemporaryWorkspace({ 'out/a.txt': 'old' });
    const files = { 'a.txt': 'new', 'b/c.txt': 'c', 'b/d.txt': 'd' };
    await staging(workspace.path('out'), files, async (output) => {
      output.unstage(['a.txt', 'b/c.txt', 'never-staged.txt']);
      await output.commit();
    });
    expect(contentOf(workspace.path('out'))).toEqual({ 'a.txt': 'old', 'b/d.txt': 'd' });
  });

  test('can be filled twice: the second time with what was staged since', async () => {
    using workspace = new TemporaryWorkspace();
    await staging(workspace.path('out'), { 'a.txt': 'a' }, async (output) => {
      await output.commit();
      expect(await output.stage('a.txt', 'a')).toBe('unchanged');
      expect(await output.stage('b.txt', 'b')).toBe('new');
      await output.commit();
    });
    expect(contentOf(workspace.path('out'))).toEqual({ 'a.txt': 'a', 'b.txt': 'b' });
  });

  test('has the last of what was staged under one name', async () => {
    using workspace = new TemporaryWorkspace();
    await staging(workspace.path('out'), { 'a.txt': 'a' }, async (output) => {
      await output.stage('a.txt', 'b');
      await output.commit();
    });
    expect(contentOf(workspace.path('out'))).toEqual({ 'a.txt': 'b' });
  });
});

/** Windows lets few users make a link, and Wine writes through one that leads nowhere. */
const hasLinks = process.platform !== 'win32';

describe('where something is in the way', () => {
  // Rights stop nobody who is root: what is of another kind stops all.
  test.each([
    ['a folder of that name', 'b.txt', 'b.txt/kept.txt', 'there is a folder of that name'],
    ['a file where a folder must be', 'b/c/d.txt', 'b', 'is a file, and no folder'],
    ['a file deeper down', 'b/c/d.txt', 'b/c', 'is a file, and no folder'],
  ])('%s, nothing is put anywhere', async (_, target, obstacle, reason) => {
    using workspace = new TemporaryWorkspace({ 'out/a.txt': 'old', [`out/${obstacle}`]: 'mine' });
    const files = { 'a.txt': 'new', 'new/folder/file.txt': 'new', [target]: 'new', 'z.txt': 'new' };
    await expect(staging(workspace.path('out'), files, commit)).rejects.toMatchObject({
      name: 'CannotRun',
      message: expect.stringMatching(
        new RegExp(`${target.replaceAll('/', '[/\\\\]')} cannot be written: .*${reason}$`),
      ),
      hint: expect.stringContaining('What was there is as it was.'),
    });
    expect(contentOf(workspace.path('out'))).toEqual({ 'a.txt': 'old', [obstacle]: 'mine' });
  });

  test('a folder without files is in the way too', async () => {
    using workspace = new TemporaryWorkspace({ 'out/a.txt': 'old' });
    mkdirSync(workspace.path('out/b.txt'));
    const run = staging(workspace.path('out'), { 'a.txt': 'new', 'b.txt': 'new' }, commit);
    await expect(run).rejects.toMatchObject({ name: 'CannotRun' });
    expect(contentOf(workspace.path('out'))).toEqual({ 'a.txt': 'old', 'b.txt/': '' });
  });

  test.skipIf(!hasLinks)(
    'that cannot be seen before, it is told in words, nothing is left aside, and the next run mends it',
    async () => {
      using workspace = new TemporaryWorkspace({ 'out/a.txt': 'old' });
      // A link to nowhere looks as if nothing were there, and no folder can be made in its place.
      symlinkSync(workspace.path('nowhere/at/all'), workspace.path('out/b'));
      const files = { 'a.txt': 'new', 'b/c.txt': 'c' };
      await expect(staging(workspace.path('out'), files, commit)).rejects.toMatchObject({
        name: 'CannotRun',
        message: expect.stringContaining(`${workspace.path('out/b/c.txt')} cannot be written: `),
        hint: expect.stringContaining('What was there is as it was.'),
      });
      expect(readdirSync(workspace.path('out')).sort()).toEqual(['a.txt', 'b']);
      expect(readFileSync(workspace.path('out/a.txt'), 'utf8')).toBe('old');
      mkdirSync(workspace.path('nowhere/at/all'), { recursive: true });
      await staging(workspace.path('out'), files, commit);
      expect(readFileSync(workspace.path('out/a.txt'), 'utf8')).toBe('new');
      expect(readFileSync(workspace.path('nowhere/at/all/c.txt'), 'utf8')).toBe('c');
      expect(readdirSync(workspace.path('out')).sort()).toEqual(['a.txt', 'b']);
    },
  );

  test('a file that is gone from where it was written is told, and all is as it was', async () => {
    using workspace = new TemporaryWorkspace({ 'out/b.txt': 'old' });
    const files = { 'a.txt': 'new', 'c/d/e.txt': 'new', 'b.txt': 'new' };
    const run = staging(workspace.path('out'), files, async (output) => {
      rmSync(path.join(await output.open(), 'b.txt'));
      await output.commit();
    });
    await expect(run).rejects.toMatchObject({
      name: 'CannotRun',
      message: expect.stringContaining(`${workspace.path('out/b.txt')} cannot be written: `),
      cause: { code: 'ENOENT' },
    });
    expect(contentOf(workspace.path('out'))).toEqual({ 'b.txt': 'old' });
  });

  test.skipIf(!hasLinks)(
    'and what is new cannot be taken back, that is told, and the next run puts all in its place',
    async () => {
      using workspace = new TemporaryWorkspace({ 'out/a.txt': 'old', 'out/b.txt': 'old' });
      const files = { 'a.txt': 'new', 'b.txt': 'new' };
      const run = staging(workspace.path('out'), files, async (output) => {
        const staged = path.join(await output.open(), 'b.txt');
        rmSync(staged);
        // As if somebody cleaned up beside us, while a disk goes away.
        mkdirSync(staged);
        const failing = vi.spyOn(Replacing.prototype, 'takeBack').mockResolvedValue(false);
        await output.commit().finally(() => failing.mockRestore());
      });
      await expect(run).rejects.toMatchObject({
        name: 'CannotRun',
        message: expect.stringMatching(/b\.txt cannot be written: .*; nor could what is new/),
        hint: expect.stringContaining('run again'),
      });
      expect(contentOf(workspace.path('out'))).toEqual({ 'a.txt': 'new', 'b.txt': 'old' });
      await staging(workspace.path('out'), files, commit);
      expect(contentOf(workspace.path('out'))).toEqual({ 'a.txt': 'new', 'b.txt': 'new' });
    },
  );

  test('of staging itself, it is told which file, and nothing is left', async () => {
    using workspace = new TemporaryWorkspace({ 'out/b.txt': 'old' });
    const files = { 'a.txt': 'a', 'a.txt/b.txt': 'b' };
    await expect(staging(workspace.path('out'), files, commit)).rejects.toMatchObject({
      name: 'CannotRun',
      message: expect.stringContaining(`${workspace.path('out/a.txt/b.txt')} cannot be written: `),
      hint: expect.stringContaining('What was there is as it was.'),
      cause: { code: 'EEXIST' },
    });
    expect(contentOf(workspace.path('out'))).toEqual({ 'b.txt': 'old' });
  });
});

describe('a file that another program has open', () => {
  const FILES = { 'a.txt': 'new', 'b/c.txt': 'new', 'manifest.json': 'new', 'index.html': 'new' };
  const OLD = Object.fromEntries(Object.keys(FILES).map((file) => [`out/${file}`, 'old']));

  /** Windows, with a file open that is let go of after so many tries. */
  function windows(held: string, tries: number): Renaming {
    let left = tries;
    return {
      rename: async (from, to) => {
        if ([from, to].some((file) => file === held) && left-- > 0)
          throw Object.assign(new Error('EPERM: operation not permitted'), { code: 'EPERM' });
        await rename(from, to);
      },
      patience: { platform: 'win32', tries: 3, pause: 1 },
    };
  }

  async function run(workspace: TemporaryWorkspace, held: string, tries: number): Promise<void> {
    await using output = new OutputFolder(
      workspace.path('out'),
      windows(workspace.path(`out/${held}`), tries),
    );
    for (const [file, text] of Object.entries(FILES)) await output.stage(file, text);
    output.drop('gone.txt');
    await output.commit();
  }

  test.each([...Object.keys(FILES), 'gone.txt'])('%s is named, and all is as it was', async (held) => {
    using workspace = new TemporaryWorkspace({ ...OLD, 'out/gone.txt': 'old' });
    const before = contentOf(workspace.path('out'));
    await expect(run(workspace, held, Number.POSITIVE_INFINITY)).rejects.toMatchObject({
      name: 'FileInUse',
      message: `${workspace.path(`out/${held}`)} is open in another program`,
      hint: expect.stringContaining('Close it there'),
    });
    expect(contentOf(workspace.path('out'))).toEqual(before);
  });

  test.each([...Object.keys(FILES), 'gone.txt'])('%s is waited for', async (held) => {
    using workspace = new TemporaryWorkspace({ ...OLD, 'out/gone.txt': 'old' });
    await run(workspace, held, 2);
    expect(contentOf(workspace.path('out'))).toEqual(FILES);
  });

  test('and then another, while all is taken back: that is told', async () => {
    using workspace = new TemporaryWorkspace(OLD);
    const [first, second] = [workspace.path('out/a.txt'), workspace.path('out/b/c.txt')];
    const put = new Set<string>();
    const system: Renaming = {
      rename: async (from, to) => {
        if (to === second || put.has(to)) throw Object.assign(new Error('busy'), { code: 'EBUSY' });
        await rename(from, to);
        put.add(to);
      },
      patience: { platform: 'linux', tries: 2, pause: 0 },
    };
    const commit = async () => {
      await using output = new OutputFolder(workspace.path('out'), system);
      for (const [file, text] of Object.entries(FILES)) await output.stage(file, text);
      await output.commit();
    };
    await expect(commit()).rejects.toMatchObject({
      name: 'CannotRun',
      message: expect.stringMatching(/c\.txt cannot be written: another program has it open; nor could/),
      hint: expect.stringContaining('Close it there. Then run again'),
    });
    expect(readFileSync(first, 'utf8')).toBe('new');
  });
});

describe('after a run that puts nothing in its place', () => {
  test.each(['out', 'out/of/folders'])('the folder %s that was made for it is gone', async (folder) => {
    using workspace = new TemporaryWorkspace();
    const before = readdirSync(workspace.root);
    await staging(workspace.path(folder), { 'a/b.txt': 'b' }, () => {
      expect(existsSync(workspace.path(folder))).toBe(true);
    });
    expect(readdirSync(workspace.root)).toEqual(before);
  });

  test('folders that were there before stay, also empty ones', async () => {
    using workspace = new TemporaryWorkspace();
    mkdirSync(workspace.path('out/of'), { recursive: true });
    await staging(workspace.path('out/of/folders'), { 'a.txt': 'a' }, () => {});
    expect(contentOf(workspace.path('out'))).toEqual({ 'of/': '' });
    await staging(workspace.path('out/of'), { 'a.txt': 'a' }, () => {});
    expect(contentOf(workspace.path('out'))).toEqual({ 'of/': '' });
  });

  test('what somebody else put into them meanwhile stays', async () => {
    using workspace = new TemporaryWorkspace();
    await staging(workspace.path('out/of/folders'), { 'a.txt': 'a' }, () => {
      workspace.write('out/of/mine.txt', 'mine');
    });
    expect(contentOf(workspace.path('out'))).toEqual({ 'of/mine.txt': 'mine' });
  });

  test('that its files aside were taken away by somebody is no matter', async () => {
    using workspace = new TemporaryWorkspace({ 'out/a.txt': 'old' });
    await staging(workspace.path('out'), { 'a.txt': 'new' }, async (output) => {
      rmSync(await output.open(), { recursive: true });
    });
    expect(contentOf(workspace.path('out'))).toEqual({ 'a.txt': 'old' });
  });

  test('what a commit made stays, also without a file', async () => {
    using workspace = new TemporaryWorkspace();
    await staging(workspace.path('out/of'), {}, commit);
    expect(contentOf(workspace.path('out'))).toEqual({ 'of/': '' });
  });

  test('a folder that was never opened is not made', async () => {
    using workspace = new TemporaryWorkspace();
    {
      await using output = new OutputFolder(workspace.path('out'));
      expect(await output.read('a.txt')).toBeNull();
    }
    expect(existsSync(workspace.path('out'))).toBe(false);
  });
});
