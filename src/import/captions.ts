import type { Block, Paragraph, Picture, Table } from '../word/types.ts';
import { textOf } from './plain-text.ts';

/** A caption, and what it is of. */
export interface Caption {
  readonly kind: 'figure' | 'table';
  readonly paragraph: Paragraph;
  /** The table, or the paragraph with the picture. */
  readonly of: Table | Paragraph;
}

const LABEL =
  /^(figur|figure|fig\.|billede|illustration|diagram|tabel|table|skema|tab\.)\s*(?:\d+(?:[.\-–]\d+)*)?\s*[:.)–-]?\s*/i;
const OF_TABLES = /^(?:tab|skema)/i;

/** Whether a paragraph is a caption: by its style, or by the number that Word counts in it. */
export function isCaption({ style, inlines, heading, list }: Paragraph): boolean {
  if (heading !== null || list !== null) return false;
  if (style?.names.includes('caption')) return true;
  return inlines.some((inline) => inline.kind === 'field' && inline.field.type === 'SEQ');
}

/** How many characters of a caption are its kind and number: kl-docs writes them itself. */
export const labelLength = (text: string): number => LABEL.exec(text)?.[0].length ?? 0;

/** Whether a picture can be shown: else its caption stands alone. */
export type IsShown = (picture: Picture) => boolean;

/** A paragraph with one picture and nothing else. */
function pictureAlone({ inlines }: Paragraph, isShown: IsShown): boolean {
  const pictures = inlines.filter((inline) => inline.kind === 'picture');
  const others = inlines.filter(
    (inline) => inline.kind !== 'picture' && inline.kind !== 'field' && 'changes' in inline,
  );
  return (
    pictures.length === 1 &&
    pictures.every(isShown) &&
    others.every((inline) => inline.kind === 'text' && inline.text.trim() === '')
  );
}

/** The captions among some blocks, each with what stands beside it: a table below or above, a picture above or below. */
export function findCaptions(blocks: readonly Block[], isShown: IsShown): Caption[] {
  const found: Caption[] = [];
  const taken = new Set<Block>();
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'paragraph' || !isCaption(block)) continue;
    const text = textOf(block);
    if (text.length <= labelLength(text)) continue;
    const before = neighbour(blocks, at, -1);
    const after = neighbour(blocks, at, 1);
    const wantsTable = OF_TABLES.test(text);
    const tables = [after, before].filter((one) => one?.kind === 'table');
    const pictures = [before, after].filter((one) => one?.kind === 'paragraph' && pictureAlone(one, isShown));
    const of = [...(wantsTable ? tables : pictures), ...(wantsTable ? pictures : tables)].find(
      (one) => one !== undefined && !taken.has(one),
    );
    if (of === undefined) continue;
    taken.add(of);
    found.push({ kind: of.kind === 'table' ? 'table' : 'figure', paragraph: block, of });
  }
  return found;
}

/** The next block that is not an empty paragraph. */
function neighbour(blocks: readonly Block[], at: number, step: 1 | -1): Block | undefined {
  for (let index = at + step; ; index += step) {
    const block = blocks[index];
    const isEmpty =
      block?.kind === 'paragraph' &&
      !block.inlines.some((inline) => 'changes' in inline && inline.kind !== 'field');
    if (!isEmpty) return block;
  }
}
