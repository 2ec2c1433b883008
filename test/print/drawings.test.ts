import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PrintBrowser, startBrowser } from '../../src/browser/browser.ts';
import { type BuildResult, build } from '../../src/index.ts';
import { inspectPdf } from '../../src/pdf/inspect.ts';
import { quickCard, TemporaryWorkspace } from '../support/workspace.ts';

const SANS = '"IBM Plex Sans"';
const MONO = '"IBM Plex Mono"';

/** What a drawing says of the font of one text, and the family that it is set in. */
const WAYS: readonly (readonly [text: string, family: string])[] = [
  ['<text y="9">a</text>', SANS],
  ['<text y="9" font-family="sans-serif" font-weight="600" textLength="30">a</text>', SANS],
  ['<text y="9" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11">a</text>', SANS],
  ['<text y="9" font-family="Arial">a</text>', SANS],
  ['<text y="9" font-family="serif" font-style="italic">a</text>', SANS],
  ['<text y="9" font-family="monospace">a</text>', MONO],
  ['<text y="9" font-family="Consolas, \'Courier New\'">a</text>', MONO],
  ['<text y="9" style="font: 600 9px/1.2 Georgia, serif">a</text>', SANS],
  ['<text y="9" style="font-family/**/:\'Liberation Mono\'; all: initial">a</text>', MONO],
  ['<style>text { font-family: "Times New Roman" }</style><text y="9">a</text>', SANS],
  ['<style>.m { font: bold 9px ui-monospace } * { all: revert }</style><text class="m" y="9">a</text>', MONO],
  [
    '<style>@font-face { font-family: X; src: local("DejaVu Sans") } text { font-family: X }</style><text y="9">a</text>',
    SANS,
  ],
  [
    '<style>svg { --page-text-font: "DejaVu Serif" } text { font: caption }</style><text y="9">a</text>',
    SANS,
  ],
  ['<text y="9" font-family="\'IBM Plex Mono\', serif">a</text>', `${MONO}, ${MONO}`],
];

let browser: PrintBrowser;
let workspace: TemporaryWorkspace;
let result: BuildResult;

beforeAll(async () => {
  browser = await startBrowser({ inform: () => {} });
  const drawings = WAYS.map(([text], index): [string, string] => [
    `content/card/${index}.svg`,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 12" font-size="9">${text}</svg>`,
  ]);
  workspace = new TemporaryWorkspace({
    ...quickCard,
    'content/card/card.md': `# Tegninger\n\n${WAYS.map((_, index) => `![Et bogstav, skrevet på måde ${index}](${index}.svg)`).join('\n\n')}\n`,
    ...Object.fromEntries(drawings),
  });
  result = await build({ cwd: workspace.root });
});
afterAll(async () => {
  await browser.close();
  workspace[Symbol.dispose]();
});

describe('text in drawings', () => {
  test('stops no build, whatever font it asks for; a font that is brought along is told', () => {
    expect(result.diagnostics.map(({ message }) => message)).toEqual([
      "The drawing's own font is left out: its text is in the document's fonts",
    ]);
    expect(result.ok).toBe(true);
  });

  test('is in the fonts of the page in print', () => {
    const { fonts } = inspectPdf(readFileSync(workspace.path('out/card/1.0/lynkort-1.0.pdf')));
    expect([...new Set(fonts.map(({ name }) => name))].sort()).toEqual([
      'IBMPlexMono-Regular',
      'IBMPlexSans-Italic',
      'IBMPlexSans-Regular',
      'IBMPlexSans-SemiBold',
    ]);
  });

  test('and on the screen', async () => {
    const tab = await browser.openPage();
    await tab.setContent(readFileSync(workspace.path('out/card/1.0/index.html'), 'utf8'));
    const families = await tab.$$eval('svg text', (texts) =>
      texts.map((text) => getComputedStyle(text).fontFamily),
    );
    expect(families).toEqual(WAYS.map(([, family]) => family));
    await tab.close();
  });
});

describe('drawings', () => {
  /** The attributes of a drawing, and the size of what it draws in its own units. */
  const DRAWINGS: Readonly<Record<string, readonly [attributes: string, width: number, height: number]>> = {
    sized: ['width="300" height="150"', 300, 150],
    millimetres: ['width="80mm" height="40mm" viewBox="0 0 80 40"', 80, 40],
    ems: ['width="20em" height="10em"', 320, 160],
    shapeOnly: ['viewBox="0 0 80 40"', 80, 40],
    fullWidth: ['width="100%" height="100%" viewBox="0 0 80 40"', 80, 40],
    ownStyle: ['viewBox="0 0 80 40" style="width:90%;height:5px"', 80, 40],
  };
  const names = Object.keys(DRAWINGS);
  const shown = (written: (name: string) => string): string =>
    `# Tegninger\n\n${names.map(written).join('\n\n')}\n`;

  test.each([
    ['px after Markdown', shown((name) => `![En flade](${name}.svg){ width="160" }`), 160, 80],
    ['px in HTML', shown((name) => `<img src="${name}.svg" alt="En flade" width="160">`), 160, 80],
    ['a part of the line', shown((name) => `![En flade](${name}.svg){ width=50% }`), 200, 100],
    ['a height', shown((name) => `![En flade](${name}.svg){ height=60px }`), 120, 60],
  ])('are as large as their author says: %s', async (_way, card, width, height) => {
    using sizes = new TemporaryWorkspace({
      ...quickCard,
      'content/card/card.md': card,
      ...Object.fromEntries(
        Object.entries(DRAWINGS).map(([name, [attributes, drawnWidth, drawnHeight]]) => [
          `content/card/${name}.svg`,
          `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><rect width="${drawnWidth}" height="${drawnHeight}"/></svg>`,
        ]),
      ),
    });
    expect((await build({ cwd: sizes.root, formats: ['html'] })).ok).toBe(true);
    const tab = await browser.openPage();
    await tab.setContent(readFileSync(sizes.path('out/card/1.0/index.html'), 'utf8'));
    await tab.addStyleTag({ content: 'main { width: 400px }' });
    const boxes = await tab.$$eval('svg', (drawings) =>
      drawings.map((drawing) => {
        // What is drawn: a box that is larger than its content would be of no use.
        const { width, height } = drawing.querySelector('rect')?.getBoundingClientRect() ?? {
          width: 0,
          height: 0,
        };
        return { width: Math.round(width), height: Math.round(height) };
      }),
    );
    await tab.close();
    expect(boxes).toEqual(names.map(() => ({ width, height })));
  });
});
