import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type PrintBrowser, startBrowser } from '../../src/browser/browser.ts';
import { findBrowser } from '../../src/browser/find.ts';
import { Diagrams } from '../../src/drawing/diagrams.ts';
import { DrawingBoard } from '../../src/drawing/drawing-board.ts';
import { MermaidTab } from '../../src/drawing/mermaid-tab.ts';
import { parseChapter } from '../../src/markdown/index.ts';
import { TemplateFiles } from '../../src/workspace/lookup.ts';
import { sourcesIn } from '../../src/workspace/workspace.ts';
import { projectRoot } from '../support/cli.ts';
import { ownCache } from '../support/own-cache.ts';
import { runningBrowser } from '../support/running-browser.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

const folder = path.join(import.meta.dirname, '../fixtures/drawing');
const DESCRIBED = { language: 'da', assumed: false } as const;
const fixtures = Object.fromEntries(
  readdirSync(folder)
    .sort()
    .map((file) => [path.basename(file, '.mmd'), readFileSync(path.join(folder, file), 'utf8').trim()]),
);
const kinds = Object.keys(fixtures);

const scratch = new TemporaryWorkspace();
let caches = 0;

/** Draws texts in the order given, in a browser and a cache of their own. */
async function drawAll(texts: readonly string[], timeLimit?: number, program?: string) {
  const before = process.env['XDG_CACHE_HOME'];
  const cache = ownCache(scratch.path(`cache-${caches++}`));
  process.env['XDG_CACHE_HOME'] = cache;
  try {
    const blocks = texts.map((text) => `\`\`\`mermaid\n${text}\n\`\`\`\n`).join('\n');
    const { value: chapter, problems } = parseChapter({ file: '1.md', text: `# Titel\n\n${blocks}` });
    if (chapter === null) throw new Error('no chapter');
    const diagrams = new Diagrams([chapter], new TemplateFiles(sourcesIn(projectRoot)), DESCRIBED);
    await using browser = await startBrowser({ browser: program, inform: () => {} });
    await using board = new DrawingBoard({ browser: async () => browser, ...(timeLimit && { timeLimit }) });
    await diagrams.draw(board);
    const drawings = texts.map((text) => diagrams.drawing(text)?.markup ?? '');
    return { drawings, problems: [...problems, ...diagrams.problems] };
  } finally {
    if (before === undefined) delete process.env['XDG_CACHE_HOME'];
    else process.env['XDG_CACHE_HOME'] = before;
  }
}

let drawn: Record<string, string>;
beforeAll(async () => {
  const { drawings, problems } = await drawAll(Object.values(fixtures));
  expect(problems).toEqual([]);
  drawn = Object.fromEntries(kinds.map((kind, index) => [kind, drawings[index] ?? '']));
});
afterAll(() => scratch[Symbol.dispose]());

