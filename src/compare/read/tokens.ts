import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { decodedUrl } from '../../markdown/url.ts';
import { drawingKey } from './drawing.ts';
import type { Token } from './tree.ts';

/** The id of the newer side for one that a link of this side leads to. */
export type Renaming = (id: string) => string;

/** A word with its inner signs (1.234,5; it-afdeling), or one sign. */
const WORD = /[\p{L}\p{N}\p{M}_]+(?:[.,:/’'\u2010-\u2011-][\p{L}\p{N}\p{M}_]+)*|[^\s]/gu;
/** What nobody reads, and where a word may break. */
const UNSEEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
/** What numbers the document: it follows from what stands before it. */
const NUMBERS = new Set(['caption-label', 'heading-number']);

export const classesOf = ({ properties }: Element): readonly (string | number)[] =>
  Array.isArray(properties['className']) ? properties['className'] : [];

/** A text as it is compared: what makes lines break is not said. */
export const plain = (text: string): string =>
  text.normalize().replace(UNSEEN, '').replace(/\s+/g, ' ').trim();

/**
 * Running text as what it says, one after the other. Numbers that count sections, figures, notes and open points are all the same, and so
 * is what a cross reference calls its target: only where it leads counts.
 */
export function readTokens(nodes: readonly ElementContent[], renamed: Renaming): Token[] {
  const tokens: Token[] = [];
  let spaced = false;
  const add = (
    key: string,
    node: ElementContent,
    around: readonly Element[],
    address: string | null = null,
  ): void => {
    tokens.push({ key, address, spaced, node, around });
    spaced = false;
  };
  const read = (node: ElementContent, around: readonly Element[]): void => {
    if (node.type === 'text') {
      const text = node.value.replace(UNSEEN, '');
      let end = 0;
      for (const { 0: word, index } of text.matchAll(WORD)) {
        if (/\s/.test(text.slice(end, index))) spaced = true;
        add(raised(around) + word.normalize(), { type: 'text', value: word }, around);
        end = index + word.length;
      }
      if (/\s/.test(text.slice(end))) spaced = true;
      return;
    }
    if (node.type !== 'element' || isUnsaid(node)) return;
    const key = keyOfWhole(node, renamed);
    if (key !== null) add(key, node, around, key.startsWith('link:') ? addressOf(node, renamed) : null);
    else if (isPlainTerm(node)) for (const child of node.children) read(child, around);
    else if (node.tagName === 'br') spaced = true;
    else for (const child of node.children) read(child, [...around, node]);
  };
  for (const node of nodes) read(node, []);
  return tokens;
}

/** x² is not x2. */
const raised = (around: readonly Element[]): string =>
  around
    .filter(({ tagName }) => tagName === 'sup' || tagName === 'sub')
    .map(({ tagName }) => `${tagName}:`)
    .join('');

/** A link to the glossary stands at the first use of a word: it comes and goes with what stands before. */
const isPlainTerm = (node: Element): boolean => node.tagName === 'a' && classesOf(node).includes('term');

/** Marks for the index, places to break a line, what a page on a screen has beside its text. */
function isUnsaid(node: Element): boolean {
  if (node.tagName === 'wbr') return true;
  const names = classesOf(node);
  if (
    names.includes('term-tip') ||
    names.includes('heading-link') ||
    'dataFootnoteBackref' in node.properties
  )
    return true;
  return node.tagName === 'span' && node.children.length === 0;
}

/** What is compared, and shown, as one piece; null where its parts are. */
function keyOfWhole(node: Element, renamed: Renaming): string | null {
  const names = classesOf(node);
  const { href, src, type, checked } = node.properties;
  if (names.some((name) => NUMBERS.has(String(name)))) return `number:${names.join()}`;
  if (names.includes('box-kind') && /\d/.test(textOf(node))) return 'number:open-point';
  if (node.tagName === 'img') return `picture:${String(src)}:${String(node.properties['alt'])}`;
  if (node.tagName === 'svg') return `picture:${drawingKey(node)}`;
  if (node.tagName === 'input') return `input:${String(type)}:${Boolean(checked)}`;
  if (node.tagName === 'a' && typeof href === 'string' && !isPlainTerm(node))
    return linkKey(node, href, renamed);
  return null;
}

/** A link is the same as long as it is called so, wherever it leads. */
function linkKey(link: Element, href: string, renamed: Renaming): string {
  const target = renamed(decodedUrl(href.slice(1)));
  if (href.startsWith('#') && 'dataFootnoteRef' in link.properties) return `note:${target}`;
  if (href.startsWith('#') && classesOf(link).includes('xref')) return `reference:${target}`;
  return `link:${plain(textOf(link))}`;
}

function addressOf({ properties }: Element, renamed: Renaming): string {
  const href = String(properties['href']);
  return href.startsWith('#') ? `#${renamed(decodedUrl(href.slice(1)))}` : href;
}
