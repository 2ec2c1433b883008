import { matchHeaders, readGivenTable } from '../data/given-table.ts';
import type { DataSet, Row } from '../data/rows.ts';
import { findRow } from '../data/select-rows.ts';
import type { Table } from '../data/table/table.ts';
import { type Document, ORDER_COLUMNS } from '../document/document.ts';
import type { Paper } from '../document/sheet.ts';
import type { Diagnostics, Place } from '../report/diagnostic.ts';
import { collecting, type Outcome } from '../report/outcome.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { toVariant, type Variant } from './plan.ts';

/** How many of a document go where. */
export interface Order {
  readonly variant: Variant;
  readonly copies: number;
  /** What the list asks for, else what is made unasked; null of a document that is no sheet. */
  readonly paper: Paper | null;
  /** As the list has them; null where it says nothing. */
  readonly recipient: string | null;
  readonly address: string | null;
  readonly note: string | null;
}

/** More is a slip of the finger. */
const MOST_COPIES = 100_000;

/**
 * Reads a list of orders that is given on the command line, in its order. One row of the data set may have several of them, for several
 * addresses. Null with what is wrong with any of it: nothing is sent to a place that was guessed.
 *
 * @param unsaid the paper of an order that names none
 */
export async function readOrders(
  file: string,
  document: Document,
  data: DataSet,
  unsaid: Paper | null,
  { files }: Workspace,
): Promise<Outcome<readonly Order[] | null>> {
  const { value: table, problems } = await readGivenTable(file, files.root, files.log);
  if (table === null) return { value: null, problems };
  const orders = collecting((diagnostics) => ordersIn(table, document, data, unsaid, diagnostics));
  return { value: orders.value, problems: [...problems, ...orders.problems] };
}

function ordersIn(
  table: Table,
  document: Document,
  data: DataSet,
  unsaid: Paper | null,
  diagnostics: Diagnostics,
): readonly Order[] | null {
  const { variants } = document.config;
  const names = Object.keys(variants?.columns ?? {});
  const columns = { ...variants?.columns, ...variants?.orders };
  const headers = matchHeaders(table.columns, [...names, ...ORDER_COLUMNS], columns);
  const whose = names.filter((name) => headers.get(name) !== undefined);
  if (whose.length === 0 || headers.get('copies') === undefined) {
    reportMissing(table, whose.length === 0 ? names : ['copies'], columns, diagnostics);
    return null;
  }
  const orders: Order[] = [];
  let good = true;
  for (const { cells, line } of table.rows) {
    const cell = (name: string): string | null => cells[headers.get(name) ?? ''] || null;
    const place = { file: table.file, line };
    const row = rowOf(data, whose.map(cell), place, diagnostics);
    const copies = readCopies(cell('copies'), place, diagnostics);
    const asked = cell('paper');
    const paper = asked === null ? unsaid : diagnostics.take(readPaper(asked, document, place));
    if (row === null || copies === null || (asked !== null && paper === null)) {
      good = false;
      continue;
    }
    orders.push({
      variant: toVariant(data, row),
      copies,
      paper,
      recipient: cell('recipient'),
      address: cell('address'),
      note: cell('note'),
    });
  }
  return good ? orders : null;
}

/** Whom a row of the list is for, by the first of its names. */
function rowOf(
  data: DataSet,
  names: readonly (string | null)[],
  place: Place,
  diagnostics: Diagnostics,
): Row | null {
  const name = names.find((text) => text !== null);
  if (name) return diagnostics.take(findRow(data, name, place));
  diagnostics.report('unknown-variant.nobody', { file: data.file }, place);
  return null;
}

function readCopies(text: string | null, place: Place, diagnostics: Diagnostics): number | null {
  const copies = Number(text);
  if (text !== null && /^\d+$/.test(text) && copies >= 1 && copies <= MOST_COPIES) return copies;
  if (text === null) diagnostics.report('invalid-copies.missing', {}, place);
  else diagnostics.report('invalid-copies', { text }, place);
  return null;
}

/** A paper that the document offers, in small or capital letters; null with why it is none. */
function readPaper(text: string, { id, config }: Document, place: Place): Outcome<Paper | null> {
  const [first, ...others] = config.sheet?.papers ?? [];
  return collecting((diagnostics) => {
    if (first === undefined) {
      diagnostics.report('unknown-paper.no-choice', { document: id, name: text }, place);
      return null;
    }
    const offered = [first, ...others];
    const paper = offered.find((name) => name === text.toLowerCase());
    if (paper !== undefined) return paper;
    diagnostics.report('unknown-paper.ordered', { document: id, name: text, offered, unsaid: first }, place);
    return null;
  });
}

function reportMissing(
  { columns: headers, header }: Table,
  wanted: readonly string[],
  columns: Readonly<Record<string, readonly string[]>>,
  diagnostics: Diagnostics,
): void {
  const known = [...new Set(wanted.flatMap((name) => [name, ...(columns[name] ?? [])]))];
  const key = wanted.includes('copies') ? 'missing-column.copies' : 'missing-column.recipient';
  diagnostics.report(key, { headers, known }, header);
}
