import type { Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Sheet } from '../../src/document/sheet.ts';
import { type PrintBrowser, startBrowser } from '../../src/pdf/browser/browser.ts';
import { finishPdf } from '../../src/pdf/finish.ts';
import { inspectPdf } from '../../src/pdf/inspect.ts';
import { printPage } from '../../src/pdf/print.ts';
import { textContrasts } from '../support/contrast.ts';
import { DESIGNS, NO_OWN_WORDS, OWN_WORDS, posterPage, sheetOf } from './poster-page.ts';

/** What is hard to fit: the longest names there are, a letter beyond Latin-1, and those of places that are no municipality. */
const NAMES = [
  'Ringkøbing-Skjern Kommune',
  'Bornholms Regionskommune',
  'Lyngby-Taarbæk Kommune',
  'Łódź Kommune',
  'Plejecenter Solbakken ved Skoven, afdeling for genoptræning',
  'Center for Rehabilitering og Akutpleje, Afdelingen for Borgere med Hjerneskade, Ringkøbing-Skjern N',
];
const CAP_HEIGHT = 0.698; // of the font's size, IBM Plex Sans
const PX_PER_MM = 96 / 25.4;

const WAYS = DESIGNS.flatMap((design) =>
  (['portrait', 'landscape'] as const).map((orientation) => ({ design, orientation })),
);

let browser: PrintBrowser;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser({ inform: () => {} });
});
beforeEach(async () => {
  page = await browser.openPage();
  return () => page.close();
});
afterAll(() => browser.close());

/** What the build would refuse, and what a reader would miss. */
async function problemsOf(sheet: Sheet, name: string, own: Parameters<typeof posterPage>[2]) {
  const { bytes, layout } = await printPage(page, posterPage(sheet, name, own));
  const finished = finishPdf(bytes, { title: 'Plakat', language: 'da', date: new Date(0) });
  const { pages, missingGlyphs, fonts } = inspectPdf(finished.bytes);
  return {
    ...layout,
    pages,
    missingGlyphs: missingGlyphs.length,
    untagged: finished.untagged.length,
    foreignFonts: fonts.map(({ name }) => name).filter((name) => !name.includes('IBMPlexSans')),
  };
}
const NO_PROBLEMS = {
  cutOff: 0,
  lowContrast: [],
  pages: 1,
  missingGlyphs: 0,
  untagged: 0,
  foreignFonts: [],
};

describe.each(WAYS)('$design in $orientation', ({ design, orientation }) => {
  test.each(['a3', 'a4', 'a5', 'a6'] as const)(
    'holds every name on %s, with and without own words',
    async (paper) => {
      const sheet = sheetOf({ design, orientation, paper });
      for (const name of NAMES) {
        for (const own of [NO_OWN_WORDS, OWN_WORDS]) {
          expect({ name, ...(await problemsOf(sheet, name, own)) }).toEqual({ name, ...NO_PROBLEMS });
        }
      }
    },
  );

  test('holds an own headline of 30 characters, also with a long word, with all other own words', async () => {
    const sheet = sheetOf({ design, orientation, paper: 'a4' });
    for (const headline of ['Tag lægen med på video i dag', 'Husk appen til lægesamtalen'])
      expect(await problemsOf(sheet, 'Slagelse Kommune', { ...OWN_WORDS, headline })).toEqual(NO_PROBLEMS);
  });

  test('says so when a name or a word does not fit', async () => {
    const sheet = sheetOf({ design, orientation, paper: 'a4' });
    const long = 'Et hus med et navn, som ingen kan have på et skilt '.repeat(20);
    expect(await problemsOf(sheet, long, NO_OWN_WORDS)).not.toMatchObject({ cutOff: 0 });
    const word = { ...NO_OWN_WORDS, headline: 'Specialpsykologuddannelsesvejledning' };
    expect(await problemsOf(sheet, 'Slagelse Kommune', word)).not.toMatchObject({ cutOff: 0 });
  });

  test('goes to the edge of the bleed with its ground, and stays 5 mm inside the trimmed sheet with its words', async () => {
    const sheet = sheetOf({ design, orientation, paper: 'a4', printShop: true });
    const html = posterPage(sheet, 'Ringkøbing-Skjern Kommune', OWN_WORDS);
    const { bytes } = await printPage(page, html);
    const [size] = inspectPdf(bytes).pageSizes;
    const [width, height] = orientation === 'portrait' ? [210, 297] : [297, 210];
    expect(size?.width).toBeCloseTo(((width + 20) / 25.4) * 72, -1);
    await page.emulateMediaType('print');
    const { box, count, words, ground } = await page.evaluate(() => {
      const sheet = document.querySelector('.sheet');
      const range = document.createRange();
      if (sheet) range.selectNodeContents(sheet);
      const texts = [...document.querySelectorAll('.sheet :is(h1, p, li)')].flatMap((element) => {
        range.selectNodeContents(element);
        return [...range.getClientRects()].map(({ left, right, bottom }) => ({ left, right, bottom }));
      });
      const { left, right, bottom, width, height } = sheet?.getBoundingClientRect() ?? new DOMRect();
      return {
        box: { left, right, bottom, width, height },
        count: texts.length,
        words: {
          left: Math.min(...texts.map((t) => t.left)),
          right: Math.max(...texts.map((t) => t.right)),
          bottom: Math.max(...texts.map((t) => t.bottom)),
        },
        ground: [document.documentElement, document.body].map((e) => getComputedStyle(e).backgroundColor),
      };
    });
    expect(count).toBeGreaterThanOrEqual(8);
    expect(box.width / PX_PER_MM).toBeCloseTo(width + 6, 0);
    expect(box.height / PX_PER_MM).toBeCloseTo(height + 6, 0);
    expect(ground).toEqual(['rgba(0, 0, 0, 0)', 'rgba(0, 0, 0, 0)']);
    expect((words.left - box.left) / PX_PER_MM).toBeGreaterThanOrEqual(3 + 5);
    expect((box.bottom - words.bottom) / PX_PER_MM).toBeGreaterThanOrEqual(3 + 5);
    expect((box.right - words.right) / PX_PER_MM).toBeGreaterThanOrEqual(3 + 5);
  });

  test('has a headline that is read at three metres: capitals of 15 mm on A4', async () => {
    for (const headline of [null, 'Spørg lægen på video, før I sender nogen']) {
      const own = { ...NO_OWN_WORDS, headline };
      await page.setContent(posterPage(sheetOf({ design, orientation, paper: 'a4' }), 'Ærø Kommune', own));
      await page.emulateMediaType('print');
      const size = await page.$eval('h1', (h1) => Number.parseFloat(getComputedStyle(h1).fontSize));
      expect((size / PX_PER_MM) * CAP_HEIGHT).toBeGreaterThanOrEqual(15);
    }
  });

  test.each([
    [320, 256],
    [320, 640],
    [1280, 800],
  ])(
    'on a screen of %i × %i px nothing is lost, also with wide text spacing, and text has 7:1 (WCAG 1.4.6, 1.4.10, 1.4.12)',
    async (width, height) => {
      await page.setViewport({ width, height });
      for (const own of [NO_OWN_WORDS, OWN_WORDS]) {
        await page.setContent(posterPage(sheetOf({ design, orientation, paper: 'a4' }), NAMES[0] ?? '', own));
        expect(await page.evaluate(screenProblems)).toEqual({ sideways: false, clipped: [] });
        const texts = (await page.evaluate(textContrasts)).filter(({ text }) => text !== '');
        expect(texts.filter(({ contrast }) => contrast < 7)).toEqual([]);
        expect(
          await page.evaluate(() => document.querySelectorAll('.sheet :is(h1, p, li)').length),
        ).toBeGreaterThanOrEqual(8);
        if (width > 320) continue;
        await page.addStyleTag({
          content:
            '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
        });
        expect(await page.evaluate(screenProblems)).toMatchObject({ sideways: false, clipped: [] });
      }
    },
  );
});

