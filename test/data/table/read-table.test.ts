import { describe, expect, test } from 'vitest';
import { readTable } from '../../../src/data/table/read-table.ts';
import { timed } from '../../support/processor-time.ts';
import { STYLE, workbook, zip } from './workbook.ts';

async function read(file: string, content: string | Uint8Array) {
  const { value: table, problems } = await readTable(file, Buffer.from(content));
  return { table, cells: table?.rows.map(({ cells }) => cells), problems };
}

const utf16le = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');
const ISLANDS = [
  { navn: 'Ærø', kode: '0492' },
  { navn: 'Læsø', kode: '0825' },
];

describe('a table of text', () => {
  test.each([
    ['commas', 'navn,kode\nÆrø,0492\nLæsø,0825\n'],
    ['semicolons', 'navn;kode\r\nÆrø;0492\r\nLæsø;0825'],
    ['tabs', 'navn\tkode\nÆrø\t0492\nLæsø\t0825\n'],
    ['the line ends of old Macs', 'navn;kode\rÆrø;0492\rLæsø;0825\r'],
    ['the separator that Excel tells', 'sep=|\r\nnavn|kode\r\nÆrø|0492\r\nLæsø|0825\r\n'],
    ['a UTF-8 byte order mark', '\uFEFFnavn;kode\nÆrø;0492\nLæsø;0825\n'],
    ['UTF-16, little end first', utf16le('navn\tkode\r\nÆrø\t0492\r\nLæsø\t0825\r\n')],
    ['UTF-16, big end first', utf16le('navn\tkode\nÆrø\t0492\nLæsø\t0825\n').swap16()],
    ['spaces and quotation marks', ' navn ; "kode"\n "Ærø" ; 0492 \n Læsø; "0825"\n'],
    ['what spreadsheets leave behind', 'navn;kode;;\n;;;\nÆrø;0492;;\n\nLæsø;0825;;\n;;;\n'],
    ['letters in two parts', 'navn;kode\nÆrø;0492\nLæsø;0825\n'.normalize('NFD')],
  ])('may have %s', async (_, content) => {
    expect(await read('øer.csv', content)).toMatchObject({ cells: ISLANDS, problems: [] });
  });

  test('in Windows-1252 is read, and that is told with the line where to look', async () => {
    const { cells, problems } = await read(
      'a.csv',
      Buffer.from('navn;kode\nÆrø;0492\nLæsø;0825\n', 'latin1'),
    );
    expect(cells).toEqual(ISLANDS);
    expect(problems).toMatchObject([
      { rule: 'read-as-windows-1252', severity: 'note', place: { file: 'a.csv', line: 2 } },
    ]);
  });

  test.each([
    ['a comma in a header between quotation marks', '"navn, kort, langt";kode\nA;1\n', 'navn, kort, langt'],
    ['commas in the words of a header', 'navn, adresse, by;kode\nA;1\n', 'navn, adresse, by'],
    ['a single column with commas in it', 'navn\nA, B og C\n', 'navn'],
  ])('finds its separator beside %s', async (_, content, column) => {
    expect((await read('a.csv', content)).table?.columns[0]).toBe(column);
  });

  test('keeps what stands between quotation marks, and HTML as text', async () => {
    const { cells } = await read('a.csv', 'navn,note\n"<b>A, B</b>","1. ""linje""\n2. linje"\n__proto__,x\n');
    expect(cells).toEqual([
      { navn: '<b>A, B</b>', note: '1. "linje"\n2. linje' },
      { navn: '__proto__', note: 'x' },
    ]);
  });

  test('tells on which line each row begins', async () => {
    const { table } = await read('a.csv', 'sep=,\nnavn,note\n\n"A\nB",x\n\nC,"y\n\nz"\nD,e\n');
    expect(table?.header.line).toBe(2);
    expect(table?.rows.map(({ line }) => line)).toEqual([4, 7, 10]);
  });

  test('may have a column with the name of what every object has', async () => {
    const { table } = await read('a.csv', '__proto__,constructor\n1,2\n');
    expect(Object.entries(table?.rows[0]?.cells ?? {})).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
    ]);
  });
});

