import type { PageContents } from '../content/page-content.ts';
import { PdfArray, PdfDict, PdfName } from '../object/types.ts';
import { addAttributes } from '../structure/attributes.ts';
import { elementText } from '../structure/element-text.ts';
import type { Element } from '../structure/tree.ts';
import type { Pass } from './pass.ts';

/**
 * ISO 32000-1, 14.8.5.5: a list says how its items are numbered. Chromium does so for its own discs and decimal numbers; for all
 * others the labels say it, also those of a counter style of CSS.
 */
export const listNumbering: Pass = {
  name: 'list-numbering',
  run({ document, contents, tree }) {
    for (const list of tree.elements()) {
      if (list.role !== 'L' || numberingOf(list)) continue;
      const attributes = document.newDict({
        O: '/List',
        ListNumbering: PdfName.of(seriesOf(labelsOf(list, contents))),
      });
      addAttributes(document, list, attributes);
    }
  },
};

/** How a list says that it is numbered; empty where it does not. */
export const numberingOf = (list: Element | null | undefined): string =>
  numberingOwner(list)?.name('ListNumbering') ?? '';

/** Says another numbering in a list that says one. */
export const setNumbering = (list: Element, numbering: string): void =>
  numberingOwner(list)?.set('ListNumbering', PdfName.of(numbering));

/** The attributes that say it. */
function numberingOwner(list: Element | null | undefined): PdfDict | undefined {
  const attributes = list?.dict.get('A');
  const owners =
    attributes instanceof PdfArray ? attributes.items.map((_, i) => attributes.at(i)) : [attributes];
  return owners.filter((owner) => owner instanceof PdfDict).find((owner) => owner.has('ListNumbering'));
}

function labelsOf(list: Element, contents: PageContents): string[] {
  return list.kids.flatMap((item) => {
    if (item.kind !== 'element') return [];
    return item.kids.flatMap((kid) =>
      kid.kind === 'element' && kid.role === 'Lbl'
        ? [elementText(kid, contents).replace(/[\s.:()[\]]/g, '')]
        : [],
    );
  });
}

/** The numbers that labels stand for, each with what reads one; a single `i` is rather the first number than the ninth letter. */
const SERIES: readonly (readonly [name: string, form: RegExp, value: (label: string) => number])[] = [
  ['Decimal', /^\d+$/, Number],
  ['LowerRoman', /^[ivxlcdm]+$/, romanValue],
  ['UpperRoman', /^[IVXLCDM]+$/, romanValue],
  ['LowerAlpha', /^[a-z]+$/, letterValue],
  ['UpperAlpha', /^[A-Z]+$/, letterValue],
];

/** The numbering of labels that count; None for words and signs. */
export function seriesOf(labels: readonly string[]): string {
  const found = SERIES.find(([, form, value]) => {
    if (labels.length === 0 || !labels.every((label) => form.test(label))) return false;
    const values = labels.map(value);
    const [first = 0] = values;
    // A list that begins with a roman hundred is one of letters.
    return values.every((each, i) => each === first + i) && (value !== romanValue || first < 50);
  });
  if (found) return found[0];
  return labels.length > 0 && labels.every((label) => /^\d+$/.test(label)) ? 'Decimal' : 'None';
}

const DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

export function romanValue(label: string): number {
  const digits = [...label.toLowerCase()].map((digit) => DIGITS[digit] ?? 0);
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0);
}

/** a is 1, z 26, aa 27. */
function letterValue(label: string): number {
  return [...label.toLowerCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 96, 0);
}
