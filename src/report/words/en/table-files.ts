import type { Wordings } from '../wording.ts';

/** What is wrong with the file of a table, before its rows are looked at. */
export const tableFiles = {
  'broken-csv.unclosed': () => [
    'A quotation mark that begins here is not closed',
    'Add the closing quotation mark, or remove the first.',
  ],
  'broken-csv.inside': () => [
    'A quotation mark stands inside a cell',
    'Put quotation marks around the whole cell, and write each of those in it twice.',
  ],
  'broken-encoding': ({ encoding }: { encoding: string }) => [
    `The file says that it is ${encoding}, and is not`,
    'Save it again as "CSV UTF-8".',
  ],
  'read-as-windows-1252': () => [
    'The table is not UTF-8, and was read as Windows-1252',
    'Look whether æ, ø and å are right; saving it as "CSV UTF-8" makes sure.',
  ],
  'broken-json': () => [
    'The JSON cannot be read',
    'Look here and just before for a comma, a quotation mark or a bracket that is missing or too many.',
  ],
  'broken-xlsx': () => [
    'The workbook cannot be read: it is damaged or incomplete',
    'Open it in Excel and save it again as .xlsx.',
  ],
  'no-table': () => ['The file is no list of rows', 'Write [ { "column": "value", … }, … ].'],
  'no-table.entry': ({ number }: { number: number }) => [
    `Entry ${number} is no row`,
    'Write { "column": "value", … } for each row.',
  ],
  'no-table.cell': ({ name, number }: { name: string; number: number }) => [
    `"${name}" of entry ${number} is neither a text nor a number`,
    'A cell holds one text, number or true/false.',
  ],
  'file-too-large': () => [
    'The table is larger than 50 MB',
    'Leave out the columns and rows that are not needed.',
  ],
  'file-too-large.unpacked': () => [
    'The workbook unpacks to more than 100 MB',
    'Copy the table alone into a new workbook.',
  ],
  'file-too-large.cells': ({ most }: { most: number }) => [
    `The table has more than ${most} cells, empty ones between others counted too`,
    'Leave out the columns and rows that are not needed. In Excel, delete what stands far from the table.',
  ],
  'unknown-table-format': ({ name }: { name: string }) => [
    `"${name}" is no kind of table that can be read`,
    'Save it as .xlsx, .csv, .tsv, .json or .yml.',
  ],
  'wrong-table-format.no-text': () => ['The file is no text', 'Save the table as .xlsx or as "CSV UTF-8".'],
  'wrong-table-format.old-workbook': () => [
    'The file is a workbook of the old kind (.xls), or has a password',
    'Open it in Excel and save it as .xlsx, without a password.',
  ],
  'wrong-table-format.workbook': ({ ending }: { ending: string }) => [
    `The file is called ${ending}, and is a workbook`,
    'Name it .xlsx, or save it as CSV in Excel.',
  ],
  'wrong-table-format.no-workbook': () => [
    'The file is called .xlsx, and is no workbook',
    'Name it .csv if it is text, or save it as .xlsx in Excel.',
  ],
} satisfies Wordings;
