import type { Root } from 'hast';
import { nearest } from '../../report/nearest.ts';
import { isEmptyList, type Outline } from '../outline.ts';
import type { RenderContext } from '../render-context.ts';
import { placeOf } from '../source-text.ts';
import { walkElements } from '../walk.ts';

const SAFE = new Set(['http', 'https', 'mailto', 'tel']);

/** Links lead to the web, to an address or telephone, or to an id that the document has. */
export function links(context: RenderContext) {
  const { file, diagnostics } = context;
  return (tree: Root): void => {
    walkElements(tree, (element) => {
      const { href } = element.properties;
      if (element.tagName !== 'a' || typeof href !== 'string') return;
      if (href.startsWith('#')) {
        checkAnchor(href, element.properties, () => placeOf(file, element), context);
        // The list is not printed, so there is nothing to lead to.
        if (isEmptyList(href.slice(1), context.outline)) delete element.properties['href'];
        return;
      }
      const scheme = schemeOf(href);
      if (scheme !== null && SAFE.has(scheme)) {
        element.properties['href'] = scheme + href.slice(href.indexOf(':'));
      } else if (scheme !== null) {
        delete element.properties['href'];
        diagnostics.error(
          'unsafe-link',
          `Links of the kind "${scheme}:" are not allowed`,
          placeOf(file, element),
          'Links may begin with https:, http:, mailto: or tel:, or with # and an id.',
        );
      } else if (/\.md(?:#|$)/i.test(href)) {
        diagnostics.error(
          'link-to-markdown',
          `The link leads to the Markdown file "${href}", which is not part of the document`,
          placeOf(file, element),
          'Link to the id of a heading: [](#id).',
        );
      }
    });
  };
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
  { outline, diagnostics }: RenderContext,
): void {
  // Footnotes link to each other by ids of their own.
  if ('dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties) return;
  const id = decoded(href.slice(1));
  if (outline.targets.has(id)) return;
  if (id === '') {
    diagnostics.error(
      'broken-link',
      'The link leads nowhere',
      place(),
      'Write the id of a heading after the #.',
    );
    return;
  }
  const isTerm = id.startsWith('term-');
  const suggestion = isTerm ? nearest(id, idsOfTerms(outline))[0] : suggestionFor(id, outline);
  const advice = isTerm
    ? 'Explain the term in a glossary (:::glossary), which gives it the id.'
    : 'Give the heading that is meant an id: ## Heading {#id}';
  diagnostics.error(
    'broken-link',
    `Nothing in the document has the id "${id}"`,
    place(),
    suggestion === undefined ? advice : `Did you mean "#${suggestion}"?`,
  );
}

function suggestionFor(id: string, { targets }: Outline): string | undefined {
  const open = `open-${id}`;
  return targets.has(open) ? open : nearest(id, targets.keys())[0];
}

/** Only a term can be meant with such an id: not the list of them all, whose id begins like one. */
const idsOfTerms = ({ targets }: Outline): string[] =>
  [...targets].filter(([, { kind }]) => kind === 'term').map(([id]) => id);

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
