import type { Inline } from './model.ts';

/** What stands in the place of a mark of a note or a picture. */
export const OBJECT = '\uFFFC';

/** The text of a paragraph as it is compared with what comes back: what can be read in it, and a sign for what is no text. */
export function textOfInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      return inline.kind === 'break' ? '\n' : OBJECT;
    })
    .join('');
}
