import { describe, expect, test } from 'vitest';
import type { DataTable } from '../../../src/data/rows.ts';
import { render } from '../markdown-to-html.ts';

const CELLS =
  '|0|-0|1|-5|1.234,5|12,3 %|–|..|1e5|999999999999999|1000000000000000000000|0,0000000000000000000001|2026|2026-01|2026-13|2026K1|31-12-2026|Nord|<b>&"|\u202e|中文|😀|Infinity|__proto__|toString|et meget langt navn uden ende og med mange ord og bindestreg-ord'.split(
    '|',
  );
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  type: ['bar', 'line', 'dot', 'bar', 'line', 'dot', '', 'pie'],
  x: ['a', 'a', 'a', 'a', 'a', 'b=<i>', '__proto__', ''],
  y: ['c', 'c', 'c', 'c=Tal, d', 'd; c', 'a', ''],
  series: ['b', 'b', 'a=Serie', '', ''],
  by: ['a', 'b', '', '', ''],
  where: ['a=Nord', 'a=', '', '', '', '', ''],
  sort: ['-c', 'a', ''],
  limit: ['1', '3', '0', '-1', '', '', '', ''],
  format: ['c:percent', 'c:fraction, d:fraction', 'c:text', 'c:number,d:number', '', '', ''],
  alt: ['Vist "sådan"'.replaceAll('"', ''), ''],
};

/** The same each time. */
function picker(seed: number): <T>(from: readonly T[]) => T {
  let state = seed * 2654435761 + 1;
  return (from) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return from[Math.floor((state / 2147483648) * from.length)] as (typeof from)[number];
  };
}

function table(pick: ReturnType<typeof picker>): DataTable {
  const count = pick([1, 2, 3, 6, 20]);
  const rows = Array.from({ length: count }, (_, index) => ({
    row: Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((name) => [
        name,
        name < 'c' ? pick(CELLS) : pick(CELLS.slice(0, pick([6, 12, 30]))),
      ]),
    ),
    line: index + 2,
  }));
  return { name: 'sæt', file: 'a.csv', columns: ['a', 'b', 'c', 'd'], rows };
}

describe('a chart', () => {
  test('of whatever stands in a data set is drawn, or told at its place', () => {
    let [drawn, told] = [0, 0];
    for (let seed = 0; seed < 600; seed++) {
      const pick = picker(seed);
      const attributes = Object.entries(ATTRIBUTES)
        .map(([name, values]) => [name, pick(values)] as const)
        .filter(([, value]) => value !== '')
        .map(([name, value]) => `${name}="${value}"`);
      const chapter = `# Tal\n\n:::chart[Figur]{set=s ${attributes.join(' ')}}\n:::\n`;
      for (const format of ['html', 'pdf'] as const) {
        const { html, problems } = render(
          { '1.md': chapter },
          { format, data: new Map([['s', table(picker(seed))]]) },
        );
        expect(html, `${seed}`).not.toMatch(
          /="[^"<]*(?:NaN|undefined)|(?:d|x|y|width|height|transform)="[^"]*Infinity/,
        );
        expect(html.replace(/="[^"]*"/g, ''), `${seed}`).not.toContain('<b>');
        const isDrawn = html.includes('<svg');
        const isTold = problems.some(({ severity }) => severity !== 'note');
        expect(isDrawn || isTold, `${seed}: ${chapter}`).toBe(true);
        for (const { place } of problems) expect(place?.line).toBe(3);
        if (isDrawn) drawn += 1;
        if (isTold) told += 1;
      }
    }
    expect(drawn).toBeGreaterThan(50);
    expect(told).toBeGreaterThan(50);
  });

  test('says in the page what the outline says of it', () => {
    const data = new Map([
      [
        's',
        {
          name: 's',
          file: 's.csv',
          columns: ['a', 'b'],
          rows: [
            { row: { a: 'Nord', b: '3' }, line: 2 },
            { row: { a: 'Syd', b: '4' }, line: 3 },
          ],
        },
      ],
    ]);
    const chapter = (more: string) => ({
      '1.md': `# Tal\n\n:::chart[Figur]{set=s x=a y="b=Tal"${more}}\n:::\n`,
    });
    const labels = (html: string) => /<svg[^>]*aria-label="([^"]*)"/.exec(html)?.[1];
    expect(labels(render(chapter(''), { format: 'pdf', data }).html)).toBe(
      'Søjlediagram: Tal fordelt på a. 2 værdier. Højest: 4 (Syd). Lavest: 3 (Nord).',
    );
    expect(labels(render(chapter(' alt="Syd fører."'), { format: 'pdf', data }).html)).toBe('Syd fører.');
  });
});
