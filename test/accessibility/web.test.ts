import { readFileSync } from 'node:fs';
import type { Page, Protocol } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PrintBrowser, startBrowser } from '../../src/browser/browser.ts';
import { paintedContrasts } from '../support/painted-contrast.ts';
import { targets } from '../support/targets.ts';
import { makeWebPages, WEB_PAGES } from '../support/web-pages.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

const { guide: GUIDE, torture: TORTURE } = WEB_PAGES;
const PAGES = [
  ['the guide', GUIDE],
  ['a poster', WEB_PAGES.poster],
  ['the index page', WEB_PAGES.index],
  ['the torture document', TORTURE],
  ['the torture document in English', WEB_PAGES.tortureInEnglish],
] as const;
const WIDTHS = [320, 1280] as const;

let out: TemporaryWorkspace;
let browser: PrintBrowser;

beforeAll(async () => {
  out = new TemporaryWorkspace();
  await makeWebPages(out);
  browser = await startBrowser({ inform: () => {} });
});
afterAll(async () => {
  await browser.close();
  out[Symbol.dispose]();
});

async function open(html: string, width: number): Promise<Page> {
  const page = await browser.openPage();
  await page.setJavaScriptEnabled(true);
  await page.setViewport({ width, height: 900 });
  await page.setContent(html, { waitUntil: 'load' });
  return page;
}
const read = (file: string): string => readFileSync(out.path(file), 'utf8');

interface Heard {
  readonly role: string;
  readonly name: string;
  /** Those that it stands in, the nearest first. */
  readonly within: readonly Heard[];
}

