import type { Link } from 'mdast';

/** `[](#id)`: a link that gets its text from what it points to. */
export function isCrossReference(link: Link): boolean {
  return link.children.length === 0 && link.url.startsWith('#') && link.url.length > 1;
}
