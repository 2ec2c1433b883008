import { describe, expect, test } from 'vitest';
import type { Selection } from '../../src/plan/select.ts';
import { described, forPeople, PEOPLE, planned, SHEET } from './planned.ts';

const TWO = {
  'content/a/document.yml': described({ file: 'a' }),
  'content/b/document.yml': described({ file: 'b', formats: ['pdf'] }),
};

describe('which documents', () => {
  test.each<[string, readonly string[] | undefined, readonly string[]]>([
    ['all where none is named', undefined, ['a', 'b']],
    ['all for an empty list', [], ['a', 'b']],
    ['one', ['b'], ['b']],
    ['each once, in the order in which they are named', ['b', 'a', 'b'], ['b', 'a']],
  ])('%s', async (_, documents, expected) => {
    const { plans, problems } = await planned(TWO, { documents });
    expect(plans.map(({ document }) => document.id)).toEqual(expected);
    expect(problems).toEqual([]);
  });

  test('one that is not there is told with the nearest, and the others are planned', async () => {
    const { plans, diagnostics } = await planned(TWO, { documents: ['aa', 'b', 'xyzzy'] });
    expect(plans.map(({ document }) => document.id)).toEqual(['b']);
    expect(diagnostics.map(({ said }) => said?.values)).toEqual([
      { id: 'aa', documents: ['a', 'b'], near: 'a' },
      { id: 'xyzzy', documents: ['a', 'b'], near: undefined },
    ]);
  });

  test('one whose description is wrong leaves the others', async () => {
    const { plans, problems } = await planned({ ...TWO, 'content/a/document.yml': described({ title: '' }) });
    expect(plans.map(({ document }) => document.id)).toEqual(['b']);
    expect(problems).toEqual(['invalid-value content/a/document.yml:2']);
  });

  test('a workspace without any says so, unless a folder is named', async () => {
    expect((await planned({})).problems).toEqual(['no-documents content']);
    const { files, problems } = await planned({ 'notes/a.md': '# A\n\nEt.\n' }, { documents: ['./notes'] });
    expect(problems).not.toContain('no-documents content');
    expect(files).not.toEqual([]);
  });

  test('a name is no folder, though there is one of that name', async () => {
    const { problems } = await planned({ ...TWO, 'notes/a.md': '# A\n' }, { documents: ['notes'] });
    expect(problems).toEqual(['unknown-document']);
  });

  test('two of one name in different folders are told once', async () => {
    const notes = { 'notes/x/a.md': '# A\n\nEt.\n', 'notes-x/a.md': '# A\n\nEt.\n' };
    const { plans, diagnostics } = await planned(notes, { documents: ['./notes/x', './notes-x'] });
    expect(plans[0]?.document.id).toBe(plans[1]?.document.id);
    expect(diagnostics.filter(({ rule }) => rule === 'same-file')).toMatchObject([
      {
        said: { values: { other: 'notes/x/a.md', file: 'notes-x/a.md', path: 'notes-x/index.html' } },
        place: { file: 'notes-x/a.md' },
      },
    ]);
  });
});

describe('in which formats', () => {
  const text = { 'content/a/document.yml': described({ formats: ['html'] }) };
  const sheet = { 'content/a/document.yml': described({ formats: ['pdf'], sheet: SHEET }) };

  test.each<[string, Record<string, string>, Selection['formats'], readonly string[]]>([
    ['those of the document unasked', text, undefined, ['a/1.0/index.html']],
    ['those that it has of the ones asked for', text, ['html', 'pdf'], ['a/1.0/index.html']],
    [
      'pictures of a sheet, though it does not list them',
      sheet,
      ['png', 'svg'],
      ['a/1.0/kort.png', 'a/1.0/kort.svg'],
    ],
    ['of a sheet no page that it does not list', sheet, ['html'], []],
  ])('%s', async (_, files, formats, expected) => {
    const { files: made, problems } = await planned(files, { formats });
    expect([made, problems]).toEqual([expected, []]);
  });

  test('a document that is no sheet has no pictures', async () => {
    const { files, diagnostics } = await planned(text, { formats: ['png', 'html', 'svg'] });
    expect(files).toEqual(['a/1.0/index.html']);
    expect(diagnostics.map(({ said }) => said)).toEqual([
      { key: 'no-sheet.picture', values: { document: 'a', pictures: ['png', 'svg'] } },
    ]);
  });
});

