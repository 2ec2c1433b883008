import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/document/document.ts';
import { earlierRelease, taggedVersions, tagOf } from '../../src/document/releases.ts';
import { openWorkspace, sourcesIn } from '../../src/workspace/workspace.ts';
import { TemporaryRepository, useOwnGit } from '../support/repository.ts';

useOwnGit();

const DOCUMENT = 'content/card/document.yml';

/** The release before a version of the card, and which of its files differ then. */
function earlierOf(repository: TemporaryRepository, version: string | null) {
  const { value: workspace } = openWorkspace(sourcesIn(repository.root));
  const document = workspace && readDocument(workspace, 'card').value;
  if (!workspace || !document) throw new Error('the quick card of the tests is wrong');
  const config = { ...document.config, version };
  const found = earlierRelease(workspace, { ...document, config });
  const read = found?.files?.read('content/card/card.md');
  const chapter = read && 'bytes' in read ? read.bytes.toString() : null;
  const log = [...workspace.files.log.files.keys()].map((file) => file.slice(repository.root.length + 1));
  return { version: found?.version, tag: found?.tag, chapter, log };
}

test('the versions of a document are those of its tags, the oldest first', () => {
  const tags = ['card/v1.10', 'card/v1.9', 'card/v1.10-beta', 'cards/v2', 'v3', 'old-card/v4', 'card/4'];
  expect(taggedVersions(tags, 'card')).toEqual(['1.9', '1.10']);
  expect(tagOf('card', '1.9')).toBe('card/v1.9');
});

describe('the release before a version', () => {
  function released(): TemporaryRepository {
    const repository = new TemporaryRepository({ 'content/card/card.md': '# Første\n' });
    repository.git('tag', 'card/v1.9');
    repository.write('content/card/card.md', '# Anden\n');
    repository.commit('Anden');
    repository.git('tag', 'card/v1.10');
    repository.write('content/card/card.md', '# Nu\n');
    return repository;
  }

  test.each([
    ['1.11', '1.10', '# Anden\n'],
    ['1.10', '1.9', '# Første\n'],
    ['1.9.5', '1.9', '# Første\n'],
  ])('%s is the newest before it, %s, with its files', (version, earlier, chapter) => {
    using repository = released();
    expect(earlierOf(repository, version)).toMatchObject({
      version: earlier,
      tag: `card/v${earlier}`,
      chapter,
    });
  });

  test('is none before the first', () => {
    using repository = released();
    expect(earlierOf(repository, '1.9')).toMatchObject({ version: undefined, chapter: null });
  });

  test('is not looked for, for a document that says no version', () => {
    using repository = released();
    expect(earlierOf(repository, null)).toEqual({
      version: undefined,
      tag: undefined,
      chapter: null,
      log: ['kl-docs.yml', DOCUMENT],
    });
  });

  test('may be known by its record alone, which has no files', () => {
    using repository = released();
    for (const file of ['1.10.1.json', '1.12.json', '1.10.2.txt', 'beta.json'])
      repository.write(`released/card/${file}`, '{}');
    expect(earlierOf(repository, '1.11')).toMatchObject({
      version: '1.10.1',
      tag: 'card/v1.10.1',
      chapter: null,
    });
  });

  test('is none that was withdrawn', () => {
    using repository = released();
    repository.write('released/card/1.10.json', JSON.stringify({ withdrawn: { reason: 'Et navn' } }));
    expect(earlierOf(repository, '1.11')).toMatchObject({ version: '1.9', chapter: '# Første\n' });
  });

  test('depends on the tags of the document, packed or not, and on its records', () => {
    using repository = released();
    expect(earlierOf(repository, '1.11').log).toEqual(
      expect.arrayContaining(['.git/packed-refs', '.git/refs/tags/card/v1.10', '.git/refs/tags/card/v1.9']),
    );
    repository.git('pack-refs', '--all');
    expect(earlierOf(repository, '1.11')).toMatchObject({ version: '1.10', chapter: '# Anden\n' });
  });
});
