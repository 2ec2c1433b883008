import type { Author, Change, Inline, Paragraph, Text } from '../../word/types.ts';
import { OBJECT } from '../blocks/text.ts';
import { isNoteName } from '../word-file/names.ts';
import { type BlockChange, type BlockComment, PARAGRAPH, type Said, type TextLook } from './types.ts';

/** A stretch of a block, and what was done to it. */
interface Piece {
  readonly text: string;
  /** From the outermost. */
  readonly changes: readonly Change[];
  readonly look: TextLook;
  readonly formatChange: Author | null;
}

/** The paragraphs that a block has become, as one text with its changes. */
export interface ReadBlock {
  readonly text: string;
  readonly changes: readonly BlockChange[];
  /** By the comments' ids: what they are about. */
  readonly about: ReadonlyMap<string, Pick<BlockComment, 'about' | 'at'>>;
}

const PLAIN: TextLook = { bold: false, italic: false, code: false };

/** @param paragraphs one, or several where a reviewer has parted it */
export function readBlock(paragraphs: readonly Paragraph[]): ReadBlock {
  const pieces: Piece[] = [];
  const about = new Map<string, { about: string; at: number }>();
  const open = new Set<string>();
  let before = 0;
  const add = (piece: Piece): void => {
    pieces.push(piece);
    if (!isInserted(piece)) before += piece.text.length;
    for (const id of open) {
      const one = about.get(id);
      if (one !== undefined) about.set(id, { ...one, about: one.about + piece.text });
    }
  };
  for (const [index, paragraph] of paragraphs.entries()) {
    for (const inline of paragraph.inlines) {
      if (inline.kind === 'comment-start') {
        open.add(inline.id);
        about.set(inline.id, { about: '', at: before });
      } else if (inline.kind === 'comment-end') open.delete(inline.id);
      else if (inline.kind === 'comment' && !about.has(inline.id))
        about.set(inline.id, { about: '', at: before });
      const piece = pieceOf(inline);
      if (piece !== null) add(piece);
    }
    const { endChanges: changes, formatChange } = paragraph;
    const isLast = index === paragraphs.length - 1;
    if (!isLast || changes.length > 0) add({ text: PARAGRAPH, changes, look: PLAIN, formatChange: null });
    if (formatChange !== null) add({ text: '', changes: [], look: PLAIN, formatChange });
  }
  const text = pieces
    .filter((piece) => !isInserted(piece))
    .map((piece) => piece.text)
    .join('');
  return { text: text.endsWith(PARAGRAPH) ? text.slice(0, -1) : text, changes: changesOf(pieces), about };
}

const isInserted = ({ changes }: Piece): boolean =>
  changes.some(({ kind }) => kind === 'insertion' || kind === 'move-to');

function pieceOf(inline: Inline): Piece | null {
  if (!('changes' in inline)) return null;
  const { changes } = inline;
  const plain = { changes, look: PLAIN, formatChange: null };
  switch (inline.kind) {
    case 'text':
      // The number of a note that is referred to again.
      if (inline.link?.anchor && isNoteName(inline.link.anchor)) return { ...plain, text: OBJECT };
      return { text: inline.text, changes, look: lookOf(inline), formatChange: inline.formatChange };
    case 'break':
      return inline.breaks === 'line' ? { ...plain, text: '\n' } : null;
    case 'field':
      return null;
    default:
      return { ...plain, text: OBJECT };
  }
}

const lookOf = ({ format: { bold, italic, code } }: Text): TextLook => ({ bold, italic, code });

/** Stretches that one author has changed at one place are one change. */
function changesOf(pieces: readonly Piece[]): BlockChange[] {
  const changes: BlockChange[] = [];
  let at = 0;
  /** Of the same place and author, so that "old" and "new" belong together. */
  let last: BlockChange | null = null;
  for (const piece of pieces) {
    const { text, changes: done, formatChange } = piece;
    const [first, second] = done;
    if (first === undefined) {
      if (formatChange !== null) changes.push(formatOf(piece, at, formatChange));
      if (text !== '') last = null;
      at += text.length;
      continue;
    }
    const inserted = isInserted(piece);
    const change = changeOf(piece, first, at, inserted);
    const isOneMore =
      last !== null && last.author === change.author && last.to === at && last.left === change.left;
    if (last !== null && isOneMore && areOne(last, change)) {
      const before = changes.lastIndexOf(last);
      last = joined(last, change);
      changes[before] = last;
    } else {
      last = change;
      changes.push(change);
    }
    // Somebody has taken out again what another has put in.
    if (inserted && second !== undefined)
      changes.push({
        ...saidOf(second),
        kind: 'deletion',
        from: at,
        to: at,
        old: text,
        new: '',
        look: PLAIN,
        left: 'contested',
      });
    if (!inserted) at += text.length;
  }
  return changes;
}

/** Some programs write dates that are none. */
const isDate = (date: string): boolean => /^[1-9]\d{3}-(?:0[1-9]|1[0-2])-\d\d/.test(date);

export const saidOf = ({ author, date }: Author): Said => ({
  author: author.trim() === '' ? null : author,
  date: date !== null && isDate(date) ? date : null,
});

function changeOf(piece: Piece, change: Change, at: number, inserted: boolean): BlockChange {
  const { text, look } = piece;
  const isMove = change.kind === 'move-from' || change.kind === 'move-to';
  return {
    ...saidOf(change),
    kind: isMove ? 'move' : inserted ? 'insertion' : 'deletion',
    from: at,
    to: inserted ? at : at + text.length,
    old: inserted ? '' : text,
    new: inserted ? text : '',
    look,
    left: text.includes(OBJECT) ? 'object' : null,
  };
}

const formatOf = ({ text, look }: Piece, at: number, by: Author): BlockChange => ({
  ...saidOf(by),
  kind: 'format',
  from: at,
  to: at + text.length,
  old: text,
  new: text,
  look,
  left: 'format',
});

const areOne = (one: BlockChange, other: BlockChange): boolean =>
  (one.kind === 'move') === (other.kind === 'move') && one.kind !== 'format' && other.kind !== 'format';

function joined(one: BlockChange, other: BlockChange): BlockChange {
  const [old, text] = [one.old + other.old, one.new + other.new];
  const kind =
    one.kind === 'move' ? 'move' : old === '' ? 'insertion' : text === '' ? 'deletion' : 'replacement';
  return {
    ...one,
    kind,
    to: Math.max(one.to, other.to),
    old,
    new: text,
    look: other.new === '' ? one.look : other.look,
  };
}
