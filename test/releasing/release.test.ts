import { chmodSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/run.ts';
import { build } from '../../src/make/build.ts';
import { type ReleaseRecord, releaseRecordSchema } from '../../src/release/record.ts';
import { type ReleaseOptions, type ReleaseResult, release } from '../../src/releasing/release.ts';
import { status } from '../../src/releasing/status.ts';
import { withdraw } from '../../src/releasing/withdraw.ts';
import { silent } from '../../src/report/progress.ts';
import { useOneBrowser } from '../support/one-browser.ts';
import { TemporaryRepository, useOwnGit } from '../support/repository.ts';
import { badges } from '../support/workspace.ts';

useOneBrowser();
useOwnGit();

const FACTS = { document: 'card', version: '1.0', date: '2026-11-24', changes: ['Den første'] };

const releasing = (
  repository: TemporaryRepository,
  more: Partial<ReleaseOptions> = {},
): Promise<ReleaseResult> => release({ ...FACTS, cwd: repository.root, ...more });

const recordIn = (repository: TemporaryRepository, version: string): ReleaseRecord =>
  releaseRecordSchema.parse(
    JSON.parse(readFileSync(repository.path(`released/card/${version}.json`), 'utf8')),
  );

/** The files of a build among those that are frozen: the others are pages for the website. */
const builtFilesOf = ({ files }: ReleaseRecord) => files.filter(({ kind }) => kind !== 'page');

/** All that a release could leave behind. */
const stateOf = (repository: TemporaryRepository) => ({
  head: repository.git('rev-parse', 'HEAD'),
  tags: repository.git('tag'),
  status: repository.git('status', '--porcelain', '--ignored'),
  description: readFileSync(repository.path('content/card/document.yml'), 'utf8'),
  released: existsSync(repository.path('released')) ? readdirSync(repository.path('released')) : [],
});

describe('a release', () => {
  test('freezes the edition, records it, commits and tags its source', async () => {
    using repository = new TemporaryRepository();
    const before = repository.git('rev-parse', 'HEAD');
    const { ok, diagnostics, release: done } = await releasing(repository);
    expect(diagnostics).toEqual([]);
    expect(ok).toBe(true);
    const record = recordIn(repository, '1.0');
    expect(record).toMatchObject({
      document: 'card',
      title: 'Lynkort',
      date: '2026-11-24',
      previous: null,
      changes: ['Den første'],
      source: { commit: before, tag: 'card/v1.0' },
      openPoints: [],
      acceptedBecause: null,
    });
    expect(builtFilesOf(record).map(({ path }) => path)).toEqual(['index.html', 'lynkort-1.0.pdf']);
    expect(record.files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['pages/index.html', 'pages/foer-du-ringer.html', 'pages/assets/page.css']),
    );
    for (const file of record.files)
      expect(existsSync(repository.path(`released/card/1.0/${file.path}`))).toBe(true);
    expect(repository.git('log', '-1', '--format=%s')).toBe('Release card 1.0');
    expect(repository.git('rev-parse', 'card/v1.0^{commit}')).toBe(done?.commit);
    expect(repository.git('cat-file', '-t', 'card/v1.0')).toBe('tag');
    expect(repository.git('status', '--porcelain')).toBe('');
    expect(repository.git('show', '--name-only', '--format=', 'HEAD').split('\n')).toEqual([
      'content/card/document.yml',
      'released/.gitignore',
      'released/card/1.0.json',
    ]);
    expect(stateOf(repository).description).toContain('status: released\n');
  });

  test('is what a build answers from then on, whatever the browser', async () => {
    using repository = new TemporaryRepository();
    await releasing(repository);
    const frozen = builtFilesOf(recordIn(repository, '1.0'));
    const built = await build({ cwd: repository.root, documents: ['card'] });
    expect(built.diagnostics).toEqual([]);
    expect(built.artifacts.map(({ sha256 }) => sha256)).toEqual(frozen.map(({ sha256 }) => sha256));
  });

  test('refuses other content under the same number, in a build too', async () => {
    using repository = new TemporaryRepository();
    await releasing(repository);
    repository.write('content/card/card.md', '# Før du ringer\n\nNoget andet.\n');
    const { ok, diagnostics } = await build({ cwd: repository.root, documents: ['card'] });
    expect(ok).toBe(false);
    expect(diagnostics.map(({ rule, hint }) => [rule, hint])).toEqual([
      ['released-edition', expect.stringContaining('"1.1"')],
    ]);
  });

  test('is made anew from the same content where its files are not here', async () => {
    using repository = new TemporaryRepository();
    await releasing(repository);
    rmSync(repository.path('released/card/1.0'), { recursive: true });
    const { ok, diagnostics, artifacts } = await build({ cwd: repository.root, documents: ['card'] });
    expect([ok, diagnostics.map(({ rule }) => rule)]).toEqual([true, []]);
    const sums = artifacts.map(({ sha256 }) => sha256);
    expect(sums).toEqual(builtFilesOf(recordIn(repository, '1.0')).map(({ sha256 }) => sha256));
    // As if another browser had printed it.
    const text = readFileSync(repository.path('released/card/1.0.json'), 'utf8');
    repository.write('released/card/1.0.json', text.replace(sums[1] ?? '', 'a'.repeat(64)));
    const again = await build({ cwd: repository.root, documents: ['card'] });
    expect([again.ok, again.diagnostics.map(({ rule }) => rule)]).toEqual([true, ['frozen-elsewhere']]);
  });

  test('has the same content where git has written other line ends', async () => {
    using repository = new TemporaryRepository();
    await releasing(repository);
    for (const file of ['content/card/card.md', 'content/card/document.yml', 'templates/card/card.css'])
      repository.write(file, readFileSync(repository.path(file), 'utf8').replaceAll('\n', '\r\n'));
    expect((await check({ cwd: repository.root })).diagnostics).toEqual([]);
  });

  test('of the next version mends one before it, and asks nothing of what is to come', async () => {
    using repository = new TemporaryRepository();
    await releasing(repository);
    const before = recordIn(repository, '1.0');
    const text = readFileSync(repository.path('content/card/document.yml'), 'utf8');
    repository.write(
      'content/card/document.yml',
      text.replace('"1.0"', '"1.1"').replace('released', 'draft'),
    );
    repository.write('content/card/card.md', '# Før du ringer\n\nRettet.\n');
    repository.commit('Ret');
    const { diagnostics } = await releasing(repository, {
      version: '1.1',
      date: '2026-11-25',
      changes: ['Rettet'],
      mends: ['1.0'],
    });
    expect(diagnostics).toEqual([]);
    expect(recordIn(repository, '1.0')).toEqual({ ...before, mendedBy: '1.1' });
    expect(recordIn(repository, '1.1')).toMatchObject({ previous: '1.0', changes: ['Rettet'] });
    expect(repository.git('status', '--porcelain')).toBe('');
    const { editions } = await status({ cwd: repository.root });
    expect(editions).toMatchObject([
      { version: '1.1', state: 'released', mendedBy: null, changed: false },
      { version: '1.0', state: 'released', mendedBy: '1.1' },
    ]);
  });

  test('makes a sheet for each row, and its picture for the website', async () => {
    using repository = new TemporaryRepository(badges(['anne,Anne,IT', 'bo,Bo,HR']));
    const { diagnostics, release: done } = await releasing(repository, { document: 'badge' });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(done?.files.filter((file) => !file.includes('/pages/'))).toEqual([
      'released/badge/1.0/skilt-anne-a6.pdf',
      'released/badge/1.0/skilt-anne-a6.svg',
      'released/badge/1.0/skilt-bo-a6.pdf',
      'released/badge/1.0/skilt-bo-a6.svg',
    ]);
    repository.write('content/data/people.csv', 'slug,name,team\nanne,Anna,IT\nbo,Bo,HR\n');
    const { diagnostics: told } = await check({ cwd: repository.root, documents: ['badge'] });
    expect(told.map(({ rule }) => rule)).toContain('released-edition');
  });
});

