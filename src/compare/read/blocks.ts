import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { drawingKey } from './drawing.ts';
import { readTable } from './table.ts';
import { classesOf, plain, type Renaming, readTokens } from './tokens.ts';
import type { Block, GroupBlock, TextBlock, Token } from './tree.ts';

/** What holds running text alone. */
const TEXTS = new Set('p h1 h2 h3 h4 h5 h6 dt figcaption summary caption'.split(' '));
/** What holds blocks. */
const GROUPS = new Set('ul ol li dl dd div section blockquote figure details article aside'.split(' '));

/** The blocks of a chapter, a list or a cell. Text that stands bare between them is a block of its own. */
export function readBlocks(nodes: readonly ElementContent[], renamed: Renaming): Block[] {
  const blocks: Block[] = [];
  let bare: ElementContent[] = [];
  const end = (): void => {
    const picture = onlyPicture(bare);
    const tokens = picture === null ? readTokens(bare, renamed) : [];
    if (picture !== null) blocks.push(pictureBlock(picture));
    if (tokens.length > 0) blocks.push(textBlock(null, tokens));
    bare = [];
  };
  for (const node of nodes) {
    if (node.type !== 'element' || !isBlock(node)) {
      bare.push(node);
      continue;
    }
    end();
    const block = readBlock(node, renamed);
    if (block !== null) blocks.push(block);
  }
  end();
  return blocks;
}

/** An element with what is in it; null for what says nothing. */
function readBlock(element: Element, renamed: Renaming): Block | null {
  if (element.tagName === 'table')
    return readTable(element, (cell) => groupBlock(cell, readBlocks(cell.children, renamed)));
  if (element.tagName === 'pre') return codeBlock(element);
  if (element.tagName === 'hr') return { kind: 'solid', element, key: 'hr', words: [] };
  if (!TEXTS.has(element.tagName) || onlyPicture(element.children) !== null)
    return groupBlock(element, readBlocks(element.children, renamed));
  const tokens = readTokens(element.children, renamed);
  return tokens.length === 0 ? null : textBlock(element, tokens);
}

/** The picture that some nodes are, with nothing beside it; null where they are more, or none. Within a line a picture is a sign. */
function onlyPicture(nodes: readonly ElementContent[]): Element | null {
  const [first, ...others] = nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const isPicture = first?.type === 'element' && /^(?:img|svg)$/.test(first.tagName);
  return isPicture && others.length === 0 ? first : null;
}

const isBlock = (element: Element): boolean =>
  TEXTS.has(element.tagName) ||
  GROUPS.has(element.tagName) ||
  ['table', 'pre', 'hr'].includes(element.tagName);

function pictureBlock(element: Element): Block {
  const { src, alt, ariaLabel } = element.properties;
  const alternativeText = plain(String(alt ?? ariaLabel ?? ''));
  const shown = element.tagName === 'img' ? String(src) : drawingKey(element);
  return {
    kind: 'picture',
    element,
    shown,
    alternativeText,
    key: `picture:${shown}:${alternativeText}`,
    words: alternativeText.split(' '),
  };
}

/** Its lines are what is compared: in code each sign counts. */
function codeBlock(element: Element): TextBlock {
  const lines = textOf(element).replace(/\n$/, '').split('\n');
  const tokens = lines.map(
    (line): Token => ({
      key: `line:${line}`,
      address: null,
      spaced: false,
      node: { type: 'text', value: `${line}\n` },
      around: [],
    }),
  );
  return textBlock(element, tokens);
}

function textBlock(element: Element | null, tokens: readonly Token[]): TextBlock {
  const words = tokens.map(({ key }) => key);
  const said = tokens.map(({ key, address }) => (address === null ? key : `${key}>${address}`));
  return { kind: 'text', element, tokens, key: `${nameOf(element)}(${said.join(' ')})`, words };
}

function groupBlock(element: Element, blocks: readonly Block[]): GroupBlock {
  const words = blocks.flatMap((block) => block.words);
  const key = `${nameOf(element)}(${blocks.map((block) => block.key).join('|')})`;
  return { kind: 'group', element, blocks, key, words };
}

/** What an element is, where that is something to tell: a list is one, numbered or not. */
export function nameOf(element: Element | null): string {
  if (element === null) return '';
  if (/^[uo]l$/.test(element.tagName)) return 'list';
  const box = classesOf(element).find((name) => /^box-/.test(String(name)));
  return box === undefined || box === 'box-title' ? element.tagName : String(box);
}
