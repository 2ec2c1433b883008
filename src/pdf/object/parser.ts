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

// Sticky patterns: a regular expression runs as machine code at once, a loop over characters only once it is hot,
// and most files are finished before that.
const SPACE = /(?:[\0\t\n\f\r ]+|%[^\r\n]*)*/y;
const NAME = /[^\0\t\n\f\r ()<>[\]{}/%]*/y;
const REFERENCE = /\d+[ \n\r]+0[ \n\r]+R(?![A-Za-z0-9])/y;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?=[\0\t\n\f\r ()<>[\]{}/%]|$)/y;
const HEX_STRING = /<[\0\t\n\f\r 0-9A-Fa-f]*>/y;
/** A literal string without a string in parentheses inside. */
const FLAT_STRING = /\((?:[^\\()]|\\[\s\S])*\)/y;

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
    this.#skip(SPACE);
    const character = this.#text[this.offset];
    switch (character) {
      case '/':
        return PdfName.of(this.#name());
      case '<':
        return this.#text[this.offset + 1] === '<' ? this.#dict() : this.#hexString();
      case '[':
        return this.#array();
      case '(':
        return this.#literalString();
      case undefined:
        throw new UnreadablePdf('The file ends inside an object', this.offset);
      default:
        return this.#numberOrReference() ?? this.#keyword();
    }
  }

  /** The object and, where the keyword `stream` follows a dictionary, its bytes by /Length (7.3.8). */
  objectOrStream(): PdfObject {
    const object = this.object();
    if (!(object instanceof PdfDict)) return object;
    this.#skip(SPACE);
    if (!this.#take('stream')) return object;
    if (this.#text[this.offset] === '\r') this.offset++;
    if (this.#text[this.offset] === '\n') this.offset++;
    const length = object.number('Length');
    if (length === undefined) throw new UnreadablePdf('A stream without /Length', this.offset);
    const start = this.offset;
    this.offset = start + length;
    this.#skip(SPACE);
    if (!this.#take('endstream')) throw new UnreadablePdf('A stream whose /Length is wrong', start);
    return new PdfStream(object, this.#source.bytes.subarray(start, start + length));
  }

  /** A whole number, such as in `12 0 obj`. */
  integer(): number {
    this.#skip(SPACE);
    const digits = this.#match(NUMBER);
    if (digits === undefined) throw new UnreadablePdf('A number was expected', this.offset);
    return Number(digits);
  }

  expect(keyword: string): void {
    this.#skip(SPACE);
    if (!this.#take(keyword)) throw new UnreadablePdf(`"${keyword}" was expected`, this.offset);
  }

  #take(keyword: string): boolean {
    if (!this.#text.startsWith(keyword, this.offset)) return false;
    this.offset += keyword.length;
    return true;
  }

  #skip(pattern: RegExp): void {
    pattern.lastIndex = this.offset;
    if (pattern.test(this.#text)) this.offset = pattern.lastIndex;
  }

  /** What matches at the offset, which then moves behind it. */
  #match(pattern: RegExp): string | undefined {
    const start = this.offset;
    pattern.lastIndex = start;
    if (!pattern.test(this.#text)) return undefined;
    this.offset = pattern.lastIndex;
    return this.#text.slice(start, this.offset);
  }

  #name(): string {
    this.offset++;
    const text = this.#match(NAME) ?? '';
    if (!text.includes('#')) return text;
    return text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }

  #dict(): PdfDict {
    const entries = new Map<string, PdfObject>();
    this.offset += 2;
    for (;;) {
      this.#skip(SPACE);
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
      this.#skip(SPACE);
      if (this.#take(']')) break;
      items.push(this.object());
    }
    return new PdfArray(items, this.#holder);
  }

  #numberOrReference(): PdfObject | undefined {
    const reference = this.#match(REFERENCE);
    if (reference !== undefined) return new PdfRef(Number.parseInt(reference, 10));
    const number = this.#match(NUMBER);
    return number === undefined ? undefined : Number(number);
  }

  #hexString(): PdfString {
    const start = this.offset;
    const written = this.#match(HEX_STRING);
    if (written === undefined) throw new UnreadablePdf('Not a hexadecimal string', start);
    const digits = written.replace(/[^0-9A-Fa-f]/g, '');
    return new PdfString(Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex').toString('latin1'));
  }

  #literalString(): PdfString {
    const start = this.offset;
    const written = this.#match(FLAT_STRING) ?? this.#nestedString();
    if (written === undefined) throw new UnreadablePdf('A string does not end', start);
    return new PdfString(unescapeLiteral(written.slice(1, -1)));
  }

  #nestedString(): string | undefined {
    const start = this.offset;
    let depth = 0;
    for (let at = start; at < this.#text.length; at++) {
      const character = this.#text[at];
      if (character === '\\') at++;
      else if (character === '(') depth++;
      else if (character === ')' && --depth === 0) {
        this.offset = at + 1;
        return this.#text.slice(start, this.offset);
      }
    }
    return undefined;
  }

  #keyword(): PdfObject {
    const start = this.offset;
    const word = this.#match(NAME) ?? '';
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
