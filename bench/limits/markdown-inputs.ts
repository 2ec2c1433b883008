import type { Input } from './inputs.ts';

const chapter = (text: string): Input => ({ 'README.md': `# Title\n\n${text}\n` });
const repeat = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

const SENTENCE =
  'Kommunen *sender* et brev til borgeren, og [svaret](https://example.dk/svar) kommer med `Digital Post`. ';
const ordinary = (characters: number): string =>
  repeat(Math.ceil(characters / 650), (index) =>
    index % 20 === 0 ? `## Afsnit ${index}\n\n` : `${SENTENCE.repeat(6)}\n\n`,
  );

/** Chapters whose shape, not their length, is what costs. */
export const markdownInputs: readonly (readonly [string, () => Input])[] = [
  ['5,000 nested lists', () => chapter(repeat(5000, (index) => `${'  '.repeat(index)}- a\n`))],
  ['5,000 lists nested in one line', () => chapter(`${'- '.repeat(5000)}a`)],
  ['10,000 `>`', () => chapter(`${'>'.repeat(10_000)} a`)],
  ['1,000 lines of 300 `>`', () => chapter(repeat(1000, () => `${'>'.repeat(300)} a\n`))],
  ['50,000 `[a](`', () => chapter('[a]('.repeat(50_000))],
  ['50,000 `[`', () => chapter('['.repeat(50_000))],
  ['50,000 `![`', () => chapter('!['.repeat(50_000))],
  ['50,000 `[a]`', () => chapter('[a]'.repeat(50_000))],
  ['20,000 `*`', () => chapter('*'.repeat(20_000))],
  ['20,000 `*a `', () => chapter('*a '.repeat(20_000))],
  ['20,000 `*a _b `', () => chapter('*a _b '.repeat(20_000))],
  ['5,000 nested `**a *b`', () => chapter(`${'**a *b '.repeat(5000)}${'c* d** '.repeat(5000)}`)],
  ['20,000 `~a `', () => chapter('~a '.repeat(20_000))],
  ['growing runs of backticks', () => chapter(repeat(1500, (index) => `${'`'.repeat(index + 1)} `))],
  ['50,000 `<a `', () => chapter('<a '.repeat(50_000))],
  ['50,000 `<!--`', () => chapter(`a ${'<!--'.repeat(50_000)}`)],
  ['50,000 `&amp`', () => chapter('&amp'.repeat(50_000))],
  ['50,000 `a@`', () => chapter('a@'.repeat(50_000))],
  ['50,000 `www.`', () => chapter('www.'.repeat(50_000))],
  ['50,000 `:a[`', () => chapter(':a['.repeat(50_000))],
  ['50,000 `{{`', () => chapter('{{'.repeat(50_000))],
  ['50,000 `==`', () => chapter('==a '.repeat(50_000))],
  ['50,000 `[^a]`', () => chapter('[^a] '.repeat(50_000))],
  ['one paragraph of 64,000 lines', () => chapter('et ord og *et* ord\n'.repeat(64_000))],
  ['one line of 1 million letters', () => chapter('a'.repeat(1_000_000))],
  ['one line of 200,000 words', () => chapter('kommune '.repeat(200_000))],
  ['1,000 nested directives', () => chapter(nestedDirectives(1000))],
  ['5,000 nested `<div>`', () => chapter(`${'<div>'.repeat(5000)}a${'</div>'.repeat(5000)}`)],
  [
    '5,000 nested `<div>`, each in a line',
    () => chapter(`${'<div>\n\n'.repeat(5000)}a\n\n${'</div>\n\n'.repeat(5000)}`),
  ],
  ['20,000 unclosed `<b>`', () => chapter(repeat(20_000, () => '<b>a\n\n'))],
  ['2,000 nested admonitions', () => chapter(repeat(2000, (index) => `${'    '.repeat(index)}!!! note\n\n`))],
  ['a table of 1,000 × 450', () => chapter(table(1000, 450))],
  ['a table of 50,000 × 4', () => chapter(table(50_000, 4))],
  [
    '20,000 definitions of links',
    () => chapter(repeat(20_000, (index) => `[a${index}]: https://example.dk/${index}\n`)),
  ],
  ['20,000 footnotes', () => chapter(repeat(20_000, (index) => `a[^${index}]\n\n[^${index}]: b\n\n`))],
  ['a fence of 200,000 lines', () => chapter(`\`\`\`js\n${'const a = [1, "b"];\n'.repeat(200_000)}\`\`\``)],
  ...[1.25, 2.5, 5].map(
    (megabytes) =>
      [`a chapter of ${megabytes} MB of ordinary text`, () => chapter(ordinary(megabytes * 1e6))] as const,
  ),
  ...[75, 150, 300].map(
    (count) => [`${count} chapters of 15 kB`, () => chapters(count, ordinary(15_000))] as const,
  ),
  ['1,000 chapters of 5 kB', () => chapters(1000, ordinary(5000))],
];

const chapters = (count: number, text: string): Input =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`${1000 + index}.md`, `# Kapitel ${index}\n\n${text}`]),
  );

function nestedDirectives(depth: number): string {
  const fences = Array.from({ length: depth }, (_, index) => ':'.repeat(depth - index + 2));
  return `${fences.map((fence) => `${fence}note\n`).join('')}a\n${fences.reverse().join('\n')}`;
}

function table(rows: number, columns: number): string {
  const line = (cell: string): string => `|${`${cell}|`.repeat(columns)}\n`;
  return line('a') + line('-') + line('b').repeat(rows);
}
