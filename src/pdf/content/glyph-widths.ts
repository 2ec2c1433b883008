import { PdfArray, PdfDict } from '../object/types.ts';

/** How wide the glyphs of a font are, in thousandths of an em. */
export interface Widths {
  readonly byCode: ReadonlyMap<number, number>;
  readonly other: number;
}

/** The widths of a composite font (ISO 32000-1, 9.7.4.3), whose codes are its glyphs, or of a Type 3 font (9.6.5). */
export function readWidths(font: PdfDict): Widths {
  const descendant = font.array('DescendantFonts')?.at(0);
  if (descendant instanceof PdfDict)
    return { byCode: compositeWidths(descendant.array('W')), other: descendant.number('DW') ?? 1000 };
  const [scale = 0.001] = font.numbers('FontMatrix') ?? [];
  const first = font.number('FirstChar') ?? 0;
  const widths = font.numbers('Widths') ?? [];
  return { byCode: new Map(widths.map((width, index) => [first + index, width * scale * 1000])), other: 0 };
}

/** `first [width …]` or `first last width`, one after another. */
function compositeWidths(list: PdfArray | undefined): Map<number, number> {
  const widths = new Map<number, number>();
  for (let at = 0; list && at + 1 < list.length; ) {
    const first = Number(list.at(at));
    const next = list.at(at + 1);
    if (next instanceof PdfArray) {
      next.items.forEach((width, index) => {
        widths.set(first + index, Number(width));
      });
      at += 2;
    } else {
      for (let code = first; code <= Number(next); code++) widths.set(code, Number(list.at(at + 2)));
      at += 3;
    }
  }
  return widths;
}
