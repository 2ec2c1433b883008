import type { Wordings } from '../wording.ts';
import { didYouMean, lineName, quoted, thereAre } from './phrases.ts';

/** What is wrong with the columns and rows of a table. */
export const tables = {
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
  'bad-key.reserved': ({ key }: { key: string }) => [
    `"${key}" cannot be used in a file name: on Windows it is a device`,
    'Choose another key.',
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
} satisfies Wordings;
