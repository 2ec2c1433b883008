import { authorOf } from './changes.ts';
import type { Source } from './source.ts';
import { readBlocks } from './story.ts';
import type { Comment } from './types.ts';
import { childrenOf, elementsOf, type XmlElement } from './xml.ts';

/**
 * The comments (17.13.4), with what a later part says of them: which one answers which, and what is settled.
 *
 * @param extended `w15:commentsEx`, which knows a comment by its last paragraph
 */
export function readComments(
  root: XmlElement | null,
  extended: XmlElement | null,
  source: Source,
): Comment[] {
  const elements = childrenOf(root ?? undefined, 'w:comment');
  const more = new Map(
    childrenOf(extended ?? undefined, 'w15:commentEx').map(({ attributes }) => [
      attributes['w15:paraId'] ?? '',
      attributes,
    ]),
  );
  const lastParagraph = (comment: XmlElement): string =>
    elementsOf(comment)
      .filter(({ name }) => name === 'w:p')
      .at(-1)?.attributes['w14:paraId'] ?? '';
  const byParagraph = new Map(
    elements.map((comment) => [lastParagraph(comment), comment.attributes['w:id'] ?? '']),
  );
  return elements.map((comment) => {
    const facts = more.get(lastParagraph(comment));
    return {
      id: comment.attributes['w:id'] ?? '',
      ...authorOf(comment),
      initials: comment.attributes['w:initials'] ?? null,
      blocks: readBlocks(comment, source),
      parent: byParagraph.get(facts?.['w15:paraIdParent'] ?? '-') ?? null,
      isDone: facts?.['w15:done'] === '1' || facts?.['w15:done'] === 'true',
    };
  });
}
