import type { Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type PrintBrowser, startBrowser } from '../../src/browser/browser.ts';
import type { Sheet } from '../../src/document/sheet.ts';
import { finishPdf } from '../../src/pdf/finish.ts';
import { inspectPdf } from '../../src/pdf/inspect.ts';
import { findLayoutProblems } from '../../src/print/in-page/layout-problems.ts';
import { loadPage } from '../../src/print/loaded-page.ts';
import { printPage } from '../../src/print/print.ts';
import { type Rendered, renderPdf } from '../pdf/rendered.ts';
import { textContrasts } from '../support/contrast.ts';
import {
  DESIGNS,
  MUNICIPALITIES,
  NO_OWN_WORDS,
  OWN_WORDS,
  posterPage,
  SHIPPED,
  sheetOf,
} from './poster-page.ts';

/** What is hard to fit: the longest names there are, a letter beyond Latin-1, and those of places that are no municipality. */
const NAMES = [
  'Ringkøbing-Skjern Kommune',
  'Bornholms Regionskommune',
  'Lyngby-Taarbæk Kommune',
  'Łódź Kommune',
  'Plejecenter Solbakken ved Skoven, afdeling for genoptræning',
  'Center for Rehabilitering og Akutpleje, Afdelingen for Borgere med Hjerneskade, Ringkøbing-Skjern N',
];
/** What is printed of them: the letter that takes a font of its own, and the longest. */
const PRINTED_NAMES = NAMES.filter((name) => name.startsWith('Łódź') || name.length > 80);
const HEADLINES = [
  'Videolæge',
  'Husk video',
  'Tag en video',
  'Husk appen til lægesamtalen',
  'Tag lægen med på video i dag',
  'Spørg lægen på video, før I sender nogen',
];
const CAP_HEIGHT = 0.698; // of the font's size, IBM Plex Sans
const PX_PER_MM = 96 / 25.4;

const WAYS = DESIGNS.flatMap((design) =>
  (['portrait', 'landscape'] as const).map((orientation) => ({ design, orientation })),
);

let browser: PrintBrowser;
/** In which sheets are laid out as the build does it: those of one frame after another, without its fonts being read again. */
let page: Page;
/** In which sheets are seen by themselves. */
let screen: Page;

