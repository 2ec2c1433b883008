import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PrintBrowser, startBrowser } from '../../src/browser/browser.ts';
import { build } from '../../src/index.ts';
import { da } from '../../src/language/da.ts';
import { en } from '../../src/language/en.ts';
import { inspectPdf, tagTree } from '../../src/pdf/inspect.ts';
import { withoutFindings } from '../support/findings.ts';
import { expectReviewed } from '../support/reviewed.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

/** A small reference work in English: terms, an index, an appendix on its side, open points, notes, a passage in Danish. */
const CHAPTERS = {
  'login.md': `# Login <!-- index: login -->

The IdP knows who you are, and the proxy asks it.[^note] All is in [](#forms), see also [](#open-points).

:::lang{lang="da"}
Kommunens egen *løsning*.

- Et punkt
:::

A <span lang="da">læge</span> waits.<!-- index: doctor; login > waiting -->

:::open[Which proxy?]{#which-proxy owner="KL"}
Nobody knows.
:::

:::open[Since when?]{#since-when since="2026-11-24"}
Nobody knows.
:::

## Logging out

The proxies forget you.<!-- index: login > waiting -->

[^note]: A note on the login.
`,
  'words.md': `# Words

:::glossary
IdP
: *Identity provider*, your own login.

Proxy
: What stands between, see [](#login).

You
: The reader.
:::
`,
  'forms.md': `---
appendix: true
---
# Forms

::::landscape
:::table[All of it]{#all}
| a | b | c | d | e |
|---|---|---|---|---|
| 1 | 2 | 3 | 4 |   |
:::
::::

## After the table

Upright again.
`,
};

let workspace: TemporaryWorkspace;
let pdf: Buffer;
let html: string;

beforeAll(async () => {
  workspace = new TemporaryWorkspace({
    'content/work/document.yml': `title: Work
version: "1.0"
date: 2026-11-24
status: draft
language: en
template: guide
file: work
numbered: true
audience: Readers
publisher: House
chapters: [login.md, words.md, forms.md]
history: [{ version: "1.0", date: 2026-11-24, status: Draft, changes: [All is new] }]
`,
  });
  for (const [file, text] of Object.entries(CHAPTERS)) workspace.write(`content/work/${file}`, text);
  const { diagnostics } = await build({
    cwd: workspace.root,
    documents: ['work'],
    out: workspace.path('out'),
  });
  expect(withoutFindings(diagnostics)).toEqual([]);
  pdf = readFileSync(workspace.path('out/work/1.0/work.pdf'));
  html = readFileSync(workspace.path('out/work/1.0/index.html'), 'utf8');
});
afterAll(() => workspace[Symbol.dispose]());

describe('a reference work in print', () => {
  test('is read like this', async () => {
    const expected = path.join(import.meta.dirname, '../fixtures/make/reference-work.tags.txt');
    await expectReviewed(tagTree(pdf), expected);
  });

  test('has its appendix and title on a page on its side, and what follows on an upright one', () => {
    const { headings, pageSizes } = inspectPdf(pdf);
    const pageOf = (text: string) =>
      headings.find((heading) => heading.text.replace(/\s/g, ' ') === text)?.page ?? 0;
    const sideways = pageSizes.flatMap(({ width, height }, index) => (width > height ? [index + 1] : []));
    expect(sideways).toEqual([pageOf('Appendix A Forms')]);
    expect(pageOf('A.1 After the table')).toBe((sideways[0] ?? 0) + 1);
  });
});

