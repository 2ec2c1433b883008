import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { build } from '../../src/index.ts';
import { png } from '../check/png.ts';
import { quickCard, TemporaryWorkspace } from '../support/workspace.ts';

async function printed(width: number, height: number) {
  using workspace = new TemporaryWorkspace({
    ...quickCard,
    'content/card/card.md': '# A\n\n![En plan](a.png)\n',
    'content/card/a.png': png(width, height),
  });
  const { diagnostics, artifacts } = await build({ cwd: workspace.root, formats: ['pdf'] });
  const pdf = readFileSync(workspace.path(`out/${artifacts[0]?.path}`)).toString('latin1');
  const [, pixels] = /\/Subtype \/Image[\s\S]{0,200}?\/Width (\d+)/.exec(pdf) ?? [];
  return {
    width: Number(pixels),
    told: diagnostics.map(({ severity, message }) => `${severity}: ${message}`),
  };
}

test('a picture of 60 megapixels is scaled down for print, which is told at its place', async () => {
  const { width, told } = await printed(10_000, 6000);
  expect(width).toBe(3808);
  expect(told).toEqual([
    'warning: The picture "content/card/a.png" has 60 megapixels (10000 × 6000); it is scaled down for print',
  ]);
});

test('a picture of a whole page at 600 dpi keeps its pixels', async () => {
  expect(await printed(4960, 7016)).toEqual({ width: 4960, told: [] });
});