describe('a release that fails leaves all as it was', () => {
  test('by a hook, and what is staged for another commit stays staged', async () => {
    using repository = new TemporaryRepository();
    repository.write('notes.txt', 'x');
    repository.git('add', 'notes.txt');
    const before = stateOf(repository);
    repository.write('.git/hooks/pre-commit', '#!/bin/sh\nexit 1\n');
    chmodSync(repository.path('.git/hooks/pre-commit'), 0o755);
    await expect(releasing(repository)).rejects.toThrow('git refused it');
    expect(stateOf(repository)).toEqual(before);
    chmodSync(repository.path('.git/hooks/pre-commit'), 0o644);
    expect((await releasing(repository)).ok).toBe(true);
    expect(repository.git('status', '--porcelain')).toBe('A  notes.txt');
  });

  test.each(['pre-commit', 'commit-msg'])('by a hook: %s', async (hook) => {
    using repository = new TemporaryRepository();
    repository.write(`.git/hooks/${hook}`, '#!/bin/sh\necho "No number of a case" >&2\nexit 1\n');
    chmodSync(repository.path(`.git/hooks/${hook}`), 0o755);
    const before = stateOf(repository);
    await expect(releasing(repository)).rejects.toThrow('No number of a case');
    expect(stateOf(repository)).toEqual(before);
  });

  test('by a tag that cannot be made', async () => {
    using repository = new TemporaryRepository();
    // A tag of this name leaves no room for a folder of it.
    repository.git('tag', 'card');
    const before = stateOf(repository);
    await expect(releasing(repository)).rejects.toThrow('git refused it');
    expect(stateOf(repository)).toEqual(before);
  });

  test('by a page that cannot be printed as it is', async () => {
    using repository = new TemporaryRepository(
      badges(['anne,Anne Mette Louise Cathrine Vestergaard-Kristensen,IT']),
    );
    const before = stateOf(repository);
    const { ok, diagnostics } = await releasing(repository, { document: 'badge' });
    expect([ok, diagnostics.map(({ rule }) => rule)]).toEqual([false, ['cut-off']]);
    expect(stateOf(repository)).toEqual(before);
  });

  test('by a change while it is made', async () => {
    using repository = new TemporaryRepository();
    const before = stateOf(repository);
    const progress = {
      ...silent,
      step: (label: string) => {
        if (label.startsWith('Making'))
          repository.write('content/card/card.md', '# Nyt\n\nMidt i det hele.\n');
      },
    };
    await expect(releasing(repository, { progress })).rejects.toThrow('changed meanwhile');
    expect(stateOf(repository)).toEqual({ ...before, status: `M content/card/card.md` });
  });

  test('by Ctrl-C', async () => {
    using repository = new TemporaryRepository();
    const before = stateOf(repository);
    const controller = new AbortController();
    const progress = {
      ...silent,
      step: (label: string) => {
        if (label.startsWith('Making')) controller.abort(new Error('Stopped'));
      },
    };
    await expect(releasing(repository, { progress, signal: controller.signal })).rejects.toThrow('Stopped');
    expect(stateOf(repository)).toEqual(before);
  });
});

