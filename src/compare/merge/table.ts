import type { Element } from 'hast';
import { align, type Pair } from '../match/align.ts';
import { similarity } from '../match/similarity.ts';
import { blockText, rowText } from '../read/text.ts';
import type { Block, GroupBlock, Row, TableBlock } from '../read/tree.ts';
import type { Change, ComparedBlock } from '../types.ts';
import { EMPTY, inTableParts, marked, note, remade } from './marked.ts';

/** A column of a table on one side. */
interface Column {
  readonly index: number;
  /** What its first cell says. */
  readonly head: string;
  readonly words: readonly string[];
}

type Columns = readonly Pair<Column>[];

/** Compares what stands in a cell. */
type MergeContent = (before: readonly Block[], after: readonly Block[]) => readonly ComparedBlock[];

/** A row whose first cell says the same is the same one changed. */
const SAME_HEAD = 0.6;
/** So many columns that are gone have room beside those that are there. */
const MOST_GONE = 2;

/** Two tables in one: columns and rows that are the same are found first, and then each cell is compared with itself. */
export function mergeTables(
  before: TableBlock,
  after: TableBlock,
  mergeContent: MergeContent,
): ComparedBlock {
  const columns = align(columnsOf(before), columnsOf(after), {
    keyOf: ({ head }) => head,
    similarity: (one, other) => similarity(one.words, other.words),
  });
  const kept = columns.filter((column) => column.before !== null && column.after !== null);
  const isAnother =
    2 * kept.length < columns.length || columns.length > Math.max(before.columns, after.columns) + MOST_GONE;
  if (isAnother) return onePerSide(before, after);
  const side = (name: 'before' | 'after', row: Row): (GroupBlock | undefined)[] =>
    kept.map((column) => row.cells[column[name]?.index ?? -1]);
  const rows = align(
    before.rows.map((row) => ({ row, cells: side('before', row) })),
    after.rows.map((row) => ({ row, cells: side('after', row) })),
    {
      keyOf: ({ row, cells }) => `${row.part.tagName}:${cells.map((cell) => cell?.key).join('¦')}`,
      similarity(one, other) {
        if (one.row.part.tagName !== other.row.part.tagName) return 0;
        const wordsOf = (cells: readonly (GroupBlock | undefined)[]) =>
          cells.flatMap((cell) => cell?.words ?? []);
        const isNamed = one.cells[0]?.key === other.cells[0]?.key && (one.cells[0]?.words.length ?? 0) > 0;
        return Math.max(similarity(wordsOf(one.cells), wordsOf(other.cells)), isNamed ? SAME_HEAD : 0);
      },
    },
  );
  const merged = rows.map(({ before: one, after: other, moved }) =>
    mergeRow({ before: one?.row ?? null, after: other?.row ?? null, moved }, columns, mergeContent),
  );
  const others = after.element.children.filter(
    (child) => child.type === 'element' && child.tagName === 'colgroup',
  );
  const changes = [...columns.flatMap(columnChange), ...merged.flatMap((row) => row.changes)];
  return {
    // With as many columns as before, what is said of them still holds.
    nodes: [
      remade(after.element, [...(kept.length === columns.length ? others : []), ...inTableParts(merged)]),
    ],
    kind: changes.length > 0 ? 'changed' : null,
    inParts: true,
    changes,
  };
}

/** A table that has hardly a column of the other's, or too many beside each other, stands by itself. */
function onePerSide(before: TableBlock, after: TableBlock): ComparedBlock {
  const [old, young] = [blockText(before), blockText(after)];
  return {
    nodes: [...marked(before, 'deleted'), ...marked(after, 'inserted')],
    kind: 'changed',
    inParts: true,
    changes: [
      { kind: 'removed', what: 'table', text: old, before: old, where: null },
      { kind: 'added', what: 'table', text: young, before: null, where: null },
    ],
  };
}

