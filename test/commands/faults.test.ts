import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/files/hash.ts';
import { IN_ENGLISH, projectRoot } from '../support/cli.ts';
import { quickCard, TemporaryWorkspace } from '../support/workspace.ts';

// docs/faults.md tells of these, and of those that need a disk of their own.
const launcher = path.join(projectRoot, 'bin/kl-docs.js');
const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;

/** Whether root can run the program as somebody to whom things are forbidden: not where it lies in a folder of its own. */
function mayBeNobody(): boolean {
  const as = { uid: NOBODY, gid: NOBODY, cwd: '/' };
  return spawnSync(process.execPath, [launcher, '--version'], as).status === 0;
}

interface Where {
  readonly env?: Readonly<Record<string, string>>;
  /** For the shell, before the command is run. */
  readonly limit?: string;
  readonly uid?: number;
}

/** Types `kl-docs build`, with something in the machine's way. */
function build(workspace: TemporaryWorkspace, { env = {}, limit = ':', uid }: Where, ...options: string[]) {
  const run = `${limit} && exec "$0" "$@"`;
  const { status, stderr } = spawnSync('sh', ['-c', run, process.execPath, launcher, 'build', ...options], {
    cwd: workspace.root,
    env: { PATH: process.env['PATH'], ...IN_ENGLISH, XDG_CACHE_HOME: cacheHome(), ...env },
    encoding: 'utf8',
    ...(uid !== undefined && { uid, gid: uid }),
  });
  return { code: status, stderr };
}

const cacheHome = () => process.env['XDG_CACHE_HOME'] ?? path.join(os.homedir(), '.cache');

/** One sentence and a hint, and nothing is taken for a mistake of ours. */
function expectTold({ code, stderr }: { code: number | null; stderr: string }, exit: number, what: RegExp) {
  expect(stderr).toMatch(what);
  expect(stderr).toMatch(/\n {2}hint: \S/);
  expect(stderr).not.toMatch(/mistake of its own|^ +at /m);
  expect(code).toBe(exit);
}

/** Null for a folder. */
const hash = (file: string) => (statSync(file).isFile() ? sha256(readFileSync(file)) : null);

/** What no test prints, so that a browser is needed for it. */
const unprinted = { ...quickCard, 'content/card/card.md': '# Aldrig trykt\n\nTekst.\n' };

