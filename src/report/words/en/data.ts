import type { Period } from '../period.ts';
import type { Wordings } from '../wording.ts';
import { counted, didYouMean, firstOf, lineName, periodName, quoted, thereAre } from './phrases.ts';

/** What is wrong with tables, data sets and dated values. */
export const data = {
  'unknown-data-set': ({
    name,
    known,
    near,
  }: {
    name: string;
    known: readonly string[];
    near?: string | undefined;
  }) => [
    `There is no data set "${name}"`,
    known.length === 0
      ? 'Data sets are named under "data" in kl-docs.yml, and there are none.'
      : (didYouMean(near) ?? thereAre(known)),
  ],
  'unknown-data-set.none': () => [
    'The table does not say of which data set it is',
    'Write its name as in kl-docs.yml: :::data[Caption]{set=name}',
  ],
  'incomplete-data-set': ({ name, names }: { name: string; names: readonly string[] }) => [
    `Documents cannot be made for the data set "${name}": in kl-docs.yml it has no ${names.join(', ')}`,
    'A document is made for each row where the set says how rows are named, shown and found: key: column, label: column, find: [columns].',
  ],
  'empty-data-set': () => [
    'The table is empty',
    'The first line names the columns, and each line after it is a row.',
  ],
  'empty-data-set.no-rows': () => [
    'The table has no rows',
    'The first line names the columns, and each line after it is a row.',
  ],
  'empty-data-set.workbook': () => ['The table is empty', 'Save the workbook again.'],
  'missing-column': ({
    column,
    columns,
    near,
  }: {
    column: string;
    columns: readonly string[];
    near?: string | undefined;
  }) => [`The table has no column "${column}"`, didYouMean(near) ?? thereAre(columns)],
  'missing-column.names': ({
    label,
    headers,
    known,
    near,
  }: {
    label: string;
    headers: readonly string[];
    known: readonly string[];
    near?: { header: string; name: string } | undefined;
  }) => [
    `No column of the table stands for "${label}"; it has ${quoted(headers)}`,
    `${near === undefined ? '' : `Perhaps "${near.header}" for "${near.name}". `}Call the column of names one of: ${known.join(', ')}; or add its name to variants.columns.${label} in document.yml.`,
  ],
  'missing-column.copies': ({ headers, known }: { headers: readonly string[]; known: readonly string[] }) => [
    `The list of orders has no column for the number of copies; it has ${quoted(headers)}`,
    `Call it one of: ${known.join(', ')}.`,
  ],
  'missing-column.recipient': ({
    headers,
    known,
  }: {
    headers: readonly string[];
    known: readonly string[];
  }) => [
    `The list of orders has no column for whom they are for; it has ${quoted(headers)}`,
    `Call it one of: ${known.join(', ')}.`,
  ],
  'bad-key': ({ key }: { key: string }) => [
    `"${key}" cannot be used in a file name`,
    'Use a–z, 0–9 and hyphens.',
  ],
  'bad-key.given': ({ key, column }: { key: string; column: string }) => [
    `"${key}" cannot be used in a file name`,
    `Give the rows a column "${column}" of a–z, 0–9 and hyphens.`,
  ],
  'duplicate-key': ({
    key,
    file,
    before,
    column,
  }: {
    key: string;
    file: string;
    before: number;
    column: string;
  }) => [`"${key}" is already used on ${lineName(file, before)}`, `Each row needs its own "${column}".`],
  'duplicate-key.made': ({
    key,
    file,
    before,
    column,
  }: {
    key: string;
    file: string;
    before: number;
    column: string;
  }) => [
    `"${key}" is already used on ${lineName(file, before)}`,
    `Give the rows a column "${column}", in which they differ.`,
  ],
  'empty-name': ({ label }: { label: string }) => [
    `The row has no "${label}"`,
    'Write the name, or remove the row.',
  ],
  'bad-name.long': ({ label, length, most }: { label: string; length: number; most: number }) => [
    `The "${label}" has ${length} characters`,
    `Shorten it to at most ${most}.`,
  ],
  'bad-name.unseen': ({ label }: { label: string }) => [
    `The "${label}" has a line break or another character that cannot be seen`,
    'Write the name again, on one line.',
  ],
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
  'duplicate-column': ({ name, first, second }: { name: string; first: number; second: number }) => [
    `Columns ${first} and ${second} are both called "${name}"`,
    'Give one of them another name, or remove it.',
  ],
  'unnamed-column': ({ number }: { number: number }) => [
    `Column ${number} has no name`,
    'Write what it holds in the first line, or remove the column.',
  ],
  'ragged-row': ({ cells, width }: { cells: number; width: number }) => [
    `The row has ${cells} cells, the header ${width}`,
    'Put quotation marks around a cell that has the separator in it.',
  ],
  'ragged-row.sheet': ({
    cells,
    width,
    file,
    line,
  }: {
    cells: number;
    width: number;
    file: string;
    line: number;
  }) => [
    `The row has ${cells} cells, the header ${width}`,
    `Name the columns in the first row, or empty the cells beside the table in ${lineName(file, line)}.`,
  ],
  'ragged-row.short': ({
    cells,
    width,
    names,
  }: {
    cells: number;
    width: number;
    names: readonly string[];
  }) => [
    `The row has ${cells} of ${width} cells`,
    `Each row has a cell for ${names.join(', ')}; an empty one is fine.`,
  ],
  'more-row-problems': ({ more }: { more: number }) => [
    `${more} more rows of the table have problems`,
    'Mend the first ones; the others are often of the same kind.',
  ],
  'file-too-large': () => [
    'The table is larger than 50 MB',
    'Leave out the columns and rows that are not needed.',
  ],
  'file-too-large.unpacked': () => [
    'The workbook unpacks to more than 500 MB',
    'Copy the table alone into a new workbook.',
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
  'unknown-column': ({
    data,
    column,
    columns,
    near,
  }: {
    data: string;
    column: string;
    columns: readonly string[];
    near?: string | undefined;
  }) => [`${data} has no column "${column}"`, didYouMean(near) ?? thereAre(columns)],
  'unknown-value': ({
    data,
    column,
    value,
    near,
    present,
  }: {
    data: string;
    column: string;
    value: string;
    near: readonly { name: string; period?: Period | undefined }[];
    present: readonly string[];
  }) => [
    `No row of ${data} has "${value}" as its ${column}`,
    near.length > 0
      ? `Nearest: ${near.map(({ name, period }) => (period ? `${name} (${periodName(period)})` : name)).join(', ')}.`
      : `There are: ${firstOf(present)}.`,
  ],
  'no-rows': ({ data, where }: { data: string; where: string }) => [
    `No row of ${data} is all of ${where}, so the table is empty`,
    'Each of the values is there, but no row has them together.',
  ],
  'no-rows.value': ({
    data,
    column,
    value,
    near,
    present,
  }: {
    data: string;
    column: string;
    value: string;
    near: readonly string[];
    present: readonly string[];
  }) => [
    `No row of ${data} has "${value}" as its ${column}, so the table is empty`,
    near.length > 0 ? `Nearest: ${near.join(', ')}.` : `There are: ${firstOf(present)}.`,
  ],
  'not-a-number': ({
    text,
    column,
    file,
    line,
    more,
  }: {
    text: string;
    column: string;
    file: string;
    line: number;
    more: number;
  }) => [
    `"${text}" is no number, in ${column} in ${lineName(file, line)} of ${file}${more > 0 ? `, like ${counted(more, 'other cell')}` : ''}`,
    'Write a number, such as 1.234,5, or leave the cell empty where it is not known.',
  ],
  'value-of-another-date': ({
    value,
    period,
    date,
    present,
  }: {
    value: string;
    period: Period;
    date: string;
    present: readonly string[];
  }) => [
    `${value} is ${periodName(period)}; the edition's date is ${date}`,
    `On that date there are: ${firstOf(present)}.`,
  ],
  'unknown-variant': ({
    name,
    data,
    file,
    close,
  }: {
    name: string;
    data: string;
    file: string;
    close: readonly string[];
  }) => [
    `There is no "${name}" in ${data}`,
    close.length === 0 ? `The names are in ${file}.` : `Nearest: ${close.join(', ')}.`,
  ],
  'unknown-variant.nobody': ({ file }: { file: string }) => [
    'The row names nobody',
    `The names are in ${file}.`,
  ],
  'invalid-copies': ({ text }: { text: string }) => [
    `"${text}" is no number of copies`,
    'Write a whole number from 1, or take the row out.',
  ],
  'invalid-copies.missing': () => [
    'The row says no number of copies',
    'Write a whole number from 1, or take the row out.',
  ],
  'no-valid-value': ({ name, date }: { name: string; date: string }) => [
    `No value of "${name}" holds on ${date}, the edition's date`,
    'Add the value that does, with validFrom or validUntil.',
  ],
  'overlapping-values': ({ name }: { name: string }) => [
    `Two values of "${name}" hold at the same time`,
    'End the one, with validUntil, on the day before the other begins.',
  ],
  'overlapping-values.backwards': ({ name }: { name: string }) => [
    `This value of "${name}" ends before it begins`,
    'validFrom is the first day on which it holds, validUntil the last.',
  ],
} satisfies Wordings;
