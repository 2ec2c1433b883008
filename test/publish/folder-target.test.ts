import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { publishTo, rulesOf } from '../support/publishing.ts';
import { frozen, makeSite } from '../support/site.ts';
import { TemporaryFolder, TemporaryWorkspace } from '../support/workspace.ts';

/** Publishes the made site of a workspace into its folder `www`. */
function publish(
  workspace: TemporaryWorkspace,
  options: { rollback?: boolean; dryRun?: boolean; to?: string } = {},
) {
  return publishTo(options.to ?? workspace.path('www'), workspace, options);
}

/** What a visitor sees at an address. */
const shown = (workspace: TemporaryFolder, file: string): string =>
  readFileSync(workspace.path(`www/${file}`), 'utf8');

const FIRST = { 'index.html': 'one', 'old.html': 'old', 'guide/1.7/index.html': frozen('guide/1.7', '1.7') };

describe('a folder', () => {
  test('is left alone where all is as it should be, and where it is only asked what would be done', async () => {
    using workspace = new TemporaryWorkspace();
    makeSite(workspace, FIRST);
    expect(await publish(workspace, { dryRun: true })).toMatchObject({ ok: true, published: false });
    expect(readdirSync(workspace.root)).toEqual(['kl-docs.yml', 'site']);
    await publish(workspace);
    expect(await publish(workspace)).toMatchObject({ ok: true, published: false });
    expect(readdirSync(workspace.path('www.publications'))).toEqual(['1']);
  });

  test('keeps one earlier site, and shows it again', async () => {
    using workspace = new TemporaryWorkspace();
    for (const text of ['one', 'two', 'three']) {
      makeSite(workspace, { ...FIRST, 'index.html': text });
      await publish(workspace);
    }
    expect(readdirSync(workspace.path('www.publications'))).toEqual(['2', '3']);
    expect(await publish(workspace, { rollback: true })).toMatchObject({ ok: true, published: true });
    expect(shown(workspace, 'index.html')).toBe('two');
    await publish(workspace, { rollback: true });
    expect(shown(workspace, 'index.html')).toBe('three');
  });

  test('may be read by a web server, whatever the rights of who publishes', async () => {
    using workspace = new TemporaryWorkspace();
    makeSite(workspace, FIRST);
    const umask = process.umask(0o077);
    try {
      await publish(workspace);
    } finally {
      process.umask(umask);
    }
    const rights = ['www', 'www/guide/1.7', 'www/index.html', 'www/manifest.json'].map(
      (file) => statSync(workspace.path(file)).mode & 0o777,
    );
    expect(rights).toEqual([0o755, 0o755, 0o644, 0o644]);
  });

  const memory = new TemporaryFolder();
  const other = '/dev/shm';
  const isOther = (() => {
    try {
      return statSync(other).dev !== statSync(memory.root).dev;
    } catch {
      return false;
    }
  })();
  memory[Symbol.dispose]();

  test.skipIf(!isOther)('may be on another disk than the site', async () => {
    using workspace = new TemporaryWorkspace();
    makeSite(workspace, FIRST);
    const folder = `${other}/kl-docs-test-${process.pid}`;
    try {
      expect(await publish(workspace, { to: folder })).toMatchObject({ published: true });
      expect(readFileSync(`${folder}/index.html`, 'utf8')).toBe('one');
    } finally {
      rmSync(folder, { force: true });
      rmSync(`${folder}.publications`, { recursive: true });
    }
  });
});

describe('is not published to', () => {
  test.each([
    [
      'a folder with something else in it',
      (www: string) => mkdirSync(`${www}/a`, { recursive: true }),
      'was not made by kl-docs publish',
    ],
    ['a link to another folder', (www: string) => symlinkSync('site', www), 'is a link to'],
  ])('%s', async (_, make, message) => {
    using workspace = new TemporaryWorkspace();
    makeSite(workspace, FIRST);
    make(workspace.path('www'));
    await expect(publish(workspace)).rejects.toThrow(message);
    expect(readdirSync(workspace.root)).toEqual(['kl-docs.yml', 'site', 'www']);
  });
});

test('an empty folder becomes the site', async () => {
  using workspace = new TemporaryWorkspace();
  makeSite(workspace, FIRST);
  mkdirSync(workspace.path('www'));
  expect(await publish(workspace)).toMatchObject({ published: true });
  expect(shown(workspace, 'index.html')).toBe('one');
});

test('a site that is not as its manifest says is not published', async () => {
  using workspace = new TemporaryWorkspace();
  expect(rulesOf(await publish(workspace))).toEqual(['no-site']);
  makeSite(workspace, FIRST);
  workspace.write('site/old.html', 'half');
  const { published, diagnostics } = await publish(workspace);
  expect([published, diagnostics.map(({ rule, place }) => [rule, place?.file])]).toEqual([
    false,
    [['altered-site', 'site/old.html']],
  ]);
});

/** A disk of 64 kB that is full soon; null where this machine does not let one be made. */
function smallDisk(): (TemporaryFolder & { readonly disk: string }) | null {
  const folder = new TemporaryFolder({ 'disk/empty': '' });
  const disk = folder.path('disk');
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', disk]).status === 0)
    return Object.assign(folder, { disk });
  folder[Symbol.dispose]();
  return null;
}

test('on a disk that is full stays as it was', async (context) => {
  const small = smallDisk();
  if (small === null) return context.skip('no disk can be mounted here');
  try {
    using workspace = new TemporaryWorkspace();
    makeSite(workspace, FIRST);
    const to = `${small.disk}/www`;
    await publish(workspace, { to });
    makeSite(workspace, { ...FIRST, 'index.html': 'two', 'large.html': 'x'.repeat(100_000) });
    await expect(publish(workspace, { to })).rejects.toThrow('there is no room left on the disk');
    expect(readFileSync(`${to}/index.html`, 'utf8')).toBe('one');
    expect(readdirSync(`${to}.publications`)).toEqual(['1']);
  } finally {
    spawnSync('umount', [small.disk]);
    small[Symbol.dispose]();
  }
});
