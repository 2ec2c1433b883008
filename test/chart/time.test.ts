import { describe, expect, test } from 'vitest';
import { timesOf } from '../../src/chart/time.ts';
import { stringsOf } from '../../src/language/index.ts';

const da = stringsOf('da');
const labels = (...texts: readonly string[]) => timesOf(texts, da)?.map(({ point }) => point.label) ?? null;
const names = (...texts: readonly string[]) => timesOf(texts, da)?.map(({ point }) => point.name) ?? null;

describe('times at an axis', () => {
  test.each([
    [
      ['2025', '2026'],
      ['2025', '2026'],
      ['2025', '2026'],
    ],
    [
      ['2026K1', '2026K2'],
      ['1.\u00a0kvt. 2026', '2.\u00a0kvt. 2026'],
      ['1.\u00a0kvartal 2026', '2.\u00a0kvartal 2026'],
    ],
    [['2026-Q4'], ['4.\u00a0kvt. 2026'], ['4.\u00a0kvartal 2026']],
    [
      ['2026M09', '2026M10'],
      ['sept. 2026', 'okt. 2026'],
      ['september 2026', 'oktober 2026'],
    ],
    [
      ['2026-01', '2026-02'],
      ['jan. 2026', 'feb. 2026'],
      ['januar 2026', 'februar 2026'],
    ],
    [['2026-01-31'], ['31.\u00a0jan. 2026'], ['31.\u00a0januar\u00a02026']],
    [
      ['31-01-2026', '1.2.2026', '3/2/2026'],
      ['31.\u00a0jan. 2026', '1.\u00a0feb. 2026', '3.\u00a0feb. 2026'],
      null,
    ],
  ])('%j', (texts, short, long) => {
    expect(labels(...texts)).toEqual(short);
    if (long !== null) expect(names(...texts)).toEqual(long);
  });

  test.each([
    [['Nord']],
    [['2026', 'Nord']],
    [['2026', '2026-01']],
    [['2026-13']],
    [['2026K5']],
    [['2026-02-30']],
    [['30-02-2026']],
    [['202601']],
    [['2026-1']],
    [['2026K']],
    [['a1.1.2026']],
    [['1.1.2026a']],
    [['1.1.20260']],
    [['1234']],
    [[]],
  ])('are not %j', (texts) => {
    expect(labels(...texts)).toBeNull();
  });

  test('stand in their order, with those between them that nobody wrote', () => {
    expect(labels('2026-02', '2025-11')).toEqual(['nov. 2025', 'dec. 2025', 'jan. 2026', 'feb. 2026']);
    expect(labels('2026K3', '2026K1')).toHaveLength(3);
    expect(labels('2026', '2023')).toEqual(['2023', '2024', '2025', '2026']);
    expect(labels('2026-01-05', '2026-01-01')).toEqual(['1.\u00a0jan. 2026', '5.\u00a0jan. 2026']);
  });

  test('are not filled in over centuries', () => {
    expect(labels('1900-01', '2026-12')).toEqual(['jan. 1900', 'dec. 2026']);
  });

  test('know which texts they are written by', () => {
    expect(timesOf(['1.2.2026', '01-02-2026'], da)?.map(({ keys }) => keys)).toEqual([
      ['1.2.2026', '01-02-2026'],
    ]);
    expect(timesOf(['2024', '2026'], da)?.map(({ keys }) => keys)).toEqual([['2024'], [], ['2026']]);
  });
});
