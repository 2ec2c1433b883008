import type { AnswerLeft } from '../../report/words/answer.ts';
import { alignmentOf } from './alignment.ts';
import type { Edit, TextEdit } from './edits.ts';
import type { FoundUnit } from './find-unit.ts';
import { folded } from './fold.ts';
import { itemSign } from './list-item.ts';
import { isOfOneKind, type Place, partsOf, placeOf } from './place.ts';
import { paragraphsStand, standsThere } from './stands-there.ts';
import { type BlockChange, PARAGRAPH } from './types.ts';

/** Why something is left to the author. */
export type Left = Exclude<AnswerLeft, 'overlap' | 'same' | 'status'>;

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
    paragraphsStand(paragraphs.slice(1), 'behind', found)
  )
    return { status: 'done' };
  if (to === 0 && paragraphs.at(-1) === '' && paragraphsStand(paragraphs.slice(0, -1), 'before', found))
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

const resultOf = ({ from, to, new: wanted }: BlockChange, text: string): string =>
  text.slice(0, from) + wanted + text.slice(to);
