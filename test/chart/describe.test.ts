import { describe, expect, test } from 'vitest';
import { describe as described } from '../../src/chart/describe.ts';
import { stringsOf } from '../../src/language/index.ts';
import { chartOf, panel, simple } from './charts.ts';

const da = stringsOf('da');
const en = stringsOf('en');

describe('what is heard of a chart', () => {
  test.each([
    [
      'bars',
      simple('bar', { Nord: 12, Syd: 1234, Øst: 40 }),
      'Søjlediagram: Antal opkald fordelt på område. 3 værdier. Højest: 1.234 (Syd). Lavest: 12 (Nord).',
    ],
    [
      'several that are highest',
      simple('bar', { Nord: 12, Syd: 40, Øst: 40 }),
      'Søjlediagram: Antal opkald fordelt på område. 3 værdier. Højest: 40 (Syd, Øst). Lavest: 12 (Nord).',
    ],
    [
      'many that are lowest',
      simple('dot', { A: 1, B: 1, C: 1, D: 1, E: 1, F: 2 }),
      'Prikdiagram: Antal opkald fordelt på område. 6 værdier. Højest: 2 (F). Lavest: 1 (A, B, C og 2 andre).',
    ],
    [
      'one value',
      simple('bar', { Nord: 12 }),
      'Søjlediagram: Antal opkald fordelt på område. 1 værdi. 12 (Nord).',
    ],
    [
      'values that are all the same',
      simple('bar', { Nord: 12, Syd: 12 }),
      'Søjlediagram: Antal opkald fordelt på område. 2 værdier. Alle værdier er 12.',
    ],
    [
      'a line in time, with a gap',
      simple('line', { '2026-01': 5, '2026-02': null, '2026-03': 9 }),
      'Linjediagram: Antal opkald over tid. 2 værdier, fra januar 2026 til marts 2026. Fra 5 til 9, en stigning. Højest: 9 (marts 2026). Lavest: 5 (januar 2026). 1 værdi er ikke oplyst (februar 2026).',
    ],
    [
      'a line that falls, through what is no time',
      simple('line', { første: 9, anden: 7 }),
      'Linjediagram: Antal opkald fordelt på område. 2 værdier, fra første til anden. Fra 9 til 7, et fald. Højest: 9 (første). Lavest: 7 (anden).',
    ],
    [
      'bars in time',
      simple('bar', { '2025': 9, '2026': 7 }),
      'Søjlediagram: Antal opkald over tid. 2 værdier, fra 2025 til 2026. Fra 9 til 7, et fald. Højest: 9 (2025). Lavest: 7 (2026).',
    ],
    [
      'one bar in time',
      simple('bar', { '2026': 7 }),
      'Søjlediagram: Antal opkald over tid. 1 værdi. 7 (2026).',
    ],
    [
      'a line of which one value is known',
      simple('line', { '2025': 9, '2026': null }),
      'Linjediagram: Antal opkald over tid. 1 værdi, fra 2025 til 2026. 9 (2025). 1 værdi er ikke oplyst (2026).',
    ],
    [
      'four that are highest',
      simple('bar', { A: 2, B: 2, C: 2, D: 2, E: 1 }),
      'Søjlediagram: Antal opkald fordelt på område. 5 værdier. Højest: 2 (A, B, C, D). Lavest: 1 (E).',
    ],
    [
      'a line that ends where it began',
      simple('line', { '2024': 9, '2025': 7, '2026': 9 }),
      'Linjediagram: Antal opkald over tid. 3 værdier, fra 2024 til 2026. Begynder og slutter på 9. Højest: 9 (2024, 2026). Lavest: 7 (2025).',
    ],
  ])('%s', (_, chart, text) => {
    expect(described(chart, da)).toBe(text);
  });

  test('each of a few series by itself', () => {
    const chart = chartOf('bar', ['Nord', 'Syd'], [panel('', { 2025: [1, null], 2026: [3, 4] })]);
    expect(described(chart, da)).toBe(
      'Søjlediagram: Antal opkald fordelt på område. 3 værdier. 2025: 1 (Nord). 2026: højest: 4 (Syd); lavest: 3 (Nord). 1 værdi er ikke oplyst (2025, Syd).',
    );
  });

  test('each of several columns, which are what is measured', () => {
    const chart = chartOf('bar', ['Nord', 'Syd'], [panel('', { 'I alt': [5, 7], Mobil: [3, 4] })]);
    expect(described({ ...chart, valueName: '' }, da)).toMatch(
      /^Søjlediagram: I alt, Mobil fordelt på område\. 4 værdier\. I alt: højest: 7 \(Syd\); /,
    );
  });

  test('each of six, by the names of its small drawing and its series', () => {
    const panels = ['Nord', 'Syd', 'Øst'].map((name) => panel(name, { App: [1, 2], Sms: [null, null] }));
    const text = described(chartOf('bar', ['A', 'B'], panels), da);
    expect(text).toContain('Nord, App: højest: 2 (B); lavest: 1 (A). Nord, Sms: 0 værdier. Syd, App: ');
    expect(text).toContain('6 værdier er ikke oplyst (Nord, Sms, A; Nord, Sms, B; Syd, Sms, A og 3 andre)');
  });

  test('many series as a whole', () => {
    const series = Object.fromEntries('abcdefg'.split('').map((name, index) => [name, [index, 1]]));
    expect(described(chartOf('dot', ['A', 'B'], [panel('', series)]), da)).toBe(
      'Prikdiagram: Antal opkald fordelt på område. 14 værdier. Sammenligner a, b, c, d, e, f, g. Højest: 6 (g, A). Lavest: 0 (a, A).',
    );
  });

  test('many small drawings as a whole', () => {
    const panels = Array.from({ length: 7 }, (_, index) => panel(`R${index}`, { '': [index, 10 + index] }));
    expect(described(chartOf('line', ['2025', '2026'], panels), da)).toBe(
      'Linjediagram: Antal opkald over tid. 14 værdier. Vist for region: R0, R1, R2, R3, R4, R5, R6. Højest: 16 (R6, 2026). Lavest: 0 (R0, 2025).',
    );
  });

  test('in English', () => {
    expect(described(simple('line', { '2025': 9, '2026': 7 }), en)).toBe(
      'Line chart: Antal opkald over time. 2 values, from 2025 to 2026. From 9 to 7, a fall. Highest: 9 (2025). Lowest: 7 (2026).',
    );
    expect(described(simple('bar', { Nord: 1, Syd: null }), en)).toBe(
      'Bar chart: Antal opkald by område. 1 value. 1 (Nord). 1 value is not known (Syd).',
    );
  });

  test('what is written in capitals keeps them within a sentence', () => {
    const chart = { ...simple('bar', { A: 1, B: 2 }), pointName: 'EOJ-system' };
    expect(described(chart, da)).toContain('fordelt på EOJ-system');
  });
});
