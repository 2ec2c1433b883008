import type { Element, Nodes } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { walkElements } from '../walk.ts';

/** In UTF-16 code units: a listener cannot skip in an alternative text. */
const LONGEST = 300;

/** The texts in a drawing, each once and in their order, as far as they are not too many; empty where it has none. */
export function wordsIn(drawing: Extract<Nodes, { children: unknown }>): string {
  const texts = new Set<string>();
  walkElements(drawing, (element) => {
    if (element.tagName !== 'text') return undefined;
    texts.add(linesOf(element));
    return 'skip';
  });
  return cut([...texts].filter((text) => /[\p{L}\p{N}]/u.test(text)));
}

/** The lines of a text are elements of their own. */
const linesOf = (text: Element): string =>
  text.children
    .map((child) => (child.type === 'element' ? textOf(child) : child.type === 'text' ? child.value : ''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

function cut(texts: readonly string[]): string {
  let length = 0;
  const kept = texts.filter((text, index) => {
    length += text.length + 2;
    return index === 0 || length <= LONGEST;
  });
  return `${kept.join(', ')}${kept.length < texts.length ? ' …' : ''}`;
}
