import type { PdfDocument } from '../pdf/object/document.ts';
import type { PdfDict } from '../pdf/object/types.ts';
import type { Definitions } from './definitions.ts';
import { type GlyphFont, readGlyphFont } from './glyph-font.ts';
import { UnsupportedPainting } from './unsupported-painting.ts';

/** What all painting into one SVG shares. */
export class Canvas {
  readonly document: PdfDocument;
  readonly definitions: Definitions;
  readonly #fonts = new Map<PdfDict, GlyphFont>();

  constructor(document: PdfDocument, definitions: Definitions) {
    this.document = document;
    this.definitions = definitions;
  }

  /** The font by its name in the resources, read once; its outlines too. */
  font(resources: PdfDict | undefined, name: string): GlyphFont {
    const dict = resources?.dict('Font')?.dict(name);
    if (!dict) throw new UnsupportedPainting('text in a font that is not there');
    let font = this.#fonts.get(dict);
    if (!font) {
      font = remembering(readGlyphFont(this.document, dict));
      this.#fonts.set(dict, font);
    }
    return font;
  }
}

function remembering(font: GlyphFont): GlyphFont {
  const outlines = new Map<number, string>();
  return {
    matrix: font.matrix,
    bytesPerCode: font.bytesPerCode,
    advance: (code) => font.advance(code),
    outline: (code) => {
      const known = outlines.get(code);
      if (known !== undefined) return known;
      const outline = font.outline(code);
      outlines.set(code, outline);
      return outline;
    },
  };
}
