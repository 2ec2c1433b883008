import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import type { Format } from '../../src/document/document.ts';
import { walkElements } from '../../src/markdown/walk.ts';
import { expectReviewed } from '../support/reviewed.ts';
import { FIXTURES, fixtureData, fixtureFile, fixturePicture, readChapters } from './fixture.ts';
import { render } from './markdown-to-html.ts';

const folder = path.join(FIXTURES, 'pages');
const cases = readdirSync(folder)
  .sort()
  .flatMap((name) => (['html', 'pdf'] as const).map((format) => [name, format] as const));

const VARIABLES = {
  document: { title: 'Vejledning', version: '1.8', date: '2026-11-24' },
  municipality: { name: 'Ærø', official_name: 'Ærø Kommune', slug: 'aeroe' },
  markup: '<img src=x onerror="alert(1)"> & *stjerner* [link](javascript:x) {{document.title}}',
  number: 98,
  seven: 7,
};

async function page(name: string, format: Format) {
  const chapters = readChapters(path.join(folder, name));
  const picture = fixturePicture(path.join(folder, name));
  const linkedFile = fixtureFile(path.join(folder, name));
  const data = await fixtureData(path.join(folder, name));
  return render(chapters, { format, numbered: true, variables: VARIABLES, picture, linkedFile, data });
}

/** Each folder holds the chapters of a small document and the HTML that comes of them, for the screen and for print. */
describe('pages', () => {
  test.each(cases)('%s as %s', async (name, format) => {
    const { html, problems } = await page(name, format);
    expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
    await expectReviewed(`${html}\n`, path.join(folder, name, `expected-${format}.html`));
  });

  test.each(cases)('%s as %s: ids are unique, and links and names find them', async (name, format) => {
    const { html } = await page(name, format);
    const { ids, used } = idsIn(fromHtml(html, { fragment: true }));
    expect(ids).toEqual([...new Set(ids)]);
    // The lists that the templates make.
    const all = [...ids, 'open-points', 'term-index'];
    expect(used.filter((id) => !all.includes(id))).toEqual([]);
  });
});

function idsIn(tree: Root): { ids: string[]; used: string[] } {
  const ids: string[] = [];
  const used: string[] = [];
  walkElements(tree, ({ properties }) => {
    const { id, href, dataPageOf, ariaLabelledBy, ariaDescribedBy } = properties;
    if (typeof id === 'string') ids.push(id);
    if (typeof href === 'string' && href.startsWith('#')) used.push(href.slice(1));
    if (typeof dataPageOf === 'string') used.push(dataPageOf);
    for (const list of [ariaLabelledBy, ariaDescribedBy])
      if (Array.isArray(list)) used.push(...list.map(String));
    return undefined;
  });
  return { ids, used };
}
