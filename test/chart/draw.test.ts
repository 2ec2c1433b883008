import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { CHART_KINDS, type Chart, type ChartKind } from '../../src/chart/chart.ts';
import { drawChart } from '../../src/chart/draw.ts';
import { bar, lookOf, MOST_SERIES, marker } from '../../src/chart/looks.ts';
import { PALETTE } from '../../src/chart/palette.ts';
import { LINE, SIZE, Type } from '../../src/chart/type.ts';
import { PLEX } from '../../src/fonts/typeface.ts';
import { inlineSvg } from '../../src/markdown/svg/svg.ts';
import { Diagnostics } from '../../src/report/diagnostic.ts';
import { projectRoot } from '../support/cli.ts';
import { chartOf, panel, simple } from './charts.ts';

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

const plex = new Type(PLEX);

/** Where each line of text of a drawing stands. */
function textsIn(svg: string): Box[] {
  const boxes: Box[] = [];
  const moves: (readonly [number, number])[] = [];
  let style = { anchor: 'start', weight: 400 as 400 | 600 };
  const tags = svg.matchAll(
    /<g transform="translate\((\S+) (\S+)\)">|(<\/g>)|<text([^>]*)>|<tspan x="([^"]*)" y="([^"]*)">([^<]*)/g,
  );
  for (const [, dx, dy, end, text, x, y, content] of tags) {
    if (dx !== undefined) moves.push([Number(dx), Number(dy)]);
    else if (end !== undefined) moves.pop();
    else if (text !== undefined)
      style = {
        anchor: /text-anchor="(\w+)"/.exec(text)?.[1] ?? 'start',
        weight: text.includes('600') ? 600 : 400,
      };
    else {
      const [left, top] = moves.reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
      const width = plex.width(content ?? '', style.weight);
      const before = { start: 0, middle: width / 2, end: width }[style.anchor] ?? 0;
      const at = left + Number(x) - before;
      boxes.push({ text: content ?? '', left: at, right: at + width, middle: top + Number(y) });
    }
  }
  return boxes;
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right - 0.5 && b.left < a.right - 0.5 && Math.abs(a.middle - b.middle) < LINE - 1;

/** Numbers that are made up, the same each time. */
function madeUp(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

const NAMES =
  'Nord Syd Øst Vest Midt-og-Vestkysten Nordkysten_og_oplandet Borgernære_sundhedstilbud_i_området Å'
    .split(' ')
    .map((name) => name.replaceAll('_', ' '));

/** A chart of any form that can be read. */
function anyChart(kind: ChartKind, seed: number): Chart {
  const next = madeUp(seed * 7919 + 1);
  const upTo = (most: number): number => 1 + Math.floor(next() * most);
  const isTimed = next() < 0.4;
  const points = isTimed
    ? Array.from({ length: 1 + upTo(11) }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`)
    : NAMES.slice(0, 1 + upTo(7));
  const size = 10 ** upTo(6);
  const number = (): number | null =>
    next() < 0.08 ? null : Math.round((next() - (seed % 3 === 0 ? 0.4 : 0)) * size);
  const series = Array.from({ length: upTo(MOST_SERIES[kind]) }, (_, index) => NAMES[index] ?? '');
  const names = next() < 0.3 ? NAMES.slice(0, 1 + upTo(3)) : [''];
  return chartOf(
    kind,
    points,
    names.map((name) =>
      panel(
        name,
        Object.fromEntries(series.map((of) => [series.length === 1 ? '' : of, points.map(number)])),
      ),
    ),
  );
}

const CHARTS = CHART_KINDS.flatMap((kind) => Array.from({ length: 60 }, (_, seed) => [kind, seed] as const));

describe('a chart', () => {
  test('has all its text within it, and none over another', () => {
    let drawn = 0;
    for (const [kind, seed] of CHARTS) {
      const svg = drawChart(anyChart(kind, seed));
      if (svg === null) continue;
      drawn += 1;
      const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
      const texts = textsIn(svg);
      expect(texts.length).toBeGreaterThan(1);
      const outside = texts.filter(
        ({ left, right, middle }) =>
          left < -0.5 || right > Number(width) + 0.5 || middle < 0 || middle > Number(height),
      );
      expect(outside, `${kind} ${seed}`).toEqual([]);
      const over = texts.flatMap((one, index) =>
        texts.slice(index + 1).flatMap((other) => (overlap(one, other) ? [[one.text, other.text]] : [])),
      );
      expect(over, `${kind} ${seed}`).toEqual([]);
    }
    expect(drawn).toBeGreaterThan(100);
  });

  test('says no number wrongly, and nothing twice differently', () => {
    for (const [kind, seed] of CHARTS) {
      const svg = drawChart(anyChart(kind, seed)) ?? '';
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      expect(drawChart(anyChart(kind, seed)) ?? '').toBe(svg);
    }
  });

  test('stands in a page as it is drawn: nothing in it is taken out', () => {
    for (const [kind, seed] of CHARTS.filter(([, seed]) => seed < 8)) {
      const diagnostics = new Diagnostics();
      const svg = drawChart(anyChart(kind, seed)) ?? '<svg/>';
      const place = { file: 'a.md' };
      const made = inlineSvg(svg, {
        ...{ prefix: 'a', alt: 'Et diagram', id: undefined, size: {}, place, source: undefined },
        diagnostics,
      });
      expect(diagnostics.list).toEqual([]);
      expect(made).toMatchObject({ type: 'raw' });
    }
  });

  test('shows every text as text, whatever it is', () => {
    const svg = drawChart(simple('bar', { '<script>&"': 1, 'b</text>': 2 })) ?? '';
    expect(textsIn(svg).map(({ text }) => text)).toContain('&lt;script&gt;&amp;&quot;');
    expect(svg).not.toContain('<script');
  });

  test('breaks long names, and turns none', () => {
    const svg =
      drawChart(simple('bar', { 'Et navn der er så langt at det ikke kan stå på én linje': 3, B: 4 })) ?? '';
    expect(textsIn(svg).length).toBeGreaterThan(5);
    expect(svg).not.toContain('rotate');
  });

  test('of bars has them begin at 0, and those below it on its other side', () => {
    const svg = drawChart(simple('bar', { A: 10, B: -5 })) ?? '';
    const bars = [...svg.matchAll(/<rect x="[^"]*" y="([^"]*)" width="[^"]*" height="([^"]*)"/g)].map(
      ([, y, height]) => [Number(y), Number(y) + Number(height)] as const,
    );
    expect(bars).toHaveLength(2);
    expect(bars[0]?.[1]).toBeCloseTo(bars[1]?.[0] ?? 0, 1);
  });

  test('of bars has them as long as their numbers, standing and lying', () => {
    const long = Object.fromEntries(
      ['A', 'B', 'C'].map((name, index) => [`${name} ${'o'.repeat(60)}`, 10 * (index + 1)]),
    );
    for (const [numbers, side] of [
      [{ A: 10, B: 20, C: 30 }, 'height'],
      [long, 'width'],
    ] as const) {
      const svg = drawChart(simple('bar', numbers)) ?? '';
      const lengths = [...svg.matchAll(/<rect[^>]*>/g)].map(([rect]) =>
        Number(new RegExp(` ${side}="([^"]*)"`).exec(rect)?.[1]),
      );
      const [first = 0] = lengths;
      expect(first).toBeGreaterThan(20);
      expect(lengths.map((length) => Math.round((10 * length) / first))).toEqual([10, 20, 30]);
    }
  });

  test('of a line has its points as far apart as their times', () => {
    const svg = drawChart(simple('line', { '2026-01-01': 0, '2026-01-02': 5, '2026-01-11': 10 })) ?? '';
    const points = [...svg.matchAll(/<circle cx="([^"]*)" cy="([^"]*)" r="4"/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    const [[x0 = 0, y0 = 0] = [], [x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] = points;
    expect((x2 - x0) / (x1 - x0)).toBeCloseTo(10, 1);
    expect((y0 - y2) / (y0 - y1)).toBeCloseTo(2, 1);
  });

  test('names series at their lines, or else in a legend; one alone needs no name', () => {
    const two = (kind: ChartKind, panels = 1) =>
      textsIn(
        drawChart(
          chartOf(
            kind,
            ['2025', '2026'],
            Array.from({ length: panels }, (_, index) =>
              panel(panels === 1 ? '' : `P${index}`, { Nord: [1, 9], Syd: [1, 2] }),
            ),
          ),
        ) ?? '',
      );
    const named = two('line').filter(({ text }) => ['Nord', 'Syd'].includes(text));
    expect(named.map(({ text }) => text)).toEqual(['Nord', 'Syd']);
    expect(named[0]?.middle).toBeLessThan(named[1]?.middle ?? 0);
    for (const { left } of named) expect(left).toBeGreaterThan(500);
    for (const texts of [two('bar'), two('dot'), two('line', 2)]) {
      const legend = texts.filter(({ text }) => ['Nord', 'Syd'].includes(text));
      expect(legend).toHaveLength(2);
      expect(legend[0]?.middle).toBe(legend[1]?.middle);
    }
    expect(textsIn(drawChart(simple('bar', { A: 1, B: 2 })) ?? '').map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Antal opkald', 'A', 'B', '1', '2']),
    );
  });

  test('has small ones side by side on the same scale', () => {
    const svg = drawChart(
      chartOf('bar', ['A', 'B'], [panel('Nord', { '': [10, 20] }), panel('Syd', { '': [5, 40] })]),
    );
    const heights = [...(svg ?? '').matchAll(/<rect[^>]* height="([^"]*)"/g)].map(([, height]) =>
      Number(height),
    );
    const [first = 0] = heights;
    expect(heights.map((height) => Math.round((10 * height) / first))).toEqual([10, 20, 5, 40]);
    const titles = textsIn(svg ?? '').filter(({ text }) => ['Nord', 'Syd'].includes(text));
    expect(titles[0]?.middle).toBe(titles[1]?.middle);
  });

  test('draws gaps where values are not known', () => {
    const line = (numbers: readonly (number | null)[]) =>
      drawChart(
        simple(
          'line',
          numbers.map((number, index) => [`${2000 + index}`, number] as const),
        ),
      ) ?? '';
    const paths = (svg: string) =>
      /<path d="(M[^"]*)" fill="none" stroke="[^"]*" stroke-width="2.25"/.exec(svg)?.[1] ?? '';
    expect(paths(line([1, 2, 3, 4, 5])).match(/M/g)).toHaveLength(1);
    expect(paths(line([1, 2, null, 4, 5])).match(/M/g)).toHaveLength(2);
  });

  test('that is higher than a page is none', () => {
    const points = Array.from({ length: 40 }, (_, index) => [`Punkt ${index} med navn`, index] as const);
    expect(drawChart(simple('dot', points))).toBeNull();
    expect(drawChart(simple('dot', points.slice(0, 20)))).not.toBeNull();
  });
});

