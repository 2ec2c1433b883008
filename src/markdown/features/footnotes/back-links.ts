import type { Element, ElementContent, Root } from 'hast';
import { h, s } from 'hastscript';
import type { Strings } from '../../../language/index.ts';
import type { RenderContext } from '../../feature.ts';
import { walkElements } from '../../walk.ts';

/**
 * The arrows from footnotes back to the text are drawings with a name, since the character ↑ is read out as it is called. They
 * stand on one line with the last word. Print has none: on paper nobody can press them.
 */
export function drawBackLinks(tree: Root, { format, strings }: RenderContext): void {
  const notes = tree.children.findLast((node) => node.type === 'element');
  if (notes?.tagName !== 'section') return;
  walkElements(notes, (link, parent, index) => {
    if (!isBackLink(link)) return undefined;
    if (format === 'pdf') {
      parent.children = withoutBackLinks(parent.children as ElementContent[]);
      return 'skip';
    }
    const { before, lastWord } = splitLastWord(parent.children.slice(0, index) as ElementContent[]);
    const links = parent.children.slice(index).filter((node): node is Element => isBackLink(node));
    const together = links.flatMap((each): ElementContent[] => [
      { type: 'text', value: '\u00a0' },
      drawn(each, strings),
    ]);
    const after = parent.children.slice(index).filter((node) => !isBackLink(node) && !isSpace(node));
    parent.children = [
      ...before,
      h('span', { className: ['footnote-end'] }, [lastWord, ...together]),
      ...(after as ElementContent[]),
    ];
    return 'skip';
  });
}

function drawn(link: Element, strings: Strings): Element {
  const label = String(link.properties['ariaLabel'] ?? strings.backToText);
  const again = link.children.filter((node) => node.type === 'element');
  const { ariaLabel: _, ...properties } = link.properties;
  return { ...link, properties, children: [arrow(label), ...again] };
}

/** The space before them goes too. */
function withoutBackLinks(children: ElementContent[]): ElementContent[] {
  const first = children.findIndex((node) => isBackLink(node));
  const last = children[first - 1];
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return children.filter((node, index) => !isBackLink(node) && !(index >= first - 1 && isSpace(node)));
}

function arrow(label: string): Element {
  const size = { viewBox: '0 0 10 12', width: '0.65em', height: '0.78em' };
  const stroke = { fill: 'none', stroke: 'currentColor', strokeWidth: '1.5' };
  return s('svg', { className: ['footnote-arrow'], ...size, role: 'img', ariaLabel: label }, [
    s('path', { d: 'M5 11.5V2M1.5 5.5 5 2l3.5 3.5', ...stroke }),
  ]);
}

/** Takes the last word from what stands before the links; nothing where that ends with an element. */
function splitLastWord(before: ElementContent[]): { before: ElementContent[]; lastWord: string } {
  const last = before.at(-1);
  if (last?.type !== 'text') return { before, lastWord: '' };
  const text = last.value.trimEnd();
  const lastWord = /\S*$/.exec(text)?.[0] ?? '';
  const rest = text.slice(0, text.length - lastWord.length);
  return { before: [...before.slice(0, -1), ...(rest === '' ? [] : [{ ...last, value: rest }])], lastWord };
}

function isBackLink(node: Root['children'][number]): node is Element {
  return node.type === 'element' && 'dataFootnoteBackref' in node.properties;
}

const isSpace = (node: Root['children'][number]): boolean => node.type === 'text' && node.value.trim() === '';
