import { readFileSync } from 'node:fs';
import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PrintBrowser, startBrowser } from '../../src/browser/browser.ts';
import { build } from '../../src/index.ts';
import { projectRoot } from '../support/cli.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

let out: TemporaryWorkspace;
let browser: PrintBrowser;
let html: string;

beforeAll(async () => {
  out = new TemporaryWorkspace();
  const { diagnostics } = await build({
    cwd: projectRoot,
    out: out.path('out'),
    formats: ['html'],
    documents: ['guide'],
  });
  expect(diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
  html = readFileSync(out.path('out/guide/1.8/index.html'), 'utf8');
  browser = await startBrowser({ inform: () => {} });
});
afterAll(async () => {
  await browser.close();
  out[Symbol.dispose]();
});

async function open(
  width: number,
  use: (page: Page) => Promise<void>,
  { script = true, theme = 'light' } = {},
): Promise<void> {
  const page = await browser.openPage();
  try {
    await page.setJavaScriptEnabled(script);
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await page.setContent(html, { waitUntil: 'load' });
    // Without script no fonts can be waited for from within, and nothing in the page depends on them.
    if (script) await page.evaluate(settled);
    await use(page);
  } finally {
    await page.close();
  }
}

/** Fonts have arrived, and what watches the sizes of boxes has heard of it. */
const settled = async (): Promise<void> => {
  await document.fonts.ready;
  for (let frame = 0; frame < 2; frame++) await new Promise((next) => requestAnimationFrame(next));
};

describe('a wide window', () => {
  test.each([1280, 1440, 1920])(
    'is used on both sides, with lines of at most 75 letters, at %i px',
    async (width) => {
      await open(width, async (page) => {
        const { edges, longest } = await page.evaluate(() => {
          const boxes = [...document.querySelectorAll('.contents-title, .contents a, main td, .side-note')]
            .filter((element) => element.checkVisibility())
            .map((element) => element.getBoundingClientRect());
          // The letters of a paragraph by the line they stand on.
          const lengths = [...document.querySelectorAll('.chapter > p')].flatMap((paragraph) => {
            const lines = new Map<number, string>();
            const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
            for (let node = texts.nextNode(); node; node = texts.nextNode()) {
              if (node.parentElement?.closest('.term-tip, .side-note, sup')) continue;
              for (let at = 0; at < (node.textContent?.length ?? 0); at++) {
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + 1);
                const line = Math.round(range.getBoundingClientRect().bottom / 8);
                lines.set(line, (lines.get(line) ?? '') + node.textContent?.[at]);
              }
            }
            return [...lines.values()].map((line) => line.trim().length);
          });
          return {
            edges: [
              Math.min(...boxes.map(({ left }) => left)),
              innerWidth - Math.max(...boxes.map(({ right }) => right)),
            ],
            longest: Math.max(...lengths),
          };
        });
        // The bar before the place where one is hangs in the margin.
        expect(Math.abs((edges[0] ?? 0) - (edges[1] ?? 0))).toBeLessThan(16);
        expect(longest).toBeGreaterThan(60);
        expect(longest).toBeLessThanOrEqual(75);
      });
    },
  );

  test.each([1248, 1440, 1920])(
    'has the footnotes beside the text, over nothing else, at %i px',
    async (width) => {
      await open(width, async (page) => {
        const { notes, covered, stops } = await page.evaluate(() => {
          const notes = [...document.querySelectorAll<HTMLElement>('.side-note')].map((element) => ({
            element,
            box: element.getBoundingClientRect(),
            mark: element.previousElementSibling?.getBoundingClientRect() ?? new DOMRect(),
          }));
          const others = [
            ...document.querySelectorAll(
              '.contents, main :is(h1, h2, h3, p, li, pre, table, .figure-scroll, .side-note)',
            ),
          ].filter((element) => !element.closest('.side-note') || element.matches('.side-note'));
          const covered = notes.flatMap(({ element, box }) =>
            others
              .filter((other) => other !== element && !other.contains(element))
              .map((other) => ({ other, at: other.getBoundingClientRect() }))
              .filter(
                ({ at }) =>
                  at.left < box.right - 1 &&
                  at.right > box.left + 1 &&
                  at.top < box.bottom - 1 &&
                  at.bottom > box.top + 1,
              )
              .map(({ other }) => `${element.textContent} / ${other.outerHTML.slice(0, 60)}`),
          );
          return {
            covered,
            notes: notes.map(({ element, box, mark }) => ({
              visible: element.checkVisibility(),
              hidden: element.ariaHidden,
              beside: box.left > mark.right && box.right <= innerWidth,
              far: box.top - mark.top,
            })),
            stops: [...document.querySelectorAll<HTMLElement>('.side-note a')].filter(
              ({ tabIndex }) => tabIndex >= 0,
            ).length,
          };
        });
        expect(notes.length).toBeGreaterThan(5);
        expect(covered).toEqual([]);
        expect(stops).toBe(0);
        for (const note of notes) expect(note).toMatchObject({ visible: true, hidden: 'true', beside: true });
        // Pushed down by the note above it at most.
        expect(Math.max(...notes.map(({ far }) => far))).toBeLessThan(250);
      });
    },
  );

  test('has them at the chapter’s end only where there is no room, no script, or paper', async () => {
    const shown = (page: Page): Promise<{ beside: number; atEnd: number; ways: boolean }> =>
      page.evaluate(() => {
        const visible = (selector: string): number =>
          [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility()).length;
        return {
          beside: visible('.side-note'),
          atEnd: visible('.footnotes li'),
          ways: visible('[data-footnote-backref]') > 0,
        };
      });
    const expected = { beside: 0, atEnd: html.match(/<li id="[^"]*-fn-/g)?.length, ways: true };
    await open(1200, async (page) => expect(await shown(page)).toEqual(expected));
    await open(1440, async (page) => expect(await shown(page)).toEqual(expected), { script: false });
    await open(1440, async (page) => {
      await page.emulateMediaType('print');
      expect(await shown(page)).toEqual({ ...expected, ways: false });
    });
  });

  test('shows the contents whole', async () => {
    for (const width of [1024, 1248, 1440]) {
      await open(width, async (page) => {
        const { items, width, cut } = await page.evaluate(() => {
          const items = document.querySelectorAll('.contents li');
          for (const item of items) item.classList.add('open');
          const { scrollWidth = 0, clientWidth = 0 } = document.querySelector('.contents-list') ?? {};
          return { items: items.length, width: clientWidth, cut: scrollWidth - clientWidth };
        });
        expect(items).toBeGreaterThan(40);
        expect([width > 150, cut]).toEqual([true, 0]);
      });
    }
  });

  test('has a word of the glossary before what it means', async () => {
    const columns = (page: Page): Promise<boolean> =>
      page.evaluate(() => {
        const [word, meaning] = document.querySelectorAll('.glossary > dl > *');
        return (word?.getBoundingClientRect().right ?? 0) <= (meaning?.getBoundingClientRect().left ?? 0);
      });
    await open(1440, async (page) => expect(await columns(page)).toBe(true));
    await open(360, async (page) => expect(await columns(page)).toBe(false));
  });
});

