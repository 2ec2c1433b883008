import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PrintBrowser, startBrowser } from '../../src/browser/browser.ts';
import { build } from '../../src/index.ts';
import { layOut } from '../../src/print/print.ts';
import { unseenPictures } from '../../src/print/unseen-pictures.ts';
import { drawPicture } from '../pdf/pictures.ts';
import { quickCard, TemporaryWorkspace } from '../support/workspace.ts';

let browser: PrintBrowser;
let tab: Awaited<ReturnType<PrintBrowser['openPage']>>;

beforeAll(async () => {
  browser = await startBrowser({ inform: () => {} });
  tab = await browser.openPage();
});
afterAll(() => browser.close());

/** What is seen of an element that says its place as `a`. */
async function look(element: string) {
  await layOut(tab, `<!doctype html><head><title>A</title></head><body>${element}</body>`, {});
  return unseenPictures(tab);
}

const drawing = (content: string, attributes = 'viewBox="0 0 9 9" width="90"'): string =>
  `<svg data-source="a" xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`;
const RECT = '<rect width="5" height="5"/>';
const NOTHING = { broken: [], blank: [] };
const BLANK = { broken: [], blank: ['a'] };

describe('a drawing paints nothing', () => {
  test.each([
    ['without anything in it', drawing('')],
    ['hidden in print', drawing(`<style>@media print { * { visibility: hidden } }</style>${RECT}`)],
    ['not there in print', drawing(`<style>@media print { rect { display: none } }</style>${RECT}`)],
    ['outside of its box', drawing('<rect x="20" width="5" height="5"/>')],
    ['white', drawing('<rect width="5" height="5" fill="#fff"/><text y="5" fill="white">A</text>')],
    [
      'white by a gradient',
      drawing(
        '<linearGradient id="g"><stop stop-color="#fff"/></linearGradient><rect width="5" height="5" fill="url(#g)"/>',
      ),
    ],
    ['transparent', drawing('<rect width="5" height="5" fill-opacity="0"/>')],
    ['in a group that is', drawing(`<g opacity="0">${RECT}</g>`)],
    ['without a fill or stroke', drawing('<rect width="5" height="5" fill="none"/>')],
    [
      'cut off',
      drawing(
        `<clipPath id="c"><rect x="20" width="1" height="1"/></clipPath><g clip-path="url(#c)">${RECT}</g>`,
      ),
    ],
    ['scaled to nothing', drawing(`<g transform="scale(0)">${RECT}</g>`)],
    ['without a size', drawing(RECT, 'width="0" height="0"')],
    ['with a box of no size', drawing(RECT, 'viewBox="0 0 0 0" width="90" height="90"')],
    ['that only defines', drawing(`<defs>${RECT}</defs>`)],
  ])('%s', async (_, element) => {
    expect(await look(element)).toEqual(BLANK);
  });
});

describe('a drawing paints', () => {
  test.each([
    ['a shape', drawing(RECT)],
    ['a thin line', drawing('<path d="M0 4H9" stroke="#000" stroke-width=".1"/>')],
    ['a pale text', drawing('<g opacity=".3"><text y="5">A</text></g>')],
    ['what it defines and uses', drawing('<defs><rect id="r" width="5" height="5"/></defs><use href="#r"/>')],
    [
      'a gradient',
      drawing(
        '<linearGradient id="g"><stop stop-color="#fff"/><stop offset="1"/></linearGradient><rect width="5" height="5" fill="url(#g)"/>',
      ),
    ],
  ])('%s', async (_, element) => {
    expect(await look(element)).toEqual(NOTHING);
  });
});

describe('a picture', () => {
  const shown = async (type: 'image/png' | 'image/webp', damage = (bytes: Buffer) => bytes) => {
    const url = await drawPicture(tab, type, 120, 80);
    const bytes = damage(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
    return look(`<img data-source="a" src="data:${type};base64,${bytes.toString('base64')}">`);
  };

  test('that is whole is seen', async () => {
    expect([await shown('image/png'), await shown('image/webp')]).toEqual([NOTHING, NOTHING]);
  });

  test('of which the middle is missing cannot be shown', async () => {
    const damage = (bytes: Buffer): Buffer => bytes.fill(0, bytes.length >> 1);
    expect(await shown('image/png', damage)).toEqual({ broken: ['a'], blank: [] });
    expect(await shown('image/webp', (bytes) => bytes.subarray(0, bytes.length >> 1))).toEqual({
      broken: ['a'],
      blank: [],
    });
  });

  test('that is white or transparent paints nothing', async () => {
    for (const [width, fill] of [
      [40, 'white'],
      [41, 'transparent'],
    ] as const) {
      await layOut(tab, '<!doctype html><head><title>A</title></head><body></body>', {});
      const url = await tab.evaluate(
        (side, colour) => {
          const canvas = document.createElement('canvas');
          canvas.width = side;
          canvas.height = side;
          const context = canvas.getContext('2d');
          if (context === null) throw new Error('No canvas');
          context.fillStyle = colour;
          context.fillRect(0, 0, side, side);
          return canvas.toDataURL();
        },
        width,
        fill,
      );
      expect(await look(`<img data-source="a" src="${url}">`)).toEqual(BLANK);
    }
  });
});

test('a build tells a drawing that is only seen on a screen, at its place', async () => {
  using workspace = new TemporaryWorkspace({
    ...quickCard,
    'content/card/card.md': '# A\n\nDrej til højre.\n\n![En plan](a.svg)\n',
    'content/card/a.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><style>@media print { * { visibility: hidden } }</style><rect width="9" height="9"/></svg>',
  });
  const { diagnostics, artifacts } = await build({ cwd: workspace.root, formats: ['pdf'] });
  expect(artifacts).toHaveLength(1);
  expect(diagnostics).toMatchObject([
    {
      rule: 'blank-picture',
      severity: 'warning',
      place: { file: 'content/card/card.md', line: 5, column: 1 },
    },
  ]);
});
