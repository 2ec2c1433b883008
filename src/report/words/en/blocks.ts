import type { Wordings } from '../wording.ts';
import { didYouMean, thereAre } from './phrases.ts';

/** What is wrong with the blocks and marks that are ours, and with footnotes. */
export const blocks = {
  'unclosed-directive': ({ name }: { name: string }) => [
    `The :::${name} has no end`,
    'Put a line with ::: after it. One that holds another needs more colons than the one inside: ::::',
  ],
  'unclosed-directive.box': ({ line, fence }: { line: string; fence: string }) => [
    `The box "${line}" has no end`,
    `Put a line with ${fence} after it.`,
  ],
  'unknown-directive': ({ name, near }: { name: string; near: string }) => [
    `There is no directive "${name}"`,
    didYouMean(near),
  ],
  'unknown-attribute': ({
    directive,
    name,
    known,
    near,
  }: {
    directive: string;
    name: string;
    known: readonly string[];
    near?: string | undefined;
  }) => [
    `:::${directive} has no attribute "${name}"`,
    didYouMean(near) ?? `It may have ${known.join(', ')}.`,
  ],
  'unknown-attribute.of-mark': () => [
    'A :mark[…] has no attributes',
    'Take out what stands in braces after it.',
  ],
  'missing-caption': ({ name }: { name: string }) => [
    `The :::${name} has no caption`,
    `Write it in brackets: :::${name}[…]`,
  ],
  'missing-question': ({ name }: { name: string }) => [
    `The :::${name} has no question`,
    `Write it in brackets: :::${name}[…]`,
  ],
  'unexpected-label': ({ name }: { name: string }) => [`:::${name} has no label`, 'Take it out.'],
  'empty-directive': ({ name }: { name: string }) => [
    `There is nothing in the :::${name}`,
    'Write it or delete it.',
  ],
  'stray-directive-fence': ({ written }: { written: string }) => [
    `"${written}" does not start a directive`,
    'Write :::name[Label]{key="value"} without spaces, and nothing after it on the line.',
  ],
  'stray-directive-fence.end': ({ fence }: { fence: string }) => [
    `This ${fence} ends nothing`,
    'Delete it. A directive that holds another needs more colons than the one inside: ::::',
  ],
  'misplaced-mark': () => [
    'A :mark[…] cannot stand in a heading, a label or a term',
    'Mark a word of the text under it.',
  ],
  'unread-mark': () => [
    'This :mark[…] is not read, and would be printed as it is written',
    'Write a few words in the brackets, on one line and without brackets in them: :mark[afledt]',
  ],
  'figure-without-picture': () => [
    'The figure has no picture',
    'Put one in it: ![What the picture shows](picture.svg)',
  ],
  'figure-content': () => [
    'A figure is one picture and nothing else',
    'Move the text out of the figure, or make a figure for each picture.',
  ],
  'table-content': () => [
    'A table directive holds one table and nothing else',
    'A table has a head line, a line of dashes and its rows, such as | Rolle | Opgave |, | --- | --- |.',
  ],
  'table-content.no-table': () => [
    'There is no table in the table directive',
    'A table has a head line, a line of dashes and its rows, such as | Rolle | Opgave |, | --- | --- |.',
  ],
  'invalid-value.form': () => [
    `"form" has no value`,
    'Write :::table[Caption]{form} for a table that is filled in by hand.',
  ],
  'data-content': ({ name }: { name: string }) => [
    `Nothing may stand in a :::${name}: its rows come from the data set`,
    'Move it below the line with ::: that ends it.',
  ],
  'invalid-value.where': ({ written }: { written: string }) => [
    `"${written}" says of no column what it is to be`,
    'Write column=value, and commas or semicolons between several: where="aar=2026; region=Nord".',
  ],
  'invalid-value.limit': ({ text }: { text: string }) => [
    `"${text}" is no number of rows`,
    'Write a whole number from 1: limit="10".',
  ],
  'invalid-value.column-format': ({ written, known }: { written: string; known: readonly string[] }) => [
    `"${written}" does not say how a column is shown`,
    `Write column:kind, where the kind is one of ${known.join(', ')}: format="andel:percent, kode:text".`,
  ],
  'invalid-value.sum': ({ column, columns }: { column: string; columns: readonly string[] }) => [
    `"${column}" cannot be summed: it is not among the columns of the table`,
    thereAre(columns),
  ],
  'invalid-value.sum-first': ({ column }: { column: string }) => [
    `"${column}" cannot be summed: the first column names the rows`,
    `Put the column that names the rows first: columns="…, ${column}".`,
  ],
  'invalid-value.first-column': () => [
    '"first-column" stands before no table, or says neither "headers" nor "data"',
    'Write <!-- first-column: headers --> or <!-- first-column: data --> on the line above a table in Markdown.',
  ],
  'surplus-cell': ({ cells, columns, text }: { cells: number; columns: number; text: string }) => [
    `The row has ${cells} cells and the table ${columns} columns: "${text}" would be lost`,
    'Give the column a head, or write a bar that belongs to the text as \\|.',
  ],
  'steps-content': () => [
    'Steps are one numbered list and nothing else',
    'Start each step with 1. and indent what belongs to it by three spaces.',
  ],
  'glossary-content': () => [
    'A glossary is one definition list and nothing else',
    'Write each term on a line of its own, and under it a line with a colon, a space and what it means.',
  ],
  'duplicate-term': ({ text }: { text: string }) => [
    `"${text}" is explained twice`,
    'Make one entry of the two.',
  ],
  'unknown-term': ({ name, near }: { name: string; near?: string | undefined }) => [
    `The glossary has no term "${name}"`,
    didYouMean(near) ?? 'Write the terms as they stand in the list, with semicolons between them.',
  ],
  'open-point-without-id': () => ['The open point has no id', 'Give it one: :::open[Question]{#short-name}'],
  'invalid-date': ({ since }: { since: string }) => [
    `"${since}" is not a date`,
    'Write it as year-month-day: 2026-11-24.',
  ],
  'invalid-language': ({ lang }: { lang: string }) => [
    `"${lang}" is not a language tag`,
    'Write the language like this: :::lang{lang="en"}',
  ],
  'invalid-language.missing': () => [
    'The passage does not say its language',
    'Write the language like this: :::lang{lang="en"}',
  ],
  'index-mark-outside-text': () => [
    'The mark for the index stands in no text',
    'Put it into the line that it marks, but not at its start: Roskilde Kommune<!-- index: Roskilde Kommune --> …',
  ],
  'invalid-index-term': () => [
    'A word in the mark for the index is empty',
    'Write one or more: <!-- index: aftale; aftale > underskrift -->',
  ],
  'invalid-index-term.no-word': () => [
    'The mark for the index names no word',
    'Write one or more: <!-- index: aftale; aftale > underskrift -->',
  ],
  'invalid-index-term.third-level': () => [
    'The index has words and words under them, but no third level',
    'Write one or more: <!-- index: aftale; aftale > underskrift -->',
  ],
  'empty-footnote': ({ label }: { label: string }) => [
    `The footnote "${label}" has no text`,
    'Write it after the colon, or delete the footnote and what refers to it.',
  ],
  'duplicate-footnote': ({
    label,
    file,
    line,
    column,
  }: {
    label: string;
    file: string;
    line: number | undefined;
    column: number | undefined;
  }) => [
    `The footnote "${label}" is written twice`,
    `The first is at ${file}:${line}:${column}; give one of them another name.`,
  ],
  'undefined-footnote': ({ name, near }: { name: string; near?: string | undefined }) => [
    `There is no footnote "${name}"`,
    didYouMean(near) ?? `Write it on a line of its own: [^${name}]: …`,
  ],
  'unused-footnote': ({ label }: { label: string }) => [
    `Nothing refers to the footnote "${label}", so it is left out`,
    `Refer to it in the text with [^${label}] or delete it.`,
  ],
} satisfies Wordings;
