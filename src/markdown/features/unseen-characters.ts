import type { Root } from 'mdast';
import { UnseenCharacters } from '../../files/unseen-characters.ts';
import type { Feature, ParseContext } from '../feature.ts';
import { walkMarkdown } from '../walk.ts';

/** As HTML lets a character be written that stands nowhere in the file. */
const REFERENCE = /&#/;

/** Characters that nobody sees, or that make a text look like another (Trojan Source): also in code, where they do most harm. */
export const unseenCharacters: Feature = { parse: tell };

function tell(tree: Root, { source, diagnostics }: ParseContext): void {
  const unseen = new UnseenCharacters();
  unseen.look(source.text, (offset) => source.placeAt(offset));
  walkMarkdown(tree, (node) => {
    if (node.type === 'text' && REFERENCE.test(source.sliceOf(node)))
      unseen.look(node.value, () => source.placeOf(node));
    return undefined;
  });
  for (const problem of unseen.problems) diagnostics.add(problem);
}
