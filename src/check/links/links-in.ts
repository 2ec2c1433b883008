import type { Definition, Link, LinkReference } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { isCrossReference } from '../../markdown/features/cross-references.ts';
import { walkMarkdown } from '../../markdown/walk.ts';
import type { Place } from '../../report/diagnostic.ts';
import type { CheckedChapter, CheckedDocument } from '../rule.ts';

export interface FoundLink {
  readonly url: string;
  /** The text that a reader sees; null for a reference that gets its text from what it points to. */
  readonly text: string | null;
  readonly place: Place;
}

/** The links of a document, in order. */
export function linksIn({ chapters }: CheckedDocument): FoundLink[] {
  return chapters.flatMap(linksOf);
}

function linksOf({ parsed, source }: CheckedChapter): FoundLink[] {
  const found: (Link | LinkReference)[] = [];
  const definitions = new Map<string, Definition>();
  walkMarkdown(parsed.mdast, (node) => {
    if (node.type === 'link' || node.type === 'linkReference') found.push(node);
    else if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    return undefined;
  });
  return found.flatMap((node): FoundLink[] => {
    const url = node.type === 'link' ? node.url : definitions.get(node.identifier)?.url;
    if (url === undefined) return [];
    const text =
      node.type === 'link' && isCrossReference(node)
        ? null
        : plainText(node, { includeHtml: false }).replace(/\s+/g, ' ').trim();
    return [{ url, text, place: source.placeOf(node) }];
  });
}
