import type { Nodes, Parents, Root } from 'mdast';
import { sha256 } from '../../files/hash.ts';
import { offsetsOf } from '../../markdown/source-text.ts';

/** A block of a chapter that a reviewer can say something about: the smallest that a Word paragraph can stand for. */
export interface Unit {
  /** The name of its bookmark: from its file and what is written, so that the same block has the same name. */
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly endLine: number;
  /** In UTF-16 code units from the start of the file, as written. */
  readonly start: number;
  readonly end: number;
  /** Null for what has no text of its own that could be changed: raw HTML, a diagram. */
  readonly node: Nodes | null;
  /** Whether it is a box or a figure as a whole, in which others stand. */
  readonly isWhole: boolean;
  /** What it stands in at the outermost, behind which something new can be written: from the start of the file. */
  readonly outerEnd: number;
  /** Whether it is a paragraph or a heading of the chapter itself, in nothing else. */
  readonly isAlone: boolean;
}

/** The blocks of a chapter, and by which places of the HTML they are found. */
export interface ChapterUnits {
  readonly file: string;
  readonly text: string;
  readonly units: readonly Unit[];
  /** By `line:column` of the element's place; what names a box or a figure is behind `label:`. */
  readonly byPlace: ReadonlyMap<string, Unit>;
}

const TEXTS = new Set(['heading', 'paragraph', 'code', 'tableCell', 'defListTerm']);
/** What is shown otherwise than it is written. */
const OPAQUE = new Set(['html']);

/**
 * Goes through a chapter's tree for its blocks.
 *
 * @param text of the file, front matter included
 */
export function unitsOf(file: string, text: string, tree: Root): ChapterUnits {
  const units: Unit[] = [];
  const byPlace = new Map<string, Unit>();
  const seen = new Map<string, number>();
  const add = (node: Nodes, outermost: Nodes, isOpaque: boolean, isAlone: boolean): Unit | null => {
    const { start, end } = offsetsOf(node);
    if (node.position === undefined || end <= start) return null;
    const key = sha256(`${file}\0${text.slice(start, end)}`).slice(0, 20);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    const unit = {
      name: `b_${key}_${before}`,
      file,
      line: node.position.start.line,
      endLine: node.position.end.line,
      start,
      end,
      node: isOpaque ? null : node,
      isWhole: node.type === 'containerDirective',
      outerEnd: offsetsOf(outermost).end,
      isAlone,
    };
    units.push(unit);
    return unit;
  };
  const place = (node: Nodes): string | null =>
    node.position === undefined ? null : `${node.position.start.line}:${node.position.start.column}`;
  const note = (key: string | null, unit: Unit | null): void => {
    if (key !== null && unit !== null && !byPlace.has(key)) byPlace.set(key, unit);
  };
  /** @param around the places of what begins with this node: a list's item, a note */
  const visit = (node: Nodes, outermost: Nodes, around: readonly string[]): void => {
    const own = place(node);
    const keys = own === null ? around : [...around, own];
    if (TEXTS.has(node.type) || OPAQUE.has(node.type)) {
      const unit = add(node, outermost, OPAQUE.has(node.type), node === outermost);
      for (const key of keys) note(key, unit);
      return;
    }
    if (!('children' in node)) return;
    const children: readonly Nodes[] = (node as Parents).children;
    if (node.type === 'containerDirective') {
      const label = children.find((child) => isLabel(child));
      const whole = add(node, outermost, true, false);
      // What is written as another tool's box may have a label without a place.
      const named = label === undefined ? null : add(label, outermost, false, false);
      for (const key of keys) {
        note(`label:${key}`, named ?? whole);
        note(key, whole);
      }
      for (const child of children) if (child !== label) visit(child, outermost, []);
      return;
    }
    const begins = /^(?:listItem|footnoteDefinition|defListDescription|blockquote)$/.test(node.type);
    for (const [index, child] of children.entries())
      visit(child, outermost, begins && index === 0 ? keys : []);
  };
  for (const child of tree.children) visit(child, child, []);
  return { file, text, units, byPlace };
}

const isLabel = (node: Nodes): boolean =>
  node.type === 'paragraph' && node.data !== undefined && 'directiveLabel' in node.data;
