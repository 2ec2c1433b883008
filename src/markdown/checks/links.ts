import type { Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { isCrossReference } from '../cross-reference.ts';
import type { ParseContext } from '../parse-context.ts';
import { walkMarkdown } from '../walk.ts';

/** A link needs words, a picture a text that stands for it (WCAG 2.2, 2.4.4 and 1.1.1). */
export function checkLinks({ source, diagnostics }: ParseContext) {
  return (tree: Root): void => {
    walkMarkdown(tree, (node) => {
      if ((node.type === 'image' || node.type === 'imageReference') && !node.alt?.trim()) {
        diagnostics.error(
          'missing-alternative-text',
          'The picture has no alternative text',
          source.placeOf(node),
          'Say between the brackets what it shows: ![The login in five steps](login.svg)',
        );
      }
      if (node.type !== 'link' && node.type !== 'linkReference') return;
      if (plainText(node).trim() !== '' || (node.type === 'link' && isCrossReference(node))) return;
      diagnostics.error(
        'empty-link',
        'The link has no text',
        source.placeOf(node),
        'Write the text between the brackets. Only a link to an id, such as [](#id), gets its text by itself.',
      );
    });
  };
}
