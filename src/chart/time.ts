import { isIsoDate, type Strings } from '../language/index.ts';
import type { Point } from './chart.ts';

type Unit = 'year' | 'quarter' | 'month' | 'day';

/** A time, by its first day (ISO 8601). */
interface Time {
  readonly unit: Unit;
  readonly day: string;
}

/** More in a row are not filled in: a year that is written wrongly would make thousands. */
const MOST_FILLED = 240;

const two = (number: string | number): string => String(number).padStart(2, '0');

/** `2026`, `2026K1` and `2026M01` (Danmarks Statistik), `2026-Q1`, `2026-01`, `2026-01-31`, and the same day as `31-01-2026`, `31.1.2026` or `31/1/2026`. */
function readTime(text: string): Time | null {
  const [, year, mark, part] = /^((?:19|20)\d\d)(?:-?([KQM]))?(?:-?(\d{1,2}))?$/i.exec(text) ?? [];
  if (year !== undefined && part === undefined && mark === undefined)
    return { unit: 'year', day: `${year}-01-01` };
  if (year !== undefined && part !== undefined) {
    const isQuarter = mark !== undefined && mark.toUpperCase() !== 'M';
    const number = isQuarter ? 3 * Number(part) - 2 : Number(part);
    if (mark === undefined && !/^\d{4}-\d\d$/.test(text)) return null;
    return known({ unit: isQuarter ? 'quarter' : 'month', day: `${year}-${two(number)}-01` });
  }
  const [, date, month, of] = /^(\d{1,2})[-./](\d{1,2})[-./]((?:19|20)\d\d)$/.exec(text) ?? [];
  if (date !== undefined && month !== undefined)
    return known({ unit: 'day', day: `${of}-${two(month)}-${two(date)}` });
  return known({ unit: 'day', day: text });
}

const known = (time: Time): Time | null => (isIsoDate(time.day) ? time : null);

/**
 * The points of an axis whose texts are all times of the same kind, in their order and with those that are left out between them; null where they
 * are not. The key of each is the text that it is written by; those that are filled in have none.
 */
export function timesOf(
  texts: readonly string[],
  strings: Strings,
): readonly { readonly point: Point; readonly keys: readonly string[] }[] | null {
  const byDay = new Map<string, string[]>();
  let unit: Unit | undefined;
  for (const text of texts) {
    const time = readTime(text);
    if (time === null || (unit !== undefined && time.unit !== unit)) return null;
    unit = time.unit;
    byDay.set(time.day, [...(byDay.get(time.day) ?? []), text]);
  }
  if (unit === undefined) return null;
  const days = filled([...byDay.keys()].sort(), unit);
  return days.map((day) => ({
    point: pointOf({ unit: unit as Unit, day }, strings),
    keys: byDay.get(day) ?? [],
  }));
}

/** The years, quarters or months that nobody has written between the first and the last: they are gaps. */
function filled(days: readonly string[], unit: Unit): readonly string[] {
  const months = { year: 12, quarter: 3, month: 1, day: 0 }[unit];
  const [first, last] = [days[0], days.at(-1)];
  if (months === 0 || first === undefined || last === undefined) return days;
  const all = [first];
  for (let day = first; day < last && all.length <= MOST_FILLED; ) {
    day = later(day, months);
    all.push(day);
  }
  return all.length > MOST_FILLED ? days : all;
}

function later(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const count = 12 * year + month - 1 + months;
  return `${Math.floor(count / 12)}-${two((count % 12) + 1)}-01`;
}

function pointOf({ unit, day }: Time, strings: Strings): Point {
  const time = Date.parse(`${day}T00:00:00Z`);
  switch (unit) {
    case 'year':
      return { label: day.slice(0, 4), name: day.slice(0, 4), time };
    case 'quarter':
      return { label: strings.chartQuarter(day), name: strings.chartQuarterName(day), time };
    case 'month':
      return { label: strings.chartMonth(day), name: strings.chartMonthName(day), time };
    case 'day':
      return { label: strings.chartDay(day), name: strings.formatDate(day), time };
  }
}