describe('for whom', () => {
  const people = { ...PEOPLE, 'content/a/document.yml': described(forPeople()) };
  const optional = {
    ...PEOPLE,
    'content/a/document.yml': described({ ...forPeople({ optional: true }), file: 'kort' }),
  };
  const of = (...names: string[]) => names.map((name) => `a/1.0/kort-${name}.pdf`);

  test.each<[string, Selection, readonly string[]]>([
    ['all unasked', {}, of('anna', 'bo', 'carl', 'dorte')],
    ['those that are named, by key or name', { variants: ['Carl', 'bo'] }, of('carl', 'bo')],
    ['those with a value', { where: [{ column: 'team', value: 'nord' }] }, of('anna', 'carl')],
    [
      'each once of both',
      {
        variants: ['bo', 'anna'],
        where: [
          { column: 'team', value: 'Nord' },
          { column: 'team', value: 'Oest' },
        ],
      },
      of('bo', 'anna', 'carl', 'dorte'),
    ],
  ])('%s', async (_, selection, expected) => {
    const { files, problems } = await planned(people, selection);
    expect([files, problems]).toEqual([expected, []]);
  });

  test.each<[string, Selection, string]>([
    ['a name', { variants: ['anna', 'Eva'] }, 'unknown-variant'],
    ['a value', { variants: ['anna'], where: [{ column: 'team', value: 'Vest' }] }, 'unknown-value'],
    ['a column', { where: [{ column: 'hold', value: 'Nord' }] }, 'unknown-column content/data/people.csv'],
  ])('%s that is not there leaves nothing', async (_, selection, problem) => {
    const { plans, problems } = await planned(people, selection);
    expect([plans, problems]).toEqual([[], [problem]]);
  });

  test.each<[string, Selection, readonly string[]]>([
    ['for nobody in particular unasked', {}, ['a/1.0/kort.pdf']],
    ['for all where that is asked for', { allVariants: true }, of('anna', 'bo', 'carl', 'dorte')],
    ['for those that are named', { variants: ['bo'] }, of('bo')],
    ['for those with a value', { where: [{ column: 'team', value: 'Syd' }] }, of('bo')],
  ])('one that may be made without is made %s', async (_, selection, expected) => {
    const { files, problems } = await planned(optional, selection);
    expect([files, problems]).toEqual([expected, []]);
  });

  test('the rows are those of a table that is given instead, which needs no data set on disk', async () => {
    const files = { ...people, 'content/data/people.csv': '', 'andre.csv': 'hvem\nEva\n' };
    const document = described(forPeople({ columns: { name: ['hvem'] } }));
    const {
      files: made,
      plans,
      problems,
    } = await planned({ ...files, 'content/a/document.yml': document }, { from: 'andre.csv' });
    expect([made, problems]).toEqual([of('eva'), []]);
    const [{ variant } = { variant: null }] = plans[0]?.variants ?? [];
    expect([variant?.key, variant?.label, variant?.place]).toEqual([
      'eva',
      'Eva',
      { file: 'andre.csv', line: 2 },
    ]);
  });

  test('a table that is given makes one that may be made without for its rows', async () => {
    const { files } = await planned({ ...optional, 'andre.csv': 'name\nEva\n' }, { from: 'andre.csv' });
    expect(files).toEqual(of('eva'));
  });

  test.each<[string, Selection]>([
    ['a data set that does not say how its rows are called', {}],
    ['the same beside a table that is given', { from: 'andre.csv' }],
  ])('%s leaves nothing', async (_, selection) => {
    const config = 'title: Test\ndata: { people: { file: content/data/people.csv } }\n';
    const files = { ...people, 'kl-docs.yml': config, 'andre.csv': 'name\nEva\n' };
    const { plans, problems } = await planned(files, selection);
    expect([plans, problems]).toEqual([[], ['incomplete-data-set content/a/document.yml:15']]);
  });

  test.each<[string, Selection]>([
    ['a name', { variants: ['anna'] }],
    ['a value', { where: [{ column: 'team', value: 'Nord' }] }],
    ['all', { allVariants: true }],
    ['a table', { from: 'andre.csv' }],
    ['orders', { orders: 'andre.csv' }],
  ])('%s of a document without variants leaves nothing', async (_, selection) => {
    const { plans, problems, diagnostics } = await planned(
      { ...TWO, 'andre.csv': 'name\nEva\n' },
      { ...selection, documents: ['a'] },
    );
    expect([plans, problems]).toEqual([[], ['no-variants']]);
    expect(diagnostics[0]?.said?.values).toEqual({ document: 'a', file: 'content/a/document.yml' });
  });

  test('those with a value are those that have it on the date of the document', async () => {
    const data = `{ file: content/data/people.csv, key: slug, label: name, find: [name], dated: { file: teams.yml, column: team, as: hold } }`;
    const { files } = await planned(
      {
        ...people,
        'kl-docs.yml': `title: Test\ndata: { people: ${data} }\n`,
        'teams.yml':
          '- { name: Et, codes: [Nord], validUntil: 2026-11-24 }\n- { name: Et, codes: [Syd], validFrom: 2026-11-25 }\n',
      },
      { where: [{ column: 'hold', value: 'Et' }] },
    );
    expect(files).toEqual(of('anna', 'carl'));
  });

  test('words of somebody who is not there are told, but beside a table that is given', async () => {
    const own = { folder: 'own', fields: { motto: 'text' } };
    const files = {
      ...people,
      'content/a/document.yml': described(forPeople({ own })),
      'content/a/own/eva.yml': 'motto: Ja\n',
      'content/a/own/bo.yml': 'motto: Ja\n',
      'andre.csv': 'name\nEva\n',
    };
    expect((await planned(files)).problems).toEqual(['unknown-own-words content/a/own/eva.yml']);
    expect((await planned(files, { from: 'andre.csv' })).problems).toEqual([]);
  });
});

describe('the picture for links', () => {
  const site = 'title: Test\nsite: https://example.org/\n';
  const picture = { 'templates/card/share.hbs': '<p></p>' };

  test.each<[string, Record<string, string>, Selection, boolean]>([
    ['where the site has an address and the template one', { 'kl-docs.yml': site, ...picture }, {}, true],
    ['not without an address', picture, {}, false],
    ['not without one of the template', { 'kl-docs.yml': site }, {}, false],
    ['not where there is no page', { 'kl-docs.yml': site, ...picture }, { formats: ['pdf'] }, false],
  ])('%s', async (_, files, selection, made) => {
    const { plans, files: all } = await planned(
      { 'content/a/document.yml': described(), ...files },
      selection,
    );
    expect(all.includes('a/1.0/share.png')).toBe(made);
    expect(plans[0]?.variants.map(({ share }) => share)).toEqual([made ? 'a/1.0/share.png' : null]);
  });
});
