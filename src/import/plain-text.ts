import type { Block, Inline, Paragraph } from '../word/types.ts';

/** Fields whose result is made by Word, and here by kl-docs or nobody. */
const MADE_FIELDS = new Set([
  'TOC',
  'INDEX',
  'XE',
  'TC',
  'TA',
  'TOA',
  'PAGE',
  'NUMPAGES',
  'SECTIONPAGES',
  'RD',
]);

/** Whether it is in a list that is made of the document, or a page number. */
export const isMade = (inline: Inline): boolean =>
  'fields' in inline && inline.fields.some(({ type }) => MADE_FIELDS.has(type));

/** What is written in a paragraph, on one line. */
export function textOf({ inlines }: Pick<Paragraph, 'inlines'>): string {
  return inlines
    .map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'break' ? ' ' : ''))
    .join('')
    .replace(/\u00ad/g, '')
    .replace(/[\t ]+/g, ' ')
    .trim();
}

/** The same of several blocks, tables too. */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? textOf(block)
        : block.rows.map(({ cells }) => cells.map((cell) => textOfBlocks(cell.blocks)).join(' ')).join(' '),
    )
    .filter((text) => text !== '')
    .join(' ');
}
