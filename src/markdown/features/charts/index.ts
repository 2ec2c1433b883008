import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { Nodes } from 'mdast';
import type { Chart } from '../../../chart/chart.ts';
import { describe } from '../../../chart/describe.ts';
import { drawChart } from '../../../chart/draw.ts';
import { type Language, stringsOf } from '../../../language/index.ts';
import type { Diagnostics, Place } from '../../../report/diagnostic.ts';
import { collecting, type Outcome } from '../../../report/outcome.ts';
import type { Directive, Feature, OutlineContext, RenderContext } from '../../feature.ts';
import type { Outline } from '../../outline.ts';
import { placeOf } from '../../source-text.ts';
import { inlineSvg } from '../../svg/svg.ts';
import { walkElements, walkMarkdown } from '../../walk.ts';
import { CHART_ATTRIBUTES, rememberPlaces, requestOf } from '../data-tables/request.ts';
import { captioned, numberCaptioned } from '../directives/captioned.ts';
import { isClosed } from '../directives/check.ts';
import { type ContainerDirective, contentOf } from '../directives/nodes.ts';
import { sourceAttribute } from '../places.ts';
import { numbersOf } from './numbers.ts';
import { readChart } from './read-chart.ts';

/** `:::chart[Caption]{set=name x=column y=column}`: a figure that is drawn from the rows of a data set. */
const chart: Directive = {
  attributes: CHART_ATTRIBUTES,
  label: { missing: 'missing-caption' },
  mayBeEmpty: true,
  check(directive, { source, diagnostics }) {
    rememberPlaces(directive, CHART_ATTRIBUTES, source);
    if (!directive.attributes?.['set']) {
      diagnostics.report('unknown-data-set.chart', {}, source.placeOf(directive));
    }
    const [content] = contentOf(directive);
    if (content !== undefined && isClosed(source.sliceOf(directive)))
      diagnostics.report('data-content', { name: directive.name }, source.placeOf(content));
  },
  outline(directive, context) {
    const alternativeText = drawnOf(directive, context).value?.alternativeText ?? null;
    context.outline.figures.push({ ...numberCaptioned(directive, context, 'figure'), alternativeText });
  },
  toHast(state, directive, context) {
    const strings = context.stringsAt(directive);
    const drawn = context.diagnostics.take(drawnOf(directive, context));
    const title = strings.chartNumbers(context.outline.numbers.get(directive) ?? '');
    const isThere = context.data.has(directive.attributes?.['set'] ?? '');
    if (drawn !== null) remember(context, context.outline.ids.get(directive) ?? '', drawn);
    return captioned(state, directive, context, {
      classNames: ['figure', 'chart'],
      word: strings.figure,
      content: drawn === null && isThere ? [h('p', strings.noRows)] : [],
      under: drawn === null || context.format === 'pdf' ? [] : [behind(drawn.chart, title)],
      captionFirst: false,
    });
  },
};

/** Charts of the workspace's data sets. */
export const charts: Feature = { directives: { chart }, finish: show };

/** Whether a chapter has a chart. */
export function hasChart(tree: Nodes): boolean {
  let found = false;
  walkMarkdown(tree, (node) => {
    found ||= node.type === 'containerDirective' && node.name === 'chart';
    return undefined;
  });
  return found;
}

interface DrawnChart {
  readonly chart: Chart;
  readonly markup: string;
  readonly alternativeText: string;
  readonly place: Place;
}

type Context = Pick<OutlineContext | RenderContext, 'data' | 'file' | 'language' | 'outline' | 'typeface'>;

/** What the outline has said of, and is to be shown. */
const outlined = new WeakMap<Outline, Map<ContainerDirective, Outcome<DrawnChart | null>>>();

/** A chart is drawn once each time that its document is rendered. */
function drawnOf(directive: ContainerDirective, context: Context): Outcome<DrawnChart | null> {
  const known = outlined.get(context.outline) ?? new Map<ContainerDirective, Outcome<DrawnChart | null>>();
  outlined.set(context.outline, known);
  const drawn = known.get(directive) ?? collecting((diagnostics) => draw(directive, context, diagnostics));
  known.set(directive, drawn);
  return drawn;
}

function draw(directive: ContainerDirective, context: Context, diagnostics: Diagnostics): DrawnChart | null {
  const table = context.data.get(directive.attributes?.['set'] ?? '');
  // Why there is none has been told where it was read.
  if (table === undefined) return null;
  const request = requestOf(directive, table, context, diagnostics);
  const strings = stringsOf(request.language as Language);
  const chart = readChart(request, strings);
  if (chart === null) return null;
  const markup = drawChart(chart, context.typeface);
  const place = placeOf(context.file, directive);
  if (markup === null) {
    diagnostics.report('unreadable-chart.height', { count: chart.points.length }, place);
    return null;
  }
  const alternativeText = request.attribute('alt').trim() || describe(chart, strings);
  return { chart, markup, alternativeText, place };
}

/** On a screen the numbers of the drawing can be opened as a table, so that nobody has to read them off it. */
const behind = (chart: Chart, title: string): ElementContent =>
  h('details', { className: ['chart-numbers'] }, [h('summary', title), numbersOf(chart)]);

/** The charts of a chapter that is being written, by the id of their figure: the sanitiser lets no drawing through. */
const waiting = new WeakMap<RenderContext, Map<string, DrawnChart>>();

function remember(context: RenderContext, id: string, drawn: DrawnChart): void {
  const known = waiting.get(context) ?? new Map<string, DrawnChart>();
  waiting.set(context, known.set(id, drawn));
}

/** Puts the drawings into their figures. */
function show(tree: Root, context: RenderContext): void {
  const drawn = waiting.get(context);
  if (drawn === undefined) return;
  walkElements(tree, (figure) => {
    const { id } = figure.properties;
    const chart = figure.tagName === 'figure' && typeof id === 'string' ? drawn.get(id) : undefined;
    if (chart === undefined) return undefined;
    const { markup, alternativeText, place } = chart;
    const svg = inlineSvg(markup, {
      prefix: `${id}-drawing`,
      alt: alternativeText,
      id: undefined,
      size: {},
      place,
      source: sourceAttribute(place, context),
      diagnostics: context.diagnostics,
    });
    const [frame] = figure.children;
    const isFramed = context.format === 'html' && frame?.type === 'element';
    (isFramed ? frame : figure).children.unshift(svg);
    return 'skip';
  });
}
