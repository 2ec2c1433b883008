import type { Period } from '../period.ts';
import type { Wordings } from '../wording.ts';
import { counted, didYouMean, firstOf, lineName, type NotKnown, periodName, thereAre } from './phrases.ts';

/** What is wrong with data sets, what is chosen of them, and dated values. */
export const data = {
  'unknown-data-set': ({ name, known, near }: NotKnown) => [
    `There is no data set "${name}"`,
    known.length === 0
      ? 'Data sets are named under "data" in kl-docs.yml, and there are none.'
      : (didYouMean(near) ?? thereAre(known)),
  ],
  'unknown-data-set.none': () => [
    'The table does not say of which data set it is',
    'Write its name as in kl-docs.yml: :::data[Caption]{set=name}',
  ],
  'unknown-data-set.chart': () => [
    'The chart does not say of which data set it is',
    'Write its name as in kl-docs.yml: :::chart[Caption]{set=name x=column y=column}',
  ],
  'incomplete-data-set': ({ name, names }: { name: string; names: readonly string[] }) => [
    `Documents cannot be made for the data set "${name}": in kl-docs.yml it has no ${names.join(', ')}`,
    'A document is made for each row where the set says how rows are named, shown and found: key: column, label: column, find: [columns].',
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
    `No row of ${data} is all of ${where}, so nothing is shown`,
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
    `No row of ${data} has "${value}" as its ${column}, so nothing is shown`,
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