/** Runs in the page: what a sheet cuts off. */
function screenProblems(): { sideways: boolean; clipped: string[] } {
  const texts = [...document.querySelectorAll<HTMLElement>('.sheet :is(h1, p, li, strong)')].filter(
    (element) => element.textContent?.trim(),
  );
  const { left, right, bottom } = document.querySelector('.sheet')?.getBoundingClientRect() ?? new DOMRect();
  const range = document.createRange();
  const clipped = texts.filter((element) => {
    range.selectNodeContents(element);
    return [...range.getClientRects()].some(
      (rect) => rect.left < left - 0.5 || rect.right > right + 0.5 || rect.bottom > bottom + 0.5,
    );
  });
  const { scrollWidth, clientWidth } = document.documentElement;
  return {
    sideways: scrollWidth > clientWidth,
    clipped: clipped.map((element) => element.textContent ?? ''),
  };
}

describe('own words', () => {
  const sheet = sheetOf({ design: 'light', paper: 'a4', orientation: 'portrait' });

  test('take the place of the title, also in the title of the PDF', () => {
    const html = posterPage(sheet, 'Slagelse Kommune', { ...NO_OWN_WORDS, headline: 'Spørg <lægen>' });
    expect(html).toContain('<title>Spørg &lt;lægen&gt; – Slagelse Kommune</title>');
    expect(html).toContain('>Spørg &lt;lægen&gt;</h1>');
    expect(html).not.toContain('Husk Kontakt');
  });

  test('leave nothing in their place where there are none', () => {
    const body = /<body>[\s\S]*<\/body>/.exec(posterPage(sheet, 'Slagelse Kommune'))?.[0] ?? '';
    expect(body).not.toMatch(/class="(?:code|logo|support|sheet [^"]*with)|<img|<p[^>]*><\/p>|null/);
  });

  test('show the address of the code beside it', () => {
    const html = posterPage(sheet, 'Slagelse Kommune', OWN_WORDS);
    expect(html).toContain(`aria-label="QR-kode til ${OWN_WORDS.qr}"`);
    expect(html.replaceAll('<wbr>', '')).toContain(
      '<p class="address">www.kommune.example/kontakt-laege</p>',
    );
  });

  test('never change the head: two posters of a sheet differ in title and body only', () => {
    const [one, other] = [
      posterPage(sheet, 'Slagelse Kommune'),
      posterPage(sheet, 'Ærø Kommune', OWN_WORDS),
    ].map((html) => html.replace(/<title>.*<\/title>/, '').replace(/<body>[\s\S]*<\/body>/, ''));
    expect(one).toBe(other);
    expect(one?.length).toBeLessThan(100_000);
  });
});

test('a PDF carries the letters beyond Latin-1 only where a name has one', async () => {
  const sheet = sheetOf({ design: 'words', paper: 'a4', orientation: 'portrait' });
  const size = async (name: string) => (await printPage(page, posterPage(sheet, name))).bytes.length;
  // Two letters more of the same font cost some hundred bytes, a second font file some thousand.
  expect((await size('Lodz Kommune på Fyn')) - (await size('Lodz Kommune'))).toBeLessThan(1000);
  expect((await size('Łódź Kommune')) - (await size('Lodz Kommune'))).toBeGreaterThan(2000);
});
