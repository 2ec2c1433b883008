import { type Diagnostic, type Place, problem } from '../report/diagnostic.ts';

/** How many blocks and marks may stand in each other: nobody reads more, and what walks through a tree has a stack of so much. */
export const DEEPEST = 50;

/** How many marks a paragraph may have, its lines counted too: what one means depends on the others, so they take time by the square. */
const MOST_MARKS = 5_000;
/** Marks times characters: some marks are looked for from each of them to the end. */
const MOST_WORK = 500_000_000;
/** How many marks a table may have: its rows do not depend on each other, but each cell takes memory. */
const MOST_IN_TABLE = 40_000;
/** Columns before a line: more than the deepest list needs. */
const WIDEST_INDENT = DEEPEST * 8;

const LINE = /[^\r\n]*(?:\r\n|\r|\n|$)/g;
const MARK = /[!"&*:<=@[\]^_`{|~]/g;
/** What stands before the text of a line: indentation, quotations, items of lists. */
const CONTAINERS = /^(?:[ \t]|>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/;
const FENCE = /^(`{3,}|~{3,})(?!.*`)/;
const HEADING = /^#{1,6}[ \t]/;
/** One tag alone, with which a block of HTML begins that ends at an empty line. */
const LONE_TAG = /^<[a-z][^<>]*>$/i;
const DELIMITERS = /^[|: \t-]*-[|: \t-]*$/;
const DIRECTIVE_FENCE = /^(:{3,})(.?)/;

/** Lines with no empty one between. */
interface Stretch {
  readonly place: Place;
  /** Whether it is an item of a numbered list. */
  readonly numbered: boolean;
  readonly html: boolean;
  readonly first: string;
  lines: number;
  isTable: boolean;
  marks: number;
  characters: number;
}

/**
 * What a parser would take very long for, or has no room for on its stack: a paragraph or table of too many marks, or blocks in each other.
 * It is found without parsing, in time proportional to the text; null where there is nothing of it.
 */
export function shapeProblem(file: string, text: string): Diagnostic | null {
  const reader = new ShapeReader();
  let line = 0;
  for (const [written] of text.matchAll(LINE)) {
    line++;
    const found = reader.read(written.trimEnd(), { file, line });
    if (found !== null) return found;
  }
  return null;
}

class ShapeReader {
  #stretch: Stretch | null = null;
  /** Of the code that the line stands in. */
  #fence: string | null = null;
  /** How many colons those directives have that are not closed. */
  readonly #directives: number[] = [];

  /** Takes the next line. */
  read(line: string, at: Place): Diagnostic | null {
    const [before = ''] = CONTAINERS.exec(line) ?? [];
    const content = line.slice(before.length);
    const place = { ...at, column: before.length + 1 };
    if (this.#fence !== null) {
      if (content.startsWith(this.#fence) && /^(.)\1*$/.test(content)) this.#fence = null;
      return null;
    }
    if (content === '') {
      this.#stretch = null;
      return null;
    }
    this.#directive(content);
    const blocks = before.match(/[-*+>]|\d+/g)?.length ?? 0;
    if (blocks + this.#directives.length > DEEPEST || before.length > WIDEST_INDENT)
      return problem('too-deep', { most: DEEPEST }, place);
    this.#fence = FENCE.exec(content)?.[1] ?? null;
    return this.#fence === null ? this.#count(before, content, place) : null;
  }

  #directive(content: string): void {
    const [, colons = '', next] = DIRECTIVE_FENCE.exec(content) ?? [];
    if (colons === '') return;
    if (next !== '') this.#directives.push(colons.length);
    else
      while ((this.#directives.at(-1) ?? Number.POSITIVE_INFINITY) <= colons.length) this.#directives.pop();
  }

  #count(before: string, content: string, place: Place): Diagnostic | null {
    const numbered = /\d/.test(before);
    const isItem = /[-*+]/.test(before) || (numbered && (this.#stretch?.numbered || /\b1[.)]/.test(before)));
    if (this.#stretch === null || isItem || HEADING.test(content)) {
      const html = LONE_TAG.test(content);
      const counts = { lines: 0, isTable: false, marks: 0, characters: 0 };
      this.#stretch = { place, numbered, html, first: content, ...counts };
    }
    const stretch = this.#stretch;
    stretch.lines++;
    if (stretch.lines === 2) stretch.isTable = isDelimiterRow(content, stretch.first);
    const marks = 1 + (content.match(MARK)?.length ?? 0);
    stretch.marks += marks;
    stretch.characters += content.length;
    if (stretch.html) return null;
    if (stretch.isTable && (stretch.marks > MOST_IN_TABLE || isTooMuch(marks, content.length)))
      return problem('too-many-marks.table', { most: MOST_IN_TABLE }, stretch.place);
    if (!stretch.isTable && isTooMuch(stretch.marks, stretch.characters))
      return problem('too-many-marks', { most: MOST_MARKS }, stretch.place);
    return null;
  }
}

const isTooMuch = (marks: number, characters: number): boolean =>
  marks > MOST_MARKS || marks * characters > MOST_WORK;

/** Whether a line under another makes that the head of a table: it has as many cells. */
const isDelimiterRow = (line: string, head: string): boolean =>
  DELIMITERS.test(line) && cellsIn(line) === cellsIn(head);

const cellsIn = (row: string): number =>
  row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/).length;