function columnsOf({ rows, columns }: TableBlock): Column[] {
  return Array.from({ length: columns }, (_, index) => {
    const cells = rows.flatMap((row) => row.cells[index] ?? []);
    return {
      index,
      head: cells[0] === undefined ? '' : blockText(cells[0]),
      words: cells.flatMap(({ words }) => words),
    };
  });
}

function columnChange({ before, after, moved }: Pair<Column>): Change[] {
  const about = { what: 'column', text: (after ?? before)?.head ?? '', before: null, where: null } as const;
  if (before === null) return [{ ...about, kind: 'added' }];
  if (after === null) return [{ ...about, kind: 'removed', before: before.head }];
  return moved ? [{ ...about, kind: 'moved' }] : [];
}

interface MergedRow {
  readonly part: Element;
  readonly row: Element;
  readonly changes: readonly Change[];
}

function mergeRow(
  { before, after, moved }: Pair<Row>,
  columns: Columns,
  mergeContent: MergeContent,
): MergedRow {
  const row = after ?? before;
  if (row === null) throw new RangeError('A row of neither side');
  const isHead = row.part.tagName === 'thead';
  const name = row.cells[0] === undefined ? '' : blockText(row.cells[0]);
  const changes: Change[] = [];
  const cells = columns.flatMap((column, index): Element[] => {
    const one = before?.cells[column.before?.index ?? -1];
    const other = after?.cells[column.after?.index ?? -1];
    const { cell, changes: found } = mergeCell(one, other, mergeContent);
    // Whole rows and columns are told as such.
    if (one !== undefined && other !== undefined) {
      const where = [name, column.after?.head ?? ''] as const;
      changes.push(...found.map((change) => ({ ...change, what: 'cell' as const, where })));
    }
    const notes = [
      ...(index === 0 ? rowNote({ before, after, moved }) : []),
      ...(isHead && before && after ? columnNote(column) : []),
    ];
    return [
      remade(cell, [
        ...notes,
        ...(cell.children.length === 0 && notes.length === 0 ? [EMPTY] : cell.children),
      ]),
    ];
  });
  const kind =
    before === null
      ? 'added'
      : after === null
        ? 'removed'
        : moved
          ? 'moved'
          : changes.length > 0
            ? 'changed'
            : null;
  if (before === null || after === null || moved)
    changes.unshift({
      kind: kind ?? 'moved',
      what: 'row',
      text: rowText(row),
      before: after === null ? rowText(row) : null,
      where: null,
    });
  const touched = kind !== null || (isHead && columns.some((column) => columnChange(column).length > 0));
  const classes = touched ? ['revision-row', `revision-${kind ?? 'changed'}`] : [];
  return { part: row.part, row: remade(row.element, cells, classes), changes };
}

function mergeCell(
  before: GroupBlock | undefined,
  after: GroupBlock | undefined,
  mergeContent: MergeContent,
): { cell: Element; changes: readonly Change[] } {
  const none = { type: 'element', tagName: 'td', properties: {}, children: [] } as const satisfies Element;
  if (before !== undefined && after !== undefined) {
    const blocks = mergeContent(before.blocks, after.blocks);
    return {
      cell: remade(
        after.element,
        blocks.flatMap(({ nodes }) => nodes),
      ),
      changes: blocks.flatMap(({ changes }) => changes),
    };
  }
  const [cell] =
    after !== undefined ? marked(after, 'inserted') : before !== undefined ? marked(before, 'deleted') : [];
  return { cell: cell?.type === 'element' ? cell : { ...none, children: [] }, changes: [] };
}

function rowNote({ before, after, moved }: Pair<Row>): Element[] {
  if (before === null) return [note('rowAdded')];
  if (after === null) return [note('rowRemoved')];
  return moved ? [note('rowMoved')] : [];
}

function columnNote(column: Pair<Column>): Element[] {
  if (column.before === null) return [note('columnAdded')];
  if (column.after === null) return [note('columnRemoved')];
  return column.moved ? [note('columnMoved')] : [];
}
