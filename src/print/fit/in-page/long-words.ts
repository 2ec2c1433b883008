import { breakWordsIn } from './break-words.ts';
import { type Breaks, isBroken, type Token, textsIn, tokensOf } from './words.ts';

/** Letters alone: an address in running text breaks as it did. */
const LONG_WORD = /\p{L}{18,}/gu;

/** The words of running text that are wider than their line, so that they are broken anywhere. */
export function findLongWords(): Token[] {
  return textsIn(document.body)
    .filter((node) => !node.parentElement?.closest('pre, svg, table'))
    .flatMap((node) => tokensOf(node, LONG_WORD))
    .filter(isBroken);
}

/** Breaks them where they may be. */
export function breakLongWords(words: readonly Token[], breaks: Breaks): void {
  for (const node of new Set(words.map((word) => word.node))) breakWordsIn(node, LONG_WORD, breaks, isBroken);
}
