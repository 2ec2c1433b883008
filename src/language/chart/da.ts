import { isoDate } from '../format.ts';
import { joined } from './joined.ts';

const MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split(
  ' ',
);
/** As Dansk Sprognævn shortens them; those of four letters and less stay. */
const SHORT_MONTHS = 'jan. feb. marts april maj juni juli aug. sept. okt. nov. dec.'.split(' ');

const month = (iso: string, names: readonly string[]): string => {
  const { year, month: number } = isoDate(iso);
  return `${names[number - 1]} ${year}`;
};
const quarterOf = (iso: string): number => Math.ceil(isoDate(iso).month / 3);

/** Words of Danish charts: at their axes, and in what is heard of them. Times are told by their first day. */
export const chartDa = {
  chartKinds: { bar: 'Søjlediagram', line: 'Linjediagram', dot: 'Prikdiagram' },
  chartNumbers: (figure: string) => `Tallene i figur ${figure}`,
  chartOf: (kind: string, value: string, point: string) => `${kind}: ${value} fordelt på ${point}`,
  chartInTime: (kind: string, value: string) => `${kind}: ${value} over tid`,
  chartPer: (what: string, names: readonly string[]) => `Vist for ${what}: ${names.join(', ')}`,
  chartSeries: (names: readonly string[]) => `Sammenligner ${names.join(', ')}`,
  chartValues: (count: number) => (count === 1 ? '1 værdi' : `${count} værdier`),
  chartSpan: (values: string, from: string, to: string) => `${values}, fra ${from} til ${to}`,
  chartChange: (from: string, to: string, change: number) =>
    change === 0
      ? `Begynder og slutter på ${from}`
      : `Fra ${from} til ${to}, ${change > 0 ? 'en stigning' : 'et fald'}`,
  chartHighest: (value: string, where: string) => `Højest: ${value} (${where})`,
  chartLowest: (value: string, where: string) => `Lavest: ${value} (${where})`,
  chartAllSame: (value: string) => `Alle værdier er ${value}`,
  chartMissing: (count: number, where: string) =>
    count === 1 ? `1 værdi er ikke oplyst (${where})` : `${count} værdier er ikke oplyst (${where})`,
  /** Some of many names. */
  chartAmong: (names: readonly string[], more: number) =>
    more === 0 ? joined(names) : `${joined(names)} og ${more === 1 ? '1 anden' : `${more} andre`}`,
  chartQuarter: (iso: string) => `${quarterOf(iso)}.\u00a0kvt. ${isoDate(iso).year}`,
  chartQuarterName: (iso: string) => `${quarterOf(iso)}.\u00a0kvartal ${isoDate(iso).year}`,
  chartMonth: (iso: string) => month(iso, SHORT_MONTHS),
  chartMonthName: (iso: string) => month(iso, MONTHS),
  chartDay: (iso: string) => `${isoDate(iso).day}.\u00a0${month(iso, SHORT_MONTHS)}`,
};
