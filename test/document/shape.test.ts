import { expect, test } from 'vitest';
import { shapeProblem } from '../../src/document/shape.ts';

const told = (text: string): string | null => {
  const found = shapeProblem('a.md', `# A\n\n${text}\n`);
  return found === null ? null : `${found.rule} ${found.place?.line}:${found.place?.column}`;
};
const repeat = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');
const fences = (count: number): string => repeat(count, () => ':::note\n');
const row = (cell: string): string => `|${`${cell}|`.repeat(10)}\n`;

test.each([
  [
    'lists in each other, a line each',
    repeat(5000, (index) => `${'  '.repeat(index)}- a\n`),
    'too-deep 203:403',
  ],
  ['lists in each other in one line', `${'- '.repeat(5000)}a`, 'too-deep 3:10001'],
  ['quotations', `${'>'.repeat(10_000)} a`, 'too-deep 3:10002'],
  ['directives', fences(1000), 'too-deep 53:1'],
  [
    'directives whose fences get shorter',
    repeat(60, (index) => `${':'.repeat(70 - index)}note\n`),
    'too-deep 53:1',
  ],
  ['admonitions', repeat(2000, (index) => `${'    '.repeat(index)}!!! note\n\n`), 'too-deep 205:405'],
  ['links that are not closed', '[a]('.repeat(50_000), 'too-many-marks 3:1'],
  ['stars', `a\n\nb ${'*'.repeat(20_000)}`, 'too-many-marks 5:1'],
  ['runs of backticks', repeat(1500, (index) => `${'`'.repeat(index + 1)} `), 'too-many-marks 3:1'],
  ['lines', 'et ord\n'.repeat(64_000), 'too-many-marks 3:1'],
  ['lines that look like later items', `et ord\n${'2. ord\n'.repeat(6000)}`, 'too-many-marks 3:1'],
  [
    'few marks, each looked for to the end',
    `${'<!--'.repeat(500)}${'a'.repeat(1_000_000)}`,
    'too-many-marks 3:1',
  ],
  ['cells', `${row('a')}${row('-')}${row('b').repeat(5000)}`, 'too-many-marks 3:1'],
  ['marks in one row', `|a|\n|-|\n|${'*a '.repeat(6000)}|`, 'too-many-marks 3:1'],
])('%s are too much', (_, text, expected) => {
  expect(told(text)).toBe(expected);
});

test.each([
  ['a list of 20,000 items', '- et *ord*\n'.repeat(20_000)],
  ['a numbered one', repeat(20_000, (index) => `${index + 1}. et *ord*\n`)],
  ['paragraphs', 'Et *ord*\n\n'.repeat(20_000)],
  ['code', `\`\`\`js\n${'const a = [1, "b"];\n'.repeat(20_000)}\`\`\``],
  ['code in a list', `- a\n\n  ~~~\n${'  a[b](c)\n'.repeat(20_000)}  ~~~`],
  ['a table', `${row('a')}${row('-')}${row('b').repeat(3000)}`],
  ['a table in HTML', `<table>\n${'<tr><td>a</td></tr>\n'.repeat(20_000)}</table>`],
  ['a picture within its address', `![a](data:image/png;base64,${'iVBORw0K'.repeat(100_000)})`],
  ['directives one after another', `${':::note\na\n:::\n\n'.repeat(1000)}`],
])('%s may be long', (_, text) => {
  expect(told(text)).toBeNull();
});

test('after a fence all counts again', () => {
  expect(told(`\`\`\`\na\n\`\`\`\n${'[a]('.repeat(50_000)}`)).toBe('too-many-marks 6:1');
});

test.each<[string, (count: number) => string, number]>([
  ['quotations', (count) => `${'> '.repeat(count)}a`, 50],
  ['items of numbered lists', (count) => `${'12. '.repeat(count)}a`, 50],
  ['items with other marks', (count) => `${'+ * '.repeat(count / 2)}a`, 50],
  ['directives', (count) => `${fences(count)}a`, 49],
  ['columns before a line', (count) => `${' '.repeat(count)}a`, 400],
  ['marks in a paragraph', (count) => `a ${'*'.repeat(count - 1)}`, 5000],
  ['marks on many lines', (count) => `${'a*\n'.repeat(count / 2)}`, 5000],
  ['marks times characters', (count) => `${'*'.repeat(499)}${'a'.repeat(count - 499)}`, 1_000_000],
  ['marks in a table', (count) => `|a|\n|-|\n${'|*|\n'.repeat(9998)}${'*'.repeat(count - 39_999)}`, 40_000],
])('of %s there may be just so many', (_, text, most) => {
  expect(told(text(most))).toBeNull();
  expect(told(text(most + 2))).not.toBeNull();
});

test.each([
  ['too-deep', `${'>'.repeat(100)} a`, { most: 50 }],
  ['too-many-marks', '*'.repeat(6000), { most: 5000 }],
  ['too-many-marks.table', `|a|\n|-|\n${'|*|\n'.repeat(20_000)}`, { most: 40_000 }],
])('%s says how much may be', (key, text, values) => {
  expect(shapeProblem('a.md', text)?.said).toEqual({ key, values });
});

const MANY = '*'.repeat(4000);

test.each([
  ['an empty line', `${MANY}\n\n${MANY}`],
  ['a heading', `${MANY}\n## ${MANY}`],
  ['an item', `${MANY}\n- ${MANY}`],
  ['a numbered item that is the first', `${MANY}\n1. ${MANY}`],
  ['the next numbered item', `1. ${MANY}\n2. ${MANY}`],
  ['code', `${MANY}\n\n\`\`\`\n${MANY}${MANY}\n\`\`\``],
  ['code in tildes with a backtick beside it', `~~~ a\n${MANY}${MANY}\n~~~`],
  [
    'code that a shorter or another fence does not end',
    `\`\`\`\`\n\`\`\`\n~~~~\n\`\`\`\` a\n${MANY}${MANY}\n\`\`\`\``,
  ],
  ['HTML in a block of its own', `<div>\n${MANY}${MANY}`],
])('after %s all counts anew, or not at all', (_, text) => {
  expect(told(text)).toBeNull();
});

test.each([
  ['a line', `${MANY}\n${MANY}`],
  ['a line after another kind of line end', `${MANY}\r${MANY}`],
  ['seven number signs', `${MANY}\n####### ${MANY}`],
  ['a number sign without a space', `${MANY}\n#${MANY}`],
  ['a hyphen without a space', `${MANY}\n-${MANY}`],
  ['a later number', `${MANY}\n2. ${MANY}`],
  ['two backticks', `${MANY}\n\`\`\n${MANY}`],
  ['a fence with a backtick after it', `${MANY}\n\`\`\` a\`\n${MANY}`],
  ['HTML within a line', `a <div>\n${MANY}\n${MANY}`],
  ['a tag with text after it', `<div> a\n${MANY}\n${MANY}`],
  ['a line of hyphens that is no head of a table', `|a|b|\n|-|\n${MANY}\n${MANY}`],
])('after %s it does not', (_, text) => {
  expect(told(text)).toBe('too-many-marks 3:1');
});

test('a head of a table may have bars in its words, and none at its ends', () => {
  const rows = `${MANY}\n`.repeat(2);
  expect(told(`a \\| b | c\n:-: | ---\n${rows}`)).toBeNull();
  expect(told(`  |a|b|  \n\t|-|-|\n${rows}`)).toBeNull();
});

test('a directive that is closed is no longer around what follows', () => {
  expect(told(`${'::::note\n:::tip\na\n:::\n::::\n\n'.repeat(100)}`)).toBeNull();
  // The longer fence closes the shorter ones within it.
  expect(told(`${'::::note\n:::tip\na\n::::\n\n'.repeat(100)}`)).toBeNull();
  expect(told(`${'::note\n'.repeat(100)}`)).toBeNull();
  expect(told(`${'a :::note\n'.repeat(100)}`)).toBeNull();
});
