import type { Language } from '../../language/index.ts';
import type { MappedBlock } from '../word-file/map.ts';
import { type CommentEdit, commentEdit, hasPoint } from './comment-point.ts';
import type { Edit } from './edits.ts';
import type { FoundUnit, UnitFinder } from './find-unit.ts';
import { folded } from './fold.ts';
import { type Judgement, judge, type Left } from './judge.ts';
import {
  type Answer,
  type AnsweredBlock,
  type BlockChange,
  type BlockComment,
  type ChangeKind,
  PARAGRAPH,
} from './types.ts';

/** One thing that a reviewer has said, brought back to where it belongs. */
export interface Finding {
  /** By which it is chosen; from 1. */
  readonly number: number;
  readonly kind: ChangeKind | 'comment' | 'reply';
  /** Path from the workspace root; null where it belongs to nothing that was written. */
  readonly file: string | null;
  readonly line: number | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly old: string;
  readonly new: string;
  /** Of a comment: what it says. */
  readonly text: string;
  /** Of a comment: what it is about; of what belongs nowhere: what it stands behind. */
  readonly about: string;
  /** The Word file that it is from. */
  readonly wordFile: string;
  /** Whether the Markdown of the block is as it was when the Word file was written. */
  readonly isAsWritten: boolean;
  readonly status: 'open' | 'done' | 'left';
  readonly why: Left | null;
  /** Whether the reviewers have marked a comment as done. */
  readonly isResolved: boolean;
  /** The numbers of what others have said of the same words. */
  readonly others: readonly number[];
}

/** A finding with what would be done about it. */
export interface Actionable extends Finding {
  readonly edit: Edit | CommentEdit | null;
}

interface Draft extends Omit<Actionable, 'number' | 'others'> {
  /** Where it is sorted in. */
  readonly order: readonly [string, number, number];
  /** By which several are of the same words. */
  readonly block: string | null;
  readonly from: number;
  readonly to: number;
}

/** All that reviewers have said, by file and line. */
export function findingsOf(answers: readonly Answer[], finder: UnitFinder, language: Language): Actionable[] {
  const drafts = answers.flatMap((answer) => [
    ...answer.blocks.flatMap((block, index) => draftsOf(block, index, answer, finder, language)),
    ...answer.missing.map((block) => missing(block, answer, finder)),
  ]);
  const sorted = drafts.toSorted((a, b) => compare(a.order, b.order));
  const numbers = new Map(sorted.map((draft, index) => [draft, index + 1]));
  const ofBlock = Map.groupBy(sorted, (draft) => draft.block);
  return sorted.map(({ order: _order, block, from, to, ...finding }, index) => ({
    ...finding,
    number: index + 1,
    others: (ofBlock.get(block) ?? [])
      .filter((other) => isRival({ ...finding, block, from, to }, other))
      .map((other) => numbers.get(other) ?? 0),
  }));
}

type Placed = Pick<Draft, 'kind' | 'block' | 'from' | 'to' | 'author' | 'wordFile'>;

const isText = ({ kind }: Placed): boolean => !['comment', 'reply', 'format', 'untracked'].includes(kind);

/** Whether two have changed the same words, or words that touch. */
function isRival(one: Placed, other: Placed): boolean {
  if (one.block === null || one.block !== other.block || !isText(one) || !isText(other)) return false;
  if (one.author === other.author && one.wordFile === other.wordFile) return false;
  return one.from <= other.to && other.from <= one.to;
}

function compare(one: Draft['order'], other: Draft['order']): number {
  const [file, line, at] = one;
  const [otherFile, otherLine, otherAt] = other;
  return file < otherFile ? -1 : file > otherFile ? 1 : line - otherLine || at - otherAt;
}

