import type { Nodes, Text } from 'mdast';
import type { Place } from '../report/diagnostic.ts';

/** Where a character of a text node stands in the file. */
interface Located {
  readonly offset: number;
  /** Written with a backslash or as a character reference: it stands for itself. */
  readonly escaped: boolean;
}

interface Positioned {
  readonly position?: Nodes['position'];
}

/** How far a text node was read: `at` in its value, `offset` in the file. */
interface ReadPoint {
  readonly offset: number;
  readonly at: number;
}

/** A point is noted for each so many characters of a value. */
const STRIDE = 256;

const ESCAPABLE = /[!-/:-@[-`{-~]/;
const REFERENCE = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|[a-z][a-z0-9]*);/iy;

/** The text of one Markdown file, and where things stand in it. */
export class SourceText {
  readonly file: string;
  readonly text: string;
  readonly #lineStarts: number[] = [0];
  /** Of the text node that was read last: it is asked for many of its characters, and to begin each time would take time by the square. */
  #read: { readonly start: number; readonly value: string; readonly points: ReadPoint[] } | undefined;

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
    for (let at = 0; at < text.length; at++) {
      const character = text[at];
      if (character === '\n' || (character === '\r' && text[at + 1] !== '\n')) this.#lineStarts.push(at + 1);
    }
  }

  /** The place of a whole node; the file alone where the node has no position. */
  placeOf(node: Positioned): Place {
    return placeOf(this.file, node);
  }

  /** The place of `length` UTF-16 code units from an offset. */
  placeAt(offset: number, length = 1): Place {
    const start = this.#point(offset);
    const end = this.#point(offset + length);
    return {
      file: this.file,
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
    };
  }

  /** What the author wrote for a node. */
  sliceOf(node: Positioned): string {
    const { start, end } = offsetsOf(node);
    return this.text.slice(start, end);
  }

  /**
   * Finds the character `index` of a text node's value in the file. The two differ by backslash escapes, character
   * references, and what stands before the continued lines of quotes and lists.
   */
  locate(node: Positioned & { readonly value: string }, index: number): Located | undefined {
    if (node.position === undefined) return undefined;
    const { text } = this;
    const { value } = node;
    const { start } = offsetsOf(node);
    if (start !== this.#read?.start || value !== this.#read.value)
      this.#read = { start, value, points: [{ offset: start, at: 0 }] };
    const { points } = this.#read;
    let { offset, at } = lastUpTo(index, points);
    while (offset < text.length) {
      if (at >= points.length * STRIDE) points.push({ offset, at });
      const next = text[offset + 1] ?? '';
      const escaped = text[offset] === '\\' && ESCAPABLE.test(next) && next === value[at];
      const reference = referenceAt(text, offset, value, at);
      const differs = !escaped && reference === undefined && value[at] !== text[offset];
      if (at >= index && !differs) return { offset, escaped: escaped || reference !== undefined };
      // Spaces at a line's end and the prefixes of continued lines are in the file only.
      offset += reference?.source ?? (escaped ? 2 : 1);
      if (!differs) at += reference?.value ?? 1;
    }
    return undefined;
  }

  /** A stretch of a text node, at its own place in the file. */
  partOf(text: Text, from: number, to = text.value.length): Text {
    const value = text.value.slice(from, to);
    const start = this.locate(text, from)?.offset;
    const end = to === text.value.length ? text.position?.end.offset : this.locate(text, to)?.offset;
    if (start === undefined || end === undefined) return { type: 'text', value };
    const position = {
      start: { ...this.#point(start), offset: start },
      end: { ...this.#point(end), offset: end },
    };
    return { type: 'text', value, position };
  }

  #point(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#lineStarts[low] ?? 0) + 1 };
  }
}

/** The last noted point that is not past a character. Each stands at its stride, or by one character after it. */
function lastUpTo(index: number, points: readonly ReadPoint[]): ReadPoint {
  const number = Math.min(Math.floor(index / STRIDE), points.length - 1);
  const point = points[number];
  return (point !== undefined && point.at <= index ? point : points[number - 1]) ?? { offset: 0, at: 0 };
}

/** The place of a syntax tree's node, Markdown's or HTML's. */
export function placeOf(file: string, node: Positioned): Place {
  const { start, end } = node.position ?? {};
  // What the HTML parser has put in by itself has a position without an end.
  if (start === undefined || end === undefined) return { file };
  return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** The offsets of a node from the file's start; an empty range at 0 where it has no position. */
export function offsetsOf(node: Positioned): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** The lengths of a character reference such as `&amp;` in the file and in the value, if there is one. */
function referenceAt(
  text: string,
  offset: number,
  value: string,
  at: number,
): { source: number; value: number } | undefined {
  if (text[offset] !== '&') return undefined;
  REFERENCE.lastIndex = offset;
  const match = REFERENCE.exec(text);
  if (match === null || value.startsWith(match[0], at)) return undefined;
  // All characters outside the Basic Multilingual Plane take two code units; a few named references stand for two.
  const after = text[offset + match[0].length];
  const length = value[at + 1] === after || after === undefined ? 1 : value[at + 2] === after ? 2 : 1;
  return { source: match[0].length, value: length };
}
