import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Nodes } from 'mdast';
import type { Place } from '../../../report/diagnostic.ts';
import type { Directive, Feature, HastState, RenderContext } from '../../feature.ts';
import { placeOf } from '../../source-text.ts';
import { walkMarkdown } from '../../walk.ts';
import { captioned, numberCaptioned } from '../directives/captioned.ts';
import { isClosed } from '../directives/check.ts';
import { type ContainerDirective, contentOf } from '../directives/nodes.ts';
import { findColumns, reportNoNumbers } from './columns.ts';
import { ATTRIBUTES, rememberPlaces, requestOf } from './request.ts';
import { findRows } from './rows.ts';
import { toTable } from './table.ts';

/** `:::data[Caption]{set=name}`: a numbered table of the rows of a data set. */
const data: Directive = {
  attributes: ATTRIBUTES,
  label: { missing: 'missing-caption' },
  mayBeEmpty: true,
  check(directive, { source, diagnostics }) {
    rememberPlaces(directive, ATTRIBUTES, source);
    if (!directive.attributes?.['set']) {
      diagnostics.report('unknown-data-set.none', {}, source.placeOf(directive));
    }
    const [content] = contentOf(directive);
    // Where it has no end, all that follows stands in it.
    if (content !== undefined && isClosed(source.sliceOf(directive)))
      diagnostics.report('data-content', { name: directive.name }, source.placeOf(content));
  },
  outline(directive, context) {
    context.outline.tables.push(numberCaptioned(directive, context, 'table'));
  },
  toHast(state, directive, context) {
    return captioned(state, directive, context, {
      classNames: ['table-figure'],
      word: context.stringsAt(directive).table,
      content: contentToHast(state, directive, context),
      captionFirst: true,
    });
  },
};

/** Tables whose rows come from the workspace's data sets. */
export const dataTables: Feature = { directives: { data } };

/** The data sets that a chapter makes tables and charts of, and where each is named. */
export function dataSetsIn(file: string, tree: Nodes): { readonly name: string; readonly place: Place }[] {
  const found: { name: string; place: Place }[] = [];
  walkMarkdown(tree, (node) => {
    const isOfData = node.type === 'containerDirective' && (node.name === 'data' || node.name === 'chart');
    const name = isOfData && node.attributes?.['set'];
    if (name) found.push({ name, place: node.data?.attributePlaces?.get('set') ?? placeOf(file, node) });
    return undefined;
  });
  return found;
}

function contentToHast(
  state: HastState,
  directive: ContainerDirective,
  context: RenderContext,
): ElementContent[] {
  const table = context.data.get(directive.attributes?.['set'] ?? '');
  // Why there is none has been told where it was read.
  if (table === undefined) return [];
  const request = requestOf(directive, table, context, context.diagnostics);
  const columns = findColumns(request);
  const rows = findRows(request, columns.kinds);
  reportNoNumbers(columns, rows, request);
  const strings = context.stringsAt(directive);
  if (rows.length === 0) return [h('p', strings.noRows)];
  const made = toTable(state, columns, rows, strings);
  state.patch(directive, made);
  return [made];
}
