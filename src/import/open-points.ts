import type { RootContent } from 'mdast';
import type { Comment } from '../word/types.ts';
import type { Conversion, PendingComment } from './conversion.ts';
import { cut } from './findings.ts';
import { textOf, textOfBlocks } from './plain-text.ts';

/** A longer question stands in full under its beginning. */
const LONGEST_QUESTION = 140;

/** The comments that the last block has as open points, each with its answers. Who wrote them stands in comments that nobody is shown. */
export function writeOpenPoints(conversion: Conversion): RootContent[] {
  return conversion.pending.splice(0).flatMap((pending) => {
    const { comment } = pending;
    // An answer stands under what it answers.
    if (comment.parent !== null && conversion.document.comments.some(({ id }) => id === comment.parent))
      return [];
    if (comment.isDone) {
      conversion.findings.tell('import-lost.comment', textOfBlocks(comment.blocks));
      return [];
    }
    return [openPoint(pending, conversion)];
  });
}

function openPoint({ comment, about }: PendingComment, { document, words, ids }: Conversion): RootContent {
  const text = textOfBlocks(comment.blocks);
  const answers = document.comments.filter(({ parent }) => parent === comment.id);
  const question = text.length > LONGEST_QUESTION ? cut(text) : text;
  const paragraph = (value: string): RootContent => ({
    type: 'paragraph',
    children: [{ type: 'text', value }],
  });
  const by = ({ author, date }: Comment): RootContent => ({
    type: 'html',
    value: `<!-- ${words.by(author.replace(/--+|[<>]/g, '–'), date?.slice(0, 10) ?? null)} -->`,
  });
  const subject = cut(about);
  const content: RootContent[] = [
    by(comment),
    ...(question === text ? [] : paragraphsOf(comment).map(paragraph)),
    ...(subject === '' ? [] : [paragraph(words.about(subject))]),
    ...answers.flatMap((answer) => [by(answer), paragraph(`${words.answer} ${textOfBlocks(answer.blocks)}`)]),
  ];
  return {
    type: 'containerDirective',
    name: 'open',
    attributes: { id: ids.make(`${words.comment} ${cut(question)}`) },
    children: [
      {
        type: 'paragraph',
        data: { directiveLabel: true },
        children: [{ type: 'text', value: question === '' ? words.comment : question }],
      },
      ...(content as never[]),
    ],
  };
}

const paragraphsOf = ({ blocks }: Comment): string[] =>
  blocks
    .map((block) => (block.kind === 'paragraph' ? textOf(block) : textOfBlocks([block])))
    .filter((text) => text !== '');