describe('a drawing', () => {
  test.each(kinds)(
    'has the texts of its %s diagram, and only plain SVG in the colours of figures',
    (kind) => {
      const svg = drawn[kind] ?? '';
      const elements = new Set([...svg.matchAll(/<(\w+)/g)].map(([, name]) => name));
      const plain = [
        'svg',
        'g',
        'defs',
        'marker',
        'path',
        'rect',
        'circle',
        'ellipse',
        'line',
        'polyline',
        'polygon',
      ];
      expect(
        [...elements].filter((name) => ![...plain, 'text', 'tspan', 'clipPath'].includes(name ?? '')),
      ).toEqual([]);
      expect(elements).toContain('text');
      expect(svg).not.toMatch(/ (?:style|class|on\w+|href)=/);
      const colours = [...svg.matchAll(/ (?:fill|stroke)="([^"]*)"/g)].map(([, colour]) => colour);
      expect(colours.length).toBeGreaterThan(5);
      const role = /^(?:none|context-\w+|var\(--figure-(?:ink|accent|soft|line|paper), #[\da-f]{6}\))$/;
      expect(colours.filter((colour) => !role.test(colour ?? ''))).toEqual([]);
      expect(svg).toMatch(
        /^<svg [^>]*font-family="IBM Plex Sans, sans-serif"[^>]* width="\d+" height="\d+" viewBox=/,
      );
    },
  );

  test.each([
    ['sequence', ['Kontakt Læge-appen', 'logger ind med 2-faktor-godkendelse', '3', 'Kommunens del']],
    ['flowchart', ["Er IdP'en tilsluttet?", 'Kommunens del', 'Nej', 'Klar']],
    ['state', ['Kladde', 'udgiv', 'Synlig']],
    ['gantt', ['Udbredelse', 'Forberedelse']],
  ])('says in %s what stands in its text', (kind, texts) => {
    const text = (drawn[kind] ?? '').replace(/<[^>]*>/g, '').replaceAll('&#39;', "'");
    for (const each of texts) expect(text).toContain(each);
  });

  test('is the same in a browser that runs already, which may not read our files', async () => {
    const running = await runningBrowser();
    try {
      const { drawings, problems } = await drawAll(
        [fixtures['sequence'] ?? ''],
        undefined,
        running.wsEndpoint(),
      );
      expect(problems).toEqual([]);
      expect(drawings).toEqual([drawn['sequence']]);
    } finally {
      await running.close();
    }
  });

  test('has fields that hold the boxes of all participants that they reach', () => {
    const boxes = [...(drawn['sequence'] ?? '').matchAll(/<rect [^>]*>/g)].map(([rect]) => ({
      left: Number(/ x="(-?[\d.]+)"/.exec(rect)?.[1]),
      width: Number(/ width="([\d.]+)"/.exec(rect)?.[1]),
      height: Number(/ height="([\d.]+)"/.exec(rect)?.[1]),
    }));
    const [field] = boxes.filter(({ height }) => height > 60);
    const participants = boxes.filter(({ height }) => height === 38);
    expect(participants).toHaveLength(3);
    for (const { left, width } of participants) {
      expect(left).toBeGreaterThan(field?.left ?? Number.POSITIVE_INFINITY);
      expect(left + width).toBeLessThan(Number(field?.left) + Number(field?.width));
    }
  });

  test('in the guide has letters of 8.5 pt at least in print', async () => {
    const texts = readdirSync(path.join(projectRoot, 'content/guide'))
      .filter((file) => file.endsWith('.md'))
      .sort()
      .map((file) => readFileSync(path.join(projectRoot, 'content/guide', file), 'utf8'))
      .flatMap((chapter) => [...chapter.matchAll(/^```mermaid\n([\s\S]*?)\n```$/gm)])
      .map(([, text = '']) => text);
    const { drawings, problems } = await drawAll(texts);
    expect(problems).toEqual([]);
    expect(drawings.length).toBeGreaterThanOrEqual(2);
    // The column is 138 mm wide; what fits is shown at 82 % (templates/guide/pdf.css).
    const column = (138 / 25.4) * 96;
    for (const drawing of drawings) {
      const width = Number(/ width="(\d+)"/.exec(drawing)?.[1]);
      const scale = Math.min(0.82, column / width);
      const sizes = [...drawing.matchAll(/ font-size="([\d.]+)"/g)].map(([, size]) => size);
      expect(sizes.length).toBeGreaterThan(0);
      for (const size of sizes)
        expect(Number(size) * scale * 0.75).toBeGreaterThanOrEqual(size === '12' ? 7 : 8.5);
    }
  });

  test('has the same bytes from another browser, drawn in another order', async () => {
    const { drawings } = await drawAll(Object.values(fixtures).reverse());
    expect(drawings.reverse()).toEqual(Object.values(drawn));
  });

  test.skipIf(process.platform !== 'linux')('does not depend on the fonts of the machine', async () => {
    const found = await findBrowser(undefined, () => {});
    if (found.kind === 'endpoint') throw new Error('expected a program');
    // A program that is named gets its environment from here: no font but those of the page.
    scratch.write(
      'none.conf',
      '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig></fontconfig>',
    );
    vi.stubEnv('LD_LIBRARY_PATH', found.env['LD_LIBRARY_PATH']);
    vi.stubEnv('FONTCONFIG_FILE', scratch.path('none.conf'));
    try {
      const { drawings, problems } = await drawAll(Object.values(fixtures), undefined, found.executablePath);
      expect(problems).toEqual([]);
      expect(drawings).toEqual(Object.values(drawn));
    } finally {
      vi.unstubAllEnvs();
    }
  });

  test('that takes too long is given up, and the next one is still drawn', async () => {
    const long = `flowchart TD\naccTitle: x\n${Array.from({ length: 480 }, (_, i) => `n${i} --> m${(i * 7) % 480}`).join('\n')}`;
    const { problems, drawings } = await drawAll([long, fixtures['sequence'] ?? ''], 1500);
    expect(problems).toMatchObject([{ rule: 'diagram-time', place: { line: 3, column: 1 } }]);
    expect(drawings[1]).toBe(drawn['sequence']);
  });
});

describe('text in a drawing', () => {
  let browser: PrintBrowser;
  let page: Page;
  beforeAll(async () => {
    browser = await startBrowser({ inform: () => {} });
    page = await browser.openPage();
    const tokens = readFileSync(path.join(projectRoot, 'assets/tokens.css'), 'utf8');
    const body = kinds.map((kind) => `<div id="${kind}">${drawn[kind]}</div>`).join('');
    await page.setContent(
      `<!doctype html><style>${tokens} html.dark { color-scheme: dark }</style><body>${body}</body>`,
    );
  });
  afterAll(() => browser.close());

  test.each(['light', 'dark'])(
    'has a contrast of 4.5 to what is under it in %s (WCAG 1.4.3)',
    async (scheme) => {
      const found = await page.evaluate(async (name) => {
        document.documentElement.className = name;
        const colour = (element: Element) => getComputedStyle(element).fill;
        const paper = getComputedStyle(document.documentElement).getPropertyValue('--figure-paper');
        const probe = document.createElement('i');
        probe.style.color = 'var(--figure-paper)';
        document.body.append(probe);
        const ground = getComputedStyle(probe).color;
        const pairs: { text: string; ink: string; ground: string }[] = [];
        for (const text of document.querySelectorAll('text')) {
          if (!text.textContent?.trim()) continue;
          const leaf = [...text.querySelectorAll('tspan')].at(-1) ?? text;
          const box = text.getBoundingClientRect();
          const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
          let under = ground;
          for (const shape of text.closest('svg')?.querySelectorAll('rect, circle, polygon, path, ellipse') ??
            []) {
            if (shape.closest('defs, marker') || colour(shape) === 'none') continue;
            if (!(shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
            const area = shape.getBoundingClientRect();
            const opaque = Number(getComputedStyle(shape).opacity) > 0.5;
            if (opaque && area.x <= x && x <= area.right && area.y <= y && y <= area.bottom)
              under = colour(shape);
          }
          // The numbers of messages stand on the round marker at the line's start.
          if (/^\d$/.test(text.textContent) && leaf.closest('#sequence')) {
            const marker = document.querySelector('#sequence marker[id*="number"]');
            if (marker) under = colour(marker.firstElementChild ?? marker);
          }
          pairs.push({ text: text.textContent, ink: colour(leaf), ground: under });
        }
        return { paper, pairs };
      }, scheme);
      expect(found.pairs.length).toBeGreaterThan(40);
      const weak = found.pairs.filter(({ ink, ground }) => contrast(ink, ground) < 4.5);
      expect(weak).toEqual([]);
      const grounds = new Set(found.pairs.map(({ ground }) => ground));
      expect(grounds).toContain(scheme === 'dark' ? 'rgb(18, 23, 29)' : 'rgb(255, 255, 255)');
    },
  );
});

/** WCAG 2.2, "contrast ratio". */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, two) => one - two);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((channel) => {
    const value = Number(channel) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

test('the tab that draws reads no file and runs no script but the library, which was there before', async () => {
  await using browser = await startBrowser({ inform: () => {} });
  const pages: Page[] = [];
  const openPage = browser.openPage.bind(browser);
  vi.spyOn(browser, 'openPage').mockImplementation(async (prepare) => {
    const page = await openPage(prepare);
    pages.push(page);
    return page;
  });
  const tab = await MermaidTab.open(browser, '');
  const file = pathToFileURL(path.join(projectRoot, 'package.json')).href;
  const found = await pages[0]?.evaluate(async (url) => {
    const added = (element: HTMLElement) =>
      new Promise<string>((resolve) => {
        element.onload = () => resolve('loaded');
        element.onerror = () => resolve('blocked');
        document.body.append(element);
      });
    const inline = document.createElement('script');
    inline.textContent = 'globalThis.ran = true';
    document.body.append(inline);
    return {
      library: 'mermaid' in globalThis,
      inline: 'ran' in globalThis,
      fetch: await fetch(url).then(
        () => 'loaded',
        () => 'blocked',
      ),
      script: await added(Object.assign(document.createElement('script'), { src: url })),
      picture: await added(
        Object.assign(new Image(), { src: url.replace('package.json', 'docs/images/guide.png') }),
      ),
    };
  }, file);
  await tab.close();
  expect(found).toEqual({
    library: true,
    inline: false,
    fetch: 'blocked',
    script: 'blocked',
    picture: 'blocked',
  });
});
