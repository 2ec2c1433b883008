import type { ChartKind, Series } from './chart.ts';
import { bar, lookOf, marker } from './looks.ts';
import type { Drawn } from './panel.ts';
import { line, lines } from './svg.ts';
import { LINE, type Type } from './type.ts';

const SIGN = 30;
const APART = 24;

/** What each series looks like and is called, in as many rows as that takes. */
export function drawLegend(kind: ChartKind, series: readonly Series[], width: number, type: Type): Drawn {
  const parts: string[] = [];
  let [x, y, high] = [0, 0, LINE];
  for (const [index, { name }] of series.entries()) {
    const said = type.lines(name, width - SIGN);
    const wide = SIGN + type.widest(said);
    if (x > 0 && x + wide > width) [x, y, high] = [0, y + high, LINE];
    parts.push(signOf(kind, index, x, y + LINE / 2), lines(x + SIGN, y + LINE / 2, said));
    x += wide + APART;
    high = Math.max(high, said.length * LINE);
  }
  return { height: y + high, parts };
}

function signOf(kind: ChartKind, series: number, x: number, y: number): string {
  if (kind === 'bar') return bar(series, x, y - 6, 22, 12);
  if (kind === 'dot') return marker(series, x + 11, y);
  const { role, dash } = lookOf(series);
  return line(x, y, x + 22, y, { role, dash, width: 2.25 }) + marker(series, x + 11, y);
}
