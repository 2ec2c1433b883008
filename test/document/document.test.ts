import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/document/document.ts';
import { editionOf } from '../../src/document/edition.ts';
import { openWorkspace, sourcesIn } from '../../src/workspace/workspace.ts';
import { described, LEAST } from '../plan/planned.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

/** What a `document.yml` with these changes is read as; YAML takes JSON. */
function read(changes: Readonly<Record<string, unknown>>, settings = 'title: Test\n') {
  using folder = new TemporaryWorkspace({
    'kl-docs.yml': settings,
    'content/a/document.yml': described(changes),
  });
  const { value: workspace } = openWorkspace(sourcesIn(folder.root));
  if (workspace === null) throw new Error('kl-docs.yml of the test is wrong');
  return readDocument(workspace, 'a');
}

describe('a document', () => {
  test('has what is not said as it is unasked', () => {
    const { value, problems } = read({});
    expect(problems).toEqual([]);
    expect(value).toMatchObject({
      id: 'a',
      folder: 'content/a',
      file: 'content/a/document.yml',
      assumed: false,
      roots: ['.'],
    });
    expect(value?.config).toEqual({
      ...LEAST,
      subtitle: null,
      description: null,
      audience: null,
      publisher: null,
      language: 'da',
      formats: ['html', 'pdf'],
      pdf: 'ua-1',
      sheet: null,
      coverPicture: null,
      logo: null,
      colour: null,
      numbered: false,
      startsOn: 'page',
      history: [],
      showChanges: false,
      variables: {},
      variants: null,
    });
    expect(value && editionOf(value)).toEqual({
      document: 'a',
      title: 'Kort',
      version: '1.0',
      date: '2026-11-24',
      status: 'draft',
    });
  });

  test('has its chapters where it names them', () => {
    expect(read({ chapters: ['1.md', '../fælles/2.md'] }).value?.chapterFiles).toEqual([
      { file: 'content/a/1.md', mentioned: { file: 'content/a/document.yml', line: 9, column: 3 } },
      { file: 'content/fælles/2.md', mentioned: { file: 'content/a/document.yml', line: 10, column: 3 } },
    ]);
  });

  test('is in the language of its workspace, where it says none', () => {
    const settings = 'title: Test\nlanguage: en\n';
    expect([{}, { language: 'da' }].map((changes) => read(changes, settings).value?.config.language)).toEqual(
      ['en', 'da'],
    );
  });

  test('has the values of its date, and tells where none holds', () => {
    const values = (validFrom: string) => ({ variables: { tal: 7, gebyr: [{ value: '8', validFrom }] } });
    const { value, problems } = read(values('2026-11-24'));
    expect([value?.config.variables, value?.datedVariables.map(({ name }) => name), problems]).toEqual([
      { tal: 7, gebyr: '8' },
      ['gebyr'],
      [],
    ]);
    expect(read(values('2026-11-25')).problems).toMatchObject([{ rule: 'no-valid-value' }]);
  });

  test('of which something is said for variants and versions has what is not said as it is unasked', () => {
    const { value, problems } = read({
      variants: { data: 'people', as: 'person' },
      history: [{ version: 'første' }],
    });
    expect(problems).toEqual([]);
    expect(value?.config).toMatchObject({
      variants: { data: 'people', as: 'person', optional: false, columns: {}, orders: {}, own: null },
      history: [{ version: 'første', date: null, status: null, changes: [] }],
    });
  });

  test.each<Record<string, unknown>>([
    { subtitle: 'a', description: 'b', audience: 'c', publisher: 'd', language: 'en' },
    { version: '1.10.2', status: 'released', template: 'a-1' },
    { formats: ['png', 'svg'], pdf: 'ua-2', sheet: { papers: ['a4'] } },
    { history: [{ version: '1', date: '2026-01-01', status: 'Udgivet', changes: ['Alt'] }] },
    { variables: { a: 'b', c: 1 } },
    {
      variants: {
        data: 'p',
        as: 'p_1',
        columns: { name: ['navn'] },
        orders: { note: ['bemærkning'] },
        own: { folder: 'own', fields: {} },
      },
    },
  ])('may say %j', (changes) => {
    expect(read(changes).problems).toEqual([]);
  });

  const variants = { data: 'people', as: 'person' };

  test.each<Record<string, unknown>>([
    { title: '' },
    { subtitle: '' },
    { description: '' },
    { audience: '' },
    { publisher: '' },
    { version: 1.1 },
    { version: '1.1-beta' },
    { date: '24-11-2026' },
    { status: 'final' },
    { language: 'de' },
    { template: '../card' },
    { template: 'Card' },
    { template: '' },
    { file: '' },
    { formats: [] },
    { formats: ['docx'] },
    { pdf: 'ua-3' },
    { coverPicture: true },
    { startsOn: 'left' },
    { chapters: [] },
    { chapters: [''] },
    { history: [{ version: '' }] },
    { history: [{ version: '1', date: 'i går' }] },
    { history: [{ version: '1', status: '' }] },
    { history: [{ version: '1', changes: [''] }] },
    { history: [{ version: '1', author: 'Bo' }] },
    { variables: { a: [] } },
    { variables: { a: true } },
    { variants: { ...variants, data: '' } },
    { variants: { ...variants, as: 'Person' } },
    { variants: { ...variants, as: 'a-b' } },
    { variants: { ...variants, as: '' } },
    { variants: { ...variants, columns: { name: [''] } } },
    { variants: { ...variants, orders: { pris: ['pris'] } } },
    { variants: { ...variants, orders: { note: [''] } } },
    { variants: { ...variants, key: 'slug' } },
    { author: 'Bo' },
  ])('may not say %j', (changes) => {
    const { value, problems } = read(changes);
    expect([value, problems.length]).toEqual([null, 1]);
    expect(problems[0]?.place).toMatchObject({ file: 'content/a/document.yml', line: expect.any(Number) });
    expect(problems[0]?.hint).toBeTruthy();
  });

  test('without what it must say, says what is missing', () => {
    const { problems } = read(Object.fromEntries(Object.keys(LEAST).map((key) => [key, undefined])));
    expect(problems.map(({ rule }) => rule)).toEqual(Object.keys(LEAST).map(() => 'missing-key'));
  });
});
