import opentype, { type Font as OpenTypeFont } from 'opentype.js';
import { readFont } from '../fonts/sfnt.ts';
import { characterMap } from '../fonts/subset.ts';
import { fontFile as writeFont } from '../fonts/true-type.ts';
import { type Matrix, matrixOf } from '../pdf/content/matrix.ts';
import type { PdfDocument } from '../pdf/object/document.ts';
import { PdfDict, PdfName, PdfStream } from '../pdf/object/types.ts';
import { glyphProcedure } from './glyph-procedure.ts';
import { UnsupportedPainting } from './unsupported-painting.ts';

/** A font as far as its text is painted. */
export interface GlyphFont {
  /** From the coordinates of the outlines to those of text at size 1. */
  readonly matrix: Matrix;
  readonly bytesPerCode: 1 | 2;
  /** How far the next glyph stands, for text at size 1. */
  advance(code: number): number;
  /** The outline as the attribute `d`; empty for a space. */
  outline(code: number): string;
}

/**
 * A font that is embedded as outlines: TrueType or OpenType by glyph number (Identity-H; ISO 32000-1, 9.7), or drawn in
 * the file itself (Type 3; 9.6.5), as Chromium does with variable fonts and with weights that a font does not have.
 */
export function readGlyphFont(document: PdfDocument, font: PdfDict): GlyphFont {
  const type = font.name('Subtype');
  if (type === 'Type3') return drawnFont(document, font);
  const descendant = font.array('DescendantFonts')?.at(0);
  if (type !== 'Type0' || !(descendant instanceof PdfDict) || font.name('Encoding') !== 'Identity-H')
    throw new UnsupportedPainting(`a font of type ${type ?? 'unknown'}`);
  const map = descendant.get('CIDToGIDMap');
  if (map !== null && map !== PdfName.of('Identity'))
    throw new UnsupportedPainting('a font with a glyph map');
  const file = fontFile(document, descendant.dict('FontDescriptor'));
  const widths = readWidths(descendant);
  const otherwise = descendant.number('DW') ?? 1000;
  const scale = 1 / file.unitsPerEm;
  return {
    matrix: [scale, 0, 0, scale, 0, 0],
    bytesPerCode: 2,
    advance: (code) => (widths.get(code) ?? otherwise) / 1000,
    outline: (code) => {
      if (code >= file.numGlyphs)
        throw new UnsupportedPainting(`a glyph that its font does not have (${code})`);
      return file.glyphs.get(code).path.toPathData(1);
    },
  };
}

function fontFile(document: PdfDocument, descriptor: PdfDict | undefined): OpenTypeFont {
  const stream = descriptor?.get('FontFile2') ?? descriptor?.get('FontFile3');
  if (!(stream instanceof PdfStream))
    throw new UnsupportedPainting('a font that is not embedded as outlines');
  const bytes = document.decode(stream);
  try {
    // The parser looks from the beginning of a buffer on: it gets one of its own.
    return opentype.parse(new Uint8Array(withAllTables(bytes)).buffer);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnsupportedPainting(`a font that cannot be read: ${reason}`);
  }
}

/** Its glyphs are asked for by their numbers, so a font in a PDF may have no map of characters and no names (ISO 32000-1, 9.9); the parser wants them. */
function withAllTables(bytes: Buffer): Buffer {
  const font = readFont(bytes);
  if (font === null || Object.keys(EMPTY).every((tag) => font.table(tag))) return bytes;
  const tables = TABLES.flatMap((tag): [string, Buffer][] => {
    const table = font.table(tag) ?? EMPTY[tag];
    return table === undefined ? [] : [[tag, table]];
  });
  return writeFont(tables);
}

/** In the order of their tags. What only a system that installs it needs is left out. */
const TABLES = [
  'cmap',
  'cvt ',
  'fpgm',
  'glyf',
  'head',
  'hhea',
  'hmtx',
  'loca',
  'maxp',
  'name',
  'post',
  'prep',
];
/** Without characters, of format 0 without names, and of format 3 without those of glyphs (OpenType 1.9). */
const EMPTY: Readonly<Record<string, Buffer>> = {
  cmap: characterMap([]),
  name: Buffer.from([0, 0, 0, 0, 0, 6]),
  post: Buffer.concat([Buffer.from([0, 3]), Buffer.alloc(30)]),
};

/** /W (9.7.4.3): either a first code and its widths, or two codes and the width of all between them. */
function readWidths(font: PdfDict): Map<number, number> {
  const widths = new Map<number, number>();
  const entries = font.array('W');
  for (let i = 0; entries && i < entries.length; ) {
    const first = Number(entries.at(i));
    const next = entries.at(i + 1);
    if (typeof next === 'number') {
      const width = Number(entries.at(i + 2));
      for (let code = first; code <= next; code++) widths.set(code, width);
      i += 3;
    } else if (next !== null && typeof next === 'object' && 'items' in next) {
      for (const [index, width] of next.items.entries()) widths.set(first + index, Number(width));
      i += 2;
    } else throw new UnsupportedPainting('a font with unreadable widths');
  }
  return widths;
}

function drawnFont(document: PdfDocument, font: PdfDict): GlyphFont {
  const matrix = matrixOf(font, 'FontMatrix');
  const first = font.number('FirstChar') ?? 0;
  const widths = font.numbers('Widths') ?? [];
  const names = new Map<number, string>();
  let code = 0;
  for (const item of font.dict('Encoding')?.array('Differences')?.items ?? []) {
    if (typeof item === 'number') code = item;
    else if (item instanceof PdfName) names.set(code++, item.value);
  }
  return {
    matrix,
    bytesPerCode: 1,
    advance: (character) => (widths[character - first] ?? 0) * matrix[0],
    outline: (character) => {
      const procedure = font.dict('CharProcs')?.get(names.get(character) ?? '');
      if (!(procedure instanceof PdfStream))
        throw new UnsupportedPainting('a glyph that its font does not have');
      return glyphProcedure(document.decode(procedure));
    },
  };
}
