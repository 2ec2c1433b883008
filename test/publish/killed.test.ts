import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, watch } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { sha256 } from '../../src/files/hash.ts';
import { parseSiteManifest } from '../../src/website/site-manifest.ts';
import { projectRoot } from '../support/cli.ts';
import { allPlaces, FolderPlace, GitPlace, type Place } from '../support/published-places.ts';
import { publishTo } from '../support/publishing.ts';
import { makeSite } from '../support/site.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

const PAGES = Array.from({ length: 12 }, (_, index) => `a/${index % 3}/${index}.html`);

/** A site all of whose pages say the same. */
const saying = (text: string): Record<string, string> =>
  Object.fromEntries(['index.html', ...PAGES].map((file) => [file, text]));

/** Begins to publish in a process of its own, which can be ended as nothing can that is asked to end. */
function start(workspace: TemporaryWorkspace, { to }: Place) {
  const child = spawn(process.execPath, [path.join(projectRoot, 'bin/kl-docs.js'), 'publish', '--to', to], {
    cwd: workspace.root,
    stdio: 'ignore',
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  return { ended, kill: () => child.kill('SIGKILL') };
}

/** What the site says that a visitor sees, if all of it is there and as its manifest says. */
function seen(place: Place): string {
  const all = place.all();
  const manifest = parseSiteManifest(Buffer.from(all['manifest.json'] ?? ''));
  if (manifest?.files.length !== PAGES.length + 1) return 'no whole site';
  const isAltered = manifest.files.some((file) => sha256(all[file.path] ?? '') !== file.sha256);
  return isAltered ? 'parts of two sites' : (all['index.html'] ?? '');
}

for (const { name, isMissing, make } of allPlaces())
  test.skipIf(isMissing || process.platform === 'win32')(
    `${name} shows the old site or the new one, at whatever moment publishing is killed`,
    async () => {
      using place = make();
      using workspace = new TemporaryWorkspace();
      makeSite(workspace, saying('site 0'));
      await publishTo(place.to, workspace);
      const moments: string[] = [];
      // When the first of what happens there has happened, and later and later, up to a run that ends before.
      let code: number | null = null;
      for (let nth = 1; code !== 0; nth = Math.ceil(nth * 1.6)) {
        makeSite(workspace, saying(`site ${nth}`));
        const run = start(workspace, place);
        let happened = 0;
        const watcher = watch(place.root, { recursive: true }, () => {
          if (++happened === nth) run.kill();
        });
        code = await run.ended;
        watcher.close();
        moments.push(seen(place));
      }
      expect(moments.filter((site) => !site.startsWith('site '))).toEqual([]);
      expect(moments.length).toBeGreaterThan(2);
      makeSite(workspace, saying('site after all'));
      await publishTo(place.to, workspace);
      expect(seen(place)).toBe('site after all');
    },
  );

describe('what a killed run has left', () => {
  test('in a folder is taken away by the next', async () => {
    using place = new FolderPlace();
    using workspace = new TemporaryWorkspace();
    makeSite(workspace, saying('one'));
    await publishTo(place.to, workspace);
    const all = `${place.to}.publications`;
    // It had made the next one, and was killed before it was shown.
    mkdirSync(path.join(all, '2', 'half'), { recursive: true });
    makeSite(workspace, saying('two'));
    await publishTo(place.to, workspace);
    expect([seen(place), readdirSync(all)]).toEqual(['two', ['1', '2']]);
    expect(existsSync(path.join(all, '2', 'half'))).toBe(false);
    await publishTo(place.to, workspace, { rollback: true });
    expect(seen(place)).toBe('one');
  });
});

test('a branch stays as it is where the server was still looking at a push', async () => {
  using place = new GitPlace();
  using workspace = new TemporaryWorkspace();
  makeSite(workspace, saying('one'));
  await publishTo(place.to, workspace);
  const asked = path.join(place.root, 'asked');
  place.hook(`touch ${asked}; sleep 2; exit 1`);
  makeSite(workspace, saying('two'));
  const run = start(workspace, place);
  await vi.waitFor(() => expect(existsSync(asked)).toBe(true), { timeout: 600_000, interval: 50 });
  run.kill();
  await run.ended;
  expect(seen(place)).toBe('one');
  expect(place.git('fsck', '--strict')).toBe('');
});
