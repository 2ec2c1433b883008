import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PrintBrowser, startBrowser } from '../../src/browser/browser.ts';
import { textContrasts } from '../support/contrast.ts';
import { makeWebPages, WEB_PAGES } from '../support/web-pages.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

const {
  guide: GUIDE,
  torture: TORTURE,
  tortureInEnglish: TORTURE_EN,
  index: INDEX,
  poster: POSTER,
} = WEB_PAGES;

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

async function open(file: string, width: number, height: number, script = true): Promise<Page> {
  const page = await browser.openPage();
  await page.setJavaScriptEnabled(script);
  await page.setViewport({ width, height });
  await page.setContent(readFileSync(out.path(file), 'utf8'), { waitUntil: 'load' });
  return page;
}

/** The text that its own box cuts off, and whether the page scrolls sideways. */
function lost(page: Page): Promise<{ clipped: string[]; sideways: boolean }> {
  return page.evaluate(() => {
    const clipped = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const style = getComputedStyle(element);
      const hides = /hidden|clip/.test(style.overflowX + style.overflowY) && style.position !== 'absolute';
      const shown =
        element.getClientRects().length > 0 && element.clientWidth > 1 && element.textContent?.trim() !== '';
      return (
        hides &&
        shown &&
        style.textOverflow !== 'ellipsis' &&
        !element.closest('svg') &&
        (element.scrollWidth > element.clientWidth + 1 ||
          (/hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 1))
      );
    });
    const { scrollWidth, clientWidth } = document.documentElement;
    return {
      clipped: clipped.map((element) => element.outerHTML.slice(0, 80)),
      sideways: scrollWidth > clientWidth,
    };
  });
}

interface Stop {
  readonly name: string;
  /** In the order of the document. */
  readonly position: number;
  readonly visible: boolean;
  readonly skip: boolean;
}

/** What can be reached with a keyboard, counted in the page. */
const reachable = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLElement>('a[href], button, summary, input, [tabindex="0"]')].filter(
        (element) =>
          element.tabIndex >= 0 && element.checkVisibility() && !(element as HTMLInputElement).disabled,
      ).length,
  );

/** Presses Tab until the focus leaves the page, or so often at most. */
async function tabThrough(page: Page, most: number): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let press = 0; press < most; press++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      if (element === null || element === document.body) return null;
      const style = getComputedStyle(element);
      const visible =
        (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) ||
        style.boxShadow !== 'none';
      return {
        name: element.textContent?.trim().slice(0, 40) ?? '',
        position: [...document.querySelectorAll('*')].indexOf(element),
        visible,
        skip: element.classList.contains('skip-link'),
      };
    });
    if (stop === null) break;
    stops.push(stop);
  }
  return stops;
}

describe('with a keyboard alone', () => {
  test.each([
    ['the guide', GUIDE, 150, true],
    ['the torture document', TORTURE, 20, true],
    ['the torture document in English', TORTURE_EN, 20, true],
    ['the index page', INDEX, 4, false],
  ] as const)(
    '%s is reached whole, in order, with a visible focus, and never trapped (WCAG 2.1.1, 2.1.2, 2.4.3, 2.4.7)',
    async (_name, file, least, skips) => {
      const page = await open(file, 1280, 900);
      const wanted = await reachable(page);
      const stops = await tabThrough(page, wanted + 5);
      expect(wanted).toBeGreaterThanOrEqual(least);
      if (skips) expect(stops[0]?.skip).toBe(true);
      // Where something scrolls sideways, the browser may make a stop of it, or pass it by.
      expect(Math.abs(stops.length - wanted)).toBeLessThanOrEqual(wanted / 100);
      expect(stops.filter(({ visible }) => !visible)).toEqual([]);
      const positions = stops.map(({ position }) => position);
      expect(positions).toEqual([...new Set(positions)].sort((a, b) => a - b));
      await page.close();
    },
  );

  test('a poster is paper: nothing on it is pressed', async () => {
    const page = await open(POSTER, 1280, 900);
    expect(await page.$$eval('.sheet', (sheets) => sheets.length)).toBe(1);
    expect(await reachable(page)).toBe(0);
    expect(await tabThrough(page, 5)).toEqual([]);
    await page.close();
  });

  test('a focus that is not seen, a stop out of order and a trap would be found', async () => {
    const page = await browser.openPage();
    await page.setContent(
      '<!doctype html><a href="#a">A</a><a href="#b" style="outline: none">B</a><a href="#c" tabindex="1">C</a>',
    );
    const stops = await tabThrough(page, 10);
    expect(stops.map(({ name, visible }) => [name, visible])).toEqual([
      ['C', true],
      ['A', true],
      ['B', false],
    ]);
    const positions = stops.map(({ position }) => position);
    expect(positions).not.toEqual(positions.toSorted((a, b) => a - b));
    await page.setJavaScriptEnabled(true);
    await page.setContent(
      '<a href="#a">A</a><a href="#b" onfocus="this.previousElementSibling.focus()">B</a>',
    );
    expect((await tabThrough(page, 10)).length).toBeGreaterThan(await reachable(page));
    await page.close();
  });

  test('changes its colours with Enter', async () => {
    const page = await open(GUIDE, 1280, 900);
    const themes: (string | undefined)[] = [];
    await page.focus('[data-theme-button]');
    for (let press = 0; press < 3; press++) {
      await page.keyboard.press('Enter');
      themes.push(await page.evaluate(() => document.documentElement.dataset['theme']));
    }
    expect(themes).toEqual(['light', 'dark', undefined]);
    await page.close();
  });
});

describe('nothing is lost', () => {
  test.each([
    ['the guide', GUIDE],
    ['a poster', POSTER],
    ['the index page', INDEX],
    ['the torture document', TORTURE],
    ['the torture document in English', TORTURE_EN],
  ])('in %s at 400 % zoom and with wide text spacing (WCAG 1.4.10, 1.4.12)', async (_name, file) => {
    const page = await open(file, 320, 256);
    expect(await lost(page)).toEqual({ clipped: [], sideways: false });
    await page.addStyleTag({
      content:
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    });
    expect(await lost(page)).toEqual({ clipped: [], sideways: false });
    await page.close();
  });

  test('in the guide without JavaScript', async () => {
    const page = await open(GUIDE, 1280, 900, false);
    const { hidden, links } = await page.evaluate(() => ({
      hidden: [...document.querySelectorAll<HTMLElement>('main h1, main h2, main p, main table')].filter(
        (element) => !element.checkVisibility(),
      ).length,
      links: document.querySelectorAll('nav.contents a[href^="#"]').length,
    }));
    expect(hidden).toBe(0);
    expect(links).toBeGreaterThan(40);
    await page.close();
  });
});

test("a poster's text has a contrast of at least 7:1 (WCAG 1.4.6)", async () => {
  const page = await open(POSTER, 1280, 1600);
  const texts = await page.evaluate(textContrasts);
  expect(texts.length).toBeGreaterThanOrEqual(8);
  expect(texts.filter(({ contrast }) => contrast < 7)).toEqual([]);
  await page.close();
});
