import type { ContentStream, MarkedSequence, PaintedText, Range } from '../content/content-stream.ts';
import type { Font } from '../content/font.ts';
import { ContentScanner } from '../content/scanner.ts';
import type { ContentItem, Element } from '../structure/tree.ts';
import type { Finishing, Pass } from './pass.ts';

/** A page number cannot be written into the file: it has to stand in the page before that is printed. */
export class NumberNotWritten extends Error {
  override readonly name = 'NumberNotWritten';
}

/** At the end of a language tag; `setPlaceholders` in print/ puts it there. */
const MARK = /x-tag-number-(\d+)$/;

/**
 * Chromium does not know the page that a link leads to, so it prints other digits where its number is to stand. They become the number, at
 * the right end of their place, by the glyphs that the same font shows for the digits of all such places (ISO 32000-1, 9.4.3).
 */
export const pageNumbers: Pass = {
  name: 'page-numbers',
  run(finishing) {
    const { tree, options } = finishing;
    const left = new Map(options.numerals);
    if (left.size === 0) return;
    const places: { place: Place; numeral: string }[] = [];
    for (const element of tree.elements()) {
      const mark = MARK.exec(element.dict.string('Lang')?.bytes ?? '')?.[1] ?? '';
      const numeral = left.get(mark);
      if (numeral === undefined) continue;
      left.delete(mark);
      places.push({ place: placeOf(finishing, element), numeral });
      tree.unwrap(element);
    }
    if (left.size > 0) throw new NumberNotWritten();
    const codes = digitCodes(places.map(({ place }) => place));
    for (const { place, numeral } of places) write(place, numeral, codes);
  },
};

/** The operators that show digits in one sequence. */
interface Place {
  readonly content: ContentStream;
  readonly sequence: MarkedSequence;
  readonly text: PaintedText;
  readonly font: Font;
  readonly shown: readonly Shown[];
}

/** One operator, and the codes of the digits that it shows. */
interface Shown extends Range {
  readonly codes: readonly string[];
}

function placeOf({ contents }: Finishing, element: Element): Place {
  const [item, ...others] = contentOf(element);
  const content = contents.get(item?.owner?.number ?? -1);
  const sequence = content?.sequences.get(item?.id ?? -1);
  const text = sequence?.texts[0];
  const font = text?.last?.state.font;
  if (!content || !sequence || !text || !font || others.length > 0) throw new NumberNotWritten();
  // Digits alone, not their shadow or a line under them.
  if (sequence.texts.length > 1 || sequence.paints.size > 1) throw new NumberNotWritten();
  const shown = shownIn(content, sequence, font);
  if (shown.flatMap(({ codes }) => codes).length !== text.run.text.length) throw new NumberNotWritten();
  return { content, sequence, text, font, shown };
}

const contentOf = ({ kids }: Element): ContentItem[] =>
  kids.flatMap((kid) => (kid.kind === 'element' ? contentOf(kid) : kid.kind === 'content' ? [kid] : []));

function shownIn({ bytes }: ContentStream, { opening, closing }: MarkedSequence, font: Font): Shown[] {
  const shown: Shown[] = [];
  const scan = new ContentScanner(bytes);
  scan.end = opening.end;
  while (scan.next() && scan.end <= closing.start) {
    if (scan.operator !== 'Tj') continue;
    const { start, end } = scan;
    shown.push({ start, end, codes: font.codes(bytes, start, scan.operandEnd(0)) });
  }
  return shown;
}

type DigitCodes = ReadonlyMap<Font, ReadonlyMap<string, string>>;

/** By font and digit. */
function digitCodes(places: readonly Place[]): DigitCodes {
  const known = new Map<Font, Map<string, string>>();
  for (const { text, font, shown } of places) {
    const codes = known.get(font) ?? new Map<string, string>();
    known.set(font, codes);
    for (const [index, code] of shown.flatMap((operator) => operator.codes).entries())
      codes.set(text.run.text.charAt(index), code);
  }
  return known;
}

function write({ content, sequence, text, font, shown }: Place, numeral: string, known: DigitCodes): void {
  const { run } = text;
  const [first] = shown;
  if (!first || numeral.length > run.text.length) throw new NumberNotWritten();
  const codes = Array.from(numeral, (digit) => {
    // Other text may have a digit that none of them has.
    const code = known.get(font)?.get(digit) ?? font.codeOf(digit);
    if (code === null) throw new NumberNotWritten();
    return code;
  });
  /** All digits are as wide, in em. */
  const width = font.width(content.bytes, first.start, first.end) / first.codes.length;
  const spare = run.text.length - numeral.length;
  let behind = spare;
  for (const { start, end, codes: old } of shown) {
    const dropped = Math.min(behind, old.length);
    behind -= dropped;
    const string = `<${codes.splice(0, old.length - dropped).join('')}>`;
    // What comes next has its own place, but not within one operator.
    const moved = dropped > 0 ? `[${-Math.round(dropped * width * 1000)} ${string}] TJ` : `${string} Tj`;
    content.edits.push({ start, end, replacement: dropped < old.length ? moved : '' });
  }
  const place = { x: run.first.x + spare * width * run.size, y: run.first.y };
  sequence.texts[0] = { ...text, run: { ...run, text: numeral, first: place } };
}
