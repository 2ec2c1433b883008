import type { AnswerCounts, AnswerKind, AnswerLeft } from '../answer.ts';
import type { Wordings } from '../wording.ts';
import { counted } from './phrases.ts';

/** Why a document cannot be reviewed, and answers cannot be read. */
export const review = {
  'foreign-word-file': ({ known }: { known: boolean }) => [
    known
      ? 'Nothing in this Word file leads back to the document: all that it was written from is gone'
      : 'Nothing in this Word file says what it was written from',
    'Answers can be brought back from files that "kl-docs review … --docx" has written, and that were saved as .docx.',
  ],
  'cannot-run.no-answers': () => [
    'Which answers? No Word file is named',
    'Name those that came back: kl-docs review import answer-1.docx answer-2.docx.',
  ],
  'cannot-run.no-such-answer': ({ number, count }: { number: number; count: number }) => [
    `There is no number ${number} in the list of answers`,
    count === 0 ? 'There are none.' : `They have the numbers 1 to ${count}.`,
  ],
  'cannot-run.no-numbers': ({ typed }: { typed: string }) => [
    `"${typed}" are no numbers of answers`,
    'Name them with commas, such as --apply 3,5, or all of them: --apply all.',
  ],
  'cannot-run.nobody-to-ask': () => [
    'Nobody can be asked here which answers are to be applied',
    'Name them: --apply 3,5, or all that nobody contests: --apply all.',
  ],
  'cannot-run.list-not-ignored': ({ file }: { file: string }) => [
    `${file} would be part of the repository, and the list has the names of the reviewers`,
    'Choose a file that git ignores, such as one in out/, or one outside of the repository.',
  ],
} satisfies Wordings;

const KINDS: Readonly<Record<AnswerKind, string>> = {
  insertion: 'inserted',
  deletion: 'deleted',
  replacement: 'replaced',
  move: 'moved',
  format: 'formatting',
  untracked: 'changed without tracking',
  comment: 'comment',
  reply: 'reply',
};

const LEFT: Readonly<Record<AnswerLeft, string>> = {
  format: 'only how it looks was changed: it is left to you',
  object: 'a picture, a note or the like is part of it: it is left to you',
  contested: 'taken out again what another reviewer has put in: it is left to you',
  outside: 'it belongs to no block of the Markdown: it is left to you',
  generated: 'the program makes this text, so that it cannot be changed here: it is left to you',
  markup: 'it cannot be put into the markup for certain: it is left to you',
  changed: 'the Markdown is another there by now: it is left to you',
  gone: 'the block is not in the Markdown any more: it is left to you',
  structure: 'paragraphs were joined or parted: it is left to you',
  table: 'rows or columns of a table were changed: it is left to you',
  missing: 'the whole block is gone without a trace: it is left to you',
  reply: 'goes with the comment',
  overlap: 'another change of the same words was made: it is left to you',
  same: 'the same as another, which was made',
  status: 'there is nothing to do about it',
};

/** What `kl-docs review` says of its work. */
export const reviewLines = {
  wrote: (file: string, blocks: number) =>
    `${file}: ${counted(blocks, 'block')} that answers are brought back to. Send it out, and read what comes back with "kl-docs review import".`,
  kind: (kind: AnswerKind) => KINDS[kind],
  left: (why: AnswerLeft) => LEFT[why],
  /** Somebody whom the word processor does not name. */
  nobody: 'no name',
  noPlace: 'Elsewhere in the Word file',
  about: (text: string) => `on "${text}"`,
  after: (text: string) => `behind "${text}"`,
  quoted: (text: string) => `"${text}"`,
  done: 'stands there already',
  resolved: 'the reviewers have marked it as done',
  others: (numbers: readonly number[]) => `others have changed the same words: ${numbers.join(', ')}`,
  changedSince: 'the Markdown of the block has changed since',
  counts: ({ all, open, done, left }: AnswerCounts) =>
    `${counted(all, 'answer')}: ${open} can be applied, ${done} stand there already, ${left} left to you.`,
  none: 'There are no comments and no changes.',
  howToApply:
    'Apply them one by one with --apply, by number with --apply 3,5, or all that nobody contests with --apply all.',
  applied: (numbers: readonly number[], files: readonly string[]) =>
    `Applied ${numbers.join(', ')} in ${files.join(', ')}.`,
  wouldApply: (numbers: readonly number[], files: readonly string[]) =>
    `Would apply ${numbers.join(', ')} in ${files.join(', ')}.`,
  nothingApplied: 'Nothing was applied.',
  notApplied: (number: number, why: AnswerLeft) => `${number} was not applied: ${LEFT[why]}`,
  askToApply: 'Apply it? [y/N, q ends]: ',
  yes: /^y(?:es)?$/i,
  quit: /^q(?:uit)?$/i,
};
