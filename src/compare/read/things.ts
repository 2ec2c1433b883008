import type { Element } from 'hast';
import { diagramSource } from '../../markdown/features/diagrams.ts';
import type { ChangedThing } from '../types.ts';
import { classesOf } from './tokens.ts';
import type { Block } from './tree.ts';

export const isItem = ({ tagName }: Element): boolean => /^(?:li|dt|dd)$/.test(tagName);
export const isList = ({ tagName }: Element): boolean => /^(?:ul|ol|dl)$/.test(tagName);
/** By where it leads: an item of a chapter's footnotes. */
export const isNote = ({ properties }: Element): boolean => /-fn-/.test(String(properties['id'] ?? ''));
export const itemOf = ({ children }: Element): ChangedThing =>
  children.some((child) => child.type === 'element' && isNote(child)) ? 'note' : 'item';

/** What a block is to its reader. */
export function thingOf({ kind, element }: Block): ChangedThing {
  if (kind === 'picture') return 'picture';
  if (kind === 'table' || element?.tagName === 'table') return 'table';
  if (element === null) return 'text';
  if (element.tagName === 'pre') return diagramSource(element) === null ? 'code' : 'picture';
  if (isItem(element)) return isNote(element) ? 'note' : 'item';
  if (isList(element)) return 'list';
  const names = classesOf(element);
  if (names.includes('box')) return 'box';
  if (names.includes('table-figure') || names.includes('table-scroll')) return 'table';
  return element.tagName === 'figure' ? 'picture' : 'text';
}

/** How a block looks beside what it says: what its words are set in, and which kind of list it is. */
export function lookOf(block: Block): string {
  const name = block.element?.tagName ?? '';
  if (block.kind === 'text')
    return `${name}:${block.tokens.map(({ around }) => around.flatMap(lookOfElement).join()).join(' ')}`;
  if (block.kind === 'group') return `${name}(${block.blocks.map(lookOf).join('|')})`;
  if (block.kind === 'table') return block.rows.map(({ cells }) => cells.map(lookOf).join('|')).join('\n');
  return name;
}

const lookOfElement = ({ tagName }: Element): string[] =>
  /^(?:strong|b|em|i|code|kbd|mark|s|del|u|q)$/.test(tagName) ? [tagName] : [];
