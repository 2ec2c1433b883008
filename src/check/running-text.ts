import { offsetsOf } from '../markdown/source-text.ts';
import { walkMarkdown } from '../markdown/walk.ts';
import type { Fix } from '../report/found.ts';
import type { CheckedChapter } from './rule.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

interface Chapter {
  readonly length: number;
  /** Where its text begins, after the front matter. */
  readonly start: number;
  /** Code and raw HTML, in order; none overlaps another. */
  readonly other: readonly Range[];
}

/** Tells whether a change lies in running text: code, raw HTML and front matter are never changed. */
export class RunningText {
  readonly #chapters: ReadonlyMap<string, Chapter>;

  constructor(chapters: readonly CheckedChapter[]) {
    this.#chapters = new Map(chapters.map((chapter) => [chapter.file, read(chapter)]));
  }

  holds({ file, start, end }: Fix): boolean {
    const chapter = this.#chapters.get(file);
    if (chapter === undefined || start > end || start < chapter.start || end > chapter.length) return false;
    const next = firstEndingAfter(start, chapter.other);
    return next === undefined || next.start >= end;
  }
}

function read({ parsed, text }: CheckedChapter): Chapter {
  const ranges: Range[] = [];
  walkMarkdown(parsed.mdast, (node) => {
    if (node.type === 'code' || node.type === 'inlineCode' || node.type === 'html')
      ranges.push(offsetsOf(node));
    return undefined;
  });
  const [first] = parsed.mdast.children;
  const start = first === undefined ? Number.POSITIVE_INFINITY : offsetsOf(first).start;
  return { length: text.length, start, other: joined(ranges) };
}

function joined(ranges: readonly Range[]): Range[] {
  const found: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const before = found.at(-1);
    if (before === undefined || range.start >= before.end) found.push(range);
    else found[found.length - 1] = { start: before.start, end: Math.max(before.end, range.end) };
  }
  return found;
}

function firstEndingAfter(offset: number, ranges: readonly Range[]): Range | undefined {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return ranges[low];
}
