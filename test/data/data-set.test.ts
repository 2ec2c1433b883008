import { describe, expect, test } from 'vitest';
import { readDataSet } from '../../src/data/data-set.ts';
import type { DataSet } from '../../src/data/rows.ts';
import { selectRows } from '../../src/data/select-rows.ts';
import { Diagnostics } from '../../src/report/diagnostic.ts';
import { openWorkspace, sourcesIn } from '../../src/workspace/workspace.ts';
import { projectRoot } from '../support/cli.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';
import { workbook } from './table/workbook.ts';

async function read(file: string, content: string | Uint8Array | null) {
  using folder = new TemporaryWorkspace({
    ...(content !== null && { [file]: content }),
    'kl-docs.yml': `title: Test\ndata:\n  steder: { file: ${file}, key: slug, label: navn, find: [navn, slug] }\n`,
  });
  const diagnostics = new Diagnostics();
  const workspace = diagnostics.take(openWorkspace(sourcesIn(folder.root)));
  const data = workspace && diagnostics.take(await readDataSet(workspace, 'steder', '2026-11-24'));
  return { data, problems: diagnostics.list };
}

async function municipalities(date: string): Promise<DataSet> {
  const diagnostics = new Diagnostics();
  const workspace = diagnostics.take(openWorkspace(sourcesIn(projectRoot)));
  const data = workspace && diagnostics.take(await readDataSet(workspace, 'municipalities', date));
  if (!data) throw new Error(JSON.stringify(diagnostics.list));
  return data;
}

describe('a data set of the workspace', () => {
  test.each([
    ['a.csv', 'navn;slug\nLæsø;laesoe\n'],
    ['a.tsv', 'navn\tslug\nLæsø\tlaesoe\n'],
    [
      'a.xlsx',
      workbook([
        ['navn', 'slug'],
        ['Læsø', 'laesoe'],
      ]),
    ],
    ['a.json', '[{ "navn": "Læsø", "slug": "laesoe" }]'],
    ['a.yml', '- { navn: Læsø, slug: laesoe }\n'],
  ])('may be %s', async (file, content) => {
    const { data, problems } = await read(file, content);
    expect(problems).toEqual([]);
    expect(data?.rows).toEqual([{ navn: 'Læsø', slug: 'laesoe' }]);
    expect(data?.find('LAESOE')).toBe(data?.rows[0]);
    expect(data?.placeOf(data.rows[0] ?? {}).file).toBe(file);
  });

  test('that says nothing of its rows is no one that documents can be made for', async () => {
    using folder = new TemporaryWorkspace({
      'kl-docs.yml': 'title: Test\ndata: { tal: { file: tal.csv, label: navn } }\n',
    });
    const { value: workspace } = openWorkspace(sourcesIn(folder.root));
    const place = { file: 'content/a/document.yml', line: 9 };
    const read = workspace && (await readDataSet(workspace, 'tal', '2026-11-24', place));
    expect(read?.value).toBeNull();
    // Nor is its file looked for.
    expect(read?.problems).toMatchObject([
      { rule: 'incomplete-data-set', place, message: expect.stringMatching(/"tal": .* no key, find$/) },
    ]);
  });

  test.each([
    ['a column that is missing', 'navn,slog\nA,a\n', 'missing-column', 1, 'Did you mean "slog"?'],
    ['a key that no file can have', 'navn,slug\nA,../a\n', 'bad-key', 2, 'Use a–z, 0–9 and hyphens.'],
    ['a key that is a device on Windows', 'navn,slug\nA,con\n', 'bad-key', 2, 'Choose another key.'],
    [
      'a key that is used twice',
      'navn,slug\nA,a\nB,b\nC,a\n',
      'duplicate-key',
      4,
      'Each row needs its own "slug".',
    ],
    ['an empty name', 'navn,slug\nA,a\n,b\n', 'empty-name', 3, 'Write the name, or remove the row.'],
  ])('tells the line of %s', async (_, content, rule, line, hint) => {
    const { data, problems } = await read('a.csv', content);
    expect(data).toBeNull();
    expect(problems).toMatchObject([{ rule, place: { file: 'a.csv', line }, hint }]);
  });

  test('that is missing is told where kl-docs.yml names it', async () => {
    expect((await read('data/a.csv', null)).problems).toMatchObject([
      { rule: 'missing-file', place: { file: 'kl-docs.yml', line: 3 } },
    ]);
  });

  test('outside the workspace is not read', async () => {
    expect((await read('../a.csv', null)).problems).toMatchObject([{ rule: 'outside-workspace' }]);
  });
});

