import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { build } from '../../src/index.ts';
import { inspectPdf } from '../../src/pdf/inspect.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

const ROWS = 40;
const chapter = (attributes: string): string =>
  `# Skema\n\n:::table[Afprøvning]{#tab-skema${attributes}}\n| Nr. | Gør dette | Dato |\n| - | - | - |\n${Array.from(
    { length: ROWS },
    (_, row) => `| ${row + 1} | Log ind | |\n`,
  ).join('')}:::\n`;

async function pagesOf(attributes: string): Promise<number> {
  using workspace = new TemporaryWorkspace({
    'content/form/form.md': chapter(attributes),
    'content/form/document.yml': `title: Skema
version: "1.0"
date: 2026-11-24
status: draft
language: da
template: guide
file: form
formats: [pdf]
chapters: [form.md]
`,
  });
  const { diagnostics } = await build({ cwd: workspace.root, out: workspace.path('out') });
  expect(diagnostics).toEqual([]);
  // Without cover and contents.
  return inspectPdf(readFileSync(workspace.path('out/form/1.0/form.pdf'))).pages - 2;
}

test('a table that is filled in by hand has rows of 12 mm, over as many pages as it takes', async () => {
  expect(await pagesOf('')).toBe(2);
  // A page holds 25 cm: 40 rows of 11 mm would be on two.
  expect(await pagesOf(' form')).toBe(3);
});
