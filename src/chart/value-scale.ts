import { scaleLinear } from 'd3-scale';
import { type Chart, numbersIn } from './chart.ts';

/** A number at the axis, and how it is written. */
interface Tick {
  readonly number: number;
  readonly text: string;
}

/** The axis of values: from where to where, and at which numbers it has a line. */
export interface ValueScale {
  readonly domain: readonly [number, number];
  readonly ticks: readonly Tick[];
  /** Where a number lies, from 0 at the beginning to 1 at the end. */
  readonly at: (number: number) => number;
}

/** How many lines there are, about. */
const TICKS = 5;
/** More than these many times what the values differ, and the axis need not begin at 0. */
const FAR_FROM_ZERO = 2;
/** More decimals nobody reads at an axis. */
const MOST_DECIMALS = 12;

/**
 * The axis of a chart's values, the same for all its panels. Bars are compared by their length, so theirs has 0 in it; lines and dots are compared
 * by their place, and theirs has not where 0 is far from all values.
 *
 * @param isShown whether it is drawn, so that it ends with a line; bars that say their values have all the room for themselves
 */
export function valueScale(chart: Chart, isShown: boolean): ValueScale {
  const numbers = numbersIn(chart.panels);
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const nearest = Math.min(Math.abs(low), Math.abs(high));
  const leavesZero = chart.kind !== 'bar' && low * high > 0 && nearest > FAR_FROM_ZERO * (high - low);
  const [from, to] = leavesZero ? apart(low, high) : [Math.min(0, low), Math.max(0, high)];
  const plain = scaleLinear().domain(from === to ? [0, 1] : [from, to]);
  const scale = isShown ? plain.nice(TICKS) : plain;
  const [start = 0, end = 1] = scale.domain();
  const ticks = scale.ticks(TICKS);
  const decimals = decimalsOf((ticks[1] ?? 1) - (ticks[0] ?? 0));
  return {
    domain: [start, end],
    ticks: ticks.map((number) => ({ number, text: chart.format(number, decimals) })),
    at: (number) => (number - start) / (end - start),
  };
}

/** Values that are all the same have room around them. */
function apart(low: number, high: number): [number, number] {
  const room = low === high ? Math.abs(low) / 10 : 0;
  return [low - room, high + room];
}

const decimalsOf = (step: number): number =>
  Math.min(MOST_DECIMALS, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
