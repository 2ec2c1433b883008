import { Parser } from '../object/parser.ts';
import { decodeText } from '../object/text-string.ts';
import { type Holder, PdfDict } from '../object/types.ts';
import type { ContentStream, MarkedSequence, PaintedText, PaintKind, Range } from './content-stream.ts';

const SOFT_HYPHEN = '\u00AD';

/** A mark with a replacement text (ISO 32000-1, 14.9.4): what is shown in it says that text, once. */
interface Replacement {
  readonly kind: 'replacement';
  readonly text: string;
  readonly opening: Range;
  /** What was shown in it last. */
  shown: Range | null;
  /** What its text became part of. */
  painted: PaintedText | null;
}

/** The marks that are open while a content stream is read (ISO 32000-1, 14.6). What is painted goes to those that it belongs to. */
export class OpenMarks {
  readonly #content: ContentStream;
  /** The outermost first; null for a mark without an id, such as an artifact. */
  readonly #marks: (MarkedSequence | Replacement | null)[] = [];

  constructor(content: ContentStream) {
    this.#content = content;
  }

  get none(): boolean {
    return this.#marks.length === 0;
  }

  /**
   * A mark begins.
   *
   * @param properties the property list of `BDC`, as it is written; empty for `BMC`
   */
  open(opening: Range, properties: string): void {
    const { id, text } = readProperties(properties);
    if (id !== undefined) {
      const sequence: MarkedSequence = { id, opening, closing: opening, paints: new Set(), texts: [] };
      this.#content.sequences.set(id, sequence);
      this.#marks.push(sequence);
    } else if (text !== undefined) {
      this.#marks.push({ kind: 'replacement', text, opening, shown: null, painted: null });
    } else this.#marks.push(null);
  }

  /** The innermost mark ends. */
  close(closing: Range): void {
    const mark = this.#marks.pop() ?? null;
    if (mark === null) return;
    if (!('kind' in mark)) mark.closing = closing;
    else if (mark.text === SOFT_HYPHEN && mark.shown !== null)
      this.#content.softHyphens.push({ parts: [mark.opening, mark.shown, closing] });
  }

  /** A text-showing operator. */
  show(operator: Range): void {
    const mark = this.#marks.at(-1);
    if (mark && 'kind' in mark) mark.shown = { start: operator.start, end: operator.end };
  }

  paint(kind: PaintKind): void {
    this.#sequence()?.paints.add(kind);
  }

  /** A text object, or what of one stands between two marks. */
  paintText(painted: PaintedText): void {
    const sequence = this.#sequence();
    sequence?.paints.add('text');
    const replacement = this.#replacement();
    if (replacement?.painted) {
      replacement.painted.run.last = painted.run.last;
      replacement.painted.end = painted.end;
      if (painted.last) replacement.painted.last = painted.last;
      return;
    }
    if (replacement) {
      painted.run.text = replacement.text;
      replacement.painted = painted;
    }
    sequence?.texts.push(painted);
  }

  /** A form without marks of its own that is painted inside a sequence belongs to it. */
  paintForm(form: ContentStream, { start, end }: Range): void {
    const sequence = this.#sequence();
    if (!sequence) return;
    sequence.paints.add('form');
    for (const painting of form.unmarked) {
      sequence.paints.add(painting.kind);
      if (painting.text) sequence.texts.push({ start, end, run: painting.text });
    }
  }

  /** The innermost sequence with an id; null inside an artifact or where nothing is marked. */
  #sequence(): MarkedSequence | null {
    return this.#marks.findLast((mark): mark is MarkedSequence => mark !== null && !('kind' in mark)) ?? null;
  }

  /** The outermost replacement text that is open. */
  #replacement(): Replacement | undefined {
    return this.#marks.find((mark): mark is Replacement => mark !== null && 'kind' in mark);
  }
}

interface MarkProperties {
  readonly id?: number | undefined;
  /** The replacement text. */
  readonly text?: string | undefined;
}

const NO_PROPERTIES: MarkProperties = {};
const ONLY_ID = /^<<\/MCID (\d+) ?>>/;
/** Content streams hold no references. */
const NO_HOLDER: Holder = { changed: false, resolve: (object) => object ?? null };

/** What a property list says, if it is no name of one. */
function readProperties(list: string): MarkProperties {
  const id = ONLY_ID.exec(list)?.[1];
  if (id !== undefined) return { id: Number(id) };
  if (!list.startsWith('<<')) return NO_PROPERTIES;
  const properties = new Parser({ bytes: Buffer.of(), text: list }, 0, NO_HOLDER).object();
  if (!(properties instanceof PdfDict)) return NO_PROPERTIES;
  const text = properties.string('ActualText');
  return { id: properties.number('MCID'), text: text && decodeText(text) };
}
