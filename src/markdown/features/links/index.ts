import type { Element, Root } from 'hast';
import type { Root as Markdown } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { closestOfFew } from '../../../report/nearest.ts';
import type { Anchor } from '../../anchors.ts';
import type { Feature, ParseContext, RenderContext } from '../../feature.ts';
import { placeOf } from '../../source-text.ts';
import { decodedUrl, schemeOf } from '../../url.ts';
import { walkElements, walkMarkdown } from '../../walk.ts';
import { isCrossReference } from '../cross-references.ts';
import { isRelative } from './destination.ts';
import { leadToFile, unlink } from './file-links.ts';
import { checkSpaces } from './spaces.ts';

const SAFE = new Set(['http', 'https', 'mailto', 'tel']);

/** Links, Markdown's and HTML's. */
export const links: Feature = { parse: check, beforeSanitiser: judge };

/** A link needs words (WCAG 2.2, 2.4.4). */
function check(tree: Markdown, context: ParseContext): void {
  const { source, diagnostics } = context;
  checkSpaces(tree, context);
  walkMarkdown(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'linkReference') return undefined;
    if (plainText(node).trim() !== '' || (node.type === 'link' && isCrossReference(node))) return undefined;
    diagnostics.report('empty-link', {}, source.placeOf(node));
    return undefined;
  });
}

/** Links lead to the web, to an address or telephone, to an id that the document has, or to a file of the workspace. */
function judge(tree: Root, context: RenderContext): void {
  const { file, diagnostics } = context;
  walkElements(tree, (element) => {
    const { href } = element.properties;
    if (element.tagName !== 'a' || typeof href !== 'string') return;
    if (href.startsWith('#')) {
      leadToAnchor(href, element, context);
      return;
    }
    if (isRelative(href)) {
      leadToFile(href, element, context);
      return;
    }
    const scheme = schemeOf(href);
    if (scheme !== null && SAFE.has(scheme)) {
      element.properties['href'] = scheme + href.slice(href.indexOf(':'));
    } else if (scheme !== null) {
      delete element.properties['href'];
      diagnostics.report('unsafe-link', { scheme }, placeOf(file, element));
    }
  });
}

/** Leads a link to the id that is meant: authors may name a heading as other tools do. */
function leadToAnchor(href: string, element: Element, context: RenderContext): void {
  const { file, outline, adviceOn, diagnostics } = context;
  const { properties } = element;
  // Footnotes link to each other by ids of their own.
  if ('dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties) return;
  const name = decodedUrl(href.slice(1));
  const anchor = anchorOf(name, element, context);
  if (anchor.kind === 'found') {
    if (anchor.id !== name) properties['href'] = `#${anchor.id}`;
    // The list is not printed, so there is nothing to lead to.
    if (outline.targets.get(anchor.id)?.isEmpty) delete properties['href'];
    return;
  }
  unlink(element);
  if (anchor.kind === 'several') {
    diagnostics.report('ambiguous-heading', { name, ids: anchor.ids }, placeOf(file, element));
  } else if (name === '') {
    diagnostics.report('broken-link.nowhere', {}, placeOf(file, element));
  } else {
    const { key, near } = adviceOn(name) ?? {
      key: 'broken-link',
      near: closestOfFew(name, namesIn(file, outline)),
    };
    diagnostics.report(key, { id: name, near }, placeOf(file, element));
  }
}

/** All that a link in a file can lead to. */
function* namesIn(file: string, { targets, anchors }: RenderContext['outline']): Iterable<string> {
  yield* targets.keys();
  yield* anchors.namesIn(file);
}

/** A reference has found its id when it got its text. */
function anchorOf(name: string, { properties }: Element, { file, outline }: RenderContext): Anchor {
  const isReference = Array.isArray(properties['className']) && properties['className'].includes('xref');
  return isReference && outline.targets.has(name)
    ? { kind: 'found', id: name }
    : outline.anchors.find(name, file, outline.targets);
}
