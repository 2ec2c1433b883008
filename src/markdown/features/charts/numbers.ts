import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Chart } from '../../../chart/chart.ts';

/** The numbers of a chart as a table: a row for each point, in each panel, and a column for each series. */
export function numbersOf({ panels, points, pointName, valueName, panelName, notKnown }: Chart): Element {
  const isDivided = panels.length > 1;
  const series = panels[0]?.series ?? [];
  const heads = [
    ...(isDivided ? [panelName] : []),
    pointName,
    ...series.map(({ name }) => name || valueName),
  ];
  const first = isDivided ? 2 : 1;
  const head = heads.map((name, index) =>
    h('th', { scope: 'col', align: index < first ? null : 'right' }, name),
  );
  const rows = panels.flatMap((panel) =>
    points.map((point, index) =>
      h('tr', [
        ...(isDivided ? [h('th', { scope: 'row' }, panel.name)] : []),
        h(isDivided ? 'td' : 'th', { scope: isDivided ? null : 'row' }, point.name),
        ...panel.series.map(({ values }) => h('td', { align: 'right' }, values[index]?.text ?? notKnown)),
      ]),
    ),
  );
  return h('table', [h('thead', [h('tr', head)]), h('tbody', rows)]);
}
