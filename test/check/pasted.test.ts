import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cardWorkspace, check, told } from './checking.ts';

const CARD = 'content/card/card.md';

/** What `--fix` makes of a text, which it then finds nothing in. */
async function mended(text: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  using workspace = cardWorkspace({ [CARD]: `# Kort\n\n${text}\n`, ...more });
  const { diagnostics } = await check(workspace.root, { fix: true });
  expect(told(diagnostics)).toEqual([]);
  return readFileSync(workspace.path(CARD), 'utf8').slice('# Kort\n\n'.length, -1);
}

test.each([
  ['•\tEt\n•\tTo', '- Et\n- To'],
  ['Husk:\n\uf0b7\tEt\no\tunder\n\uf0a7  To', 'Husk:\n- Et\n  - under\n- To'],
  ['·\tEt **to**\r\n·\tTre', '- Et **to**\n- Tre'],
  ['o\tEt\no\tTo', '- Et\n- To'],
  ['Rolle\tAnsvar\nLeder\tEt | to\n', '| Rolle | Ansvar |\n| --- | --- |\n| Leder | Et \\| to |\n'],
  ['Et\u200b o\ufeffrd', 'Et ord'],
  ['Vej 1\u000b9000 Aalborg\u2028Danmark', 'Vej 1\\\n9000 Aalborg\\\nDanmark'],
  ['## En\u000boverskrift', '## En overskrift'],
  ['Log ind \uf0e0 ring', 'Log ind → ring'],
  ['•\tEt\u200b\n•\tTo \uf0fc', '- Et\n- To ✓'],
])('what is pasted from Word is mended: %j', async (text, expected) => {
  expect(await mended(text)).toBe(expected);
});

test('code and raw HTML are left as they are', async () => {
  using workspace = cardWorkspace({ [CARD]: '# Kort\n\n```text\na\u200bb\n•\tc\n```\n\n`a\u200bb`\n' });
  const before = readFileSync(workspace.path(CARD), 'utf8');
  await check(workspace.root, { fix: true });
  expect(readFileSync(workspace.path(CARD), 'utf8')).toBe(before);
});
