import type { Root } from 'hast';
import type { Root as Markdown } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { closest } from '../../report/nearest.ts';
import type { Feature, ParseContext, RenderContext } from '../feature.ts';
import { placeOf } from '../source-text.ts';
import { walkElements, walkMarkdown } from '../walk.ts';
import { isCrossReference } from './cross-references.ts';

const SAFE = new Set(['http', 'https', 'mailto', 'tel']);

/** Links, Markdown's and HTML's. */
export const links: Feature = { parse: check, beforeSanitiser: judge };

/** A link needs words (WCAG 2.2, 2.4.4). */
function check(tree: Markdown, { source, diagnostics }: ParseContext): void {
  walkMarkdown(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'linkReference') return undefined;
    if (plainText(node).trim() !== '' || (node.type === 'link' && isCrossReference(node))) return undefined;
    diagnostics.report('empty-link', {}, source.placeOf(node));
    return undefined;
  });
}

/** Links lead to the web, to an address or telephone, or to an id that the document has. */
function judge(tree: Root, context: RenderContext): void {
  const { file, diagnostics, outline } = context;
  walkElements(tree, (element) => {
    const { href } = element.properties;
    if (element.tagName !== 'a' || typeof href !== 'string') return;
    if (href.startsWith('#')) {
      checkAnchor(href, element.properties, () => placeOf(file, element), context);
      // The list is not printed, so there is nothing to lead to.
      if (outline.targets.get(href.slice(1))?.isEmpty) delete element.properties['href'];
      return;
    }
    const scheme = schemeOf(href);
    if (scheme !== null && SAFE.has(scheme)) {
      element.properties['href'] = scheme + href.slice(href.indexOf(':'));
    } else if (scheme !== null) {
      delete element.properties['href'];
      diagnostics.report('unsafe-link', { scheme }, placeOf(file, element));
    } else if (/\.md(?:#|$)/i.test(href)) {
      diagnostics.report('link-to-markdown', { href }, placeOf(file, element));
    }
  });
}

/**
 * The scheme of a URL; null for a relative one. Whatever stands before a colon counts, as it does for the sanitiser, so that
 * no spelling that a browser might mend (`java\tscript:`) gets through.
 */
function schemeOf(url: string): string | null {
  return /^([^:/?#]*):/.exec(url)?.[1]?.trim().toLowerCase() ?? null;
}

function checkAnchor(
  href: string,
  properties: Readonly<Record<string, unknown>>,
  place: () => ReturnType<typeof placeOf>,
  { outline, adviceOn, diagnostics }: RenderContext,
): void {
  // Footnotes link to each other by ids of their own.
  if ('dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties) return;
  const id = decoded(href.slice(1));
  if (outline.targets.has(id)) return;
  if (id === '') {
    diagnostics.report('broken-link.nowhere', {}, place());
    return;
  }
  const { key, near } = adviceOn(id) ?? { key: 'broken-link', near: closest(id, outline.targets.keys()) };
  diagnostics.report(key, { id, near }, place());
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
