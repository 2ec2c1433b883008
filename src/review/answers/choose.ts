import type { AnswerLeft } from '../../report/words/answer.ts';
import { chapterOf, withEdit } from './apply-edit.ts';
import type { Chapter } from './chapters.ts';
import { type CommentEdit, withComment } from './comment-point.ts';
import type { Edit } from './edits.ts';
import type { Actionable } from './findings.ts';

/** Why something that was chosen is not made. */
export type NotApplied = Extract<AnswerLeft, 'markup' | 'overlap' | 'same' | 'status'>;

/** What became of those that were chosen, by their numbers. */
export interface Applied {
  readonly done: readonly number[];
  /** Those that could not be made for certain, and why. */
  readonly left: ReadonlyMap<number, NotApplied>;
  /** The files with another text than before. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Makes the chosen changes in the chapters' texts, from the end of each, so that places before stay. Each is read back: what cannot be made without
 * changing anything else is left.
 */
export function applied(chosen: readonly Actionable[], chapters: readonly Chapter[]): Applied {
  const done: number[] = [];
  const left = new Map<number, NotApplied>();
  const files = new Map<string, string>();
  for (const { number, edit } of chosen) if (edit === null) left.set(number, 'status');
  for (const before of chapters) {
    const ofFile = chosen.flatMap((finding) =>
      finding.edit?.file === before.file
        ? [{ number: finding.number, edit: finding.edit, ...rangeOf(finding, before) }]
        : [],
    );
    let chapter = before;
    const taken: { readonly from: number; readonly to: number; readonly key: string }[] = [];
    // Of two at one place the first comes to stand first.
    const sorted = ofFile.toSorted((a, b) => b.to - a.to || b.from - a.from || b.number - a.number);
    for (const { number, edit, from, to } of sorted) {
      const key = keyOf(edit, from, to);
      if (taken.some((one) => one.key === key)) {
        left.set(number, 'same');
        continue;
      }
      if (edit.kind !== 'comment' && taken.some((one) => from < one.to && one.from < to)) {
        left.set(number, 'overlap');
        continue;
      }
      const text = edit.kind === 'comment' ? withComment(chapter, edit) : withEdit(chapter, edit);
      const read = text === null ? null : chapterOf(chapter.file, text);
      if (read === null) {
        left.set(number, 'markup');
        continue;
      }
      chapter = read;
      taken.push({ from, to, key });
      done.push(number);
    }
    if (chapter.text !== before.text) files.set(before.file, chapter.text);
  }
  return { done: done.toSorted((a, b) => a - b), left, files };
}

/** Equal where the same is to be done. */
function keyOf(edit: Edit | CommentEdit, from: number, to: number): string {
  const what =
    edit.kind === 'text'
      ? edit.new
      : edit.kind === 'joint'
        ? JSON.stringify(edit.parts)
        : edit.kind === 'comment'
          ? edit.id
          : '';
  return `${edit.kind} ${from} ${to} ${what}`;
}

/** Where a change is made, so that the last is made first. */
function rangeOf({ edit }: Actionable, chapter: Chapter): { from: number; to: number } {
  if (edit === null) return { from: 0, to: 0 };
  if (edit.kind !== 'comment') return { from: edit.from, to: edit.to };
  const unit = chapter.units.find(({ start, isWhole }) => start === edit.unit && !isWhole);
  const at = unit?.outerEnd ?? 0;
  return { from: at, to: at };
}