// Two for all: a new one costs more than most of these tests.
beforeAll(async () => {
  browser = await startBrowser({ inform: () => {} });
  page = await browser.openPage();
  screen = await browser.openPage();
});
beforeEach(async () => {
  await screen.emulateMediaType('screen');
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

/** The names with which a sheet that is made for the first of them would not be made: what its layout cuts off is seen without printing. */
async function badNamesOn(sheet: Sheet, names: readonly string[], own: Parameters<typeof posterPage>[2]) {
  await loadPage(page, posterPage(sheet, names[0] ?? '', own));
  // As text, since a function cannot take another one along into the page.
  return page.evaluate(`(${badNames})(${JSON.stringify(names)}, ${findLayoutProblems})`);
}
const NO_PROBLEMS = {
  cutOff: [],
  lowContrast: [],
  pages: 1,
  missingGlyphs: 0,
  untagged: 0,
  foreignFonts: [],
};

describe.each(WAYS)('$design in $orientation', ({ design, orientation }) => {
  test.each(['a3', 'a4', 'a5', 'a6'] as const)(
    'is one page of the own fonts on %s, with and without own words',
    async (paper) => {
      const sheet = sheetOf({ design, orientation, paper });
      for (const name of PRINTED_NAMES) {
        for (const own of [NO_OWN_WORDS, OWN_WORDS]) {
          expect({ name, ...(await problemsOf(sheet, name, own)) }).toEqual({ name, ...NO_PROBLEMS });
        }
      }
    },
  );

  test.each(['a3', 'a4', 'a5', 'a6'] as const)(
    'holds every name on %s, with and without own words',
    async (paper) => {
      const sheet = sheetOf({ design, orientation, paper });
      for (const name of NAMES)
        for (const own of [NO_OWN_WORDS, OWN_WORDS]) expect(await badNamesOn(sheet, [name], own)).toEqual([]);
    },
  );

  test.each(['a3', 'a4', 'a5'] as const)(
    'holds the name of every municipality on %s, with each of the own words there can be',
    async (paper) => {
      const { qr, qrText, logo, support } = OWN_WORDS;
      const sheet = sheetOf({ design, orientation, paper });
      for (const given of [{}, { support }, { qr, qrText }, { logo }, { qr, qrText, logo }, OWN_WORDS]) {
        const own = { ...NO_OWN_WORDS, ...given };
        const bad = await badNamesOn(sheet, [NAMES[0] ?? '', ...MUNICIPALITIES], own);
        expect({ given, bad }).toEqual({ given, bad: [] });
      }
    },
  );

  test.each(['a4', 'a5'] as const)(
    'holds an own headline of one word to 40 characters on %s, with and without all other own words',
    async (paper) => {
      const sheet = sheetOf({ design, orientation, paper });
      for (const headline of HEADLINES)
        for (const own of [NO_OWN_WORDS, OWN_WORDS]) {
          const bad = await badNamesOn(sheet, ['Ringkøbing-Skjern Kommune'], { ...own, headline });
          expect({ headline, bad }).toEqual({ headline, bad: [] });
        }
    },
  );

  test('says first whom to ring where a life is at stake, as large as nothing else in that block', async () => {
    for (const own of [NO_OWN_WORDS, OWN_WORDS]) {
      await loadPage(page, posterPage(sheetOf({ design, orientation, paper: 'a4' }), NAMES[0] ?? '', own));
      const block = await page.$eval('.message > p:last-child', (element) => {
        const first = element.querySelector('strong');
        const size = (of: Element | null) => (of ? Number.parseFloat(getComputedStyle(of).fontSize) : 0);
        const range = document.createRange();
        if (first) range.selectNodeContents(first);
        return {
          text: first?.textContent,
          lines: new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size,
          ratio: size(first) / size(element),
          weight: first ? getComputedStyle(first).fontWeight : '',
        };
      });
      expect(block).toMatchObject({ text: 'Livsfare? Ring\u00a0112.', lines: 1, weight: '700' });
      expect(block.ratio).toBeGreaterThanOrEqual(1.4);
    }
  });

  test('says so when a name or a word does not fit', async () => {
    const sheet = sheetOf({ design, orientation, paper: 'a4' });
    const long = 'Et hus med et navn, som ingen kan have på et skilt '.repeat(20);
    expect(await problemsOf(sheet, long, NO_OWN_WORDS)).not.toMatchObject({ cutOff: [] });
    const word = { ...NO_OWN_WORDS, headline: 'Specialpsykologuddannelsesstedsvejledning'.repeat(2) };
    expect(await problemsOf(sheet, 'Slagelse Kommune', word)).not.toMatchObject({ cutOff: [] });
  });

  test('goes to the edge of the bleed with its ground, and stays 5 mm inside the trimmed sheet with its words', async () => {
    const sheet = sheetOf({ design, orientation, paper: 'a4', printShop: true });
    const html = posterPage(sheet, 'Ringkøbing-Skjern Kommune', OWN_WORDS);
    const { bytes } = await printPage(page, html);
    const [size] = inspectPdf(bytes).pageSizes;
    const [width, height] = orientation === 'portrait' ? [210, 297] : [297, 210];
    expect(size?.width).toBeCloseTo(((width + 20) / 25.4) * 72, -1);
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
      await loadPage(page, posterPage(sheetOf({ design, orientation, paper: 'a4' }), 'Ærø Kommune', own));
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
      await screen.setViewport({ width, height });
      for (const own of [NO_OWN_WORDS, OWN_WORDS]) {
        await screen.setContent(
          posterPage(sheetOf({ design, orientation, paper: 'a4' }), NAMES[0] ?? '', own),
        );
        expect(await screen.evaluate(screenProblems)).toEqual({ sideways: false, clipped: [] });
        const texts = (await screen.evaluate(textContrasts)).filter(({ text }) => text !== '');
        expect(texts.filter(({ contrast }) => contrast < 7)).toEqual([]);
        expect(
          await screen.evaluate(() => document.querySelectorAll('.sheet :is(h1, p, li)').length),
        ).toBeGreaterThanOrEqual(8);
        if (width > 320) continue;
        await screen.addStyleTag({
          content:
            '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
        });
        expect(await screen.evaluate(screenProblems)).toMatchObject({ sideways: false, clipped: [] });
      }
    },
  );
});

/** Runs in the page. */
function badNames(names: readonly string[], find: typeof findLayoutProblems): string[] {
  const element = document.querySelector('.municipality');
  return names.filter((name) => {
    if (element) element.textContent = name;
    const { cutOff, lowContrast } = find();
    return cutOff.length > 0 || lowContrast.length > 0;
  });
}

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

describe('the phone of light', () => {
  test.each(
    (['portrait', 'landscape'] as const).flatMap((orientation) =>
      (['a4', 'a5'] as const).map((paper) => ({ orientation, paper })),
    ),
  )('is whole whatever stands beside it ($orientation, $paper)', async ({ orientation, paper }) => {
    const sheet = sheetOf({ design: 'light', orientation, paper });
    for (const headline of [null, ...HEADLINES]) {
      for (const own of [NO_OWN_WORDS, { ...NO_OWN_WORDS, qr: OWN_WORDS.qr }, OWN_WORDS]) {
        await loadPage(page, posterPage(sheet, NAMES[0] ?? '', { ...own, headline }));
        const seen = await page.evaluate(() => {
          const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
          const [phone, picture] = [box('.picture rect'), box('.picture')];
          const crossed = ['.message ol', '.message > p:last-child', '.code', '.sender', '.edition'].filter(
            (selector) => {
              const other = box(selector);
              return (
                phone &&
                other &&
                phone.left < other.right &&
                other.left < phone.right &&
                phone.top < other.bottom &&
                other.top < phone.bottom
              );
            },
          );
          const inside =
            phone && picture && phone.top >= picture.top - 1 && phone.bottom <= picture.bottom + 1;
          const scale = Number(getComputedStyle(document.documentElement).getPropertyValue('--scale'));
          return { inside, crossed, height: (phone?.height ?? 0) / scale };
        });
        const { height, ...whole } = seen;
        expect({ headline, qr: own.qr, ...whole }).toEqual({
          headline,
          qr: own.qr,
          inside: true,
          crossed: [],
        });
        expect(height / PX_PER_MM).toBeGreaterThan(60);
      }
    }
  });
});

describe('the field of words', () => {
  const sheet = sheetOf({ design: 'words', orientation: 'portrait', paper: 'a4' });

  /** Where it is looked at, of the width. */
  const LEFT = 0.02;
  /** What is not yellow beside the words, from the call's upper edge to the lower one of the steps. */
  const othersIn = ({ width, rgba }: Rendered, top: number, bottom: number): number[][] => {
    const x = Math.round(width * LEFT);
    const rows = Array.from({ length: bottom - top }, (_, row) => ((top + row) * width + x) * 4);
    const yellow = [254, 187, 48];
    const isYellow = (colour: number[]) =>
      colour.every((value, channel) => Math.abs(value - (yellow[channel] ?? 0)) <= 1);
    return rows.map((at) => [...rgba.subarray(at, at + 3)]).filter((colour) => !isYellow(colour));
  };
  const fieldOf = () => {
    const box = (selector: string) =>
      document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
    const { height } = box('.sheet');
    return { top: box('.call').top / height, bottom: box('.message ol').bottom / height };
  };

  test.each([0.7, 1, 1.13, 1.5, 2])('has no seam as a picture at a zoom of %d', async (zoom) => {
    await screen.emulateMediaType('print');
    for (const own of [NO_OWN_WORDS, OWN_WORDS]) {
      await screen.setViewport({ width: 794, height: 1123, deviceScaleFactor: zoom });
      await screen.setContent(posterPage(sheet, 'Slagelse Kommune', own));
      await screen.addStyleTag({ content: 'body { margin: 0 }' });
      const { top, bottom } = await screen.evaluate(fieldOf);
      const picture = await decodedColumn(screen, await screen.screenshot({ encoding: 'base64' }), LEFT);
      const [from, to] = [Math.ceil(top * picture.height) + 2, Math.floor(bottom * picture.height) - 2];
      expect(to - from).toBeGreaterThan(500 * zoom);
      expect(othersIn(picture, from, to)).toEqual([]);
    }
  });

  test('has no seam in the PDF', async () => {
    for (const own of [NO_OWN_WORDS, OWN_WORDS]) {
      const { bytes } = await printPage(page, posterPage(sheet, 'Slagelse Kommune', own));
      await loadPage(page, posterPage(sheet, 'Slagelse Kommune', own));
      const { top, bottom } = await page.evaluate(fieldOf);
      const { rgba, ...picture } = await renderPdf(bytes);
      const [from, to] = [Math.ceil(top * picture.height) + 4, Math.floor(bottom * picture.height) - 4];
      expect(to - from).toBeGreaterThan(picture.height / 3);
      expect(othersIn({ ...picture, rgba }, from, to)).toEqual([]);
    }
  });

  test('is filled by a short call of its own too', async () => {
    for (const headline of ['Husk video', 'Tag en video', 'Tag lægen med på video i dag']) {
      await loadPage(page, posterPage(sheet, 'Slagelse Kommune', { ...NO_OWN_WORDS, headline }));
      const filled = await page.evaluate(() => {
        const height = (selector: string) =>
          document.querySelector(selector)?.getBoundingClientRect().height ?? 0;
        return height('h1') / height('.call');
      });
      expect({ headline, enough: filled > 0.7 }).toEqual({ headline, enough: true });
    }
  });
});

/** One column of a screenshot's pixels, read by the browser itself. */
async function decodedColumn(page: Page, base64: string, left: number): Promise<Rendered> {
  const column = await page.evaluate(
    async (source, left) => {
      const image = new Image();
      image.src = `data:image/png;base64,${source}`;
      await image.decode();
      const { naturalWidth, naturalHeight } = image;
      const context = new OffscreenCanvas(1, naturalHeight).getContext('2d');
      if (context === null) throw new Error('No canvas');
      context.drawImage(image, -Math.round(naturalWidth * left), 0);
      return [...context.getImageData(0, 0, 1, naturalHeight).data];
    },
    base64,
    left,
  );
  return { width: 1, height: column.length / 4, rgba: Uint8Array.from(column) };
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
    expect(body).toContain('<h1');
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

describe('the shipped text', () => {
  const text = (html: string) =>
    html
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();

  test('has 25 to 45 words', () => {
    const words = `${SHIPPED.title} ${text(SHIPPED.bodyHtml)}`.split(' ');
    expect(words.length).toBeGreaterThanOrEqual(25);
    expect(words.length).toBeLessThanOrEqual(45);
  });

  test('names 112 before the doctor is called or a video started', () => {
    const [, last = ''] = /<p>((?:(?!<p>)[\s\S])*)<\/p>\s*$/.exec(SHIPPED.bodyHtml) ?? [];
    expect(text(last)).toMatch(/^Livsfare\? Ring 112\./);
    const [emergency, ...others] = ['112', 'Haster', 'læge', 'video'].map((word) => text(last).indexOf(word));
    expect(emergency).toBeGreaterThan(0);
    for (const other of others) expect(other).toBeGreaterThan(emergency ?? 0);
    expect(last, 'a line cannot end between "Ring" and "112"').toContain('Ring\u00a0112');
  });
});
