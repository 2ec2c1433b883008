import {
  CHARACTER_CLASS,
  isRegular,
  isWhiteSpace,
  skipLiteralString,
  skipWhiteSpace,
} from '../object/characters.ts';
import { UnreadablePdf } from '../object/unreadable-pdf.ts';

/** Operands that are kept per operator; no operator but `SCN` in exotic colour spaces has more. */
const MOST_OPERANDS = 33;

/**
 * Walks over a content stream (ISO 32000-1, 7.8.2), operator by operator. Operands are not turned into objects, only
 * remembered by place, since most of them (the coordinates of paths) are of no interest.
 */
export class ContentScanner {
  readonly bytes: Buffer;
  /** The operator as text, such as `BT`. */
  operator = '';
  /** Where the first operand (or the operator, if it has none) starts. */
  start = 0;
  /** Where the operator itself ends. */
  end = 0;
  operandCount = 0;
  readonly #starts = new Int32Array(MOST_OPERANDS);
  readonly #ends = new Int32Array(MOST_OPERANDS);

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  /** Moves to the next operator; false at the end. An inline image counts as one operator `EI`. */
  next(): boolean {
    const { bytes } = this;
    this.operandCount = 0;
    let at = skipWhiteSpace(bytes, this.end);
    this.start = at;
    while (at < bytes.length) {
      const code = bytes[at] ?? 0;
      const token = at;
      if (CHARACTER_CLASS[code] !== 0) at = this.#skipDelimited(at, code);
      else {
        do at++;
        while (CHARACTER_CLASS[bytes[at] ?? 0] === 0);
        if (startsOperator(code) && this.#setOperator(token, at)) return true;
      }
      const index = Math.min(this.operandCount, MOST_OPERANDS - 1);
      this.#starts[index] = token;
      this.#ends[index] = at;
      this.operandCount = index + 1;
      at = skipWhiteSpace(bytes, at);
    }
    this.end = bytes.length;
    return false;
  }

  operandStart(index: number): number {
    return index < this.operandCount ? (this.#starts[index] ?? 0) : this.end;
  }

  operandEnd(index: number): number {
    return index < this.operandCount ? (this.#ends[index] ?? 0) : this.end;
  }

  /** An operand as it is written. */
  text(index: number): string {
    return this.bytes.toString('latin1', this.operandStart(index), this.operandEnd(index));
  }

  /** A name operand without its slash. */
  name(index: number): string {
    return this.text(index).slice(1);
  }

  /** A number operand. Read by hand, since there are hundreds of thousands of them. */
  number(index: number): number {
    const { bytes } = this;
    const end = this.operandEnd(index);
    let at = this.operandStart(index);
    const negative = bytes[at] === 0x2d;
    if (negative || bytes[at] === 0x2b) at++;
    let value = 0;
    let scale = 0;
    for (; at < end; at++) {
      const code = bytes[at] ?? 0;
      if (code === 0x2e) scale = 1;
      else {
        value = value * 10 + (code - 0x30);
        scale *= 10;
      }
    }
    const magnitude = scale > 1 ? value / scale : value;
    return negative ? -magnitude : magnitude;
  }

  /** False for the keywords that are operands. */
  #setOperator(start: number, end: number): boolean {
    const name = operatorName(this.bytes, start, end);
    if (name === 'true' || name === 'false' || name === 'null') return false;
    const image = name === 'BI';
    this.operator = image ? 'EI' : name;
    this.end = image ? endOfInlineImage(this.bytes, end) : end;
    return true;
  }

  /** The offset after one token that starts with a delimiter; an array or dictionary is one token with all in it. */
  #skipDelimited(offset: number, code: number): number {
    const { bytes } = this;
    if (code === 0x3c) {
      return bytes[offset + 1] === 0x3c
        ? this.#skipUntil(offset + 2, 0x3e) + 1
        : skipHexString(bytes, offset);
    }
    if (code === 0x28) return skipLiteralString(bytes, offset);
    if (code === 0x5b) return this.#skipUntil(offset + 1, 0x5d);
    if (code !== 0x2f) throw new UnreadablePdf('A content stream has a stray delimiter', offset);
    let at = offset + 1;
    while (CHARACTER_CLASS[bytes[at] ?? 0] === 0) at++;
    return at;
  }

  #skipUntil(offset: number, closing: number): number {
    const { bytes } = this;
    let at = skipWhiteSpace(bytes, offset);
    while (at < bytes.length && bytes[at] !== closing) {
      const code = bytes[at] ?? 0;
      if (CHARACTER_CLASS[code] !== 0) at = this.#skipDelimited(at, code);
      else while (isRegular(bytes[at] ?? 0)) at++;
      at = skipWhiteSpace(bytes, at);
    }
    return at + 1;
  }
}

/** A letter, or one of the two operators that are quotation marks. */
const startsOperator = (code: number): boolean => code >= 0x41 || code === 0x27 || code === 0x22;

/**
 * The operators by their first two characters. Strings from the source of a program are unique in memory and compared
 * in one step, those that are cut out of a file are not.
 */
const OPERATORS: string[] = [];
// biome-ignore format: by what they are about
const NAMES = [
  'BT', 'ET', 'Td', 'TD', 'Tm', 'Tf', 'Tj', 'TJ', "'", '"',
  'm', 'l', 'c', 'v', 'y', 'h', 're', 'n', 'W', 'W*', 'f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*',
  'q', 'Q', 'cm', 'gs', 'w', 'd', 'rg', 'RG', 'Do', 'sh',
];
for (const operator of NAMES) {
  OPERATORS[packed(operator.charCodeAt(0), operator.charCodeAt(1) || 0)] = operator;
}

function operatorName(bytes: Buffer, start: number, end: number): string {
  const known =
    end - start <= 2
      ? OPERATORS[packed(bytes[start] ?? 0, end - start === 2 ? (bytes[start + 1] ?? 0) : 0)]
      : undefined;
  return known ?? bytes.toString('latin1', start, end);
}

function packed(first: number, second: number): number {
  return first * 256 + second;
}

function skipHexString(bytes: Buffer, offset: number): number {
  let at = offset + 1;
  while (at < bytes.length && bytes[at] !== 0x3e) at++;
  return at + 1;
}

function endOfInlineImage(bytes: Buffer, offset: number): number {
  for (let at = bytes.indexOf('EI', offset); at >= 0; at = bytes.indexOf('EI', at + 2)) {
    if (isWhiteSpace(bytes[at - 1] ?? 0) && !isRegular(bytes[at + 2] ?? 0)) return at + 2;
  }
  return bytes.length;
}