describe('an edition that was released', () => {
  test('tells each file that was altered, and a build does not answer with it', async () => {
    using repository = new TemporaryRepository();
    await releasing(repository);
    repository.write('released/card/1.0/index.html', 'x');
    const { ok, diagnostics, editions } = await status({ cwd: repository.root });
    expect(ok).toBe(false);
    expect(diagnostics.map(({ rule, place }) => [rule, place?.file])).toEqual([
      ['frozen-file', 'released/card/1.0/index.html'],
    ]);
    expect(editions[0]?.frozen).toMatchObject({ missing: [], altered: ['index.html'] });
    expect(editions[0]?.frozen?.here).toContain('lynkort-1.0.pdf');
    const built = await build({ cwd: repository.root, documents: ['card'] });
    expect(built.diagnostics.map(({ rule }) => rule)).toEqual(['frozen-file']);
  });

  test('is withdrawn: its record stays, its files go', async () => {
    using repository = new TemporaryRepository();
    await releasing(repository);
    const before = recordIn(repository, '1.0');
    const options = {
      cwd: repository.root,
      document: 'card',
      version: '1.0',
      reason: 'Den nævner en person',
    };
    expect(withdraw({ ...options, version: '2.0' }).diagnostics[0]?.rule).toBe('unknown-edition');
    expect(withdraw({ ...options, reason: ' ' }).ok).toBe(false);
    expect(withdraw(options).ok).toBe(true);
    expect(recordIn(repository, '1.0')).toEqual({
      ...before,
      withdrawn: { date: expect.any(String), reason: 'Den nævner en person' },
    });
    expect(existsSync(repository.path('released/card/1.0'))).toBe(false);
    expect(repository.git('log', '-1', '--format=%s')).toBe('Withdraw card 1.0');
    expect(repository.git('status', '--porcelain')).toBe('');
    expect(withdraw(options).diagnostics.map(({ rule }) => rule)).toEqual(['withdrawn-edition']);
    const built = await build({ cwd: repository.root, documents: ['card'] });
    expect(built.diagnostics.map(({ rule }) => rule)).toEqual(['released-edition']);
    expect((await status({ cwd: repository.root })).editions[0]?.state).toBe('withdrawn');
  });

  test('stays although its document has another name now, which is told', async () => {
    using repository = new TemporaryRepository();
    await releasing(repository);
    repository.git('mv', 'content/card', 'content/kort');
    repository.commit('Nyt navn');
    const { ok, editions, diagnostics } = await status({ cwd: repository.root });
    expect([ok, diagnostics.map(({ rule }) => rule)]).toEqual([true, ['lost-document']]);
    expect(editions.map(({ document, state }) => `${document} ${state}`)).toEqual([
      'card released',
      'kort unrecorded',
    ]);
  });

  test('says where it is published, where that is known', async () => {
    using repository = new TemporaryRepository();
    await releasing(repository);
    const value = { where: 'www', has: (...edition: string[]) => edition.join() === 'card,1.0' };
    const published = async () => ({ value, problems: [] });
    expect((await status({ cwd: repository.root, published })).editions[0]?.published).toBe('www');
  });
});
