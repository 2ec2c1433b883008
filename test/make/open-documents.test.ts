import { expect, test, vi } from 'vitest';
import * as chapters from '../../src/edition/kept-chapters.ts';
import { build, check } from '../../src/index.ts';
import * as markdown from '../../src/markdown/index.ts';
import { cardDocument } from '../check/checking.ts';
import { useEmptyCache } from '../support/empty-cache.ts';
import { useOneBrowser } from '../support/one-browser.ts';
import { badges, quickCard, TemporaryWorkspace } from '../support/workspace.ts';

useOneBrowser();

const reading = vi.spyOn(chapters, 'readChapter');
const rendering = vi.spyOn(markdown, 'renderDocument');
useEmptyCache();

/** What was read and rendered meanwhile: chapters by their files, parsed or as they were kept, and documents by format. */
async function workOf(doing: () => Promise<unknown>): Promise<{ read: string[]; rendered: string[] }> {
  reading.mockClear();
  rendering.mockClear();
  await doing();
  return {
    read: reading.mock.calls.map(([{ file }]) => file).sort(),
    rendered: rendering.mock.calls.map(([, { format }]) => format).sort(),
  };
}

const BOTH = ['content/card/b.md', 'content/card/card.md'];
const TWO_CHAPTERS = {
  ...quickCard,
  'content/card/document.yml': cardDocument('', { '[card.md]': '[card.md, b.md]' }),
  'content/card/b.md': '# B\n\nTekst.\n',
};

test('a document is read and rendered once for its check and for its files', async () => {
  using workspace = new TemporaryWorkspace(TWO_CHAPTERS);
  const made = () => build({ cwd: workspace.root });
  expect(await workOf(made)).toEqual({ read: BOTH, rendered: ['html', 'pdf'] });
  workspace.write('content/card/b.md', '# B\n\nEn anden tekst.\n');
  expect(await workOf(made)).toEqual({ read: BOTH, rendered: ['html', 'pdf'] });
});

test('so is one of which only one variant is made', async () => {
  using workspace = new TemporaryWorkspace(badges(['anna,Anna,Nord', 'bo,Bo,Syd']));
  const one = () => build({ cwd: workspace.root, variants: ['anna'] });
  expect(await workOf(one)).toEqual({ read: ['content/badge/badge.md'], rendered: ['html', 'pdf'] });
});

test('what check found before is not looked for again, and what a build found is kept for check', async () => {
  using workspace = new TemporaryWorkspace(TWO_CHAPTERS);
  const html = (out: string) => () => build({ cwd: workspace.root, formats: ['html'], out });
  await html(workspace.path('out'))();
  expect(await workOf(() => check({ cwd: workspace.root }))).toEqual({ read: [], rendered: [] });
  expect(await workOf(html(workspace.path('other')))).toEqual({ read: BOTH, rendered: ['html'] });
});
