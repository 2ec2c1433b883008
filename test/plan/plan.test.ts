import { describe, expect, test } from 'vitest';
import { isPrinted, namesVariant, variablesOf } from '../../src/plan/plan.ts';
import type { Selection } from '../../src/plan/select.ts';
import { described, forPeople, PEOPLE, planned, SHEET } from './planned.ts';

const one = (changes: Record<string, unknown>, selection: Selection = {}) =>
  planned({ ...PEOPLE, 'content/a/document.yml': described(changes) }, selection);

describe('the files of a document', () => {
  test.each<[string, Record<string, unknown>, Selection, readonly string[]]>([
    ['its page is the entry page', {}, {}, ['a/1.0/index.html', 'a/1.0/kort.pdf']],
    [
      'a name from its variables',
      { file: '{{navn}}-{{document.version}}', variables: { navn: 'x' } },
      {},
      ['a/1.0/index.html', 'a/1.0/x-1.0.pdf'],
    ],
    [
      'a page of each sheet',
      { sheet: SHEET, formats: ['html', 'pdf'] },
      {},
      ['a/1.0/kort.html', 'a/1.0/kort.pdf'],
    ],
    [
      'a page of each variant',
      { ...forPeople(), formats: ['html'] },
      { variants: ['bo'] },
      ['a/1.0/kort-bo.html'],
    ],
    [
      'the key of a variant, where it may be made without one',
      { ...forPeople({ optional: true }), file: 'kort' },
      { variants: ['bo'] },
      ['a/1.0/kort-bo.pdf'],
    ],
    [
      'what is not as it is unasked',
      {
        sheet: { papers: ['a4'], orientations: ['landscape', 'portrait'], designs: ['plain', 'blue'] },
        formats: ['pdf'],
      },
      { orientations: ['portrait'], designs: ['blue'], printShop: true },
      ['a/1.0/kort-blue-staaende-tryk.pdf'],
    ],
  ])('%s', async (_, changes, selection, expected) => {
    const { files, problems } = await one(changes, selection);
    expect(files).toEqual(expected);
    expect(problems.filter((problem) => !problem.startsWith('draft'))).toEqual([]);
  });

  test('in the language of the document', async () => {
    const { files } = await one(
      { sheet: SHEET, language: 'en', formats: ['pdf'] },
      { orientations: ['landscape'] },
    );
    expect(files).toEqual(['a/1.0/kort-landscape.pdf']);
  });
});

describe('the names of files', () => {
  const bad = async (file: string) => (await one({ file })).problems;

  test.each(['kort', 'Kort 2', 'øl_1.0-a', '7', 'a'.repeat(240), 'ø'.repeat(120)])(
    '%s is one',
    async (file) => {
      expect(await bad(file)).toEqual([]);
    },
  );

  test.each(['.kort', '-kort', ' kort', 'a/b', '../a', 'a:b', 'a\nb', 'kort?', 'a*'])(
    '%j is none',
    async (file) => {
      const { diagnostics, problems } = await one({ file });
      expect(problems).toEqual(['bad-file-name content/a/document.yml:7']);
      expect(diagnostics[0]?.said?.values).toEqual({ base: file });
    },
  );

  test.each(['a'.repeat(241), `${'ø'.repeat(120)}a`])('%s is too long', async (file) => {
    const { diagnostics, problems } = await one({ file });
    expect(problems).toEqual(['bad-file-name.too-long content/a/document.yml:7']);
    expect(diagnostics[0]?.said?.values).toEqual({ length: file.length });
  });

  test.each([
    ['con', 'reserved', 'con.pdf'],
    ['Aux.2026', 'reserved', 'Aux.2026.pdf'],
    ['lpt1', 'reserved', 'lpt1.pdf'],
    ['kort.', 'trailing', 'kort..pdf'],
    ['kort ', 'trailing', 'kort .pdf'],
  ])('%j is none on Windows', async (file, why, name) => {
    const { diagnostics, problems } = await one({ file });
    expect(problems).toEqual([`bad-file-name.${why} content/a/document.yml:7`]);
    expect(diagnostics[0]?.said?.values).toEqual({ name });
  });

  test.each(['console', 'com', 'com12', 'kort.con', 'auxilium'])('%s is one there, too', async (file) => {
    expect(await bad(file)).toEqual([]);
  });

  test('a variable that is not there is told, and the others are named nevertheless', async () => {
    const { files, problems } = await one({ file: '{{nope}}' });
    expect(files).toEqual(['a/1.0/index.html', 'a/1.0/a.pdf']);
    expect(problems).toEqual(['unknown-variable.in-text content/a/document.yml:7']);
  });

  test.each<[string, Record<string, unknown>, Selection, object]>([
    [
      'all variants',
      { ...forPeople(), file: 'kort' },
      {},
      { other: 'Anna', label: 'Bo', path: 'a/1.0/kort.pdf' },
    ],
    [
      'two of a team',
      { ...forPeople(), file: 'kort-{{person.team}}' },
      { variants: ['anna', 'carl'] },
      { other: 'Anna', label: 'Carl', path: 'a/1.0/kort-Nord.pdf' },
    ],
    [
      'two papers',
      { sheet: SHEET, formats: ['pdf'] },
      { papers: ['a5', 'a4'] },
      { other: 'a', label: 'a', path: 'a/1.0/kort.pdf' },
    ],
  ])('one for %s is told once', async (_, changes, selection, values) => {
    const { diagnostics, problems } = await one(changes, selection);
    expect(problems).toEqual(['same-file content/a/document.yml:7']);
    expect(diagnostics[0]?.said?.values).toEqual(values);
  });

  test('are compared without case, as many disks do', async () => {
    const people = 'slug,name,team\nanna,Anna,nord\nbo,Bo,Nord\n';
    const document = described({ ...forPeople(), file: 'kort-{{person.team}}' });
    const { problems } = await planned({
      ...PEOPLE,
      'content/data/people.csv': people,
      'content/a/document.yml': document,
    });
    expect(problems).toEqual(['same-file content/a/document.yml:7']);
  });
});

