import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PrintBrowser, startBrowser } from '../../src/browser/browser.ts';
import { makeWebPages, WEB_PAGES } from '../support/web-pages.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

let out: TemporaryWorkspace;
let browser: PrintBrowser;

beforeAll(async () => {
  out = new TemporaryWorkspace();
  await makeWebPages(out, ['Slagelse', 'Ringkøbing-Skjern', 'Ærø']);
  browser = await startBrowser({ inform: () => {} });
});
afterAll(async () => {
  await browser.close();
  out[Symbol.dispose]();
});

/** WCAG 2.2 AA, and what axe knows to be good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violations(file: string, width: number, theme: 'light' | 'dark'): Promise<string[]> {
  const page = await browser.openPage();
  try {
    await page.setJavaScriptEnabled(true);
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await page.setContent(readFileSync(out.path(file), 'utf8'), { waitUntil: 'load' });
    // Through the DevTools protocol: the page's own policy lets no such script in.
    await page.evaluate(axe.source);
    const found = await page.evaluate(async (tags) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const { violations, passes } = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
      return {
        passes: passes.length,
        violations: violations.flatMap(({ id, nodes }) =>
          nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`),
        ),
      };
    }, TAGS);
    expect(found.passes).toBeGreaterThan(8);
    return found.violations;
  } finally {
    await page.close();
  }
}

describe.each([
  ['the guide', WEB_PAGES.guide],
  ['a poster', 'out/poster/1.0/plakat-ringkoebing-skjern-a4.html'],
  ['the index page', WEB_PAGES.index],
  ['the torture document', WEB_PAGES.torture],
])('axe finds nothing in %s', (_name, file) => {
  test.each([
    [320, 'light'],
    [320, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)('at %i px, %s', async (width, theme) => {
    expect(await violations(file, width, theme)).toEqual([]);
  });
});
