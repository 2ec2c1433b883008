import { toString as textOf } from 'hast-util-to-string';
import { plain } from './tokens.ts';
import type { Block, Row, Token } from './tree.ts';

/** What a block says, in one line. */
export function blockText(block: Block): string {
  if (block.kind === 'text') return tokensText(block.tokens);
  if (block.kind === 'group') return plain(block.blocks.map(blockText).join(' '));
  if (block.kind === 'table') return plain(block.rows.map(rowText).join(' '));
  if (block.kind === 'picture') return block.alternativeText;
  return plain(textOf(block.element));
}

export const rowText = ({ cells }: Row): string => plain(cells.map(blockText).join(' '));

/** Without the numbers, of notes too. */
function tokensText(tokens: readonly Token[]): string {
  return plain(
    tokens
      .filter(({ key }) => !/^(?:number|note):/.test(key))
      .map(({ spaced, node }) => `${spaced ? ' ' : ''}${textOf(node)}`)
      .join(''),
  );
}