describe('files about all of a document', () => {
  const sheet = { sheet: { ...SHEET, papers: ['a5', 'a4'] }, formats: ['pdf'], file: 'k-{{sheet.paper}}' };

  test.each<[string, Record<string, unknown>, Selection, readonly string[]]>([
    ['an overview', sheet, {}, ['oversigt.pdf']],
    [
      'of each way in which it is made',
      sheet,
      { papers: ['a5', 'a4'], designs: ['blue'] },
      ['oversigt-a5-blue.pdf', 'oversigt-a4-blue.pdf'],
    ],
    ['none of what is no sheet', {}, {}, []],
  ])('%s', async (_, changes, selection, expected) => {
    const { plans } = await one(changes, { ...selection, overview: true });
    expect(plans[0]?.collections.map(({ kind, path }) => [kind, path])).toEqual(
      expected.map((file) => ['overview', `a/1.0/${file}`]),
    );
  });

  test('an overview names its sheet, and what is about none has none', async () => {
    const files = {
      'o.csv': 'name,copies\nBo,1\n',
      'kl-docs.yml': `${PEOPLE['kl-docs.yml']}site: https://example.org/\n`,
    };
    const card = {
      ...forPeople({ columns: { name: [] } }),
      ...sheet,
      file: 'k-{{person.slug}}',
      formats: ['html'],
    };
    const { plans } = await planned(
      { ...PEOPLE, ...files, 'templates/card/share.hbs': '', 'content/a/document.yml': described(card) },
      { overview: true, orders: 'o.csv' },
    );
    expect(
      plans[0]?.collections.map(({ kind, sheet, format, path }) => [kind, sheet?.paper, format, path]),
    ).toEqual([
      ['overview', 'a5', 'pdf', 'a/1.0/oversigt.pdf'],
      ['orders', undefined, 'pdf', 'a/1.0/bestillinger.pdf'],
      ['orders', undefined, 'csv', 'a/1.0/bestillinger.csv'],
      ['share', undefined, 'png', 'a/1.0/share.png'],
    ]);
    expect(plans[0]?.variants[0]?.share).toBe('a/1.0/share.png');
  });

  test('nothing that is not asked for', async () => {
    expect((await one(sheet)).plans[0]?.collections).toEqual([]);
  });
});

test('pages for the screen come from no print', () => {
  expect((['html', 'pdf', 'png', 'svg'] as const).map((format) => isPrinted({ format }))).toEqual([
    false,
    true,
    true,
    true,
  ]);
});

describe('what a text can name', () => {
  const card = {
    ...forPeople(),
    sheet: SHEET,
    subtitle: 'Under',
    publisher: 'KL',
    variables: { tal: 7 },
    file: '{{person.slug}}-{{sheet.paper}}',
  };

  test('the document, its variables, the sheet and the row', async () => {
    const { plans } = await one(card, { variants: ['bo'] });
    const [{ document, variant, sheet } = {}] = plans[0]?.variants[0]?.artifacts ?? [];
    if (document === undefined) throw new Error('nothing was planned');
    const always = {
      tal: 7,
      document: {
        id: 'a',
        title: 'Kort',
        subtitle: 'Under',
        version: '1.0',
        date: '2026-11-24',
        status: 'draft',
        publisher: 'KL',
      },
    };
    expect(variablesOf(document, variant ?? null, sheet)).toEqual({
      ...always,
      sheet: { paper: 'a5', orientation: 'portrait', design: 'plain' },
      person: { slug: 'bo', name: 'Bo', team: 'Syd' },
    });
    expect(variablesOf(document, null)).toEqual(always);
  });

  test.each([
    ['{{person.name}}', true, false],
    ['Til {{ person.name }}.', true, false],
    ['{{sheet.paper}}', true, true],
    ['{{personnel}}', false, false],
    ['{{document.title}}', false, false],
    ['person.name', false, false],
  ])('%j is not the same for all: %j, and without variants %j', async (text, variants, without) => {
    const [card, alone] = [await one({ ...forPeople() }), await one({})].map(
      ({ plans }) => plans[0]?.document,
    );
    if (card === undefined || alone === undefined) throw new Error('nothing was planned');
    expect([namesVariant(card, text), namesVariant(alone, text)]).toEqual([variants, without]);
  });
});
