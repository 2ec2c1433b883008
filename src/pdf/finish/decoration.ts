import type { ContentItem, Element } from '../structure/tree.ts';
import { LAYOUT, makeArtifact } from './artifact.ts';
import type { Finishing, Pass } from './pass.ts';

/** Elements in which a drawing means something. */
const DRAWN = new Set(['Figure', 'Formula', 'Form', 'Lbl']);
/** Elements that hold nothing but elements (14.8.4.3.3 and 14.8.4.3.4), also within a figure. */
const WITHOUT_CONTENT = new Set(['L', 'Table', 'THead', 'TBody', 'TFoot', 'TR']);

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
        if (kid.kind !== 'content' || !hasNoWords(finishing, kid)) continue;
        if (isDrawn(element) && !WITHOUT_CONTENT.has(element.role)) continue;
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