/** What the browser tells a screen reader, in order. */
async function accessibilityTree(page: Page): Promise<Heard[]> {
  const cdp = await page.createCDPSession();
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  await cdp.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const heard = new Map<Protocol.Accessibility.AXNode, Heard>();
  const hear = (node: Protocol.Accessibility.AXNode): Heard => {
    const known = heard.get(node);
    if (known !== undefined) return known;
    const parent = node.parentId === undefined ? undefined : byId.get(node.parentId);
    const above = parent === undefined ? [] : [hear(parent), ...hear(parent).within];
    const made: Heard = {
      role: node.ignored ? 'none' : String(node.role?.value ?? ''),
      name: node.ignored ? '' : spaced(String(node.name?.value ?? '')),
      within: above,
    };
    heard.set(node, made);
    return made;
  };
  return nodes.filter(({ ignored }) => !ignored).map(hear);
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

const LANDMARKS = new Set('banner complementary contentinfo form main navigation region search'.split(' '));
const NAMED_ONCE = new Set(['figure', 'group', 'region', 'table']);

describe.each(PAGES.flatMap(([name, file]) => WIDTHS.map((width) => [name, width, file] as const)))(
  '%s, %i px wide,',
  (_name, width, file) => {
    let page: Page;
    let heard: Heard[];
    beforeAll(async () => {
      page = await open(read(file), width);
      // As it is before anything is focused or opened.
      heard = await accessibilityTree(page);
    });
    afterAll(() => page.close());

    test('names each thing once, and has few landmarks (WCAG 1.3.1, 2.4.6)', () => {
      expect(heard.length).toBeGreaterThan(20);
      const landmarks = heard.filter(({ role }) => LANDMARKS.has(role));
      expect(landmarks.filter(({ role }) => role === 'main')).toHaveLength(1);
      expect(landmarks.length).toBeLessThanOrEqual(8);
      const twice = heard.filter(
        ({ role, name, within }) =>
          NAMED_ONCE.has(role) &&
          name !== '' &&
          within.some((outer) => NAMED_ONCE.has(outer.role) && outer.name === name),
      );
      expect(twice.map(({ role, name }) => `${role}: ${name}`)).toEqual([]);
    });

    test.runIf(file === GUIDE || file === TORTURE)(
      'calls headings by their own words, and each has a link that says where to',
      async () => {
        const written = await page.$$eval('main :is(h1, h2, h3, h4, h5, h6)', (headings) =>
          headings.map(({ textContent }) => textContent),
        );
        const named = heard.filter(
          ({ role, within }) => role === 'heading' && within.some((outer) => outer.role === 'main'),
        );
        expect(named.length).toBeGreaterThan(5);
        expect(named.map(({ name }) => name)).toEqual(written.map(spaced));
        expect(named.filter(({ name }) => /Link til|#/.test(name))).toEqual([]);
        const links = await page.$$eval('.heading-row', (rows) =>
          rows.map((row) => ({
            leads:
              row.querySelector<HTMLAnchorElement>('.heading-link')?.hash === `#${row.firstElementChild?.id}`,
            says: row
              .querySelector('.heading-link')
              ?.ariaLabel?.includes(row.querySelector('.heading-text')?.textContent ?? '?'),
          })),
        );
        expect(links.length).toBeGreaterThan(5);
        expect(links.filter(({ leads, says }) => !leads || !says)).toEqual([]);
      },
    );

    test('has targets of 24 px, or one of the exceptions holds (WCAG 2.5.8)', async () => {
      const found = await page.evaluate(targets);
      // The exceptions: links in a line of text, and a very few short ones with room around them.
      expect(found.filter(({ held }) => held === 'spacing').length).toBeLessThan(5);
      expect(found.filter(({ held }) => held === 'nothing').map(({ markup }) => markup)).toEqual([]);
    });

    // What is narrow has the colours of what is wide.
    test.each(width === 320 ? (['light'] as const) : (['light', 'dark'] as const))(
      'has text of enough contrast to what is painted behind it, %s (WCAG 1.4.3)',
      async (theme) => {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
        const texts = await paintedContrasts(page);
        expect(texts.length).toBeGreaterThan(10);
        expect(texts.filter(({ contrast, least }) => contrast < least)).toEqual([]);
      },
    );
  },
);

test('what does not scroll sideways is no stop and no group; what does is both, with a name (WCAG 2.1.1, 4.1.2)', async () => {
  const frames = async (width: number) => {
    const page = await open(read(TORTURE), width);
    const found = await page.$$eval('.table-scroll, .figure-scroll, .content pre', (boxes) =>
      boxes.map((box) => ({
        scrolls: box.scrollWidth > box.clientWidth,
        isStop: box.getAttribute('tabindex') === '0',
        isNamed: box.role === 'group' && (box.ariaLabel !== null || box.hasAttribute('aria-labelledby')),
      })),
    );
    await page.close();
    return found;
  };
  const [narrow, wide] = [await frames(320), await frames(1280)];
  expect(narrow.filter(({ scrolls }) => scrolls).length).toBeGreaterThan(2);
  expect(wide.filter(({ scrolls }) => !scrolls).length).toBeGreaterThan(2);
  expect(
    [...narrow, ...wide].filter(({ scrolls, isStop, isNamed }) => scrolls !== isStop || scrolls !== isNamed),
  ).toEqual([]);
});

test.each(['light', 'dark'] as const)(
  'in forced colours, %s, a tick, a mark and the place where one is are still seen',
  async (theme) => {
    const page = await open(read(TORTURE), 800);
    const cdp = await page.createCDPSession();
    await cdp.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'forced-colors', value: 'active' },
        { name: 'prefers-color-scheme', value: theme },
      ],
    });
    const seen = await page.evaluate(() => {
      const styleOf = (selector: string, pseudo?: string) => {
        const element = document.querySelector(selector);
        if (element === null) throw new Error(selector);
        return getComputedStyle(element, pseudo);
      };
      const current = document.querySelector('.contents-list a:not([aria-current])');
      const other = current ? getComputedStyle(current).borderLeftColor : '';
      current?.setAttribute('aria-current', 'true');
      return {
        paper: getComputedStyle(document.body).backgroundColor,
        done: styleOf('.task-list-item input:checked').backgroundColor,
        open: styleOf('.task-list-item input:not(:checked)').backgroundColor,
        mark: styleOf('.box-note > .box-title', '::before').backgroundColor,
        side: styleOf('.contents summary', '::before').borderLeftColor,
        other,
        here: current ? getComputedStyle(current).borderLeftColor : '',
      };
    });
    expect(seen.done).not.toBe(seen.open);
    expect(seen.mark).not.toBe(seen.paper);
    expect(seen.side).toBe('rgba(0, 0, 0, 0)');
    expect(seen.other).toBe(seen.paper);
    expect(seen.here).not.toBe(seen.other);
    await page.close();
  },
);

test('what is small, crowded, pale, over a picture, or named twice would be found', async () => {
  // Black for no more than a letter, at the end of the text.
  const picture = encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="40"><path d="M95 0h8v40h-8z"/></svg>',
  );
  const page = await open(
    `<!doctype html><body style="font: 16px/1.5 sans-serif; background: linear-gradient(#fff, #fff)">
    <main>
      <p style="line-height: 10px"><a href="#a" style="font-size: 8px">A</a><br><a href="#b" style="font-size: 8px">B</a></p>
      <p>Text with <a href="#c" style="font-size: 8px">C</a></p>
      <p style="color: #999">Pale</p>
      <div style="position: relative"><p>Over a picture</p><img alt="" style="position: absolute; inset: 0; z-index: -1" src="data:image/svg+xml,${picture}"></div>
      <figure aria-label="T"><div role="group" aria-label="T">Twice</div></figure>
    </main>`,
    320,
  );
  const found = await page.evaluate(targets);
  expect(found.map(({ held }) => held)).toEqual(['nothing', 'nothing', 'inline']);
  const heard = await accessibilityTree(page);
  const inner = heard.find(({ role }) => role === 'group');
  expect(inner?.within.some(({ name }) => name === inner.name)).toBe(true);
  const texts = await paintedContrasts(page);
  expect(texts.filter(({ contrast, least }) => contrast < least).map(({ text }) => text)).toEqual([
    'Pale',
    'Over a picture',
  ]);
  await page.close();
});
