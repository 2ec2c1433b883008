import { isoDate } from '../format.ts';
import { joined } from './joined.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const SHORT_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const month = (iso: string, names: readonly string[]): string => {
  const { year, month: number } = isoDate(iso);
  return `${names[number - 1]} ${year}`;
};
const quarterOf = (iso: string): number => Math.ceil(isoDate(iso).month / 3);

/** Words of English charts. */
export const chartEn = {
  chartKinds: { bar: 'Bar chart', line: 'Line chart', dot: 'Dot chart' },
  chartNumbers: (figure: string) => `The numbers in figure ${figure}`,
  chartOf: (kind: string, value: string, point: string) => `${kind}: ${value} by ${point}`,
  chartInTime: (kind: string, value: string) => `${kind}: ${value} over time`,
  chartPer: (what: string, names: readonly string[]) => `Shown for each ${what}: ${names.join(', ')}`,
  chartSeries: (names: readonly string[]) => `Compares ${names.join(', ')}`,
  chartValues: (count: number) => (count === 1 ? '1 value' : `${count} values`),
  chartSpan: (values: string, from: string, to: string) => `${values}, from ${from} to ${to}`,
  chartChange: (from: string, to: string, change: number) =>
    change === 0 ? `Begins and ends at ${from}` : `From ${from} to ${to}, a ${change > 0 ? 'rise' : 'fall'}`,
  chartHighest: (value: string, where: string) => `Highest: ${value} (${where})`,
  chartLowest: (value: string, where: string) => `Lowest: ${value} (${where})`,
  chartAllSame: (value: string) => `All values are ${value}`,
  chartMissing: (count: number, where: string) =>
    count === 1 ? `1 value is not known (${where})` : `${count} values are not known (${where})`,
  chartAmong: (names: readonly string[], more: number) =>
    more === 0 ? joined(names) : `${joined(names)} and ${more} more`,
  chartQuarter: (iso: string) => `Q${quarterOf(iso)} ${isoDate(iso).year}`,
  chartQuarterName: (iso: string) => `quarter ${quarterOf(iso)} of ${isoDate(iso).year}`,
  chartMonth: (iso: string) => month(iso, SHORT_MONTHS),
  chartMonthName: (iso: string) => month(iso, MONTHS),
  chartDay: (iso: string) => `${isoDate(iso).day}\u00a0${month(iso, SHORT_MONTHS)}`,
};
