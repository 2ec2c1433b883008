import type { Paragraph } from '../word/types.ts';
import { textOf } from './plain-text.ts';

const LONGEST_HEADING = 80;

/** Whether a paragraph is bold from end to end, short and no sentence: somebody meant a heading. */
export function looksLikeHeading(paragraph: Paragraph): boolean {
  const text = textOf(paragraph);
  const texts = paragraph.inlines.filter((inline) => inline.kind === 'text' && inline.text.trim() !== '');
  return (
    text.length > 1 &&
    text.length <= LONGEST_HEADING &&
    !/[.,;:!]$/.test(text) &&
    texts.every(
      (inline) =>
        inline.kind === 'text' &&
        inline.link === null &&
        (inline.format.bold || paragraph.style?.format.bold === true),
    )
  );
}

/** Whether a paragraph begins with a sign that somebody typed for a list. */
export const looksLikeList = (paragraph: Paragraph): boolean =>
  /^(?:[-–•·*o▪●]\s|\(?(?:\d{1,2}|[a-z])[.)]\s)/.test(textOf(paragraph));
