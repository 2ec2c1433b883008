import { diffArrays } from 'diff';
import { MOST_DIFFERENT } from './alignment.ts';
import { fold, tokensIn } from './fold.ts';
import type { BlockChange } from './types.ts';

/**
 * What is different between what was written into a Word file and what stands in it before all tracked changes: nobody knows who did it.
 * Places are those of what was written.
 */
export function textChanges(written: string, now: string): BlockChange[] {
  const [old, young] = [fold(written), fold(now)];
  if (old.text === young.text) return [];
  const changes: BlockChange[] = [];
  let at = 0;
  let [removed, added] = ['', ''];
  const offset = (folded: number): number => old.from[folded] ?? written.length;
  const end = (): void => {
    if (removed !== '' || added !== '')
      changes.push({
        author: null,
        date: null,
        kind: 'untracked',
        from: offset(at - removed.length),
        to: removed === '' ? offset(at) : offset(at - 1) + 1,
        old: removed,
        new: added,
        look: { bold: false, italic: false, code: false },
        left: null,
      });
    [removed, added] = ['', ''];
  };
  const [before, after] = [tokensIn(old.text), tokensIn(young.text)];
  const parts = diffArrays(before, after, { maxEditLength: MOST_DIFFERENT }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  for (const part of parts) {
    const text = part.value.join('');
    if (!part.removed && !part.added) end();
    if (part.removed) removed += text;
    if (part.added) added += text;
    else at += text.length;
  }
  end();
  return changes;
}