describe('a workbook', () => {
  const general = (number: string) => ({ number, style: STYLE.general });

  test('is read from its first sheet, with the rows of the sheet', async () => {
    const { table, cells } = await read(
      'a.xlsx',
      workbook(
        [[], ['navn', 'kode'], ['Ærø', '0492'], [], ['<b>Læsø</b> & co', '0825']],
        [['andet'], ['ark']],
      ),
    );
    expect(cells).toEqual([
      { navn: 'Ærø', kode: '0492' },
      { navn: '<b>Læsø</b> & co', kode: '0825' },
    ]);
    expect(table?.header).toEqual({ file: 'a.xlsx', line: 2 });
    expect(table?.rows.map(({ line }) => line)).toEqual([3, 5]);
  });

  test.each([
    ['a whole number', general('98'), '98'],
    ['a decimal comma', general('0.1'), '0,1'],
    ['fifteen digits', general('1.1000000000000001'), '1,1'],
    ['a number without the zeros of its format', { number: '492', style: STYLE.fourDigits }, '492'],
    ['a date', { number: '46350', style: STYLE.date }, '24-11-2026'],
    ['a date and a time', { number: '46350.520833333336', style: STYLE.dateAndTime }, '24-11-2026 12:30'],
    ['a time', { number: '0.375', style: STYLE.time }, '09:00'],
    ['true', true, 'SAND'],
    ['nothing', null, ''],
  ])('shows %s as Danish Excel does', async (_, cell, shown) => {
    const { cells } = await read(
      'a.xlsx',
      workbook([
        ['navn', 'x'],
        ['A', cell],
      ]),
    );
    expect(cells).toEqual([{ navn: 'A', x: shown }]);
  });

  test.each([
    ['cut off', workbook([['navn'], ['A']]).subarray(0, -200), 'broken-xlsx'],
    ['another archive', zip({ 'a.txt': 'A' }), 'broken-xlsx'],
    ['without rows', workbook([['navn']]), 'empty-data-set'],
    ['with an empty sheet', workbook([]), 'empty-data-set'],
    ['of no bytes', '', 'empty-data-set'],
    ['in truth CSV', 'navn;kode\nA;1\n', 'wrong-table-format'],
    ['in truth .xls or locked', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'wrong-table-format'],
    ['with cells beside the table', workbook([['navn'], ['A', 'note']]), 'ragged-row'],
  ])('that is %s is refused with a way out', async (_, content, rule) => {
    const { table, problems } = await read('a.xlsx', content);
    expect(table).toBeNull();
    expect(problems).toMatchObject([{ rule, severity: 'error', place: { file: 'a.xlsx' } }]);
    expect(problems[0]?.hint).toBeTruthy();
  });

  test('that is damaged anywhere is read or refused, and never hangs', async () => {
    const whole = workbook([['navn', 'kode'], ...ISLANDS.map(({ navn, kode }) => [navn, kode])]);
    const refused = [];
    for (let at = 4; at < whole.length; at += 23) {
      const damaged = Buffer.from(whole);
      damaged.writeUInt8((damaged[at] ?? 0) ^ 0x40, at);
      const { table, problems } = await read('a.xlsx', damaged);
      expect(table === null).toBe(problems.length > 0);
      refused.push(...problems.map(({ rule }) => rule));
    }
    expect(new Set(refused)).toContain('broken-xlsx');
  });
});

describe('a list of rows', () => {
  test('may be JSON, with the line of each row', async () => {
    const { table, cells } = await read(
      'a.json',
      '[\n  { "navn": "Ærø", "kode": "0492", "tal": 7, "ny": true },\n\n  { "navn": "a\\"]}[{", "kode": null }\n]',
    );
    expect(cells).toEqual([
      { navn: 'Ærø', kode: '0492', tal: '7', ny: 'true' },
      { navn: 'a"]}[{', kode: '', tal: '', ny: '' },
    ]);
    expect(table?.rows.map(({ line }) => line)).toEqual([2, 4]);
  });

  test.each(['a.yml', 'a.yaml'])('may be YAML, with numbers as they are written: %s', async (file) => {
    const { table, cells } = await read(
      file,
      '- navn: Ærø\n  kode: 0492\n# to\n- { navn: Læsø, kode: 0825, version: 1.10 }\n',
    );
    expect(cells).toEqual([
      { navn: 'Ærø', kode: '0492', version: '' },
      { navn: 'Læsø', kode: '0825', version: '1.10' },
    ]);
    expect(table?.rows.map(({ line }) => line)).toEqual([1, 4]);
  });
});

