import { describe, expect, test } from 'vitest';
import { fitBeside, namesUnder, tickLabels } from '../../src/chart/ticks.ts';
import { LINE, Type } from '../../src/chart/type.ts';

const type = new Type({ key: 'even', width: (text) => [...text].length });
const character = type.width('a');
const points = (...labels: readonly string[]) => labels.map((label) => ({ label, name: label, time: null }));

/** The texts of lines and where their middles are, in characters. */
function shown({ parts }: { readonly parts: readonly string[] }): [string, number][] {
  return parts.flatMap((part) =>
    [...part.matchAll(/<tspan x="([^"]*)"[^>]*>([^<]*)/g)].map(([, x, text = '']): [string, number] => [
      text,
      Math.round((10 * Number(x)) / character) / 10,
    ]),
  );
}

describe('names under an axis', () => {
  const at = (...places: readonly number[]) => places.map((place) => place * character);

  test('are broken into lines where each then has room beside the others', () => {
    const names = namesUnder(
      points('jan. 2026', 'feb. 2026'),
      at(3, 9),
      5 * character,
      20 * character,
      0,
      type,
    );
    expect(shown(names)).toEqual([
      ['jan.', 3],
      ['2026', 3],
      ['feb.', 9],
      ['2026', 9],
    ]);
    expect(names.height).toBe(2 * LINE);
    expect([...names.shown]).toEqual([0, 1]);
  });

  test('else stand on one line, as many as have room, and none beyond the drawing', () => {
    const names = namesUnder(
      points('aaaaaa', 'bbbbbb', 'cccccc', 'dddddd', 'eeeeee'),
      at(0, 4, 8, 12, 16),
      4 * character,
      16 * character,
      0,
      type,
    );
    expect(shown(names)).toEqual([
      ['aaaaaa', 3],
      ['dddddd', 12],
    ]);
    expect([...names.shown]).toEqual([0, 3]);
    expect(names.height).toBe(LINE);
  });

  test('the last is moved in where it would reach beyond the drawing', () => {
    const names = namesUnder(points('aaaaaa', 'bbbbbb'), at(0, 20), 2 * character, 20 * character, 0, type);
    expect(shown(names)).toEqual([
      ['aaaaaa', 3],
      ['bbbbbb', 17],
    ]);
  });

  test('fit beside each other in three lines at most', () => {
    expect(fitBeside(points('a b c'), character, type)).toBe(true);
    expect(fitBeside(points('a b c d'), character, type)).toBe(false);
    expect(fitBeside(points('a', 'bb'), character, type)).toBe(false);
  });
});

test('of the numbers at an axis each second or third is written where all have no room', () => {
  const ticks = ['0', '10', '20', '30', '40', '50', '60'].map((text, index) => ({
    number: 10 * index,
    text,
  }));
  const scale = { domain: [0, 60] as const, ticks, at: (number: number) => number / 60 };
  const written = (room: number) => tickLabels(scale, room, type).map(({ text }) => text);
  const one = 2 * character + 12;
  expect(written(6 * one)).toHaveLength(7);
  expect(written(6 * one - 1)).toEqual(['0', '20', '40', '60']);
  expect(written(2 * one)).toEqual(['0', '30', '60']);
  expect(written(0)).toEqual(['0']);
});
