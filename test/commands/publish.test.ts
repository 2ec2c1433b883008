import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { klDocs } from '../support/cli.ts';
import { frozen, makeSite } from '../support/site.ts';
import { serveOnThisMachine } from '../support/web-server.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

const SITE = { 'index.html': 'one', 'guide/1.7/index.html': frozen('guide/1.7', '1.7') };
const workspaceWith = (publish: string) =>
  new TemporaryWorkspace({ 'kl-docs.yml': `title: Test\n${publish}\n` });

describe('kl-docs publish', () => {
  test('publishes where kl-docs.yml says, and tells what has changed', async () => {
    using workspace = workspaceWith('publish: { folder: www }');
    makeSite(workspace, SITE);
    const { code, stdout } = await klDocs(['publish'], workspace.root);
    expect([code, stdout]).toEqual([
      0,
      `Published to ${workspace.path('www')}: 2 files added, 0 changed, 0 removed.\n`,
    ]);
    const again = await klDocs(['publish', '--language', 'da'], workspace.root);
    expect(again.stdout).toBe(
      `Der er intet at offentliggøre: ${workspace.path('www')} er, som det skal være.\n`,
    );
  });

  test('takes paths from where one stands', async () => {
    using folder = new TemporaryWorkspace({ 'docs/kl-docs.yml': 'title: Test\n' });
    makeSite(folder, SITE, { folder: 'made' });
    const args = ['publish', '--workspace', 'docs', '--site', 'made', '--to', 'www'];
    expect((await klDocs(args, folder.root)).code).toBe(0);
    expect(readFileSync(folder.path('www/index.html'), 'utf8')).toBe('one');
  });

  test('only says what it would do', async () => {
    using workspace = workspaceWith('publish: { folder: www }');
    makeSite(workspace, { ...SITE, 'old.html': 'old' });
    await klDocs(['publish'], workspace.root);
    makeSite(workspace, { 'index.html': 'two', 'new.html': 'new' });
    const { code, stdout, stderr } = await klDocs(['publish', '--dry-run'], workspace.root);
    expect([code, stdout]).toEqual([
      0,
      `added    new.html
changed  index.html
removed  old.html
kept     guide/1.7/index.html
Would be published to ${workspace.path('www')}: 1 file added, 1 changed, 1 removed.
`,
    ]);
    expect(stderr).toContain(
      'warning: guide/1.7 is released and published, and the site does not know of it',
    );
    expect(readFileSync(workspace.path('www/index.html'), 'utf8')).toBe('one');
  });

  test('goes back, and says how to take that back', async () => {
    using workspace = workspaceWith('publish: { folder: www }');
    for (const text of ['one', 'two']) {
      makeSite(workspace, { 'index.html': text });
      await klDocs(['publish'], workspace.root);
    }
    const { code, stdout } = await klDocs(['publish', '--rollback'], workspace.root);
    expect([code, stdout]).toEqual([0, expect.stringContaining('shows again what it showed before')]);
    expect(readFileSync(workspace.path('www/index.html'), 'utf8')).toBe('one');
  });

  test('tells a program all of it', async () => {
    using workspace = workspaceWith('publish: { folder: www }');
    makeSite(workspace, SITE);
    await klDocs(['publish'], workspace.root);
    makeSite(workspace, { 'guide/1.7/index.html': frozen('guide/1.7', 'other') });
    const { code, stdout } = await klDocs(['publish', '--format', 'json'], workspace.root);
    expect([code, JSON.parse(stdout)]).toMatchObject([
      1,
      {
        ok: false,
        target: workspace.path('www'),
        published: false,
        changes: { removed: ['index.html'] },
        diagnostics: [{ rule: 'released-file', severity: 'error' }],
      },
    ]);
  });

  test.each([
    ['', [], 2, 'Nobody has said where the site is published'],
    ['publish: { ftp: x }', [], 1, 'user@host:path'],
    ['publish: { folder: www }', [], 1, 'There is no made site'],
    ['publish: { folder: www }', ['--verify'], 2, '--verify does not know the address'],
    ['publish: { folder: www }', ['--verify', 'soon'], 2, '--verify takes a number of seconds'],
    ['publish: { folder: www }', ['--rollback', '--site', 'x'], 2, 'cannot be used together'],
  ])('%s %j: what stops it is told', async (publish, args, code, message) => {
    using workspace = workspaceWith(publish);
    if (code === 2) makeSite(workspace, SITE);
    const ran = await klDocs(['publish', ...args], workspace.root);
    expect([ran.code, ran.stderr]).toEqual([code, expect.stringContaining(message)]);
  });
});

describe('--verify', () => {
  let shown: TemporaryWorkspace | undefined;
  const server = serveOnThisMachine((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const file = shown?.path(pathname.replace(/^\/docs\//, 'www/')) ?? '';
    try {
      response.end(readFileSync(file));
    } catch {
      response.writeHead(404).end();
    }
  });

  test.each([
    ['docs', 0, 'shows what was published'],
    ['elsewhere', 1, 'does not show what was published: its manifest.json answers 404'],
  ])('asks the address of the site (%s)', async (folder, code, message) => {
    using workspace = workspaceWith(`site: ${server.origin}/${folder}/\npublish: { folder: www }`);
    shown = workspace;
    makeSite(workspace, SITE);
    const ran = await klDocs(['publish', '--verify', '1'], workspace.root);
    expect([ran.code, ran.stdout + ran.stderr]).toEqual([code, expect.stringContaining(message)]);
    expect(ran.stdout).toContain('Published to');
  });
});