describe('an English document', () => {
  test('has a table of open points with a column for what is said of at least one', () => {
    const table = /<table class="open-list">[\s\S]*?<\/thead>/.exec(html)?.[0] ?? '';
    const heads = [...table.matchAll(/<th scope="col">(.*?)<\/th>/g)].map(([, head]) => head);
    expect(heads).toEqual(['No.', 'Question', 'Where', 'Owner', 'Since']);
  });

  test('has no Danish words of ours', () => {
    const written = html.replace(/<(style|script)>[\s\S]*?<\/\1>/g, '');
    const danish = Object.entries(da).flatMap(([key, word]) =>
      typeof word === 'string' && word !== en[key as keyof typeof en] && /^\p{L}{3,}/u.test(word)
        ? [word]
        : [],
    );
    expect(danish.length).toBeGreaterThan(30);
    const found = danish.filter((word) => {
      const pattern = new RegExp(`(?<!\\p{L})${word.replace(/[{}.?]/g, '\\$&')}(?!\\p{L})`, 'u');
      return [written, tagTree(pdf)].some((text) => pattern.test(text));
    });
    expect(found).toEqual([]);
  });
});

describe('the explanation of a term on a screen', () => {
  let browser: PrintBrowser;
  beforeAll(async () => {
    browser = await startBrowser({ inform: () => {} });
  });
  afterAll(() => browser.close());

  async function open(script: boolean, use: (page: Page) => Promise<void>): Promise<void> {
    const page = await browser.openPage();
    try {
      await page.setJavaScriptEnabled(script);
      await page.setViewport({ width: 320, height: 640 });
      await page.setContent(html, { waitUntil: 'load' });
      await use(page);
    } finally {
      await page.close();
    }
  }

  const shown = (page: Page): Promise<string[]> =>
    page.$$eval('.term-tip', (tips) =>
      tips.filter((tip) => tip.checkVisibility()).map((tip) => tip.textContent ?? ''),
    );

  test.each([true, false])('is shown by pointer and by keyboard (script: %s)', async (script) => {
    await open(script, async (page) => {
      expect(await shown(page)).toEqual([]);
      await page.hover('a.term');
      expect(await shown(page)).toEqual(['Identity provider, your own login.']);
      // The pointer can go to it.
      await page.hover('.term-tip:not([style])');
      expect(await shown(page)).toEqual(['Identity provider, your own login.']);
      await page.mouse.move(0, 0);
      expect(await shown(page)).toEqual([]);
      await page.focus('a.term');
      await page.keyboard.press('Tab');
      expect(await shown(page)).toEqual(['The reader.']);
    });
  });

  test('fits the narrowest screen', async () => {
    await open(true, async (page) => {
      await page.hover('a.term');
      const { left, right } = await page.$eval('.term-tip', (tip) => tip.getBoundingClientRect().toJSON());
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(320);
    });
  });

  test('is closed by Escape without moving pointer or focus, and comes again later', async () => {
    await open(true, async (page) => {
      await page.hover('a.term');
      await page.keyboard.press('Escape');
      expect(await shown(page)).toEqual([]);
      await page.mouse.move(0, 0);
      await page.hover('a.term');
      expect(await shown(page)).toHaveLength(1);
    });
  });

  test('is closed by a press on it, also without script', async () => {
    await open(false, async (page) => {
      await page.hover('a.term');
      await page.hover('.term-tip');
      expect(await shown(page)).toHaveLength(1);
      await page.mouse.down();
      await page.mouse.up();
      expect(await shown(page)).toEqual([]);
    });
  });

  test('is heard once: it describes the link, and the box for the eyes is hidden from screen readers', async () => {
    await open(true, async (page) => {
      const session = await page.createCDPSession();
      await page.focus('a.term');
      const { nodes } = (await session.send('Accessibility.getFullAXTree')) as {
        nodes: {
          ignored: boolean;
          role?: { value?: string };
          name?: { value?: string };
          description?: { value?: string };
        }[];
      };
      const heard = nodes.filter(({ ignored }) => !ignored);
      const link = heard.find(({ role, name }) => role?.value === 'link' && name?.value === 'IdP');
      expect(link?.description?.value).toContain('Identity provider, your own login.');
      const texts = heard.filter(
        ({ role, name }) => role?.value === 'StaticText' && name?.value?.includes('your own login'),
      );
      // That in the glossary itself.
      expect(texts).toHaveLength(1);
    });
  });
});
