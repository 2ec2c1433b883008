import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type GivenColumns, readGivenDataSet } from '../../src/data/given-data-set.ts';
import { ReadLog } from '../../src/files/read-log.ts';
import { Diagnostics } from '../../src/report/diagnostic.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';
import { workbook } from './table/workbook.ts';

const WANTED: GivenColumns = {
  columns: { official_name: ['name', 'navn', 'kommune'], slug: ['id'], region: ['område'] },
  key: 'slug',
  label: 'official_name',
  find: ['name', 'official_name', 'slug', 'code'],
};

async function read(content: string | Uint8Array, file = 'steder.csv') {
  using folder = new TemporaryWorkspace({ [file]: content });
  const { value: data, problems } = await readGivenDataSet(folder.path(file), WANTED, folder.root);
  return { data, problems };
}

describe('a table that is given on the command line', () => {
  test('stands for the columns that the document uses, and keeps its own', async () => {
    const { data, problems } = await read('Navn;Leder\n<b>Ærø</b> Kommune;Ida\n');
    expect(problems).toEqual([]);
    expect(data?.rows).toEqual([
      {
        Navn: '<b>Ærø</b> Kommune',
        Leder: 'Ida',
        official_name: '<b>Ærø</b> Kommune',
        slug: 'b-aeroe-b-kommune',
        region: null,
        name: null,
        code: null,
      },
    ]);
  });

  test.each(['official_name', 'Official Name', 'OFFICIALNAME', 'official-name', 'NAVN', 'Kommune', 'name'])(
    'may call its names %s',
    async (header) => {
      const { data } = await read(`${header};x\nFanø;1\n`);
      expect(data?.rows.map((row) => data.labelOf(row))).toEqual(['Fanø']);
    },
  );

  test('has its headers tried in order, the name itself first', async () => {
    const { data } = await read('kommune,navn,official name\nC,B,A\n');
    expect(data?.rows.map((row) => data.labelOf(row))).toEqual(['A']);
    const { data: without } = await read('kommune,navn\nC,B\n');
    expect(without?.rows.map((row) => without.labelOf(row))).toEqual(['B']);
  });

  test('with æ, ø and å in a header is the same as without', async () => {
    expect((await read('navn,Omraade\nA,Nord\n')).data?.rows[0]?.['region']).toBe('Nord');
  });

  test.each([
    ['Ærø Kommune', 'aeroe-kommune'],
    ['Århus (midt)', 'aarhus-midt'],
    ['A\u030Arhus', 'aarhus'],
    ['Tórshavnar kommuna', 'torshavnar-kommuna'],
    ['Ísafjörður & Þingeyri', 'isafjordur-thingeyri'],
    ['Straße 7', 'strasse-7'],
    ['../../etc/passwd', 'etc-passwd'],
    [`${'ab '.repeat(40)}`, 'ab-'.repeat(20).slice(0, 59)],
  ])('makes the key of %s', async (name, key) => {
    const { data } = await read(`navn\n"${name}"\n`);
    expect(data?.keys).toEqual([key]);
  });

  test('takes its own keys, made fit for file names, and makes those that are missing', async () => {
    const { data } = await read('navn,id\nA,K 0330\nB,\n');
    expect(data?.keys).toEqual(['k-0330', 'b']);
    expect(data?.find('k-0330')?.['official_name']).toBe('A');
  });

  test('may be a workbook', async () => {
    const { data, problems } = await read(
      workbook([
        ['Kommune', 'Slug'],
        ['Læsø', 'laesoe'],
      ]),
      'a.xlsx',
    );
    expect(problems).toEqual([]);
    expect(data?.find('læsø')?.['slug']).toBe('laesoe');
    expect(data?.placeOf(data.rows[0] ?? {}).line).toBe(2);
  });

  test('is in the log of what was read, also where it is missing', async () => {
    using folder = new TemporaryWorkspace({ 'a.csv': 'navn\nA\n' });
    const log = new ReadLog();
    await readGivenDataSet(folder.path('a.csv'), WANTED, folder.root, log);
    await readGivenDataSet(folder.path('b.csv'), WANTED, folder.root, log);
    expect(log.files.get(folder.path('a.csv'))).toMatch(/^[0-9a-f]{64}$/);
    expect(log.files.get(folder.path('b.csv'))).toBeNull();
  });
});

describe('a given table is refused', () => {
  test('without a column of names, with what would be one', async () => {
    const { data, problems } = await read('By;Komune\nNakskov;Lolland\n');
    expect(data).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      rule: 'missing-column',
      message: 'No column of the table stands for "official_name"; it has "By", "Komune"',
      hint: 'Perhaps "Komune" for "kommune". Call the column of names one of: official_name, name, navn, kommune; or add its name to variants.columns.official_name in document.yml.',
    });
    expect(problems[0]?.place?.line).toBe(1);
  });

  test('where two names become the same key, with both lines', async () => {
    const { problems } = await read('navn,x\nÆrø,1\nFanø,2\nAeroe,3\n');
    expect(problems).toMatchObject([
      {
        rule: 'duplicate-key',
        message: '"aeroe" is already used on line 2',
        place: { line: 4 },
        hint: 'Give the rows a column "slug", in which they differ.',
      },
    ]);
  });

  test.each([
    ['an empty name', 'navn,x\nA,1\n,2\n', 'empty-name'],
    ['a name of more than 200 characters', `navn,x\nA,1\n${'a'.repeat(201)},2\n`, 'bad-name'],
    ['a name on two lines', 'navn,x\nA,1\n"B\nC",2\n', 'bad-name'],
    ['a control character', 'navn,x\nA,1\nB\u0007C,2\n', 'unseen-character'],
    ['a mark that turns the direction', 'navn,x\nA,1\nB\u202EC,2\n', 'unseen-character'],
    ['a name that no file can have', 'navn,x\nA,1\nМосква,2\n', 'bad-key'],
  ])('for %s', async (_, content, rule) => {
    const { data, problems } = await read(content);
    expect(data).toBeNull();
    expect(problems).toMatchObject([{ rule, place: { line: 3 } }]);
  });

  test('but not for a name of 200 characters', async () => {
    expect((await read(`navn\n${'a'.repeat(200)}\n`)).problems).toEqual([]);
  });

  test('where it is a folder or does not exist, placed from the workspace and named as it was typed', async () => {
    using folder = new TemporaryWorkspace({ 'a/b.csv': '' });
    const diagnostics = new Diagnostics();
    diagnostics.take(await readGivenDataSet(folder.path('a'), WANTED, folder.root));
    diagnostics.take(await readGivenDataSet(folder.path('missing.xlsx'), WANTED, folder.root));
    expect(diagnostics.list.map(({ rule }) => rule)).toEqual(['not-a-file', 'missing-file']);
    const typed = path.relative(process.cwd(), folder.path('missing.xlsx')).split(path.sep).join('/');
    expect(diagnostics.list[1]).toMatchObject({
      place: { file: 'missing.xlsx' },
      message: `The file "${typed}" does not exist`,
    });
  });
});
