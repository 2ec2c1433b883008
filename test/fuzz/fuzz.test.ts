import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Find, fuzz } from './fuzz.ts';
import { damagedPdf } from './material/pdf.ts';
import { minimised } from './minimise.ts';
import { danger, lostWord, strayPlace } from './oracles.ts';
import { wrongInPrint } from './printing.ts';
import { TARGETS } from './targets.ts';
import { Trials } from './trials.ts';
import { FILES, filesWithout } from './workspace.ts';

/** A few of each target, always the same ones: `npm run fuzz` tries more, and others. */
const COUNT = 200;

test('whatever is written, nothing is thrown, run or lost', async () => {
  const finds: Find[] = [];
  for await (const find of fuzz({ count: COUNT, seed: 1 })) finds.push(find);
  expect(finds).toEqual([]);
});

test('a few are printed, and their PDFs keep the rules', async () => {
  const finds: Find[] = [];
  for await (const find of fuzz({ count: 3, seed: 1, target: 'print' })) finds.push(find);
  expect(finds).toEqual([]);
});

test('the shares of the targets are a hundred', () => {
  expect(Object.values(TARGETS).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(100);
});

describe('what is wrong is seen', () => {
  const trials = new Trials();
  afterAll(() => trials[Symbol.asyncDispose]());

  test('a thread that works for too long is ended, and the next input is tried in another', async () => {
    expect(await trials.reasonOf('hang', '')).toBe('takes longer than 5 s');
    expect(await trials.reasonOf('markdown', '# A\n')).toBeNull();
  });

  test('what is thrown, by its message and place', async () => {
    expect(await trials.reasonOf('nothing', '')).toBe('Error: no target "nothing" (?)');
  });

  test('and what was a find is none any more: a diagram of a fence alone', async () => {
    expect(await trials.reasonOf('front-matter', '```mermaid')).toBeNull();
  });

  test('what a browser would run', () => {
    expect(danger('<p>a</p><script>b</script>')).toBe('dangerous: <script>');
    expect(danger('<p>a</p>')).toBeNull();
  });

  test('a word that is neither in the HTML nor told', () => {
    expect(lostWord('a zqazq b\n', '<p>a</p>', [])).toBe('a word is lost');
    expect(lostWord('a zqazq b\n', '<p>a zqazq</p>', [])).toBeNull();
    const told = {
      rule: 'removed-html',
      severity: 'warning',
      message: '',
      place: { file: 'a', line: 1 },
    } as const;
    expect(lostWord('a zqazq b\n', '<p>a</p>', [told])).toBeNull();
    expect(lostWord('\n\na zqazq b\n', '<p>a</p>', [told])).toBe('a word is lost');
  });

  test('a PDF that no author could have made so', async () => {
    const page =
      '<!doctype html><html lang="da"><head><title>Prøve</title></head><body><p>Tekst</p></body></html>';
    const description = FILES['content/guide/document.yml'].replace('template: guide', 'template: plain');
    const files = {
      ...filesWithout('badge'),
      'content/guide/document.yml': description,
      'templates/plain/page.hbs': page,
    };
    expect(await wrongInPrint(files)).toMatch(/^foreign-font: /);
  });

  test('a place that is not in its file', () => {
    const at = (line: number, column: number) =>
      strayPlace([{ rule: 'spacing', severity: 'note', message: '', place: { file: 'a', line, column } }], {
        a: 'bc\n',
      });
    expect([at(1, 3), at(2, 1)]).toEqual([null, null]);
    expect([at(1, 4), at(3, 1), at(1, 0)]).not.toContain(null);
  });
});

test.each(['element-in-itself', 'half-a-code'])(
  'a PDF that was a find is unreadable at most: %s',
  async (name) => {
    const text = readFileSync(path.join(import.meta.dirname, `../fixtures/fuzz/${name}.pdf.txt`), 'latin1');
    expect(damagedPdf(text)).toBeNull();
  },
);

test('a find is told by the shortest input', async () => {
  expect(await minimised('one\ntwo x\nthree y\n', async (text) => /x.*y/s.test(text))).toBe('xy');
});
