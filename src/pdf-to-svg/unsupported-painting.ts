/** A page paints something that has no place in the SVG yet. Nothing is left out in silence. */
export class UnsupportedPainting extends Error {
  override readonly name = 'UnsupportedPainting';

  constructor(what: string) {
    super(`The page cannot become an SVG: it has ${what}`);
  }
}
