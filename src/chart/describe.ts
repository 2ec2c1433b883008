import type { Strings } from '../language/index.ts';
import { type Chart, isTimed, type Series, type Value } from './chart.ts';

/** More lines or panels are told as a whole: a listener cannot skip in an alternative text. */
const MOST_TOLD_APART = 6;
/** More names are counted. */
const MOST_NAMES = 3;

/** A value that is known, and what it is the value of. */
interface Placed {
  readonly value: Value;
  readonly where: string;
}

/** What is heard in the place of a chart, made from its data: what it shows, how many values, the first and last of those in an order, highest and lowest, and what is not known. */
export function describe(chart: Chart, strings: Strings): string {
  const { panels, points } = chart;
  const measured = chart.valueName || (panels[0]?.series ?? []).map(({ name }) => name).join(', ');
  const kind = strings.chartKinds[chart.kind];
  const about = isTimed(chart)
    ? strings.chartInTime(kind, measured)
    : strings.chartOf(kind, measured, inSentence(chart.pointName));
  const all = panels.flatMap(({ name, series }) =>
    series.map((one) => ({ name: [name, one.name].filter((part) => part !== '').join(', '), series: one })),
  );
  const [only] = all;
  const told =
    all.length === 1 && only !== undefined
      ? ofSeries(only.series, chart, strings)
      : all.length <= MOST_TOLD_APART
        ? [
            counted(
              all.map(({ series }) => series),
              chart,
              strings,
            ),
            ...all.map(({ name, series }) => `${name}: ${inLine(series, chart, strings)}`),
          ]
        : ofAll(all, chart, strings);
  const missing = all.flatMap(({ name, series }) =>
    series.values.flatMap((value, index) =>
      value === null ? [[name, points[index]?.name].filter(Boolean).join(', ')] : [],
    ),
  );
  const gaps = missing.length === 0 ? [] : [strings.chartMissing(missing.length, among(missing, strings))];
  return [about, ...told, ...gaps].map((sentence) => `${sentence}.`).join(' ');
}

function ofSeries(series: Series, chart: Chart, strings: Strings): string[] {
  return [
    counted([series], chart, strings),
    ...changes(series, chart, strings),
    ...extremes(placed(series, chart), strings),
  ];
}

const inLine = (series: Series, chart: Chart, strings: Strings): string =>
  [...changes(series, chart, strings), ...extremes(placed(series, chart), strings)]
    .map(inSentence)
    .join('; ') || strings.chartValues(0);

function ofAll(all: readonly { name: string; series: Series }[], chart: Chart, strings: Strings): string[] {
  const values = all.flatMap(({ name, series }) =>
    placed(series, chart).map(({ value, where }) => ({ value, where: `${name}, ${where}` })),
  );
  const names = (of: readonly { readonly name: string }[]): string[] =>
    of.flatMap(({ name }) => (name === '' ? [] : [name]));
  const compared = names(chart.panels[0]?.series ?? []);
  const panels = names(chart.panels);
  return [
    strings.chartValues(values.length),
    ...(panels.length > 0 ? [strings.chartPer(inSentence(chart.panelName), panels)] : []),
    ...(compared.length > 0 ? [strings.chartSeries(compared)] : []),
    ...extremes(values, strings),
  ];
}

/** How many values there are, and of which time. */
function counted(series: readonly Series[], { points, ...chart }: Chart, strings: Strings): string {
  const count = series.reduce((sum, { values }) => sum + values.filter((value) => value !== null).length, 0);
  const [first, last] = [points[0], points.at(-1)];
  const values = strings.chartValues(count);
  const isOrdered = chart.kind === 'line' || isTimed({ points });
  return isOrdered && first && last && first !== last
    ? strings.chartSpan(values, first.name, last.name)
    : values;
}

/** From the first to the last value, where their order means something. */
function changes(series: Series, chart: Chart, strings: Strings): string[] {
  if (chart.kind !== 'line' && !isTimed(chart)) return [];
  const values = placed(series, chart);
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  const change = Math.sign(last.value.number - first.value.number);
  return [strings.chartChange(first.value.text, last.value.text, change)];
}

function extremes(values: readonly Placed[], strings: Strings): string[] {
  const [first] = values;
  if (first === undefined) return [];
  const numbers = values.map(({ value }) => value.number);
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  if (values.length > 1 && low === high) return [strings.chartAllSame(first.value.text)];
  const told = (number: number, say: Strings['chartHighest']): string => {
    const of = values.filter(({ value }) => value.number === number);
    return say(
      of[0]?.value.text ?? '',
      among(
        of.map(({ where }) => where),
        strings,
      ),
    );
  };
  return values.length === 1
    ? [`${first.value.text} (${first.where})`]
    : [told(high, strings.chartHighest), told(low, strings.chartLowest)];
}

const placed = ({ values }: Series, { points }: Chart): Placed[] =>
  values.flatMap((value, index) => (value === null ? [] : [{ value, where: points[index]?.name ?? '' }]));

function among(names: readonly string[], strings: Strings): string {
  const listed = names.length <= MOST_NAMES + 1 ? names : names.slice(0, MOST_NAMES);
  return strings.chartAmong(listed, names.length - listed.length);
}

/** A heading as it stands within a sentence: a small letter first, but for what is written in capitals. */
const inSentence = (heading: string): string =>
  /^\p{Lu}(?!\p{Lu})/u.test(heading) ? heading.charAt(0).toLowerCase() + heading.slice(1) : heading;
