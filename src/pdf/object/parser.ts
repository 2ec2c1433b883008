import { isRegular, isWhiteSpace } from './characters.ts';
import type { Source } from './source.ts';
import {
  type Holder,
  PdfArray,
  PdfDict,
  PdfName,
  type PdfObject,
  PdfRef,
  PdfStream,
  PdfString,
} from './types.ts';
import { UnreadablePdf } from './unreadable-pdf.ts';

/** Reads objects (ISO 32000-1, 7.3) one after the other; `offset` stands after the last one read. */
export class Parser {
  readonly #source: Source;
  readonly #text: string;
  readonly #holder: Holder;
  offset: number;

  /** The arrays and dictionaries read belong to `holder`. */
  constructor(source: Source, offset: number, holder: Holder) {
    this.#source = source;
    this.#text = source.text;
    this.offset = offset;
    this.#holder = holder;
  }

  object(): PdfObject {
    this.#skipSpace();
    const code = this.#text.charCodeAt(this.offset);
    if (code === 0x2f) return PdfName.of(this.#name());
    if (code === 0x3c)
      return this.#text.charCodeAt(this.offset + 1) === 0x3c ? this.#dict() : this.#hexString();
    if (code === 0x5b) return this.#array();
    if (code === 0x28) return this.#literalString();
    if (code >= 0x2b && code <= 0x39) return this.#numberOrReference();
    if (Number.isNaN(code)) throw new UnreadablePdf('The file ends inside an object', this.offset);
    return this.#keyword();
  }

  /** The object and, where the keyword `stream` follows a dictionary, its bytes by /Length (7.3.8). */
  objectOrStream(): PdfObject {
    const object = this.object();
    if (!(object instanceof PdfDict)) return object;
    this.#skipSpace();
    if (!this.#take('stream')) return object;
    if (this.#text[this.offset] === '\r') this.offset++;
    if (this.#text[this.offset] === '\n') this.offset++;
    const length = object.number('Length');
    if (length === undefined) throw new UnreadablePdf('A stream without /Length', this.offset);
    const start = this.offset;
    this.offset = start + length;
    this.#skipSpace();
    if (!this.#take('endstream')) throw new UnreadablePdf('A stream whose /Length is wrong', start);
    return new PdfStream(object, this.#source.bytes.subarray(start, start + length));
  }

  /** A whole number, such as in `12 0 obj`. */
  integer(): number {
    this.#skipSpace();
    const start = this.offset;
    const word = this.#word();
    if (!/^\d+$/.test(word)) throw new UnreadablePdf('A number was expected', start);
    return Number(word);
  }

  expect(keyword: string): void {
    this.#skipSpace();
    if (!this.#take(keyword)) throw new UnreadablePdf(`"${keyword}" was expected`, this.offset);
  }

  #take(keyword: string): boolean {
    if (!this.#text.startsWith(keyword, this.offset)) return false;
    this.offset += keyword.length;
    return true;
  }

  #skipSpace(): void {
    const text = this.#text;
    let at = this.offset;
    for (let code = text.charCodeAt(at); ; code = text.charCodeAt(++at)) {
      if (code === 0x25) while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
      else if (!isWhiteSpace(code)) break;
    }
    this.offset = at;
  }

  /** The regular characters from the offset on, which moves behind them. */
  #word(): string {
    const text = this.#text;
    const start = this.offset;
    let at = start;
    while (isRegular(text.charCodeAt(at))) at++;
    this.offset = at;
    return text.slice(start, at);
  }

  #name(): string {
    this.offset++;
    const text = this.#word();
    if (!text.includes('#')) return text;
    return text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }

  #dict(): PdfDict {
    const entries = new Map<string, PdfObject>();
    this.offset += 2;
    for (;;) {
      this.#skipSpace();
      if (this.#take('>>')) break;
      if (this.#text[this.offset] !== '/') {
        throw new UnreadablePdf('A key was expected in a dictionary', this.offset);
      }
      const key = this.#name();
      entries.set(key, this.object());
    }
    return new PdfDict(entries, this.#holder);
  }

  #array(): PdfArray {
    const items: PdfObject[] = [];
    this.offset++;
    for (;;) {
      this.#skipSpace();
      if (this.#take(']')) break;
      items.push(this.object());
    }
    return new PdfArray(items, this.#holder);
  }

  #numberOrReference(): PdfObject {
    const start = this.offset;
    const word = this.#word();
    const number = Number(word);
    if (Number.isNaN(number)) throw new UnreadablePdf('A number was expected', start);
    return this.#isReference() ? new PdfRef(number) : number;
  }

  /** Whether ` 0 R` follows; if so, the offset moves behind it. */
  #isReference(): boolean {
    const text = this.#text;
    const at = this.offset;
    if (text.charCodeAt(at + 1) !== 0x30 || text.charCodeAt(at + 3) !== 0x52) return false;
    if (!isWhiteSpace(text.charCodeAt(at)) || !isWhiteSpace(text.charCodeAt(at + 2))) return false;
    if (isRegular(text.charCodeAt(at + 4))) return false;
    this.offset += 4;
    return true;
  }

  #hexString(): PdfString {
    const start = this.offset;
    const end = this.#text.indexOf('>', start);
    const digits = this.#text.slice(start + 1, end).replace(/\s/g, '');
    if (end < 0 || /[^0-9A-Fa-f]/.test(digits)) throw new UnreadablePdf('Not a hexadecimal string', start);
    this.offset = end + 1;
    return new PdfString(Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex').toString('latin1'));
  }

  /** Parentheses nest, a backslash escapes. */
  #literalString(): PdfString {
    const start = this.offset;
    let depth = 0;
    for (let at = start; at < this.#text.length; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === 0x5c) at++;
      else if (code === 0x28) depth++;
      else if (code === 0x29 && --depth === 0) {
        this.offset = at + 1;
        return new PdfString(unescapeLiteral(this.#text.slice(start + 1, at)));
      }
    }
    throw new UnreadablePdf('A string does not end', start);
  }

  #keyword(): PdfObject {
    const start = this.offset;
    const word = this.#word();
    if (word === 'true') return true;
    if (word === 'false') return false;
    if (word === 'null') return null;
    throw new UnreadablePdf(`An object was expected, not "${word.slice(0, 20)}"`, start);
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** What the text between the parentheses of a literal string stands for (7.3.4.2). */
export function unescapeLiteral(text: string): string {
  if (!text.includes('\\') && !text.includes('\r')) return text;
  return text.replace(/\\([0-7]{1,3}|\r\n|[\s\S])|\r\n?/g, (_, escaped: string | undefined) => {
    if (escaped === undefined) return '\n';
    if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) & 255);
    if (/^[\r\n]/.test(escaped)) return '';
    return ESCAPES[escaped] ?? escaped;
  });
}
