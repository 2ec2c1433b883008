import { expect, test, vi } from 'vitest';
import * as look from '../../src/check/look.ts';
import { build } from '../../src/index.ts';
import { useOwnCache } from '../drawing/own-cache.ts';
import { useOneBrowser } from '../support/one-browser.ts';
import { cardDocument, cardWorkspace, check, findings, told } from './checking.ts';

useOneBrowser();

const CARD = 'content/card/card.md';
const DOCUMENT = 'content/card/document.yml';
const diagram = (text: string): string => `# Kort\n\n\`\`\`mermaid\n${text}\n\`\`\`\n`;
const GOOD = diagram('flowchart LR\n  accTitle: Kommunens vej til adgang\n  a[Aftale] --> b[Adgang]');

useOwnCache();

test('a diagram is no problem, before it is drawn and after', async () => {
  using workspace = cardWorkspace({ [CARD]: GOOD });
  const first = await check(workspace.root);
  expect(told(first.diagnostics, { severity: true })).toEqual([`${DOCUMENT} undrawn-diagram note`]);
  expect(first.diagnostics[0]?.message).toContain('1 diagram is not drawn yet');
  expect((await build({ cwd: workspace.root, formats: ['html'] })).diagnostics).toEqual([]);
  expect((await check(workspace.root)).diagnostics).toEqual([]);
});

test('what is kept of a check is looked at anew when a build has drawn more', async () => {
  using workspace = cardWorkspace({ [CARD]: GOOD.replace('Aftale', 'Tilslutning') });
  const rules = async () => told((await check(workspace.root, { cache: true })).diagnostics);
  expect(await rules()).toEqual([`${DOCUMENT} undrawn-diagram`]);
  expect(await rules()).toEqual([`${DOCUMENT} undrawn-diagram`]);
  await build({ cwd: workspace.root, formats: ['html'] });
  expect(await rules()).toEqual([]);
  expect(await rules()).toEqual([]);
});

test('a new drawing has only the document looked at anew that shows it', async () => {
  using workspace = cardWorkspace({ [CARD]: GOOD });
  const inOther = GOOD.replace('Aftale', 'Andet');
  workspace.write('content/other/document.yml', cardDocument('', { 'card.md': 'other.md' }));
  workspace.write('content/other/other.md', inOther);
  await build({ cwd: workspace.root, documents: ['card'], formats: ['html'] });
  const rules = async () => told((await check(workspace.root, { cache: true })).diagnostics);
  expect(await rules()).toEqual(['content/other/document.yml undrawn-diagram']);

  using looked = vi.spyOn(look, 'lookAtDocument');
  await build({ cwd: workspace.root, documents: ['other'], formats: ['html'] });
  expect(await rules()).toEqual([]);
  expect(looked.mock.calls.map(([, { document }]) => document.id)).toEqual(['other']);
  expect(await rules()).toEqual([]);
  expect(looked).toHaveBeenCalledOnce();
});

test('one of an unknown kind is told at its word, with the kinds there are', async () => {
  using workspace = cardWorkspace({ [CARD]: diagram('flowchar LR\n  accTitle: Vej\n  a --> b') });
  const { diagnostics } = await check(workspace.root);
  expect(told(diagnostics)).toEqual([`${CARD}:4:1 diagram-kind`]);
  expect(diagnostics[0]?.hint).toContain('flowchart');
});

test('one without a title or description has no alternative text', async () => {
  expect(await findings({ [CARD]: diagram('flowchart LR\n  ny[Ny] --> gammel[Gammel]') })).toEqual([
    `${CARD}:3:1 missing-alternative-text`,
    `${DOCUMENT} undrawn-diagram`,
  ]);
});

test('a mistake in its text is found by the build that draws it, and the check says that it is not drawn', async () => {
  using workspace = cardWorkspace({ [CARD]: diagram('flowchart LR\n  accTitle: Vej\n  x[Vej --> y') });
  expect(told((await check(workspace.root)).diagnostics)).toEqual([`${DOCUMENT} undrawn-diagram`]);
  const { ok, diagnostics } = await build({ cwd: workspace.root, formats: ['html'] });
  expect(ok).toBe(false);
  expect(told(diagnostics).map((problem) => problem.split(' ')[1])).toEqual(['diagram-syntax']);
  expect(told((await check(workspace.root)).diagnostics)).toEqual([`${DOCUMENT} undrawn-diagram`]);
});

test('its settings are a warning that can be turned off', async () => {
  const text = "%%{init: {'theme': 'dark'}}%%\nflowchart LR\n  accTitle: Vej til\n  a --> b";
  const rules = ['diagram-settings', 'undrawn-diagram'].map((rule) => `    ${rule}: off\n`).join('');
  expect(await findings({ [CARD]: diagram(text) })).toContain(`${CARD}:4:1 diagram-settings`);
  using workspace = cardWorkspace({ [CARD]: diagram(text) });
  workspace.write('kl-docs.yml', `title: T\ncheck:\n  rules:\n${rules}    spelling: off\n`);
  expect(told((await check(workspace.root)).diagnostics)).toEqual([]);
});
