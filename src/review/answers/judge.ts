import { diffArrays } from 'diff';
import { alignmentOf, MOST_DIFFERENT } from './alignment.ts';
import type { FoundUnit } from './find-unit.ts';
import { folded, tokensIn } from './fold.ts';
import { itemSign } from './list-item.ts';
import type { Sign } from './source-signs.ts';
import { type BlockChange, PARAGRAPH } from './types.ts';

/** Why something is left to the author. */
export type Left =
  | 'format'
  | 'object'
  | 'contested'
  | 'outside'
  | 'generated'
  | 'markup'
  | 'changed'
  | 'gone'
  | 'structure'
  | 'table'
  | 'missing'
  | 'reply';

/** A change of the text of a block. */
export interface TextEdit {
  readonly kind: 'text';
  readonly file: string;
  /** Where the block begins. */
  readonly unit: number;
  /** The signs that are taken out, and where the new ones go; from the start of the file. */
  readonly from: number;
  readonly to: number;
  readonly new: string;
  /** The ranges that could be replaced, the likeliest first: markup around the signs may go with them. */
  readonly ranges: readonly (readonly [number, number])[];
}

/** Takes a whole block out. */
interface Removal {
  readonly kind: 'removal';
  readonly file: string;
  readonly unit: number;
  readonly from: number;
  readonly to: number;
}

/** Several changes of one block that are made together or not at all; the last comes first. */
export interface JointEdit {
  readonly kind: 'joint';
  readonly file: string;
  readonly unit: number;
  readonly from: number;
  readonly to: number;
  readonly parts: readonly TextEdit[];
}

export type Edit = TextEdit | JointEdit | Removal;

/** What can be made of a change. */
export type Judgement =
  | { readonly status: 'open'; readonly edit: Edit }
  | { readonly status: 'done' }
  | { readonly status: 'left'; readonly why: Left };

const left = (why: Left): Judgement => ({ status: 'left', why });

/** @param text of the block, in which the change has its place */
export function judge(change: BlockChange, text: string, found: FoundUnit): Judgement {
  const { chapter, unit, isAsWritten } = found;
  if (change.left !== null) return left(change.left);
  const signs = chapter.signsOf(unit);
  const asNow = folded(chapter.saying(signs));
  if (!isAsWritten && folded(resultOf(change, text)) === asNow) return { status: 'done' };
  if (unit.node === null) return left('generated');
  const { from, to, old, new: wanted } = change;
  const isWhole = unit.isAlone || itemSign(chapter.text, unit) !== null;
  const all = folded(old.replaceAll(PARAGRAPH, ''));
  if (wanted === '' && all !== '' && all === folded(text) && unit.node.type !== 'tableCell') {
    if (!isWhole) return left('structure');
    if (!isAsWritten && all !== asNow) return left('changed');
    return {
      status: 'open',
      edit: { kind: 'removal', file: chapter.file, unit: unit.start, from: unit.start, to: unit.end },
    };
  }
  if (old.includes(PARAGRAPH)) return left('structure');
  if (wanted.includes(PARAGRAPH) && (!isWhole || folded(wanted.replaceAll(PARAGRAPH, '')) === ''))
    return left('structure');
  const paragraphs = wanted.split(PARAGRAPH);
  if (
    from === to &&
    from >= text.length &&
    paragraphs[0] === '' &&
    stand(paragraphs.slice(1), 'behind', found)
  )
    return { status: 'done' };
  if (to === 0 && paragraphs.at(-1) === '' && stand(paragraphs.slice(0, -1), 'before', found))
    return { status: 'done' };
  const whole = { alignment: alignmentOf(text, signs, isAsWritten), signs, text, isAsWritten };
  if (!isAsWritten && standsThere(change, whole)) return { status: 'done' };
  const place = placeOf(change, whole);
  const block = { file: chapter.file, unit: unit.start };
  if (place !== null && isOfOneKind(place, signs))
    return { status: 'open', edit: { kind: 'text', ...block, ...place } };
  const parts = partsOf(change).map((part) => placeOf(part, whole));
  const placed = parts.filter((part) => part !== null);
  if (placed.length > 0 && placed.length === parts.length)
    return { status: 'open', edit: jointly(placed, block) };
  if (place !== null) return { status: 'open', edit: { kind: 'text', ...block, ...place } };
  return left(isAsWritten ? 'generated' : 'changed');
}

function jointly(places: readonly Place[], block: Pick<TextEdit, 'file' | 'unit'>): Edit {
  const parts = places.map((place): TextEdit => ({ kind: 'text', ...block, ...place })).toReversed();
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const from = Math.min(...parts.map((part) => part.from));
  const to = Math.max(...parts.map((part) => part.to));
  return { kind: 'joint', ...block, from, to, parts };
}

/** Whether no markup stands between the signs that are taken out. */
function isOfOneKind({ from, to }: Place, signs: readonly Sign[]): boolean {
  const removed = signs.filter(({ start, end }) => start >= from && end <= to);
  return removed.every(({ start }, index) => index === 0 || start === removed[index - 1]?.end);
}

/** A block's text and signs, and which are which. */
interface Whole {
  readonly text: string;
  readonly signs: readonly Sign[];
  readonly alignment: readonly (number | null)[];
  readonly isAsWritten: boolean;
}

const resultOf = ({ from, to, new: wanted }: BlockChange, text: string): string =>
  text.slice(0, from) + wanted + text.slice(to);

/** A change word by word: what stays need not be replaced, so that markup within it is in the way of nothing. */
function partsOf(change: BlockChange): BlockChange[] {
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

type Place = Pick<TextEdit, 'from' | 'to' | 'new' | 'ranges'>;

function placeOf({ from, to, new: wanted, look }: BlockChange, whole: Whole): Place | null {
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

/**
 * Whether what is wanted stands already between the words around it. At the beginning the program may have put something before it, such as a
 * number.
 */
function standsThere({ from, to, new: wanted }: BlockChange, { text, alignment, signs }: Whole): boolean {
  let start = from;
  while (start > 0 && alignment[start - 1] == null) start -= 1;
  let end = to;
  while (end < text.length && alignment[end] == null) end += 1;
  const before = start === 0 ? -1 : (alignment[start - 1] ?? null);
  const after = end >= text.length ? signs.length : (alignment[end] ?? null);
  if (before === null || after === null || after <= before) return false;
  const there = signs.slice(before + 1, after).map(({ sign }) => sign ?? '\uFFFC');
  const heads = start === 0 ? endsOf(text.slice(0, from)) : [text.slice(start, from)];
  return heads.some((head) => folded(head + wanted + text.slice(to, end)) === folded(there.join('')));
}

/** What is left of a text when words are taken from its beginning; all of it first. */
const endsOf = (text: string): string[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}])|$/gu)].map(({ index }) => text.slice(index));

/** Whether the paragraphs that are to stand before or behind a block do. */
function stand(wanted: readonly string[], which: 'before' | 'behind', { chapter, unit }: FoundUnit): boolean {
  const units = [...chapter.said()];
  const at = units.findIndex((one) => one.unit === unit);
  const there =
    which === 'behind'
      ? units.slice(at + 1, at + 1 + wanted.length)
      : units.slice(Math.max(0, at - wanted.length), at);
  const isSaid = (text: string, index: number): boolean =>
    there[index]?.saying.replace(/^[^:]*:/, '') === folded(text);
  return wanted.length > 0 && wanted.every(isSaid);
}