function draftsOf(
  block: AnsweredBlock,
  index: number,
  answer: Answer,
  finder: UnitFinder,
  language: Language,
): Draft[] {
  if (block.changes.length === 0 && block.comments.length === 0) return [];
  const name = block.name ?? block.after;
  const written = name === null ? undefined : answer.written?.get(name);
  const found = name === null ? null : finder.find(name, answer.written);
  const place = placeOf(found, written);
  const common = {
    ...place,
    wordFile: answer.file,
    isAsWritten: found?.isAsWritten ?? false,
    block: block.name,
    isResolved: false,
  };
  const order = (at: number, isReply = false): Draft['order'] => [
    place.file ?? '\uFFFF',
    written?.line ?? place.line ?? index,
    index + (at + (isReply ? 0.5 : 0)) / 1e6,
  ];
  const changes = block.changes.map((change): Draft => {
    const judgement = judgeChange(change, block, found, written);
    return {
      ...common,
      kind: change.kind,
      author: change.author,
      date: change.date,
      old: readable(change.old),
      new: readable(change.new),
      text: '',
      about: block.name === null ? readable(written?.text ?? '') : '',
      from: change.from,
      to: change.to,
      order: order(change.from),
      ...said(judgement),
    };
  });
  const comments = block.comments.map((comment): Draft => {
    const isReply = comment.parent !== null;
    const answersTo = block.comments.filter(({ parent }) => parent === comment.id).map(({ text }) => text);
    const edit =
      isReply || found === null || block.name === null
        ? null
        : commentEdit(comment, answersTo, { ...found, language });
    const isThere = edit !== null && found !== null && hasPoint(found.chapter, edit);
    const why: Left | null =
      edit !== null ? null : isReply ? 'reply' : block.name === null ? 'outside' : 'gone';
    return {
      ...common,
      kind: isReply ? 'reply' : 'comment',
      author: comment.author,
      date: comment.date,
      old: '',
      new: '',
      text: comment.text,
      about: readable(comment.about),
      isResolved: comment.isDone,
      from: comment.at,
      to: comment.at,
      order: order(parentOf(comment, block)?.at ?? comment.at, isReply),
      status: isThere ? 'done' : edit === null ? 'left' : 'open',
      why,
      edit: isThere ? null : edit,
    };
  });
  return [...changes, ...comments];
}

/** The comment that one answers; an answer may stand elsewhere. */
const parentOf = ({ parent }: BlockComment, { comments }: AnsweredBlock): BlockComment | undefined =>
  comments.find(({ id }) => parent !== null && id === parent);

function placeOf(found: FoundUnit | null, written: MappedBlock | undefined): Pick<Finding, 'file' | 'line'> {
  if (found !== null) return { file: found.unit.file, line: found.unit.line };
  return { file: written?.file ?? null, line: written?.line ?? null };
}

function judgeChange(
  change: BlockChange,
  { name, text }: AnsweredBlock,
  found: FoundUnit | null,
  written: MappedBlock | undefined,
): Judgement {
  if (change.left !== null) return { status: 'left', why: change.left };
  if (name === null) return { status: 'left', why: 'outside' };
  // What was to be taken out is not there any more.
  const isAll = change.new === '' && folded(change.old.replaceAll(PARAGRAPH, '')) === folded(text);
  if (found === null) return isAll ? { status: 'done' } : { status: 'left', why: 'gone' };
  return judge(change, change.kind === 'untracked' ? (written?.text ?? text) : text, found);
}

function said(judgement: Judgement): Pick<Draft, 'status' | 'why' | 'edit'> {
  return {
    status: judgement.status,
    why: judgement.status === 'left' ? judgement.why : null,
    edit: judgement.status === 'open' ? judgement.edit : null,
  };
}

/** A block that was written and is gone without a tracked change. */
function missing(block: MappedBlock, { file, written }: Answer, finder: UnitFinder): Draft {
  const found = finder.find(block.name, written);
  const place = placeOf(found, block);
  return {
    ...place,
    kind: 'untracked',
    author: null,
    date: null,
    old: readable(block.text),
    new: '',
    text: '',
    about: '',
    wordFile: file,
    isAsWritten: found?.isAsWritten ?? false,
    isResolved: false,
    status: found === null ? 'done' : 'left',
    why: found === null ? null : 'missing',
    edit: null,
    order: [place.file ?? '\uFFFF', block.line, 0],
    block: block.name,
    from: 0,
    to: block.text.length,
  };
}

/** Marks and pictures are nothing to read. */
const readable = (text: string): string => text.replaceAll(PARAGRAPH, '¶').replaceAll('\uFFFC', '▯');
