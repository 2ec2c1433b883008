import { fromHtml } from 'hast-util-from-html';
import type { Strings } from '../language/index.ts';
import { wordsIn } from '../markdown/svg/words.ts';
import { kindOf } from './read-diagram.ts';

/**
 * What a listener gets of a diagram that nobody has described: its kind and the texts in its drawing. How they hang together
 * it does not say.
 *
 * @param statements the text that was drawn
 * @param svg the drawing
 */
export function wordsOfDrawing(statements: string, svg: string, { diagrams }: Strings): string {
  const kind = diagrams[kindOf(statements) ?? 'flowchart'];
  const words = wordsIn(fromHtml(svg, { fragment: true }));
  return words === '' ? kind : `${kind}: ${words}`;
}
