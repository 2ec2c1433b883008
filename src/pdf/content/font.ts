import { hexDigit } from '../object/characters.ts';
import type { PdfDocument } from '../object/document.ts';
import { Parser, unescapeLiteral } from '../object/parser.ts';
import {
  type Holder,
  PdfArray,
  type PdfDict,
  type PdfObject,
  PdfStream,
  PdfString,
} from '../object/types.ts';
import { readWidths, type Widths } from './glyph-widths.ts';
import { type CodeTable, parseToUnicode } from './to-unicode.ts';

/** Stands for a character whose meaning the font does not tell: none that a text can have (a noncharacter of Unicode). */
export const UNKNOWN = '\uFFFF';

/** Content streams hold no references. */
const NO_HOLDER: Holder = { changed: false, resolve: (object) => object ?? null };

/** A font as far as its text can be read. */
export class Font {
  readonly #codes: CodeTable;
  readonly #bytesPerCode: 1 | 2;
  readonly #dict: PdfDict;
  #widths: Widths | null = null;

  constructor(document: PdfDocument, dict: PdfDict) {
    this.#dict = dict;
    const map = dict.get('ToUnicode');
    this.#codes = map instanceof PdfStream ? parseToUnicode(document.decode(map).toString('latin1')) : [];
    this.#bytesPerCode = dict.name('Subtype') === 'Type0' ? 2 : 1;
  }

  /** The string that shows a space, as it is written in a content stream; null where the font has none. */
  get space(): string | null {
    const code = this.#codes.indexOf(' ');
    return code < 0 ? null : `<${code.toString(16).padStart(this.#bytesPerCode * 2, '0')}>`;
  }

  /** The code of the one glyph that says a character, as it is written in hexadecimal; null where none or several do. */
  codeOf(character: string): string | null {
    const code = this.#codes.indexOf(character);
    if (code < 0 || this.#codes.indexOf(character, code + 1) >= 0) return null;
    return code.toString(16).padStart(this.#bytesPerCode * 2, '0');
  }

  /** The text of all strings between two offsets: one string, or the array of `TJ`. */
  read(bytes: Buffer, start: number, end: number): string {
    const digits = this.#bytesPerCode * 2;
    let text = '';
    for (let at = start; at < end; at++) {
      if (bytes[at] === 0x28) {
        const literal = literalAt(bytes, at, end);
        text += this.#readBytes(unescapeLiteral(literal));
        at += literal.length + 1;
      } else if (bytes[at] === 0x3c) {
        let code = 0;
        let count = 0;
        for (at++; at < end && bytes[at] !== 0x3e; at++) {
          const digit = hexDigit(bytes[at] ?? 0);
          if (digit < 0) continue;
          code = code * 16 + digit;
          if (++count === digits) {
            text += this.#codes[code] ?? UNKNOWN;
            code = 0;
            count = 0;
          }
        }
      }
    }
    return text;
  }

  /** How far the strings between two offsets reach, in em: one string, or the array of `TJ`. */
  width(bytes: Buffer, start: number, end: number): number {
    this.#widths ??= readWidths(this.#dict);
    const { byCode, other } = this.#widths;
    let width = 0;
    for (const part of partsBetween(bytes, start, end)) {
      if (typeof part === 'number') width -= part;
      for (const code of this.#codesOf(part)) width += byCode.get(Number.parseInt(code, 16)) ?? other;
    }
    return width / 1000;
  }

  /** The codes of the glyphs that are shown between two offsets, each as it is written in hexadecimal. */
  codes(bytes: Buffer, start: number, end: number): string[] {
    return partsBetween(bytes, start, end).flatMap((part) => this.#codesOf(part));
  }

  #codesOf(part: PdfObject): string[] {
    if (!(part instanceof PdfString)) return [];
    const digits = Buffer.from(part.bytes, 'latin1').toString('hex');
    return digits.match(this.#bytesPerCode === 2 ? /.{1,4}/g : /../g) ?? [];
  }

  #readBytes(string: string): string {
    let text = '';
    for (let i = 0; i < string.length; i += this.#bytesPerCode) {
      const high = string.charCodeAt(i);
      const code = this.#bytesPerCode === 1 ? high : high * 256 + string.charCodeAt(i + 1);
      text += this.#codes[code] ?? UNKNOWN;
    }
    return text;
  }
}

/** One string, or what stands in an array. */
function partsBetween(bytes: Buffer, start: number, end: number): readonly PdfObject[] {
  const source = { bytes: Buffer.of(), text: bytes.toString('latin1', start, end) };
  const shown = new Parser(source, 0, NO_HOLDER).object();
  return shown instanceof PdfArray ? shown.items : [shown];
}

function literalAt(bytes: Buffer, start: number, end: number): string {
  let depth = 0;
  for (let at = start; at < end; at++) {
    if (bytes[at] === 0x5c) at++;
    else if (bytes[at] === 0x28) depth++;
    else if (bytes[at] === 0x29 && --depth === 0) return bytes.toString('latin1', start + 1, at);
  }
  return bytes.toString('latin1', start + 1, end);
}

/** Fonts by the number of their object, read once each. */
export class Fonts {
  readonly #document: PdfDocument;
  readonly #known = new Map<PdfDict, Font>();

  constructor(document: PdfDocument) {
    this.#document = document;
  }

  get(resources: PdfDict | undefined, name: string): Font | undefined {
    const dict = resources?.dict('Font')?.dict(name);
    if (!dict) return undefined;
    let font = this.#known.get(dict);
    if (!font) {
      font = new Font(this.#document, dict);
      this.#known.set(dict, font);
    }
    return font;
  }
}
