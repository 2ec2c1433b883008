import { describe, expect, test } from 'vitest';
import { valueScale } from '../../src/chart/value-scale.ts';
import { simple } from './charts.ts';

const ticks = (kind: 'bar' | 'line' | 'dot', ...numbers: readonly number[]): string[] =>
  valueScale(
    simple(
      kind,
      numbers.map((number, index) => [`${index}`, number] as const),
    ),
    true,
  ).ticks.map(({ text }) => text);

describe('the axis of values', () => {
  test('of bars has 0 in it', () => {
    expect(ticks('bar', 90, 100)).toContain('0');
    expect(ticks('bar', -90, -100).at(-1)).toMatch(/^-?0$/);
    expect(ticks('bar', -5, 5)).toContain('0');
  });

  test('of lines and dots begins where the values are, if 0 is far away', () => {
    expect(ticks('line', 1000, 1010)).toEqual(['1.000', '1.002', '1.004', '1.006', '1.008', '1.010']);
    expect(ticks('dot', 1000, 1010)[0]).toBe('1.000');
    expect(ticks('line', 20, 100)[0]).toBe('0');
    expect(ticks('line', 100, 150)[0]).toBe('0');
    expect(ticks('line', 101, 150)[0]).toBe('100');
    expect(ticks('line', -101, -100)).not.toContain('0');
    expect(ticks('line', -1, 1)).toContain('0,0');
    expect(ticks('line', 0, 0)).toContain('0,0');
  });

  test('of values that are all the same has room around them', () => {
    expect(ticks('dot', 70, 70)).toEqual(['60', '65', '70', '75', '80']);
  });

  test('has decimals as its steps need them', () => {
    expect(ticks('line', 0, 0.3)).toEqual(['0,00', '0,05', '0,10', '0,15', '0,20', '0,25', '0,30']);
    expect(ticks('line', 0, 1500)).toEqual(['0', '500', '1.000', '1.500', '2.000']);
  });

  test.each([[[0]], [[0, 0]], [[7]], [[-7]], [[1e15, -1e15]], [[1e-14, 2e-14]], [[5e-324]]])(
    'of %j can be drawn',
    (numbers) => {
      for (const kind of ['bar', 'line', 'dot'] as const) {
        const scale = valueScale(
          simple(
            kind,
            numbers.map((number, index) => [`${index}`, number] as const),
          ),
          false,
        );
        for (const number of numbers) {
          expect(scale.at(number)).toBeGreaterThanOrEqual(0);
          expect(scale.at(number)).toBeLessThanOrEqual(1);
        }
      }
    },
  );
});
