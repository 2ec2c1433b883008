import { sha256 } from '../../files/hash.ts';
import type { Language } from '../../language/index.ts';
import { reviewWords } from '../../language/review/index.ts';
import type { Unit } from '../blocks/units.ts';
import { chapterOf } from './apply-edit.ts';
import type { Chapter } from './chapters.ts';
import { folded } from './fold.ts';
import type { BlockComment } from './types.ts';

/** A question of about this length is one line. */
const MOST_QUESTION = 140;
const MOST_ABOUT = 160;

/** What a comment becomes in the Markdown: an open point, behind what it is about. */
export interface CommentEdit {
  readonly kind: 'comment';
  readonly file: string;
  readonly unit: number;
  readonly id: string;
  readonly question: string;
  /** The paragraphs under it. */
  readonly lines: readonly string[];
}

/** Nobody's name is written: it stands in the list of answers only. */
export function commentEdit(
  { text, about }: Pick<BlockComment, 'text' | 'about'>,
  answers: readonly string[],
  {
    chapter,
    unit,
    language,
  }: { readonly chapter: Chapter; readonly unit: Unit; readonly language: Language },
): CommentEdit {
  const words = reviewWords(language);
  const plain = folded(text);
  const id = `${words.inFileName}-${sha256(`${unit.file}\0${about}\0${plain}`).slice(0, 8)}`;
  const subject = shortened(
    folded(about) || folded(chapter.saying(chapter.signsOf(unit)).replace(/\uFFFC[^\uFFFC]*\uFFFC/g, '')),
    MOST_ABOUT,
  );
  return {
    kind: 'comment',
    file: chapter.file,
    unit: unit.start,
    id,
    question: `${words.comment}: ${shortened(plain, MOST_QUESTION)}`,
    lines: [
      ...(subject === '' ? [] : [`${words.about(subject)}.`]),
      ...(plain.length > MOST_QUESTION ? [plain] : []),
      ...answers.map(folded),
    ],
  };
}

/** Whether a chapter has it already. */
export const hasPoint = ({ text }: Chapter, { id }: CommentEdit): boolean => text.includes(`{#${id}`);

/** A chapter's text with the open point in it; null where it would be read otherwise. */
export function withComment(chapter: Chapter, edit: CommentEdit): string | null {
  const unit = chapter.units.find(({ start, isWhole }) => start === edit.unit && !isWhole);
  if (unit === undefined) return null;
  const { text } = chapter;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const { outerEnd } = unit;
  const content = edit.lines.length === 0 ? ['–'] : edit.lines.map(escaped);
  const box = [
    `:::open[${escaped(edit.question)}]{#${edit.id}}`,
    content.join(newline + newline),
    ':::',
  ].join(newline);
  const rest = text.slice(outerEnd).replace(/^[ \t]*(?:\r?\n[ \t]*)*/, '');
  const made = `${text.slice(0, outerEnd)}${newline}${newline}${box}${newline}${rest === '' ? '' : newline + rest}`;
  const read = chapterOf(chapter.file, made);
  return read !== null && saysTheRest(chapter, read, outerEnd) ? made : null;
}

/** Whether all that was there is read as before, and the new box is one. */
function saysTheRest(before: Chapter, after: Chapter, at: number): boolean {
  const grown = after.text.length - before.text.length;
  const end = at + grown;
  const isNew = ({ start, end: unitEnd }: Unit): boolean => start >= at && unitEnd <= end + 4;
  const added = after.units.filter((unit) => unit.isWhole && isNew(unit) && unit.start <= at + 4);
  const kept = [...after.said()].filter(
    ({ unit }) => !added.some((box) => unit.start > box.start && unit.end < box.end),
  );
  const old = [...before.said()];
  return (
    added.length === 1 &&
    kept.length === old.length &&
    kept.every(({ saying }, index) => saying === old[index]?.saying)
  );
}

const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|~&{}#$]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+:=]/, '\\$&');

function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most - 30))} …`;
}
