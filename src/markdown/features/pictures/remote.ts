import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Definition, Root } from 'mdast';
import type { RenderContext } from '../../feature.ts';
import { placeOf } from '../../source-text.ts';
import { walkMarkdown } from '../../walk.ts';

/** Whether a picture's address is one of the web: a page stands alone, and fetches nothing while it is made or read. */
export const isRemote = (url: string): boolean => /^(?:https?:)?\/\//i.test(url.trim());

/**
 * Gives a picture by reference (`![text][ref]`) its address where that is of the web, so that the others who look at pictures need not
 * look for the definition.
 */
export function resolveRemote(tree: Root): void {
  const definitions = new Map<string, Definition>();
  walkMarkdown(tree, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    return undefined;
  });
  walkMarkdown(tree, (node, parent, index) => {
    if (node.type !== 'imageReference') return undefined;
    const definition = definitions.get(node.identifier);
    if (definition === undefined || !isRemote(definition.url)) return undefined;
    const { url, title } = definition;
    const { alt, position } = node;
    parent.children[index] = { type: 'image', url, title, alt, ...(position && { position }) };
    return undefined;
  });
}

/** What stands in the place of a picture of the web: its alternative text and its address. In a link only the text: that leads elsewhere. */
export function remotePicture(
  element: Element,
  inLink: boolean,
  { file, diagnostics }: RenderContext,
): ElementContent {
  const { src, alt } = element.properties;
  const address = String(src).trim().replace(/^\/\//, 'https://');
  diagnostics.report('remote-picture', { address }, placeOf(file, element));
  const link = h('a', { href: address }, address);
  if (typeof alt !== 'string') return inLink ? { type: 'text', value: address } : link;
  const text = alt.trim();
  if (inLink || text === '') return { type: 'text', value: text };
  return h('span', { className: ['remote-picture'] }, [`${text} (`, link, ')']);
}
