import type { Block, Cell, Change, Inline, Paragraph, Row, Table, WordDocument } from '../word/types.ts';

export const CHOICES = ['accept', 'reject'] as const;
export type Choice = (typeof CHOICES)[number];

/** What goes when changes are accepted, or rejected. */
const GONE: Readonly<Record<Choice, readonly Change['kind'][]>> = {
  accept: ['deletion', 'move-from'],
  reject: ['insertion', 'move-to'],
};

/** The tracked changes of a document: how many, and by whom. */
export interface TrackedChanges {
  readonly count: number;
  readonly authors: readonly string[];
  /** Of the look alone. */
  readonly formats: number;
}

export function changesIn(document: WordDocument): TrackedChanges {
  const found = new Map<string, string>();
  let formats = 0;
  const note = (changes: readonly Change[]): void => {
    for (const { kind, id, author } of changes) found.set(`${kind} ${id}`, author);
  };
  for (const block of storiesOf(document)) {
    walk(block, (one) => {
      if (one.kind === 'table') {
        for (const row of one.rows) note([...row.changes, ...row.cells.flatMap((cell) => cell.changes)]);
        return;
      }
      note(one.endChanges);
      if (one.formatChange !== null) formats++;
      for (const inline of one.inlines) {
        if ('changes' in inline) note(inline.changes);
        if (inline.kind === 'text' && inline.formatChange !== null) formats++;
      }
    });
  }
  return { count: found.size, authors: [...new Set(found.values())].filter((name) => name !== ''), formats };
}

/** The document as it is with all changes accepted, or as it was before them. */
export function settleChanges(document: WordDocument, choice: Choice): WordDocument {
  const settle = (blocks: readonly Block[]): Block[] => settled(blocks, GONE[choice]);
  const notes = (map: ReadonlyMap<string, readonly Block[]>) =>
    new Map([...map].map(([id, blocks]) => [id, settle(blocks)]));
  return {
    ...document,
    body: settle(document.body),
    footnotes: notes(document.footnotes),
    endnotes: notes(document.endnotes),
    margins: document.margins.map((margin) => ({ ...margin, blocks: settle(margin.blocks) })),
  };
}

function settled(blocks: readonly Block[], gone: readonly Change['kind'][]): Block[] {
  const goes = (changes: readonly Change[]): boolean => changes.some(({ kind }) => gone.includes(kind));
  const kept: Block[] = [];
  /** What stands before the end of a paragraph that goes: it belongs to the next. */
  let before: Paragraph | null = null;
  for (const block of blocks) {
    if (block.kind === 'table') {
      if (before !== null) kept.push(before);
      before = null;
      const table = settledTable(block, gone);
      if (table.rows.length > 0) kept.push(table);
      continue;
    }
    const inlines = block.inlines.flatMap((inline): Inline[] => {
      if ('changes' in inline && goes(inline.changes)) return [];
      return inline.kind === 'text-box' ? [{ ...inline, blocks: settled(inline.blocks, gone) }] : [inline];
    });
    const joined: Paragraph = {
      ...(before !== null && inlines.length === 0 ? before : block),
      inlines: [...(before?.inlines ?? []), ...inlines],
    };
    if (goes(block.endChanges)) {
      before = joined;
      continue;
    }
    before = null;
    kept.push(joined);
  }
  if (before !== null && before.inlines.length > 0) kept.push(before);
  return kept;
}

function settledTable(table: Table, gone: readonly Change['kind'][]): Table {
  const isKept = table.rows.map(({ changes }) => !changes.some(({ kind }) => gone.includes(kind)));
  const kept = table.rows.flatMap((row, at) => {
    if (!isKept[at]) return [];
    const cells = row.cells.map((cell) => ({
      ...cell,
      blocks: settled(cell.blocks, gone),
      rowSpan: keptSpan(cell, at, table.rows, isKept),
    }));
    return [{ ...row, cells }];
  });
  return { ...table, rows: kept };
}

/** How many of the rows that a cell covers are kept; a cell below one that goes takes its place. */
function keptSpan(
  { column, rowSpan }: Cell,
  at: number,
  rows: readonly Row[],
  isKept: readonly boolean[],
): number {
  let first = at;
  let span = rowSpan;
  while (span === 0 && first > 0) {
    first--;
    span = rows[first]?.cells.find((cell) => cell.column === column)?.rowSpan ?? 1;
  }
  if (isKept.slice(first, at).some((kept) => kept)) return 0;
  return isKept.slice(at, first + span).filter((kept) => kept).length;
}

const storiesOf = ({ body, footnotes, endnotes, margins }: WordDocument): Block[] => [
  ...body,
  ...[...footnotes.values(), ...endnotes.values()].flat(),
  ...margins.flatMap(({ blocks }) => blocks),
];

/** Goes through blocks with what is in tables and text boxes. */
export function walk(block: Block, visit: (block: Block) => void): void {
  visit(block);
  const inner =
    block.kind === 'table'
      ? block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks))
      : block.inlines.flatMap((inline) => (inline.kind === 'text-box' ? inline.blocks : []));
  for (const one of inner) walk(one, visit);
}
