import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Link } from 'mdast';
import type { Strings } from '../../language/index.ts';
import type { Feature, RenderContext } from '../feature.ts';
import type { Outline } from '../outline.ts';
import { decodedUrl } from '../url.ts';
import { destinationOf, leadsToMarkdown } from './links/destination.ts';

/** `[](#id)` and `[](chapter.md#id)`: a link that gets its text from what it points to. */
export const crossReferences: Feature = {
  toHast: {
    link: (_, node, context) => (isCrossReference(node) ? crossReference(node, context) : null),
  },
};

export function isCrossReference(link: Link): boolean {
  const { children, url } = link;
  return children.length === 0 && ((url.startsWith('#') && url.length > 1) || leadsToMarkdown(url));
}

/** What a reference to an id says, without the page: `afsnit 4.2, »Title«`. */
export function referenceText(id: string, outline: Outline, strings: Strings): string {
  return outline.targets.get(id)?.reference(strings) ?? id;
}

/** It says the number and title; in print the page too, filled in after layout. */
function crossReference(node: Link, context: RenderContext): Element {
  const { outline, format } = context;
  const strings = context.stringsAt(node);
  const id = idMeantBy(node.url, context);
  const target = id === null ? undefined : outline.targets.get(id);
  const text: ElementContent[] = [{ type: 'text', value: target?.reference(strings) ?? node.url }];
  if (format === 'pdf' && id !== null && target !== undefined && !target.isEmpty) {
    text.push(
      { type: 'text', value: ` (${strings.pageReference}\u00a0` },
      h('span', { className: ['page-ref'], dataPageOf: id }, '00'),
      { type: 'text', value: ')' },
    );
  }
  return h('a', { className: ['xref'], href: id === null ? node.url : `#${id}`, title: node.title }, text);
}

/** The id that a reference leads to; null where it leads to none, which is told where links are judged. */
function idMeantBy(url: string, context: RenderContext): string | null {
  const { file, outline } = context;
  if (url.startsWith('#')) {
    const anchor = outline.anchors.find(decodedUrl(url.slice(1)), file, outline.targets);
    return anchor.kind === 'found' ? anchor.id : null;
  }
  const destination = destinationOf(url, context);
  return destination.kind === 'chapter' ? destination.id : null;
}