describe('the rows with a value', () => {
  test('are found without regard to case and æøå', async () => {
    const data = await municipalities('2026-11-24');
    const diagnostics = new Diagnostics();
    expect(diagnostics.take(data.where('region', 'region sjaelland'))).toHaveLength(17);
    expect(diagnostics.take(data.where('region_code', '1084'))).toHaveLength(29);
    expect(
      diagnostics.take((await municipalities('2027-01-01')).where('region', 'Region Østdanmark')),
    ).toHaveLength(46);
    expect(diagnostics.list).toEqual([]);
  });

  test.each([
    [
      '2026-11-24',
      'region østdanmark',
      'value-of-another-date',
      "Region Østdanmark is from 2027-01-01; the edition's date is 2026-11-24",
      /^On that date there are: Region Hovedstaden, .*Region Syddanmark\.$/,
    ],
    [
      '2027-01-01',
      'Region Sjælland',
      'value-of-another-date',
      "Region Sjælland is until 2026-12-31; the edition's date is 2027-01-01",
      /Region Østdanmark/,
    ],
    [
      '2026-11-24',
      'Region Nordjyland',
      'unknown-value',
      'No row of municipalities has "Region Nordjyland" as its region',
      /^Nearest: Region Nordjylland/,
    ],
    ['2026-11-24', 'Region Østdanmrk', 'unknown-value', /./, /Region Østdanmark \(from 2027-01-01\)/],
    ['2026-11-24', 'Skåne', 'unknown-value', /./, /^There are: Region Hovedstaden/],
    ['2026-11-24', '', 'unknown-value', /./, /./],
  ])('on %s do not exist for "%s"', async (date, value, rule, message, hint) => {
    const { value: rows, problems } = (await municipalities(date)).where('region', value);
    expect([rows, problems.length]).toEqual([null, 1]);
    expect(problems[0]).toMatchObject({
      rule,
      message: typeof message === 'string' ? message : expect.stringMatching(message),
      hint: expect.stringMatching(hint),
    });
  });

  test('of a column that is not there are an error with those that are', async () => {
    const { value: rows, problems } = (await municipalities('2026-11-24')).where('landsdel', 'Fyn');
    expect(rows).toBeNull();
    expect(problems).toMatchObject([
      { rule: 'unknown-column', hint: 'There are: code, name, official_name, slug, region_code, region.' },
    ]);
  });
});

describe('many names', () => {
  test('stand for rows in their order, each once', async () => {
    const data = await municipalities('2026-11-24');
    const { value: rows } = selectRows(data, ['Slagelse', '0492', 'Slagelse Kommune', 'læsø']);
    expect(rows?.map((row) => row['slug'])).toEqual(['slagelse', 'aeroe', 'laesoe']);
  });

  test('that are not known are told all at once, each with those that are near', async () => {
    const data = await municipalities('2026-11-24');
    const names = [...data.keys.slice(0, 37), 'Slagelsse', 'Kobenhavn', 'xyzzyxyzzyxyzzyxyzzy'];
    const { value: rows, problems } = selectRows(data, names);
    expect(rows).toBeNull();
    expect(problems.map(({ rule, message, hint }) => [rule, message, hint])).toEqual([
      [
        'unknown-variant',
        'There is no "Slagelsse" in municipalities',
        expect.stringMatching(/^Nearest: Slagelse Kommune/),
      ],
      [
        'unknown-variant',
        'There is no "Kobenhavn" in municipalities',
        expect.stringMatching(/^Nearest: Københavns Kommune/),
      ],
      [
        'unknown-variant',
        'There is no "xyzzyxyzzyxyzzyxyzzy" in municipalities',
        'The names are in content/data/municipalities.csv.',
      ],
    ]);
  });
});
