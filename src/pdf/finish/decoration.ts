import type { ContentItem, Element } from '../structure/tree.ts';
import { LAYOUT, makeArtifact } from './artifact.ts';
import type { Finishing, Pass } from './pass.ts';

/** Elements in which a drawing means something. */
const DRAWN = new Set(['Figure', 'Formula', 'Form', 'Lbl']);

/**
 * ISO 32000-1, 14.8.2.2: backgrounds, borders and rules are artifacts. Chromium tags them as content of the block
 * (even of a table or its rows, which by 14.8.4.3.4 hold nothing but cells).
 */
export const decoration: Pass = {
  name: 'decoration',
  run(finishing) {
    const found: [Element, ContentItem][] = [];
    for (const element of finishing.tree.elements()) {
      for (const kid of element.kids) {
        if (kid.kind !== 'content' || !hasNoWords(finishing, kid) || isDrawn(element)) continue;
        found.push([element, kid]);
      }
    }
    for (const [element, item] of found) makeArtifact(finishing, element, item, LAYOUT);
  },
};

function isDrawn(element: Element): boolean {
  return DRAWN.has(element.role) || (element.parent !== null && isDrawn(element.parent));
}

function hasNoWords({ contents }: Finishing, item: ContentItem): boolean {
  const content = contents.get(item.owner?.number ?? -1);
  const sequence = content?.sequences.get(item.id);
  // A sequence that no page paints stands in the drawing of a soft mask.
  return !sequence?.paints.has('text');
}
