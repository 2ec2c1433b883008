import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { build } from '../../src/make/build.ts';
import { type ReleaseRecord, releaseRecordSchema } from '../../src/release/record.ts';
import { type ReleaseOptions, type ReleaseResult, release } from '../../src/releasing/release.ts';
import { useOneBrowser } from '../support/one-browser.ts';
import { TemporaryRepository, useOwnGit } from '../support/repository.ts';

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
    expect(record.files.map(({ path }) => path)).toEqual(['index.html', 'lynkort-1.0.pdf']);
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
    const frozen = recordIn(repository, '1.0').files;
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
});