describe.skipIf(process.platform === 'win32')('told in one sentence, with nothing written, is', () => {
  test.each([
    [
      'a cache folder that is none',
      { XDG_CACHE_HOME: '{}/kl-docs.yml' },
      /The browser cannot be unpacked into /,
    ],
    [
      'a home that is none',
      { XDG_CACHE_HOME: '', HOME: '{}/kl-docs.yml' },
      /The browser cannot be unpacked into /,
    ],
    [
      'a folder for temporary files that is none',
      { TMPDIR: '{}/kl-docs.yml' },
      /needs a folder for temporary files .*: a part of its path is a file/,
    ],
  ])('%s', (_, env, what) => {
    using workspace = new TemporaryWorkspace(unprinted);
    const named = Object.entries(env).map(([name, value]) => [name, value.replace('{}', workspace.root)]);
    expectTold(build(workspace, { env: Object.fromEntries(named) }, '--format', 'pdf'), 2, what);
    expect(existsSync(workspace.path('out'))).toBe(false);
  });

  test.each([
    [
      'files that may not be as large',
      'ulimit -f 40',
      ['--format', 'html'],
      /index.html cannot be written: the file would be larger/,
    ],
    [
      'a browser whose files may not be as large',
      'ulimit -f 40',
      ['--format', 'pdf'],
      /does not start the browser .*: the file would be larger/,
    ],
    [
      'a current folder that is gone',
      'mkdir gone && cd gone && rmdir ../gone',
      [],
      /The system refuses: the folder that you are in is gone/,
    ],
  ])('%s', (_, limit, options, what) => {
    using workspace = new TemporaryWorkspace(unprinted);
    expectTold(build(workspace, { limit }, ...options), 2, what);
    expect(existsSync(workspace.path('out'))).toBe(false);
  });

  // Where it is known how many files may be open. Fewer than Node itself needs it cannot tell.
  test.runIf(process.platform === 'linux').each([26, 40, 100])('%i files that may be open', (most) => {
    using workspace = new TemporaryWorkspace(unprinted);
    const told = build(workspace, { limit: `ulimit -n ${most}` }, '--format', 'pdf');
    expectTold(told, 2, /does not start the browser .*: too many files are open at once/);
    expect(existsSync(workspace.path('out'))).toBe(false);
  });

  test('a file in the place of a document, of the folder and of nothing', () => {
    using workspace = new TemporaryWorkspace({ ...quickCard, 'out/card': 'mine' });
    expectTold(build(workspace, {}, '--format', 'html'), 2, /out\/card is a file, and no folder/);
    expectTold(
      build(workspace, {}, '--format', 'html', '--out', 'out/card'),
      2,
      /The output folder .* cannot be written/,
    );
    expect(readdirSync(workspace.path('out'))).toEqual(['card']);
    expect(readFileSync(workspace.path('out/card'), 'utf8')).toBe('mine');
  });

  // Linux lets nobody rename over a file where something is mounted: EBUSY, as on Windows where another program has it open.
  const alone = ['unshare', '--map-root-user', '--mount'];
  const mayMount = spawnSync('unshare', [...alone.slice(1), 'true']).status === 0;
  test.runIf(mayMount).each(['card/1.0/index.html', 'manifest.json', 'index.html', 'last-run.json'])(
    'a file of the output that is busy: %s',
    (file) => {
      using workspace = new TemporaryWorkspace(quickCard);
      expect(build(workspace, {}, '--format', 'html').code).toBe(0);
      const title = String(quickCard['content/card/document.yml']).replace('Lynkort', 'Kort');
      workspace.write('content/card/document.yml', title);
      const sums = () =>
        readdirSync(workspace.path('out'), { recursive: true, encoding: 'utf8' })
          .sort()
          .map((name) => [name, hash(workspace.path(`out/${name}`))]);
      const before = sums();
      const limit = `exec ${alone.join(' ')} sh -c 'mount --bind kl-docs.yml "out/${file}" && exec "$0" "$@"' "$0" "$@"`;
      expectTold(build(workspace, { limit }, '--format', 'html'), 1, /is open in another program/);
      expect(sums()).toEqual(before);
    },
  );

  describe.skipIf(isRoot && !mayBeNobody())('to whoever lacks the rights', () => {
    const uid = isRoot ? NOBODY : undefined;

    /** Whose everything is, but what is given. */
    function workspaceOf(forbidden: string): TemporaryWorkspace {
      const workspace = new TemporaryWorkspace(quickCard);
      mkdirSync(workspace.path('out'));
      const all = readdirSync(workspace.root, { recursive: true, encoding: 'utf8' });
      if (uid !== undefined)
        for (const file of ['.', ...all]) if (file !== forbidden) chownSync(workspace.path(file), uid, uid);
      chmodSync(workspace.path(forbidden), forbidden === 'out' ? 0o555 : 0);
      return workspace;
    }

    test.each([
      [
        'content/card/card.md',
        1,
        /"content\/card\/card.md" cannot be read: the rights are missing \[unreadable-file\]/,
      ],
      ['content/card/document.yml', 1, /document.yml" cannot be read: the rights are missing/],
      ['content/card', 1, /"content\/card\/document.yml" cannot be read: the rights are missing/],
      ['kl-docs.yml', 1, /"kl-docs.yml" cannot be read: the rights are missing/],
      ['templates/card/page.hbs', 2, /page.hbs cannot be used: the rights are missing/],
      ['out', 2, /The output folder .* cannot be written: the rights are missing/],
    ])('%s', (forbidden, exit, what) => {
      using workspace = workspaceOf(forbidden);
      const where = { env: { XDG_CACHE_HOME: workspace.root }, ...(uid !== undefined && { uid }) };
      expectTold(build(workspace, where, '--format', 'html'), exit, what);
      expect(readdirSync(workspace.path('out'))).toEqual([]);
      chmodSync(workspace.path(forbidden), 0o755);
    });
  });
});

describe('built as ever is a workspace', () => {
  test.each([
    'mellem rum',
    'æøå',
    'a#b',
    'a%20b',
    ...(process.platform === 'win32' ? [] : ['a\nb', 'a?b', '-a', 'a"b']),
  ])('whose folder is called %j', (name) => {
    using workspace = new TemporaryWorkspace();
    for (const [file, text] of Object.entries(quickCard)) workspace.write(`${name}/${file}`, text);
    workspace.write(`${name}/kl-docs.yml`, 'title: Test\n');
    const { status, stderr } = spawnSync(process.execPath, [launcher, 'build'], {
      cwd: workspace.path(name),
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
    expect(readdirSync(workspace.path(`${name}/out/card/1.0`))).toHaveLength(3);
  });

  test('whose files have CRLF and a byte order mark: the same page', () => {
    using workspace = new TemporaryWorkspace(quickCard);
    const page = () => {
      expect(build(workspace, {}, '--format', 'html').code).toBe(0);
      return readFileSync(workspace.path('out/card/1.0/index.html'), 'utf8');
    };
    const before = page();
    for (const file of ['content/card/card.md', 'content/card/document.yml', 'kl-docs.yml'])
      workspace.write(file, `\uFEFF${readFileSync(workspace.path(file), 'utf8').replaceAll('\n', '\r\n')}`);
    expect(page()).toBe(before);
  });
});
