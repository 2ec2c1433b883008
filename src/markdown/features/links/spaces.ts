import type { Root } from 'mdast';
import type { ParseContext } from '../../feature.ts';
import { walkMarkdown } from '../../walk.ts';

/** What was meant to be a link to a file: an address with a space in it that ends like a file's name. */
const MEANT = /!?\[[^\][]*\]\(([^()<>"\n]*[^()<>"\s] [^()<>"\n]*\.[a-z][a-z\d]{1,4}(?:#[^()<>"\s]*)?)\)/gi;

/** Tells of an address with a space in it, which ends the address for CommonMark: the brackets stand in the text as they are. */
export function checkSpaces(tree: Root, { source, diagnostics }: ParseContext): void {
  walkMarkdown(tree, (node) => {
    if (node.type !== 'text') return;
    for (const { 0: written, 1: address = '', index } of node.value.matchAll(MEANT)) {
      const located = source.locate(node, index);
      if (located === undefined || located.escaped) continue;
      const place = source.placeAt(located.offset, written.length);
      diagnostics.report('link-with-space', { address }, place);
    }
  });
}
