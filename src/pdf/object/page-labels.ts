import type { PdfDocument } from './document.ts';
import { decodeText } from './text-string.ts';
import { PdfDict } from './types.ts';

/** What each page is called (ISO 32000-1, 12.4.2): its number where the file does not say. */
export function readPageLabels(document: PdfDocument, pages: number): readonly string[] {
  const ranges = labelRanges(document.catalog.dict('PageLabels')).sort((a, b) => a.first - b.first);
  return Array.from({ length: pages }, (_, index) => {
    const range = ranges.findLast(({ first }) => first <= index);
    if (range === undefined) return String(index + 1);
    const { dict, first } = range;
    const prefix = dict.string('P');
    const value = (dict.number('St') ?? 1) + index - first;
    return `${prefix ? decodeText(prefix) : ''}${numeral(dict.name('S'), value)}`;
  });
}

interface LabelRange {
  /** Counted from 0. */
  readonly first: number;
  readonly dict: PdfDict;
}

/** The entries of the number tree (7.9.7). */
function labelRanges(node: PdfDict | undefined): LabelRange[] {
  const numbers = node?.array('Nums');
  const ranges: LabelRange[] = [];
  for (let i = 0; numbers && i + 1 < numbers.length; i += 2) {
    const [first, dict] = [numbers.at(i), numbers.at(i + 1)];
    if (typeof first === 'number' && dict instanceof PdfDict) ranges.push({ first, dict });
  }
  const kids = node?.array('Kids');
  for (let i = 0; kids && i < kids.length; i++) {
    const kid = kids.at(i);
    if (kid instanceof PdfDict) ranges.push(...labelRanges(kid));
  }
  return ranges;
}

function numeral(style: string | undefined, value: number): string {
  switch (style) {
    case 'D':
      return String(value);
    case 'R':
      return roman(value);
    case 'r':
      return roman(value).toLowerCase();
    case 'A':
      return letters(value);
    case 'a':
      return letters(value).toLowerCase();
    default:
      return '';
  }
}

const ROMAN = Object.entries({
  M: 1000,
  CM: 900,
  D: 500,
  CD: 400,
  C: 100,
  XC: 90,
  L: 50,
  XL: 40,
  X: 10,
  IX: 9,
  V: 5,
  IV: 4,
  I: 1,
});

/** Larger ones are never written so. */
const LARGEST_ROMAN = 3999;

function roman(value: number): string {
  if (value > LARGEST_ROMAN) return String(value);
  let rest = value;
  let text = '';
  for (const [sign, worth] of ROMAN) {
    for (; rest >= worth; rest -= worth) text += sign;
  }
  return text;
}

/** A to Z, then AA to ZZ. */
function letters(value: number): string {
  const letter = String.fromCharCode(65 + ((value - 1) % 26));
  return letter.repeat(Math.min(Math.ceil(value / 26), MOST_LETTERS));
}
const MOST_LETTERS = 100;
