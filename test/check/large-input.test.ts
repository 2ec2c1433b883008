import { expect, test } from 'vitest';
import { build } from '../../src/index.ts';
import { timed } from '../support/processor-time.ts';
import { cardWorkspace, check, findings, told } from './checking.ts';
import { png } from './png.ts';

const CARD = 'content/card/card.md';

/** In seconds, and generous; without what bounds it each of them takes minutes. */
const BOUND = 30;

test('10,000 headings of the same name end in seconds with one warning', async () => {
  const { value, seconds } = await timed(() =>
    findings({ [CARD]: `# A\n\n${'## Opgave\n\n'.repeat(9999)}` }),
  );
  expect(value).toEqual([`${CARD}:2001:1 document-size`]);
  expect(seconds).toBeLessThan(BOUND);
});

test('10,000 headings of different names too', async () => {
  const sections = Array.from({ length: 9999 }, (_, index) => `## Opgave ${index}\n\n`).join('');
  const { value, seconds } = await timed(() => findings({ [CARD]: `# A\n\n${sections}` }));
  expect(value).toEqual([`${CARD}:2001:1 document-size`]);
  expect(seconds).toBeLessThan(BOUND);
});

test('4,000 footnotes, each after a text, end in seconds', async () => {
  const notes = Array.from({ length: 4000 }, (_, at) => `Ord her[^n${at}].\n\n[^n${at}]: Noten.\n\n`).join(
    '',
  );
  const { value, seconds } = await timed(() => findings({ [CARD]: `# A\n\n${notes}` }));
  expect(value).toEqual([]);
  expect(seconds).toBeLessThan(BOUND);
});

test('a table of 500 columns ends in seconds: whether it fits is known in print', async () => {
  const line = (cell: string): string => `|${` ${cell} |`.repeat(500)}\n`;
  const table = `${line('a')}${line('---')}${line('b').repeat(50)}`;
  const { value, seconds } = await timed(() => findings({ [CARD]: `# A\n\n${table}` }));
  expect(value).toEqual([`${CARD}:6:1 first-column`]);
  expect(seconds).toBeLessThan(BOUND);
});

test('a chapter of more than 6 million characters is refused at once, by check and by build', async () => {
  using workspace = cardWorkspace({
    [CARD]: `# A\n\n${'En sætning med *lidt* `kode` og [et link](#a).\n\n'.repeat(130_000)}`,
  });
  const { seconds } = await timed(async () => {
    expect(told((await check(workspace.root)).diagnostics)).toEqual([`${CARD} chapter-too-large`]);
    const { ok, diagnostics } = await build({ cwd: workspace.root, formats: ['html'] });
    expect(ok).toBe(false);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'The chapter has 6.2 million characters; up to 6 million are read',
    ]);
  });
  expect(seconds).toBeLessThan(5);
});

test('a picture of 60 megapixels is told with its size', async () => {
  using workspace = cardWorkspace({
    [CARD]: '# A\n\n![En plan](a.png)\n',
    'content/card/a.png': png(10_000, 6000),
  });
  const { diagnostics } = await check(workspace.root);
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'The picture "content/card/a.png" has 60 megapixels (10000 × 6000); it is scaled down for print',
  ]);
});
