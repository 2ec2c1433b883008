import type { DataTable } from '../../../data/rows.ts';
import type { Language } from '../../../language/index.ts';
import type { Diagnostics, Place } from '../../../report/diagnostic.ts';
import { closest } from '../../../report/nearest.ts';
import type { RenderContext } from '../../feature.ts';
import { placeOf, type SourceText } from '../../source-text.ts';
import { attributePlace } from '../directives/attribute-place.ts';
import type { ContainerDirective } from '../directives/nodes.ts';

/** Of a table of data. */
export const ATTRIBUTES = ['set', 'columns', 'where', 'sort', 'limit', 'sum', 'format'] as const;
/** Of a chart of data. */
export const CHART_ATTRIBUTES = [
  'set',
  'type',
  'x',
  'y',
  'series',
  'by',
  'where',
  'sort',
  'limit',
  'format',
  'alt',
] as const;
export type Attribute = (typeof ATTRIBUTES)[number] | (typeof CHART_ATTRIBUTES)[number];

/** What an author wants of a data set. */
export interface Request {
  readonly table: DataTable;
  /** What is written; empty where it is not. */
  readonly attribute: (name: Attribute) => string;
  readonly placeOf: (name: Attribute) => Place;
  readonly language: Language;
  readonly diagnostics: Diagnostics;
}

/** Variables may stand in attributes, so that what they say is looked at when those are known: where they stand is kept. */
export function rememberPlaces(
  directive: ContainerDirective,
  names: readonly Attribute[],
  source: SourceText,
): void {
  const places = names.map((name) => [name, attributePlace(directive, name, source)] as const);
  directive.data = { ...directive.data, attributePlaces: new Map(places) };
}

/** What a directive says of its data set. */
export function requestOf(
  directive: ContainerDirective,
  table: DataTable,
  { file, language, outline }: Pick<RenderContext, 'file' | 'language' | 'outline'>,
  diagnostics: Diagnostics,
): Request {
  return {
    table,
    attribute: (name) => directive.attributes?.[name] ?? '',
    placeOf: (name) => directive.data?.attributePlaces?.get(name) ?? placeOf(file, directive),
    language: outline.passages.get(directive) ?? language,
    diagnostics,
  };
}

/** Parts are parted by semicolons where there is one, so that they may have commas; else by commas. */
export function partsOf(list: string): string[] {
  return list
    .split(list.includes(';') ? ';' : ',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Whether the data set has a column; tells that it has not. */
export function isColumn(
  column: string,
  attribute: Attribute,
  { table, placeOf, diagnostics }: Request,
): boolean {
  const { name: data, columns } = table;
  if (columns.includes(column)) return true;
  const near = closest(column, columns);
  diagnostics.report('unknown-column', { data, column, columns, near }, placeOf(attribute));
  return false;
}

/** What stands before and after the first mark in a text; undefined for what is not there. */
export function halves(text: string, mark: '=' | ':'): [before: string, after: string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}
