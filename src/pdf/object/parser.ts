import { hexDigit, isRegular, isWhiteSpace, skipLiteralString, skipWhiteSpace } from './characters.ts';
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
  readonly #bytes: Buffer;
  readonly #holder: Holder;
  offset: number;

  /** The arrays and dictionaries read belong to `holder`. */
  constructor(bytes: Buffer, offset: number, holder: Holder) {
    this.#bytes = bytes;
    this.offset = offset;
    this.#holder = holder;
  }

  object(): PdfObject {
    this.offset = skipWhiteSpace(this.#bytes, this.offset);
    const code = this.#bytes[this.offset];
    if (code === undefined) throw new UnreadablePdf('The file ends inside an object', this.offset);
    if (code === 0x2f) return PdfName.of(this.#name());
    if (code === 0x3c) return this.#bytes[this.offset + 1] === 0x3c ? this.#dict() : this.#hexString();
    if (code === 0x28) return this.#literalString();
    if (code === 0x5b) return this.#array();
    if ((code >= 0x30 && code <= 0x39) || code === 0x2b || code === 0x2d || code === 0x2e) {
      return this.#numberOrRef();
    }
    return this.#keyword();
  }

  /** The object and, where the keyword `stream` follows a dictionary, its bytes by /Length (7.3.8). */
  objectOrStream(): PdfObject {
    const object = this.object();
    if (!(object instanceof PdfDict)) return object;
    this.offset = skipWhiteSpace(this.#bytes, this.offset);
    if (!this.#take('stream')) return object;
    if (this.#bytes[this.offset] === 13) this.offset++;
    if (this.#bytes[this.offset] === 10) this.offset++;
    const length = object.number('Length');
    if (length === undefined) throw new UnreadablePdf('A stream without /Length', this.offset);
    const start = this.offset;
    this.offset = skipWhiteSpace(this.#bytes, start + length);
    if (!this.#take('endstream')) throw new UnreadablePdf('A stream whose /Length is wrong', start);
    return new PdfStream(object, this.#bytes.subarray(start, start + length));
  }

  /** A whole number, such as in `12 0 obj`. */
  integer(): number {
    this.offset = skipWhiteSpace(this.#bytes, this.offset);
    const start = this.offset;
    let value = 0;
    for (;;) {
      const digit = (this.#bytes[this.offset] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
      this.offset++;
    }
    if (this.offset === start) throw new UnreadablePdf('A number was expected', start);
    return value;
  }

  expect(keyword: string): void {
    this.offset = skipWhiteSpace(this.#bytes, this.offset);
    if (!this.#take(keyword)) throw new UnreadablePdf(`"${keyword}" was expected`, this.offset);
  }

  #take(keyword: string): boolean {
    for (let i = 0; i < keyword.length; i++) {
      if (this.#bytes[this.offset + i] !== keyword.charCodeAt(i)) return false;
    }
    this.offset += keyword.length;
    return true;
  }

  #name(): string {
    const bytes = this.#bytes;
    const start = ++this.offset;
    let escaped = false;
    while (isRegular(bytes[this.offset])) {
      if (bytes[this.offset] === 0x23) escaped = true;
      this.offset++;
    }
    const text = bytes.toString('latin1', start, this.offset);
    if (!escaped) return text;
    return text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }

  #dict(): PdfDict {
    const entries = new Map<string, PdfObject>();
    this.offset += 2;
    for (;;) {
      this.offset = skipWhiteSpace(this.#bytes, this.offset);
      const code = this.#bytes[this.offset];
      if (code === 0x3e && this.#bytes[this.offset + 1] === 0x3e) break;
      if (code !== 0x2f) throw new UnreadablePdf('A key was expected in a dictionary', this.offset);
      const key = this.#name();
      entries.set(key, this.object());
    }
    this.offset += 2;
    return new PdfDict(entries, this.#holder);
  }

  #array(): PdfArray {
    const items: PdfObject[] = [];
    this.offset++;
    for (;;) {
      this.offset = skipWhiteSpace(this.#bytes, this.offset);
      if (this.#bytes[this.offset] === 0x5d) break;
      items.push(this.object());
    }
    this.offset++;
    return new PdfArray(items, this.#holder);
  }

  #numberOrRef(): PdfObject {
    const bytes = this.#bytes;
    const start = this.offset;
    let whole = true;
    let value = 0;
    while (isRegular(bytes[this.offset])) {
      const digit = (bytes[this.offset] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) whole = false;
      value = value * 10 + digit;
      this.offset++;
    }
    if (!whole) {
      const number = Number(bytes.toString('latin1', start, this.offset));
      if (Number.isNaN(number)) throw new UnreadablePdf('A number was expected', start);
      return number;
    }
    return this.#isRef() ? new PdfRef(value) : value;
  }

  /** Whether ` 0 R` follows; if so, the offset moves behind it. */
  #isRef(): boolean {
    const bytes = this.#bytes;
    const at = this.offset;
    if (bytes[at + 1] !== 0x30 || bytes[at + 3] !== 0x52 || isRegular(bytes[at + 4])) return false;
    if (!isWhiteSpace(bytes[at]) || !isWhiteSpace(bytes[at + 2])) return false;
    this.offset += 4;
    return true;
  }

  #hexString(): PdfString {
    const bytes = this.#bytes;
    const digits: number[] = [];
    for (this.offset++; bytes[this.offset] !== 0x3e; this.offset++) {
      const digit = hexDigit(bytes[this.offset]);
      if (digit >= 0) digits.push(digit);
      else if (!isWhiteSpace(bytes[this.offset])) throw new UnreadablePdf('Not a hex string', this.offset);
    }
    this.offset++;
    let text = '';
    for (let i = 0; i < digits.length; i += 2) {
      text += String.fromCharCode((digits[i] ?? 0) * 16 + (digits[i + 1] ?? 0));
    }
    return new PdfString(text);
  }

  #literalString(): PdfString {
    const start = this.offset;
    this.offset = skipLiteralString(this.#bytes, start);
    return new PdfString(unescapeLiteral(this.#bytes.toString('latin1', start + 1, this.offset - 1)));
  }

  #keyword(): PdfObject {
    const start = this.offset;
    while (isRegular(this.#bytes[this.offset])) this.offset++;
    const word = this.#bytes.toString('latin1', start, this.offset);
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
