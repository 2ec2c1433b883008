import type { PdfDict, PdfRef } from '../object/types.ts';
import type { Point } from './matrix.ts';
import { joinRuns, type TextRun } from './text-run.ts';
import type { TextState } from './text-state.ts';

/** A half-open range of byte offsets in a content stream. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

export type PaintKind = 'text' | 'path' | 'image' | 'shading' | 'form';

/** What stands between `BDC` with an /MCID and `EMC` (ISO 32000-1, 14.7.4.2). */
export interface MarkedSequence {
  readonly id: number;
  /** The `BDC` with its operands. */
  readonly opening: Range;
  /** The `EMC`. */
  closing: Range;
  readonly paints: Set<PaintKind>;
  /** What its text objects say, one by one. */
  readonly texts: PaintedText[];
}

/** A text object (`BT` to `ET`), or what of one stands between two marks. */
export interface PaintedText extends Range {
  /** Grows while a replacement text that it says is open. */
  end: number;
  readonly run: TextRun;
  /** Behind its last text-showing operator; absent in a form XObject that belongs to a sequence as a whole. */
  last?: ShownText;
}

/** The last that a text object shows, from its string to the end of the operator: more can be shown right behind it. */
export interface ShownText extends Range {
  readonly state: TextState;
}

/** Painting outside any marked-content sequence. */
export interface UnmarkedPainting extends Range {
  readonly kind: PaintKind;
  /** Null for all but text. */
  readonly text: TextRun | null;
  /** Paintings with the same number have nothing between them that an artifact must not span. */
  readonly group: number;
  /** Whether it was painted before the page area was clipped, as margin boxes and the page background are. */
  readonly beforeClip: boolean;
}

/** One use of a form XObject. */
export interface FormUse extends Range {
  readonly ref: PdfRef;
  readonly resourceName: string;
  readonly form: ContentStream;
  readonly marked: boolean;
}

/** A soft hyphen as Chromium writes it: a space in a mark with U+00AD as its /ActualText. */
interface SoftHyphen {
  /** The `BDC`, what shows the space, and the `EMC`: without them nothing is left but the step to the next letter. */
  readonly parts: readonly Range[];
}

interface Edit extends Range {
  readonly replacement: string;
}

/** The content of a page or of a form XObject, looked through once. */
export interface ContentStream {
  /** The page, or the form XObject: what /Pg or /Stm of a marked-content reference names. */
  readonly owner: PdfRef;
  readonly ownerDict: PdfDict;
  /** The stream object itself. */
  readonly stream: PdfRef;
  readonly bytes: Buffer;
  readonly sequences: Map<number, MarkedSequence>;
  readonly unmarked: UnmarkedPainting[];
  readonly forms: FormUse[];
  readonly softHyphens: SoftHyphen[];
  /** How many graphics states are saved at once (`q`), at most. */
  nesting: number;
  /** Pt to a unit of what is painted after the first clip, wherever the matrix is set. */
  readonly scales: Set<number>;
  /** The first area that was clipped to (page space, pt): on a page, what lies inside its margins. */
  firstClip: Rectangle | null;
  /** What passes want changed; applied once at the end. */
  readonly edits: Edit[];
}

/** What a sequence says, or null where it paints no text. */
export function sequenceText(sequence: MarkedSequence | undefined): TextRun | null {
  return sequence ? joinRuns(sequence.texts.map(({ run }) => run)) : null;
}

/** All texts that are painted, marked or not, also in form XObjects. */
export function paintedTexts(content: ContentStream | undefined): string[] {
  if (!content) return [];
  const marked = [...content.sequences.values()].flatMap(({ texts }) => texts.map(({ run }) => run.text));
  const unmarked = content.unmarked.map(({ text }) => text?.text ?? '');
  return [...marked, ...unmarked, ...content.forms.flatMap(({ form }) => paintedTexts(form))];
}

/** Whether it, or a form that it paints, has marked-content sequences: then it is no whole that can be an artifact. */
export function hasSequences(content: ContentStream): boolean {
  return content.sequences.size > 0 || content.forms.some((use) => hasSequences(use.form));
}

/** Whether the point lies inside, give or take a pt. */
export function contains({ left, right, bottom, top }: Rectangle, { x, y }: Point): boolean {
  return x >= left - 1 && x <= right + 1 && y >= bottom - 1 && y <= top + 1;
}

/**
 * The content with all edits made, piece by piece: what was there, and what was put between. Edits do not overlap, and those
 * at the same place keep their order.
 */
export function applyEdits(content: Pick<ContentStream, 'bytes' | 'edits'>): Buffer[] {
  const edits = content.edits.map((edit, order) => ({ ...edit, order }));
  edits.sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  const pieces: Buffer[] = [];
  let at = 0;
  for (const { start, end, replacement } of edits) {
    pieces.push(content.bytes.subarray(at, start), Buffer.from(replacement, 'latin1'));
    at = end;
  }
  return [...pieces, content.bytes.subarray(at)];
}
