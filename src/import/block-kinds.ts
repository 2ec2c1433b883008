import type { Block, Paragraph } from '../word/types.ts';
import { textOf } from './plain-text.ts';

/** So far in, a paragraph between items of a list belongs to the one before it; in twips. */
const INDENTED = 200;

/** The number of its first paragraph. */
export const numberOf = (block: Block | undefined): number => {
  if (block === undefined) return 0;
  if (block.kind === 'paragraph') return block.number;
  return numberOf(block.rows[0]?.cells[0]?.blocks[0]);
};

/** What a block is, where several in a row become one. */
export function kindOf(block: Block | undefined): 'list' | 'code' | 'quote' | 'text' {
  if (block === undefined || block.kind === 'table' || block.heading !== null) return 'text';
  if (block.list !== null || checkedStart(block) !== undefined) return 'list';
  if (isCode(block)) return 'code';
  return block.style?.names.some((name) => /^(?:intense )?quote$|^block text$/.test(name)) ? 'quote' : 'text';
}

/** Whether a paragraph is code from end to end, by its style or its font. */
function isCode({ style, inlines }: Paragraph): boolean {
  const seen = inlines.filter((inline) => 'changes' in inline && inline.kind !== 'break');
  const texts = seen.filter((inline) => inline.kind === 'text' && inline.text.trim() !== '');
  const isPlain = seen.every(
    (inline) => inline.kind === 'text' && inline.link === null && inline.fields.length === 0,
  );
  if (texts.length === 0 || !isPlain) return false;
  return texts.every((inline) => inline.kind === 'text' && (style?.format.code || inline.format.code));
}

/** Whether a paragraph of no list is as far in as items are. */
export const isUnder = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' &&
  kindOf(block) === 'text' &&
  block.heading === null &&
  block.indent >= INDENTED &&
  textOf(block) !== '';

/** Whether the list goes on after this and what else is as far in. */
export function isBeforeItem(blocks: readonly Block[], at: number): boolean {
  let next = at + 1;
  while (isUnder(blocks[next])) next++;
  return kindOf(blocks[next]) === 'list';
}

/** Whether the box that a paragraph begins with is ticked; undefined where it begins with none. */
export function checkedStart({ inlines }: Paragraph): boolean | undefined {
  const first = inlines.find(
    (inline) =>
      'changes' in inline &&
      inline.kind !== 'field' &&
      !(inline.kind === 'text' && inline.text.trim() === ''),
  );
  return first?.kind === 'check-box' ? first.checked : undefined;
}

/** The lines of a paragraph of code. */
export function codeOf({ inlines }: Paragraph): string {
  return inlines
    .map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'break' ? '\n' : ''))
    .join('')
    .replaceAll('\t', '    ')
    .replaceAll('\u00a0', ' ')
    .trimEnd();
}

/** Whether a paragraph has a style of lists of contents. */
export const hasContentsStyle = ({ style }: Paragraph): boolean =>
  style?.names.some((name) => /^toc \d$|^toc heading$/.test(name)) ?? false;

/** Whether a list of contents or an index begins in a block. */
export const isContents = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' &&
  (hasContentsStyle(block) ||
    block.inlines.some((inline) => inline.kind === 'field' && /^(?:TOC|INDEX)$/.test(inline.field.type)));

/** Whether a paragraph is what such a list is called. */
export const isContentsHeading = (block: Paragraph): boolean =>
  /^(?:indhold(?:sfortegnelse)?|stikord(?:sregister)?|(?:table of )?contents|index)$/i.test(textOf(block));
