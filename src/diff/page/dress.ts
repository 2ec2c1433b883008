import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { classesOf } from '../../compare/read/tokens.ts';
import type { ComparisonWords } from '../../language/comparison/index.ts';
import { decodedUrl } from '../../markdown/url.ts';

interface DressOptions {
  readonly words: ComparisonWords;
  readonly format: 'html' | 'pdf';
  /** The ids that stand on the page. */
  readonly ids: ReadonlySet<string>;
}

/** All ids in some nodes. */
export function idsIn(nodes: readonly ElementContent[], found = new Set<string>()): Set<string> {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const { id } = node.properties;
    if (typeof id === 'string') found.add(id);
    idsIn(node.children, found);
  }
  return found;
}

/**
 * Makes what was compared ready for its page: words are filled in, what was inserted or deleted is heard as such, and a link to what the page does
 * not show is text.
 */
export function dress(nodes: readonly ElementContent[], options: DressOptions): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    const names = classesOf(node);
    if (
      names.includes('term-tip') ||
      names.includes('heading-link') ||
      'dataFootnoteBackref' in node.properties
    )
      return [];
    const children = dress(node.children, options);
    if (names.includes('revision-note')) return [noteOf(node, options.words)];
    if (names.includes('revision')) return [{ ...node, children: heard(node.tagName, children, options) }];
    if (node.tagName === 'a' && leadsNowhere(node, options.ids))
      return names.includes('xref') ? [h('span', {}, withoutPage(children))] : children;
    const { dataSource: _, ...properties } = node.properties;
    return [{ ...node, properties, children }];
  });
}

function noteOf(node: Element, words: ComparisonWords): Element {
  const { dataWord, dataFrom, dataTo } = node.properties;
  if (dataWord === 'linkChanged')
    return h('span', { className: ['revision-note'] }, words.linkChanged(String(dataFrom), String(dataTo)));
  const word = words[String(dataWord) as keyof ComparisonWords];
  const text = typeof dataFrom === 'string' ? `${words.movedFrom(dataFrom)}: ` : word;
  return h(node.tagName, { className: ['revision-note'] }, typeof text === 'string' ? text : '');
}

/** In print a reference ends with the page of its target: ` (side `, the number, `)`. */
function withoutPage(children: ElementContent[]): ElementContent[] {
  const at = children.findIndex((child) => child.type === 'element' && classesOf(child).includes('page-ref'));
  return at < 0 ? children : children.slice(0, at - 1);
}

function leadsNowhere(link: Element, ids: ReadonlySet<string>): boolean {
  const { href } = link.properties;
  return (
    typeof href === 'string' &&
    href.startsWith('#') &&
    (classesOf(link).includes('term') || !ids.has(decodedUrl(href.slice(1))))
  );
}

/** A screen reader says what `ins` and `del` are in few settings only, and a PDF has no tags for them: the words stand in the text. */
function heard(
  tagName: string,
  children: ElementContent[],
  { words, format }: DressOptions,
): ElementContent[] {
  const spoken = (text: string): Element =>
    format === 'html'
      ? h('span', { className: ['heard'] }, text)
      : // A space that is printed: finishing gives it the words (pdf/finish/structure-marks.ts).
        h('em', { className: ['heard'], dataHeard: text }, '\u00a0');
  return [
    spoken(tagName === 'del' ? words.heardDeleted : words.heardInserted),
    ...children,
    spoken(words.heardEnd),
  ];
}
