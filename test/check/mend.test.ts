import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addWord } from '../../src/check/add-word.ts';
import { mend } from '../../src/check/mend.ts';
import { cardWorkspace, check, told } from './checking.ts';

const CARD = 'content/card/card.md';

test('--fix mends what is safe, says it, and finds nothing more to mend', async () => {
  const before =
    '\uFEFF---\nshortTitle: "A. B."\n---\r\n\r\n# Æ 🩺.\r\n\r\n## Log *ind*. {#ind}\r\n\r\n## Kør `a.`\r\n\r\n```text\r\n# Kode.\r\n```\r\n';
  using workspace = cardWorkspace({ [CARD]: before });
  chmodSync(workspace.path(CARD), 0o640);
  const { diagnostics, mended } = await check(workspace.root, { fix: true });
  expect(told(mended)).toEqual([`${CARD}:5:1 heading-full-stop`, `${CARD}:7:1 heading-full-stop`]);
  expect(diagnostics).toEqual([]);
  const after = readFileSync(workspace.path(CARD), 'utf8');
  expect(after).toBe(before.replace('🩺.', '🩺').replace('*ind*.', '*ind*'));
  if (process.platform !== 'win32') expect(statSync(workspace.path(CARD)).mode & 0o777).toBe(0o640);
  expect(readdirSync(workspace.path('content/card'))).toEqual(['card.md', 'document.yml']);

  const again = await check(workspace.root, { fix: true });
  expect(again.mended).toEqual([]);
  expect(readFileSync(workspace.path(CARD), 'utf8')).toBe(after);
});

test('without --fix nothing is written, and what could be is counted', async () => {
  const text =
    '# A\n\n## Log ind.\n\n<!-- kl-docs-ignore heading-full-stop: navnet er sådan -->\n\n## Firmaet A.\n';
  using workspace = cardWorkspace({ [CARD]: text });
  const { fixes, mended } = await check(workspace.root);
  expect([fixes.size, mended]).toEqual([1, []]);
  expect(readFileSync(workspace.path(CARD), 'utf8')).toBe(text);
  await check(workspace.root, { fix: true });
  expect(readFileSync(workspace.path(CARD), 'utf8')).toBe(text.replace('Log ind.', 'Log ind'));
});

test('a misspelt word has words to choose from, each of which mends it; --fix takes none of them', async () => {
  const text = '# Aftaler\n\nKommunen underskriver `aftallen` og aftallen.\n';
  using workspace = cardWorkspace({ 'kl-docs.yml': 'title: Test\n', [CARD]: text });
  const { choices } = await check(workspace.root, { fix: true, cache: true });
  expect(readFileSync(workspace.path(CARD), 'utf8')).toBe(text);
  const [[problem, offered = []] = []] = choices;
  expect(told(problem === undefined ? [] : [problem])).toEqual([`${CARD}:3:37 spelling`]);
  const chosen = offered.filter(({ replacement }) => replacement === 'aftalen');
  expect(mend(workspace.root, chosen)).toHaveLength(1);
  expect(readFileSync(workspace.path(CARD), 'utf8')).toBe(text.replace('og aftallen', 'og aftalen'));
});

test('a word is put among those of the project, on a line of its own', async () => {
  using workspace = cardWorkspace({ 'kl-docs.yml': 'title: Test\n', [CARD]: '# Kort\n\nBrug snilfisken.\n' });
  expect(told((await check(workspace.root)).diagnostics)).toEqual([`${CARD}:3:6 spelling`]);
  addWord(workspace.root, 'snilfisken');
  expect(readFileSync(workspace.path('content/words.txt'), 'utf8')).toBe('snilfisken\n');
  expect((await check(workspace.root)).diagnostics).toEqual([]);
  workspace.write('content/words.txt', '# Vores\r\nMedCom/s');
  addWord(workspace.root, 'snilfisken');
  expect(readFileSync(workspace.path('content/words.txt'), 'utf8')).toBe(
    '# Vores\r\nMedCom/s\r\nsnilfisken\r\n',
  );
});
