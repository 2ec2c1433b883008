import { execFileSync } from 'node:child_process';
import { describe, expect, test, vi } from 'vitest';
import { openTarget, targetNamed } from '../../src/publish/open-target.ts';
import type { Next } from '../../src/publish/target.ts';
import { GitPlace } from '../support/published-places.ts';
import { publishTo } from '../support/publishing.ts';
import { frozen, makeSite } from '../support/site.ts';
import { serveOnThisMachine } from '../support/web-server.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

const { signal } = new AbortController();
const SITE = { 'index.html': 'one', 'guide/1.7/index.html': frozen('guide/1.7', '1.7') };

/** How many objects a repository has: files, folders and commits. */
function objects(place: GitPlace): number {
  const [, loose = '', packed = ''] =
    /count: (\d+).*in-pack: (\d+)/s.exec(place.git('count-objects', '-v')) ?? [];
  return Number(loose) + Number(packed);
}

const subjects = (place: GitPlace): string[] => place.git('log', '--format=%s', 'pages').split('\n');

describe('a branch', () => {
  test.each([
    ['that sends files only when they are asked for', 'true'],
    ['of an older server, which sends all', 'false'],
  ])('%s gets what has changed, and no more', async (_, filter) => {
    using place = new GitPlace();
    place.git('config', 'uploadpack.allowFilter', filter);
    using workspace = new TemporaryWorkspace();
    const pages = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`a/${index}.html`, `page ${index}`]),
    );
    makeSite(workspace, { ...SITE, ...pages });
    await publishTo(place.to, workspace);
    const before = objects(place);
    makeSite(workspace, { ...SITE, ...pages, 'a/7.html': 'changed' });
    await publishTo(place.to, workspace);
    // The commit, the folders '' and 'a', the page and the manifest.
    expect(objects(place) - before).toBe(5);
    expect(place.git('fsck', '--strict')).toBe('');
    expect(subjects(place)).toEqual([
      'Publish the site: 0 added, 1 changed, 0 removed',
      'Publish the site: 22 added, 0 changed, 0 removed',
    ]);
  });

  test('is named as the repository of the workspace does', async () => {
    using place = new GitPlace();
    using workspace = new TemporaryWorkspace();
    execFileSync('git', ['init', '--quiet', workspace.root]);
    execFileSync('git', ['-C', workspace.root, 'remote', 'add', 'web', place.root]);
    execFileSync('git', ['-C', workspace.root, 'config', 'user.name', 'Åse']);
    execFileSync('git', ['-C', workspace.root, 'config', 'user.email', 'aase@example.org']);
    makeSite(workspace, SITE);
    expect(await publishTo('web#pages', workspace)).toMatchObject({ published: true, target: 'web#pages' });
    expect(place.git('log', '--format=%an <%ae>', 'pages')).toBe('Åse <aase@example.org>');
  });

  test('can be published to where git does not know who it is', async () => {
    using place = new GitPlace();
    using workspace = new TemporaryWorkspace();
    makeSite(workspace, SITE);
    vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
    await publishTo(place.to, workspace);
    vi.unstubAllEnvs();
    expect(place.git('log', '--format=%an', 'pages')).toBe('kl-docs');
  });

  test('is read and written whatever repository a hook is in', async () => {
    using place = new GitPlace();
    using other = new GitPlace();
    using workspace = new TemporaryWorkspace();
    makeSite(workspace, SITE);
    vi.stubEnv('GIT_DIR', other.root);
    vi.stubEnv('GIT_INDEX_FILE', other.path('index'));
    await publishTo(place.to, workspace);
    vi.unstubAllEnvs();
    expect([objects(other), place.shown('index.html')]).toEqual([0, 'one']);
  });

  test('goes back over what was changed by hand, and keeps it', async () => {
    using place = new GitPlace();
    using workspace = new TemporaryWorkspace();
    makeSite(workspace, SITE);
    await publishTo(place.to, workspace);
    makeSite(workspace, { ...SITE, 'index.html': 'two' });
    await publishTo(place.to, workspace);
    place.change('CNAME', 'docs.example.org');
    await publishTo(place.to, workspace, { rollback: true });
    expect([place.shown('index.html'), place.shown('CNAME')]).toEqual(['one', 'docs.example.org']);
    expect(subjects(place)[0]).toBe('Go back to the site before: 0 added, 1 changed, 0 removed');
  });
});

