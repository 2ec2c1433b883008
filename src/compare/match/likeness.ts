import { nameOf } from '../read/blocks.ts';
import type { Block } from '../read/tree.ts';
import { similarity } from './similarity.ts';

/** How much two blocks have in common, from 0 to 1: nothing where they are not of one kind. */
export function likeness(before: Block, after: Block): number {
  if (before.kind !== after.kind || family(before) !== family(after)) return 0;
  const score = similarity(before.words, after.words);
  const [old, young] = [before.element?.properties['id'], after.element?.properties['id']];
  if (before.kind === 'picture') return Math.max(score, SAME_PLACE);
  const isNamed = old !== undefined && old === young;
  const [inside, within] = [inner(before), inner(after)];
  const ofInner = inside !== null && within !== null ? likeness(inside, within) : 0;
  return Math.max(score, ofInner, isNamed && score >= NAMED ? SAME_PLACE : 0);
}

/** A picture in the place of a picture, or a table with the id of a table, is the same one changed. */
const SAME_PLACE = 0.55;
/** So much must be the same where the id is: many are only counted. */
const NAMED = 0.2;

const inner = (block: Block): Block | null => (block.kind === 'group' ? onlyOf(block.blocks) : null);

/** Boxes of all kinds are one, and so are all that hold running text but code. */
export function family({ kind, element }: Block): string {
  if (kind === 'text') return element?.tagName === 'pre' ? 'code' : 'text';
  const name = nameOf(element);
  return name.startsWith('box-') ? 'box' : name;
}

/** The one block of some; null where they are none or several. */
export const onlyOf = (blocks: readonly Block[]): Block | null =>
  blocks.length === 1 ? (blocks[0] ?? null) : null;
