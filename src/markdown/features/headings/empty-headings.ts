import type { Root } from 'mdast';
import { problem } from '../../../report/diagnostic.ts';
import type { ParseContext } from '../../feature.ts';
import { headingText } from '../../headings-of.ts';
import { NotedOnce } from '../../noted-once.ts';
import { walkMarkdown } from '../../walk.ts';

/** A heading that says nothing would be an empty line in the contents: what stands in it, such as an anchor in HTML, becomes a paragraph. */
export function emptyHeadings(tree: Root, { source, diagnostics }: ParseContext): void {
  const note = new NotedOnce(diagnostics);
  walkMarkdown(tree, (node, parent, index) => {
    if (node.type !== 'heading' || headingText(node) !== '') return undefined;
    note.add((more) => problem('empty-heading', { more }, source.placeOf(node)));
    const { children, position } = node;
    parent.children[index] = { type: 'paragraph', children, ...(position && { position }) };
    return 'skip';
  });
  note.tell();
}