describe('a table with a mistake', () => {
  test.each([
    ['row.csv', 'navn,kode\nA,1\nB\n', 'ragged-row', 3, /1 of 2 cells/],
    ['row.csv', 'navn;kode\nA;1\nB;2;3\n', 'ragged-row', 3, /3 cells, the header 2/],
    ['one.csv', 'navn\nA;1\n', 'ragged-row', 2, /2 cells, the header 1/],
    ['mark.csv', 'navn,kode\nA,1\n"B,2\nC,3\n', 'broken-csv', 3, /begins here is not closed/],
    ['mark.csv', 'navn,kode\nA,1\n"B,2\nC,"3"\n', 'broken-csv', 3, /begins here is not closed/],
    ['mark.csv', 'navn,kode\nA,1\nB "2",3\n', 'broken-csv', 3, /inside a cell/],
    ['mark.csv', 'sep=;\nnavn;kode\n"B"2;3\n', 'broken-csv', 3, /inside a cell/],
    ['twice.csv', 'navn,kode,Navn\nA,1,B\n', 'duplicate-column', 1, /Columns 1 and 3 are both called "Navn"/],
    ['unnamed.csv', 'navn,,kode\nA,x,1\n', 'unnamed-column', 1, /Column 2 has no name/],
    ['header.csv', 'navn,kode\n', 'empty-data-set', 1, /has no rows/],
    ['empty.csv', '\n\n', 'empty-data-set', undefined, /is empty/],
    ['bytes.csv', Buffer.from([0x6e, 0, 0x61, 0]), 'wrong-table-format', undefined, /no text/],
    ['half.csv', Buffer.from([0xff, 0xfe, 0x61]), 'broken-encoding', undefined, /UTF-16LE/],
    ['book.csv', workbook([['navn'], ['A']]), 'wrong-table-format', undefined, /is a workbook/],
    ['a.ods', 'x', 'unknown-table-format', undefined, /"a.ods"/],
    ['a.json', '[\n{"navn": "A",}\n]', 'broken-json', 2, /cannot be read/],
    ['a.json', '[{"navn": "A"}', 'broken-json', 1, /cannot be read/],
    ['a.json', '{"navn": "A"}', 'no-table', 1, /no list of rows/],
    ['a.json', '[\n{"navn": "A"},\n"B"\n]', 'no-table', 3, /Entry 2 is no row/],
    ['a.json', '[\n{"navn": ["A"]}\n]', 'no-table', 2, /"navn" of entry 1/],
    ['a.json', '[]', 'empty-data-set', undefined, /is empty/],
    ['a.yml', 'navn: A\n', 'invalid-value', 1, /not what is expected/],
    ['a.yml', '- navn: A\n- navn: [A, B]\n', 'invalid-value', 2, /"1.navn" is not valid/],
  ])('%s: %j', async (file, content, rule, line, message) => {
    const { table, problems } = await read(file, content);
    expect(table).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ rule, severity: 'error', message: expect.stringMatching(message) });
    expect(problems[0]?.place?.line).toBe(line);
    expect(problems[0]?.hint).toBeTruthy();
  });

  test('in each row tells the first twenty and how many more there are', async () => {
    const { problems } = await read('a.csv', `navn,kode\n${'A\n'.repeat(500)}`);
    expect(problems).toHaveLength(21);
    expect(problems.find(({ rule }) => rule === 'more-row-problems')?.message).toMatch(/^480 more/);
  });

  test('of more than 50 MB is not looked at', async () => {
    const { problems } = await read('a.csv', Buffer.alloc(50 * 1024 ** 2 + 1, 'a,b\n'));
    expect(problems).toMatchObject([{ rule: 'file-too-large' }]);
  });
});

test('a table of 100,000 rows is read in seconds', async () => {
  const lines = Array.from({ length: 100_000 }, (_, index) => `"Sted ${index}";${index};"En ""note""; kort"`);
  const { value, seconds } = await timed(() => read('a.csv', `navn;kode;note\n${lines.join('\n')}\n`));
  expect(value.table?.rows.at(-1)).toEqual({
    cells: { navn: 'Sted 99999', kode: '99999', note: 'En "note"; kort' },
    line: 100_001,
  });
  expect(seconds).toBeLessThan(10);
});
