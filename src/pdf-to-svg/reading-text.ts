import type { PageContents } from '../pdf/content/page-content.ts';
import { collapseSpaces } from '../pdf/content/text-run.ts';
import { alternativeText, elementText } from '../pdf/structure/element-text.ts';
import type { Element, StructureTree } from '../pdf/structure/tree.ts';

/** Elements that are read as a whole, whatever is in them. */
const WHOLE = /^(P|H[1-6]?|Lbl|TH|TD|Caption|Figure|Formula|Link)$/;

/** What is heard of a page in reading order, one block a line. */
export function readingText(tree: StructureTree, contents: PageContents): string {
  return tree.kids
    .flatMap((element) => blocks(element, contents))
    .map(collapseSpaces)
    .filter((line) => line !== '')
    .join('\n');
}

function blocks(element: Element, contents: PageContents): string[] {
  const text = alternativeText(element);
  if (text !== null) return [text];
  if (WHOLE.test(element.role) || !element.kids.some((kid) => kid.kind === 'element' && holdsBlocks(kid)))
    return [elementText(element, contents)];
  const lines = element.kids.flatMap((kid) => (kid.kind === 'element' ? blocks(kid, contents) : []));
  // The number of an item belongs to its text.
  return element.role === 'LI' ? [lines.slice(0, 2).join(' ').trim(), ...lines.slice(2)] : lines;
}

const holdsBlocks = (element: Element): boolean =>
  WHOLE.test(element.role) ||
  element.kids.some((kid) => kid.kind === 'element' && holdsBlocks(kid)) ||
  /^(LI|LBody|Div|Sect|Part|Art)$/.test(element.role);
