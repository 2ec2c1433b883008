import { diffArrays } from 'diff';
import { MOST_DIFFERENT } from './alignment.ts';
import type { TextEdit } from './edits.ts';
import { tokensIn } from './fold.ts';
import type { Sign } from './source-signs.ts';
import type { BlockChange } from './types.ts';

/** A block's text and signs, and which are which. */
export interface Whole {
  readonly text: string;
  readonly signs: readonly Sign[];
  readonly alignment: readonly (number | null)[];
  readonly isAsWritten: boolean;
}

/** Where in the file a change is made. */
export type Place = Pick<TextEdit, 'from' | 'to' | 'new' | 'ranges'>;

/** Where a change is made; null where that is not certain. */
export function placeOf({ from, to, new: wanted, look }: BlockChange, whole: Whole): Place | null {
  const { text, alignment, signs } = whole;
  const signAt = (at: number): number | null => alignment[at] ?? null;
  if (from === to) return insertionPlace(from, wanted, look, whole);
  const removed: number[] = [];
  for (let at = from; at < to; at++) {
    const sign = signAt(at);
    if (sign !== null && sign !== removed.at(-1)) removed.push(sign);
  }
  const [first] = removed;
  const last = removed.at(-1);
  if (first === undefined || last === undefined) return null;
  const lost = Array.from({ length: to - from }, (_, index) => from + index).filter(
    (at) => signAt(at) === null,
  );
  // White space beside other is one sign in the Markdown.
  if (lost.some((at) => !/[\s\u00AD]/.test(text[at] ?? ''))) return null;
  const hasOthersBetween = removed.some((sign, index) => {
    const before = removed[index - 1] ?? sign;
    return sign < before || (sign - before > 1 && !areSpaces(signs, before + 1, sign));
  });
  if (hasOthersBetween) return null;
  const [start, end] = [signs[first]?.start ?? 0, signs[last]?.end ?? 0];
  const outerStart = signs[first - 1]?.end ?? start;
  const outerEnd = signs[last + 1]?.start ?? end;
  return {
    from: start,
    to: end,
    new: wanted,
    ranges: [
      [start, end],
      [outerStart, outerEnd],
      [outerStart, end],
      [start, outerEnd],
    ],
  };
}

const areSpaces = (signs: readonly Sign[], from: number, to: number): boolean =>
  signs.slice(from, to).every(({ sign }) => sign !== null && /\s/.test(sign));

function insertionPlace(
  at: number,
  wanted: string,
  look: BlockChange['look'],
  { text, alignment, signs, isAsWritten }: Whole,
): Place | null {
  const [before, after] = [at === 0 ? null : (alignment[at - 1] ?? null), alignment[at] ?? null];
  const [prior, next] = [
    before === null ? undefined : signs[before],
    after === null ? undefined : signs[after],
  ];
  // What has changed beside it may be what it is about.
  const isKnown = (at > 0 ? before !== null : true) && (at < text.length ? after !== null : true);
  if (!isAsWritten && !isKnown) return null;
  // Something that was not there, or is shown otherwise, stands between the two.
  if (before !== null && after !== null && after - before > 1 && !areSpaces(signs, before + 1, after))
    return null;
  const places = [
    ...(prior === undefined ? [] : [{ at: prior.end, sign: prior }]),
    ...(next === undefined ? [] : [{ at: next.start, sign: next }]),
  ];
  if (places.length === 0) return null;
  const sorted = places.toSorted(
    (a, b) => Number(isLike(b.sign, look)) - Number(isLike(a.sign, look)) || a.sign.depth - b.sign.depth,
  );
  const ranges = sorted.map((place) => [place.at, place.at] as const);
  const [[first] = [0]] = ranges;
  return { from: first, to: first, new: wanted, ranges };
}

const isLike = ({ look }: Sign, { bold, italic, code }: BlockChange['look']): boolean =>
  look.bold === bold && look.italic === italic && look.code === code;

/** Whether no markup stands between the signs that are taken out. */
export function isOfOneKind({ from, to }: Place, signs: readonly Sign[]): boolean {
  const removed = signs.filter(({ start, end }) => start >= from && end <= to);
  return removed.every(({ start }, index) => index === 0 || start === removed[index - 1]?.end);
}

/** A change word by word: what stays need not be replaced, so that markup within it is in the way of nothing. */
export function partsOf(change: BlockChange): BlockChange[] {
  const { from, old, new: wanted } = change;
  if (old === '' || wanted === '') return [change];
  const parts: BlockChange[] = [];
  let at = from;
  let [removed, added] = ['', ''];
  const end = (): void => {
    if (removed !== '' || added !== '')
      parts.push({ ...change, from: at - removed.length, to: at, old: removed, new: added });
    [removed, added] = ['', ''];
  };
  const words = diffArrays(tokensIn(old), tokensIn(wanted), { maxEditLength: MOST_DIFFERENT }) ?? [];
  for (const { value, added: isAdded, removed: isRemoved } of words) {
    const text = value.join('');
    if (!isAdded && !isRemoved) end();
    if (isAdded) added += text;
    else at += text.length;
    if (isRemoved) removed += text;
  }
  end();
  return parts;
}