describe('when somebody else is quicker', () => {
  test('the later one changes nothing', async () => {
    using place = new GitPlace();
    using workspace = new TemporaryWorkspace();
    makeSite(workspace, SITE);
    const targets = [1, 2].map(() => openTarget(targetNamed(place.to), workspace.root, signal));
    const opened = await Promise.all(targets.map((target) => target.open()));
    const done: boolean[] = [];
    for (const [index, publication] of opened.entries()) {
      const files: Next['files'] = new Map([['index.html', 'site']]);
      const next = { site: workspace.path('site'), files, manifest: `${index}`, summary: 'x', signal };
      done.push(await publication.replace(next));
    }
    for (const target of targets) await target[Symbol.asyncDispose]();
    expect([done, place.shown('manifest.json')]).toEqual([[true, false], '0']);
  });

  // Within a hook the branch moves on after the push has begun.
  const MOVE = `
unset GIT_QUARANTINE_PATH GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES
export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@localhost GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@localhost
git update-ref refs/heads/pages $(git commit-tree 'pages^{tree}' -p pages -m Quicker)`;

  test('it is begun anew', async () => {
    using place = new GitPlace();
    using workspace = new TemporaryWorkspace();
    makeSite(workspace, SITE);
    await publishTo(place.to, workspace);
    place.hook(`if [ ! -e once ]; then touch once; ${MOVE}; fi`);
    makeSite(workspace, { ...SITE, 'index.html': 'two' });
    expect(await publishTo(place.to, workspace)).toMatchObject({ published: true });
    expect(subjects(place).slice(0, 2)).toEqual([
      'Publish the site: 0 added, 1 changed, 0 removed',
      'Quicker',
    ]);
  });

  test('again and again, it says so', async () => {
    using place = new GitPlace();
    using workspace = new TemporaryWorkspace();
    makeSite(workspace, SITE);
    await publishTo(place.to, workspace);
    place.hook(MOVE);
    makeSite(workspace, { ...SITE, 'index.html': 'two' });
    await expect(publishTo(place.to, workspace)).rejects.toThrow('again and again');
    expect(place.shown('index.html')).toBe('one');
  });
});

describe('is told in a sentence:', () => {
  const server = serveOnThisMachine((request, response) => {
    response.writeHead(Number(request.url?.split('/')[1])).end();
  });

  test('a server that refuses, in its own words', async () => {
    using place = new GitPlace();
    using workspace = new TemporaryWorkspace();
    makeSite(workspace, SITE);
    place.hook('echo "Grenen er beskyttet." >&2; exit 1');
    await expect(publishTo(place.to, workspace)).rejects.toThrow(/refuses .*: Grenen er beskyttet\.$/);
    expect(place.shown('index.html')).toBeNull();
  });

  test('a branch of something else', async () => {
    using place = new GitPlace();
    using workspace = new TemporaryWorkspace();
    makeSite(workspace, SITE);
    await publishTo(place.to, workspace);
    place.change('manifest.json', null);
    await expect(publishTo(place.to, workspace)).rejects.toThrow(
      'no site of kl-docs: it has guide/1.7/index.html',
    );
  });

  test.each([
    ['no repository', () => '/nowhere/at/all#pages', 'There is no git repository'],
    ['no branch', () => 'origin#a..b', 'cannot be the name of a branch'],
    ['no such page', () => `${server.origin}/404/x.git#pages`, 'There is no git repository'],
    ['a password', () => `${server.origin}/401/x.git#pages`, 'does not let you in'],
    ['no right', () => `${server.origin}/403/x.git#pages`, 'does not let you in'],
    ['nothing that answers', () => 'http://127.0.0.1:9/x.git#pages', 'cannot be reached'],
  ])('%s', async (_, to, message) => {
    using workspace = new TemporaryWorkspace();
    makeSite(workspace, SITE);
    await expect(publishTo(to(), workspace)).rejects.toThrow(message);
  });
});
