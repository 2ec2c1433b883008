import { PLEX, type Typeface } from '../fonts/typeface.ts';
import type { Chart } from './chart.ts';
import { drawLegend } from './legend.ts';
import { drawLines, namesLines } from './line-panel.ts';
import type { Drawn, PanelOf } from './panel.ts';
import { drawRows } from './rows.ts';
import { drawing, lines, moved } from './svg.ts';
import { LINE, Type } from './type.ts';
import { drawUpright, mayStand, saysValues } from './upright.ts';
import { valueScale } from './value-scale.ts';

/** As wide as the text of an A4 page in print, and as a drawing on a screen. */
const WIDTH = 576;
/** What a page has room for, with the caption under it. */
const MOST_HEIGHT = 820;
const BETWEEN_COLUMNS = 28;
const BETWEEN_ROWS = 22;
const AFTER_HEAD = 12;

/** A chart's drawing as SVG; null for one that is higher than a page. */
export function drawChart(chart: Chart, typeface: Typeface = PLEX): string | null {
  const type = new Type(typeface);
  const head = drawHead(chart, type);
  const body = drawPanels(chart, type);
  const top = head.height === 0 ? 0 : head.height + AFTER_HEAD;
  const height = Math.ceil(top + body.height + 2);
  if (height > MOST_HEIGHT) return null;
  return drawing(WIDTH, height, [...head.parts, moved(0, top, body.parts)]);
}

/** What is measured, and what the series are, where that is not written at them. */
function drawHead(chart: Chart, type: Type): Drawn {
  const series = chart.panels[0]?.series ?? [];
  const title = type.lines(chart.valueName, WIDTH);
  const titled = chart.valueName === '' ? 0 : title.length * LINE;
  const isNamed = chart.kind === 'line' && namesLines({ chart, isSmall: chart.panels.length > 1 });
  const needsLegend = series.length > 1 && !isNamed;
  const legend = needsLegend ? drawLegend(chart.kind, series, WIDTH, type) : { height: 0, parts: [] };
  return {
    height: titled + (needsLegend ? legend.height + 4 : 0),
    parts: [
      ...(titled > 0 ? [lines(0, LINE / 2, title, { weight: 600 })] : []),
      ...(needsLegend ? [moved(0, titled + 4, legend.parts)] : []),
    ],
  };
}

function drawPanels(chart: Chart, type: Type): Drawn {
  const columns = columnsFor(chart.panels.length);
  const width = (WIDTH - (columns - 1) * BETWEEN_COLUMNS) / columns;
  const isSmall = chart.panels.length > 1;
  const stands = chart.kind === 'bar' && mayStand(chart, width, type);
  const draw = chart.kind === 'line' ? drawLines : stands ? drawUpright : drawRows;
  const scale = valueScale(chart, chart.kind !== 'bar' || (stands && !saysValues(chart, width, type)));
  const drawn = chart.panels.map((panel) => titled(draw, { panel, chart, scale, width, isSmall, type }));
  const parts: string[] = [];
  let top = 0;
  for (let first = 0; first < drawn.length; first += columns) {
    const row = drawn.slice(first, first + columns);
    // Those beside each other begin at the same height, however long their titles are.
    const head = Math.max(...row.map(({ head }) => head));
    for (const [column, panel] of row.entries()) {
      const x = column * (width + BETWEEN_COLUMNS);
      parts.push(
        ...panel.title.map((title) => moved(x, top, [title])),
        moved(x, top + head, panel.body.parts),
      );
    }
    top += head + Math.max(...row.map(({ body }) => body.height)) + BETWEEN_ROWS;
  }
  return { height: top - BETWEEN_ROWS, parts };
}

interface TitledPanel {
  readonly head: number;
  readonly title: readonly string[];
  readonly body: Drawn;
}

function titled(draw: (of: PanelOf) => Drawn, of: PanelOf): TitledPanel {
  const { name } = of.panel;
  const body = draw(of);
  if (name === '') return { head: 0, title: [], body };
  const title = of.type.lines(name, of.width, 600);
  return { head: title.length * LINE + 8, title: [lines(0, LINE / 2, title, { weight: 600 })], body };
}

const columnsFor = (panels: number): number => (panels === 1 ? 1 : 2);
