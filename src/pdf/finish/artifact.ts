import type { ContentItem, Element } from '../structure/tree.ts';
import type { Finishing } from './pass.ts';

/** The kinds of artifact that are told apart (ISO 32000-1, 14.8.2.2.2). */
export const LAYOUT = '/Artifact <</Type /Layout>> BDC';
export const REPEATED = '/Artifact <</Type /Pagination>> BDC';
export const HEADER = '/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC';
export const FOOTER = '/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC';

/** Takes a sequence out of the tag tree and marks it as an artifact instead. */
export function makeArtifact(
  { contents, tree }: Finishing,
  element: Element,
  item: ContentItem,
  opening: string,
): void {
  const content = contents.get(item.owner?.number ?? -1);
  const sequence = content?.sequences.get(item.id);
  if (content && sequence) content.edits.push({ ...sequence.opening, replacement: opening });
  tree.removeItem(element, item);
}
