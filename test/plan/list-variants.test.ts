import { describe, expect, test } from 'vitest';
import { listVariants } from '../../src/plan/list-variants.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';
import { described, forPeople, PEOPLE } from './planned.ts';

const own = { folder: 'own', fields: { greeting: 'title', motto: 'text', link: 'address' } };
const FILES = {
  ...PEOPLE,
  'content/a/document.yml': described(forPeople({ own })),
  'content/a/own/bo.yml': 'motto: Ja\ngreeting: Hej\n',
  'content/b/document.yml': described(),
  'content/c/document.yml': described(forPeople()),
};

describe('for whom documents can be made', () => {
  test('of all documents, each with what it says in its own words', async () => {
    using folder = new TemporaryWorkspace(FILES);
    const { workspace, variants, diagnostics } = await listVariants({
      cwd: folder.path('content/b'),
      where: [{ column: 'team', value: 'Syd' }],
      documents: ['a', 'c'],
    });
    expect([workspace, diagnostics]).toEqual([folder.root, []]);
    expect(variants).toEqual([
      { document: 'a', key: 'bo', label: 'Bo', own: ['greeting', 'motto'] },
      { document: 'c', key: 'bo', label: 'Bo', own: [] },
    ]);
  });

  test('a document without variants has nobody', async () => {
    using folder = new TemporaryWorkspace(FILES);
    expect(
      (await listVariants({ cwd: folder.root })).variants.map(({ document, key }) => `${document} ${key}`),
    ).toEqual(['a', 'c'].flatMap((id) => ['anna', 'bo', 'carl', 'dorte'].map((key) => `${id} ${key}`)));
  });

  test('own words that are wrong are told, in the language that is asked for, and count as none', async () => {
    using folder = new TemporaryWorkspace({ ...FILES, 'content/a/own/bo.yml': 'motto: ""\n' });
    const [english, danish] = [
      await listVariants({ cwd: folder.root, documents: ['a'], variants: ['bo'] }),
      await listVariants({ cwd: folder.root, documents: ['a'], variants: ['bo'], language: 'da' }),
    ];
    expect(english.variants).toEqual([{ document: 'a', key: 'bo', label: 'Bo', own: [] }]);
    expect(english.diagnostics).toMatchObject([
      { rule: 'invalid-value', place: { file: 'content/a/own/bo.yml', line: 1 } },
    ]);
    expect(danish.diagnostics[0]?.message).not.toBe(english.diagnostics[0]?.message);
  });

  test('a workspace that cannot be read has nobody', async () => {
    using folder = new TemporaryWorkspace({ ...FILES, 'kl-docs.yml': 'titel: Test\n' });
    const { variants, diagnostics } = await listVariants({ cwd: folder.root });
    expect(variants).toEqual([]);
    expect(new Set(diagnostics.map(({ place }) => place?.file))).toEqual(new Set(['kl-docs.yml']));
  });
});
