import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { isItem } from '../read/things.ts';
import type { Block, GroupBlock } from '../read/tree.ts';
import { past, writeRuns } from './inline.ts';
import type { Run } from './words.ts';

/** What is said in words at a place: a key of the comparison's words, filled in where its language is known. */
export type NoteWord =
  | 'itemMoved'
  | 'itemFormatting'
  | 'rowAdded'
  | 'rowRemoved'
  | 'rowMoved'
  | 'columnAdded'
  | 'columnRemoved'
  | 'columnMoved'
  | 'pictureAdded'
  | 'pictureRemoved'
  | 'pictureBefore'
  | 'pictureAfter'
  | 'pictureText';

/** @param from the title of the section that something was moved from */
export const note = (word: NoteWord, tagName = 'span', from?: string): Element =>
  h(tagName, { className: ['revision-note'], dataWord: word, ...(from && { dataFrom: from }) });

/** What stands in an empty cell: Chromium leaves out of the tags what is empty. */
export const EMPTY = { type: 'text', value: '\u00a0' } as const;

/** An element with other content and further classes. */
export function remade(
  element: Element,
  children: ElementContent[],
  classes: readonly string[] = [],
): Element {
  const { className, ...properties } = element.properties;
  const names = [...(Array.isArray(className) ? className : []), ...classes];
  return {
    ...element,
    properties: { ...properties, ...(names.length > 0 && { className: names }) },
    children,
  };
}

/** A block that is there on one side only, with all that it says marked so. */
export function marked(block: Block, kind: Exclude<Run['kind'], 'same'>): ElementContent[] {
  const of = (element: Element): Element => (kind === 'deleted' ? shell(element) : element);
  if (block.kind === 'text') {
    const nodes = writeRuns([{ kind, tokens: block.tokens }]);
    return block.element === null ? nodes : [remade(of(block.element), inCode(block.element, nodes))];
  }
  if (block.kind === 'group') return [markedGroup({ ...block, element: of(block.element) }, kind)];
  if (block.kind === 'picture')
    return kind === 'deleted'
      ? [note('pictureRemoved'), past(block.element)]
      : [note('pictureAdded'), block.element];
  if (block.kind === 'table') {
    const rows = block.rows.map((row) => ({
      part: row.part,
      row: remade(
        of(row.element),
        row.cells.map((cell) => markedGroup({ ...cell, element: of(cell.element) }, kind)),
        classesFor(kind),
      ),
    }));
    return [remade(of(block.element), inTableParts(rows))];
  }
  if (block.element.tagName === 'hr') return [block.element];
  return [wholeMarked(kind === 'deleted' ? (past(block.element) as Element) : block.element, kind)];
}

const classesFor = (kind: Exclude<Run['kind'], 'same'>): string[] => [
  'revision-row',
  kind === 'deleted' ? 'revision-removed' : 'revision-added',
];

function markedGroup({ element, blocks }: GroupBlock, kind: Exclude<Run['kind'], 'same'>): Element {
  const content = blocks.flatMap((inner) => marked(inner, kind));
  const children = content.length === 0 && /^t[dh]$/.test(element.tagName) ? [EMPTY] : content;
  return remade(element, children, isItem(element) && kind === 'deleted' ? ['revision-gone'] : []);
}

/** Rows in the parts of their table, each as long as it goes on. */
export function inTableParts(rows: readonly { readonly part: Element; readonly row: Element }[]): Element[] {
  const parts: Element[] = [];
  for (const { part, row } of rows) {
    const last = parts.at(-1);
    if (last?.tagName === part.tagName) last.children.push(row);
    else parts.push({ ...part, children: [row] });
  }
  return parts;
}

/** What stands in `pre` stands in its `code`. */
export function inCode(element: Element, nodes: ElementContent[]): ElementContent[] {
  return element.tagName === 'pre' ? [h('code', {}, nodes)] : nodes;
}

/** An element of the older side without its content: nothing leads to it. */
function shell(element: Element): Element {
  return past({ ...element, children: [] }) as Element;
}

/** The cells of a table that is of one piece, each marked as a whole. */
function wholeMarked(element: Element, kind: Exclude<Run['kind'], 'same'>): Element {
  if (/^(?:td|th|caption)$/.test(element.tagName) && element.children.length > 0)
    return remade(element, [
      h(kind === 'deleted' ? 'del' : 'ins', { className: ['revision'] }, element.children),
    ]);
  return remade(
    element,
    element.children.map((child) => (child.type === 'element' ? wholeMarked(child, kind) : child)),
  );
}