describe('a phone', () => {
  test.each(['light', 'dark'])(
    'scrolls what is wider, shows that it does, and reaches it with Tab (WCAG 1.4.10, 2.1.1), %s',
    async (theme) => {
      await open(
        360,
        async (page) => {
          const boxes = (await page.$$(
            'main :is(.table-scroll, .figure-scroll, pre)',
          )) as ElementHandle<HTMLElement>[];
          let wider = 0;
          for (const box of boxes) {
            const { scrolls, name, tab, role } = await box.evaluate((element) => ({
              scrolls: element.scrollWidth > element.clientWidth,
              tab: element.tabIndex === 0 && element.hasAttribute('tabindex'),
              role: element.role,
              name:
                element.ariaLabel ??
                document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent ??
                '',
            }));
            if (!scrolls) continue;
            wider += 1;
            expect(tab).toBe(true);
            expect([role, name.length > 3]).toEqual(['group', true]);
            /** Whether a strip at the right edge looks other than it would without the sign. */
            const signed = async (): Promise<boolean> => {
              const { x, y } = await box.evaluate((element) => {
                element.scrollIntoView({ block: 'center' });
                const { right, top, height } = element.getBoundingClientRect();
                return { x: right - 5, y: Math.max(top, 100) + Math.min(height / 2, 60) + scrollY };
              });
              const clip = { x, y, width: 4, height: 20 };
              const withSign = await page.screenshot({ clip, captureBeyondViewport: false });
              await box.evaluate((element) => element.style.setProperty('--edge-shade', 'transparent'));
              const without = await page.screenshot({ clip, captureBeyondViewport: false });
              await box.evaluate((element) => element.style.removeProperty('--edge-shade'));
              return !Buffer.from(withSign).equals(Buffer.from(without));
            };
            expect(await signed()).toBe(true);
            const end = await box.evaluate((element) => {
              element.scrollLeft = 1e6;
              return element.scrollLeft + element.clientWidth - element.scrollWidth;
            });
            expect(Math.abs(end)).toBeLessThanOrEqual(1);
            expect(await signed()).toBe(false);
          }
          expect(wider).toBeGreaterThan(3);
        },
        { theme },
      );
    },
  );

  test('has no stop where all shows, and shows a narrow drawing whole', async () => {
    await open(360, async (page) => {
      const { stops, wrong } = await page.$$eval('div.table-scroll, div.figure-scroll', (boxes) => ({
        stops: new Set(boxes.map((box) => box.tabIndex === 0)).size,
        wrong: boxes
          .filter((box) => (box.tabIndex === 0) !== box.scrollWidth > box.clientWidth)
          .map(({ id }) => id),
      }));
      // There are some of both kinds.
      expect(stops).toBe(2);
      expect(wrong).toEqual([]);
      // Down to three quarters of the size it was drawn in.
      const narrow = await page.$$eval('.figure-scroll:has(> svg[width])', (boxes) =>
        boxes
          .filter((box) => Number(box.querySelector('svg')?.getAttribute('width')) * 0.75 <= box.clientWidth)
          .map((box) => box.scrollWidth - box.clientWidth),
      );
      expect(narrow.length).toBeGreaterThan(0);
      expect(narrow.filter((more) => more > 0)).toEqual([]);
    });
  });

  test('takes a finger beside a footnote’s mark for the mark (WCAG 2.5.8)', async () => {
    await open(360, async (page) => {
      const { missed, count } = await page.evaluate(() => {
        const marks = [...document.querySelectorAll('[data-footnote-ref]:not(td *)')];
        const missed = marks.flatMap((mark) => {
          mark.scrollIntoView({ block: 'center' });
          const { left, right, top, bottom } = mark.getBoundingClientRect();
          const [x, y] = [(left + right) / 2, (top + bottom) / 2];
          const hits = [
            [0, 0],
            [-11, 0],
            [11, 0],
            [0, -11],
            [0, 11],
          ].filter(([dx = 0, dy = 0]) => {
            if (x + dx >= innerWidth) return true;
            return document.elementFromPoint(x + dx, y + dy)?.closest('a') === mark;
          });
          return hits.length === 5 ? [] : [`${mark.id} ${hits.length}`];
        });
        return { missed, count: marks.length };
      });
      expect(count).toBeGreaterThan(5);
      expect(missed).toEqual([]);
    });
  });
});

test('links in running text are underlined, terms dotted, and footnote marks neither (WCAG 1.4.1)', async () => {
  await open(1280, async (page) => {
    const styles = await page.$$eval('main :is(p, li, dd, td) a:not(.side-note a)', (links) =>
      links.map((link) => {
        const { textDecorationLine, textDecorationStyle } = getComputedStyle(link);
        const kind = link.matches('.term') ? 'term' : link.matches('[data-footnote-ref]') ? 'mark' : 'link';
        return `${kind}: ${textDecorationLine === 'none' ? 'none' : textDecorationStyle}`;
      }),
    );
    expect([...new Set(styles)].sort()).toEqual(['link: solid', 'mark: none', 'term: dotted']);
  });
});

test('a question and its answer have one left edge', async () => {
  await open(1280, async (page) => {
    const edges = await page.$$eval('dl:not(.glossary > dl) > :is(dt, dd)', (parts) =>
      parts.map(
        (part) => part.getBoundingClientRect().left + Number.parseFloat(getComputedStyle(part).paddingLeft),
      ),
    );
    expect(edges.length).toBeGreaterThan(5);
    expect(new Set(edges).size).toBe(1);
  });
});
