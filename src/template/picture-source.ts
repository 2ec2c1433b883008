import { fromHtml } from 'hast-util-from-html';
import { wordsIn } from '../markdown/svg/words.ts';
import type { Picture } from '../markdown/types.ts';
import type { Diagnostics, Place } from '../report/diagnostic.ts';
import { dataUrl } from './media-type.ts';

/** A picture as the address of an `<img>`. Text in a drawing that has no font of its own is warned of. */
export function pictureSource(
  picture: Picture,
  target: string,
  place: Place,
  diagnostics: Diagnostics,
): string {
  if (picture.kind === 'raster') return picture.url;
  if (hasText(picture.markup)) diagnostics.report('foreign-font.in-drawing', { target }, place);
  return dataUrl('image/svg+xml', Buffer.from(picture.markup));
}

/** An `<img>` gets no font of the page: text in it would be in one of the machine's, unless the drawing brings its own. */
function hasText(markup: string): boolean {
  return !markup.includes('@font-face') && wordsIn(fromHtml(markup, { fragment: true })) !== '';
}
