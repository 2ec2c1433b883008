import type { Root } from 'mdast';
import type { ParseContext } from '../../feature.ts';
import { headingsOf, headingText } from '../../headings-of.ts';

/** Reports headings that say nothing. */
export function checkHeadings(tree: Root, { source, diagnostics }: ParseContext): void {
  for (const heading of headingsOf(tree)) {
    if (headingText(heading) !== '') continue;
    diagnostics.error(
      'empty-heading',
      'The heading has no text',
      source.placeOf(heading),
      'Write it or delete the line.',
    );
  }
}
