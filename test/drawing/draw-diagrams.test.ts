import { expect, test, vi } from 'vitest';
import { startBrowser } from '../../src/browser/browser.ts';
import { drawDiagrams } from '../../src/drawing/draw-diagrams.ts';
import { type OpenEdition, openEdition } from '../../src/edition/open-edition.ts';
import { planSelection } from '../../src/plan/select.ts';
import { announcing, silent } from '../../src/report/progress.ts';
import { openWorkspace, sourcesIn } from '../../src/workspace/workspace.ts';
import { quickCard, TemporaryWorkspace } from '../support/workspace.ts';
import { useOwnCache } from './own-cache.ts';

useOwnCache();

const chapter = (title: string, end: string): string =>
  `# ${title}\n\n\`\`\`mermaid\nflowchart TD\n  accTitle: ${title}\n  ${title} --> ${end}\n\`\`\`\n`;

/** Two documents with a diagram each that nobody has drawn, and one without. */
async function editionsIn(workspace: TemporaryWorkspace, end: string): Promise<OpenEdition[]> {
  for (const name of ['one', 'two']) {
    workspace.write(`content/${name}/document.yml`, quickCard['content/card/document.yml'] ?? '');
    workspace.write(`content/${name}/card.md`, chapter(name, end));
  }
  const { value: opened, problems } = openWorkspace(sourcesIn(workspace.root));
  if (opened === null) throw new Error(JSON.stringify(problems));
  const plans = await planSelection(opened, { formats: ['html'] });
  return Promise.all(plans.value.map((plan) => openEdition(opened, plan.document)));
}

/** Which documents show a drawing, as they are rendered now. */
const shown = (editions: readonly OpenEdition[]): boolean[] =>
  editions.map((edition) => {
    const { value } = edition.rendered({ variant: null, sheet: null, format: 'html' });
    return value.chapters.some(({ html }) => html.includes('<svg'));
  });

const diagramsOf = (editions: readonly OpenEdition[]) => editions.map(({ diagrams }) => diagrams);

test('all documents are drawn in one tab, and what was rendered before is rendered with the drawings', async () => {
  using workspace = new TemporaryWorkspace(quickCard);
  const editions = await editionsIn(workspace, 'slut');
  expect(shown(editions)).toEqual([false, false, false]);
  await using browser = await startBrowser({ inform: () => {} });
  const opening = vi.spyOn(browser, 'openPage');
  const steps: unknown[] = [];
  const progress = announcing({ ...silent, step: (label, count) => steps.push([label, count]) }, 'en');
  expect(await drawDiagrams(diagramsOf(editions), async () => browser, progress)).toMatchObject({
    problems: [],
  });
  expect(opening).toHaveBeenCalledTimes(1);
  expect(shown(editions)).toEqual([false, true, true]);
  expect(steps).toEqual([
    ['Drawing diagrams', { done: 0, total: 2 }],
    ['Drawing diagrams', { done: 1, total: 2 }],
  ]);
});

test('a mistake is told in each of the documents, and one that is drawn needs no browser', async () => {
  using workspace = new TemporaryWorkspace(quickCard);
  const none = async (): Promise<never> => {
    throw new Error('a browser was started');
  };
  expect(
    await drawDiagrams(diagramsOf(await editionsIn(workspace, 'slut')), none, announcing(silent, 'en')),
  ).toMatchObject({
    problems: [],
  });
  const wrong = await editionsIn(workspace, 'end');
  await using browser = await startBrowser({ inform: () => {} });
  const { problems } = await drawDiagrams(diagramsOf(wrong), async () => browser, announcing(silent, 'en'));
  expect(problems.map(({ rule, place }) => [rule, place?.file])).toEqual([
    ['diagram-syntax', 'content/one/card.md'],
    ['diagram-syntax', 'content/two/card.md'],
  ]);
  await expect(
    drawDiagrams(diagramsOf(await editionsIn(workspace, 'andet')), none, announcing(silent, 'en')),
  ).rejects.toThrow('a browser was started');
});
