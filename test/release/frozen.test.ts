import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/files/hash.ts';
import { FrozenEditions, missingFile, readFrozen } from '../../src/release/frozen.ts';
import { TemporaryFolder } from '../support/workspace.ts';
import { frozenFile, madeRecord } from './made-record.ts';

const PAGE = frozenFile('index.html', { sha256: sha256('side') });
const PDF = frozenFile('kort.pdf', {
  format: 'pdf',
  sha256: sha256('tryk'),
  pages: 2,
  browser: 'Chrome/153',
});
const RECORD = madeRecord('1.9', { files: [PAGE, PDF] });
const ALTERED = { rule: 'frozen-file', place: { file: 'released/card/1.9/index.html' } };

describe('a file of a released edition', () => {
  const read = (files: Record<string, string>) => {
    using folder = new TemporaryFolder(files);
    return readFrozen(folder.root, RECORD, PAGE);
  };

  test('is answered as it was released', () => {
    expect(read({ 'released/card/1.9/index.html': 'side' })).toEqual({
      value: Buffer.from('side'),
      problems: [],
    });
  });

  test('that is not here is no problem by itself', () => {
    expect(read({})).toEqual({ value: null, problems: [] });
    expect(missingFile(RECORD, PAGE)).toMatchObject({
      ...ALTERED,
      said: { key: 'frozen-file.missing', values: { document: 'card', version: '1.9' } },
    });
  });

  test('that was altered is told, and not answered', () => {
    const { value, problems } = read({ 'released/card/1.9/index.html': 'rettet' });
    expect(value).toBeNull();
    expect(problems).toMatchObject([
      { ...ALTERED, said: { key: 'frozen-file.altered', values: { document: 'card', version: '1.9' } } },
    ]);
  });
});

describe('what a build takes from released editions', () => {
  const read = (files: Record<string, string>, artifact = 'card/1.9/index.html') => {
    using folder = new TemporaryFolder(files);
    const { value, problems } = new FrozenEditions(folder.root, folder.path('out'), [RECORD]).read(artifact);
    return { text: value && Buffer.from(value.bytes).toString(), facts: value?.facts, problems };
  };
  const FROZEN = { 'released/card/1.9/index.html': 'side', 'released/card/1.9/kort.pdf': 'tryk' };

  test('is the file of a path, with what printing it told', () => {
    expect(read(FROZEN)).toEqual({ text: 'side', facts: null, problems: [] });
    expect(read(FROZEN, 'card/1.9/kort.pdf')).toEqual({
      text: 'tryk',
      facts: { pages: 2, browser: 'Chrome/153', notes: [] },
      problems: [],
    });
  });

  test.each(['card/1.8/index.html', 'poster/1.9/index.html', 'card/1.9/andet.html', 'index.html'])(
    'is nothing for %s',
    (artifact) => {
      const files = { ...FROZEN, 'out/card/1.8/index.html': 'side', 'out/index.html': 'side' };
      expect(read(files, artifact)).toEqual({ text: null, facts: undefined, problems: [] });
    },
  );

  test.each([
    [
      'what an earlier build has left, where the frozen file is not here',
      { 'out/card/1.9/index.html': 'side' },
      'side',
    ],
    ['not that where it is another', { 'out/card/1.9/index.html': 'andet' }, null],
    ['nothing where neither is here', {}, null],
  ])('is %s', (_, files, text) => {
    expect(read(files)).toMatchObject({ text, problems: [] });
  });

  test('is never what an earlier build has left in the place of a file that was altered', () => {
    const files = { 'released/card/1.9/index.html': 'rettet', 'out/card/1.9/index.html': 'side' };
    expect(read(files)).toMatchObject({ text: null, problems: [ALTERED] });
  });

  test('is known for the editions that have a record', () => {
    const editions = new FrozenEditions('', '', [RECORD, madeRecord('1.10')]);
    const edition = { title: 'Lynkort', date: '2026-11-20', status: 'released' } as const;
    const has = (document: string, version: string | null) => editions.has({ ...edition, document, version });
    expect([
      has('card', '1.9'),
      has('card', '1.10'),
      has('card', '1.8'),
      has('poster', '1.9'),
      has('card', null),
    ]).toEqual([true, true, false, false, false]);
  });
});

test('an edition whose files were made anew is told once, with how many are others', () => {
  const editions = new FrozenEditions('', '', [RECORD, madeRecord('1.8', { files: [PAGE] })]);
  const edition = { document: 'card', title: 'Lynkort', version: '1.9', date: null, status: null };
  const made = (path: string, content: string) => ({ ...edition, path, sha256: sha256(content) });
  const told = editions.madeAnew([
    made('card/1.9/index.html', 'anden side'),
    made('card/1.9/kort.pdf', 'andet tryk'),
    made('card/1.8/index.html', 'side'),
    made('card/1.10/index.html', 'ny side'),
  ]);
  expect(told).toMatchObject([
    {
      said: { key: 'frozen-elsewhere', values: { document: 'card', version: '1.9', count: 2 } },
      place: { file: 'content/card/document.yml' },
    },
  ]);
});
