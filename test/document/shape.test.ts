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
