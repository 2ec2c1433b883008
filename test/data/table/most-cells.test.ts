import { expect, test } from 'vitest';
import { readTable } from '../../../src/data/table/read-table.ts';
import { workbookOf } from './workbook.ts';

const sheet = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const rules = async (file: string, content: string | Buffer): Promise<string[]> =>
  (await readTable(file, Buffer.from(content))).problems.map(({ rule, message }) => `${rule}: ${message}`);
const TOO_MANY = [expect.stringMatching(/^file-too-large: The table has more than 500000 cells/)];

test.each<[string, string, string | Buffer]>([
  ['a million rows', 'a.csv', 'navn,tal\n'.repeat(1_000_000)],
  ['20,000 columns', 'a.csv', `${'a;'.repeat(20_000)}\n`.repeat(200)],
  [
    'rows that share no column',
    'a.json',
    JSON.stringify(Array.from({ length: 1000 }, (_, index) => ({ [`c${index}`]: 1 }))),
  ],
  ['the same in YAML', 'a.yml', Array.from({ length: 1000 }, (_, index) => `- c${index}: 1\n`).join('')],
  [
    'a cell in the last row and column of a sheet',
    'a.xlsx',
    workbookOf(
      sheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    ),
  ],
])('%s are too many cells', async (_, file, content) => {
  expect(await rules(file, content)).toEqual(TOO_MANY);
});

test('cells without content far out are no part of the table', async () => {
  const far = '<row r="1048576"><c r="XFD1048576" s="1"/></row>';
  const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>';
  const { value, problems } = await readTable('a.xlsx', workbookOf(sheet(rows + far)));
  expect(problems).toEqual([]);
  expect(value?.rows).toHaveLength(1);
});

test('what a workbook would unpack to is known before', async () => {
  const packed = workbookOf(sheet('<row/>'.repeat(18_000_000)));
  expect(packed.length).toBeLessThan(1_000_000);
  expect(await rules('a.xlsx', packed)).toEqual(['file-too-large: The workbook unpacks to more than 100 MB']);
});

test('an external entity in a workbook is not read', async () => {
  const rows = ['navn', '&amp;e;', '&e;']
    .map(
      (text, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="inlineStr"><is><t>${text}</t></is></c></row>`,
    )
    .join('');
  const external = `<!DOCTYPE x [<!ENTITY e SYSTEM "file://${import.meta.filename}">]>${sheet(rows)}`;
  const { value } = await readTable('a.xlsx', workbookOf(external));
  expect(JSON.stringify(value)).not.toContain('vitest');
});