describe('how series look', () => {
  test('is seen against the page (WCAG 1.4.11)', () => {
    for (const role of ['ink', 'accent', 'line'] as const)
      expect(contrast(PALETTE[role], PALETTE.paper)).toBeGreaterThanOrEqual(3);
  });

  test('differs by more than colour (WCAG 1.4.1)', () => {
    const plain = (svg: string) => svg.replace(/var\([^)]*\)/g, 'colour');
    const lines = Array.from({ length: MOST_SERIES.line }, (_, series) => [
      lookOf(series).marker,
      plain(marker(series, 0, 0)),
    ]);
    for (const part of [0, 1]) expect(new Set(lines.map((line) => line[part])).size).toBe(MOST_SERIES.line);
    const bars = Array.from({ length: MOST_SERIES.bar }, (_, series) => plain(bar(series, 0, 0, 40, 18)));
    expect(new Set(bars).size).toBe(MOST_SERIES.bar);
  });
});

function contrast(one: string, other: string): number {
  const luminance = (hex: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

test.each([
  ['guide', 'templates/guide/pdf.css'],
  ['note', 'templates/note/page.css'],
])('text is of 9 pt at least in the PDF of a %s', (_, file) => {
  const css = readFileSync(path.join(projectRoot, file), 'utf8');
  const [, zoom] = /\.chart svg\[width\] \{\s*zoom: ([\d.]+);/.exec(css) ?? [];
  expect(Number(zoom) * SIZE * 0.75).toBeGreaterThanOrEqual(9);
});
