import type { Paragraph } from 'mdast';
import { offsetsOf } from '../../markdown/source-text.ts';
import { walkMarkdown } from '../../markdown/walk.ts';
import type { CheckedChapter } from '../rule.ts';

/** A paragraph that begins in the first column, so that its lines stand in the file as they are. */
export interface PlainParagraph {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
  readonly node: Paragraph;
}

export function plainParagraphs({ parsed, text }: CheckedChapter): PlainParagraph[] {
  const found: PlainParagraph[] = [];
  walkMarkdown(parsed.mdast, (node) => {
    if (node.type !== 'paragraph' || node.position?.start.column !== 1) return undefined;
    const { start, end } = offsetsOf(node);
    found.push({ start, end, lines: text.slice(start, end).split(/\r?\n/), node });
    return undefined;
  });
  return found;
}

/** The bullets of a word processor, the last as its symbol fonts have them, and what stands after one. `o` is one before a tab only. */
export const BULLET = /^[ \t]*(?:([•·▪●‣\uf0a7\uf0b7\uf0d8])[ \t\u00a0]*|([o◦○])\t[ \t]*)(?=\S)/;
