import { setMark } from './set-mark.ts';

/** Digits in the place of a page number, which finishing writes over. */
export interface Placeholder {
  /** The number of its mark in the tags. */
  readonly mark: string;
  /** The id whose page is to stand there. */
  readonly id: string;
  /** For so many there is room. */
  readonly digits: number;
  /** Whether it has to be as many, since text stands around it. */
  readonly exact: boolean;
}

const MOST_DIGITS = 4;
const TEN = 10;
/** About so much of what is laid out in the tab stands on a page, CSS px: of guides on A4. */
const PAGE_HEIGHT = 750;
/** CSS px. */
const PRECISION = 0.01;

/**
 * Puts placeholders where page numbers are to stand, so that one print is enough. Each needs room of its own, as in contents: a box that
 * stays the same with any number of digits, which stand at its right end. Then nothing else moves. All ten digits are used in each font, so
 * that the file has their glyphs. Within text a number has no such room: it gets as many digits as it will likely have, all of them as wide.
 *
 * @param likely how many digits the page of an id will have; null where a number within text is to be there when it is printed
 * @returns null, with all as it was, where a number has no room, or not enough for as many pages as it looks like
 */
export function setPlaceholders(likely: Readonly<Record<string, number>> | null): Placeholder[] | null {
  const elements = [...document.querySelectorAll<HTMLElement>('[data-page-of]')];
  const isLeftOut = elements.some((element) => element.closest('[data-page-list]') !== null);
  if (isLeftOut || elements.some(isUnderlined)) return null;
  const within = elements.filter((element) => getComputedStyle(element).display === 'inline');
  if (within.length > 0 && likely === null) return null;
  const before = elements.map((element) => element.textContent);
  const apart = elements.filter((element) => !within.includes(element));
  const digits = digitsWithRoom(apart);
  const pages = document.documentElement.scrollHeight / PAGE_HEIGHT;
  const lengths = within.map(({ dataset }) => likely?.[dataset['pageOf'] ?? ''] ?? 1);
  if (
    (apart.length === 0 || (pages < TEN ** digits && useAllDigits(apart, digits))) &&
    areAsWide(within, lengths)
  )
    return [
      ...apart.map((element, index) => mark(element, index, digits, false)),
      ...within.map((element, index) => mark(element, apart.length + index, lengths[index] ?? 1, true)),
    ];
  write(elements, before);
  return null;
}

/** Writes digits into them, others into each; false where some are wider than others. All are measured at once: each layout takes its time. */
function areAsWide(elements: readonly HTMLElement[], lengths: readonly number[]): boolean {
  for (const element of elements) element.style.fontKerning = 'none';
  const widthsOf = (digit: number): number[] => {
    write(
      elements,
      lengths.map((length) => String(digit).repeat(length)),
    );
    return elements.map((element) => element.getBoundingClientRect().width);
  };
  const zeros = elements.length === 0 ? [] : widthsOf(0);
  for (let digit = 1; digit < TEN && elements.length > 0; digit++)
    if (!widthsOf(digit).every((width, index) => isNear(width, zeros[index]))) return false;
  let used = 0;
  for (const [index, element] of elements.entries()) {
    element.textContent = digitsFrom(used, lengths[index] ?? 1);
    used += lengths[index] ?? 1;
  }
  return true;
}

const digitsFrom = (first: number, count: number): string =>
  Array.from({ length: count }, (_, index) => (first + index) % TEN).join('');

/** The line under digits, or through them, is as long as they are. */
const isUnderlined = (element: Element | null): boolean =>
  element !== null &&
  (getComputedStyle(element).textDecorationLine !== 'none' || isUnderlined(element.parentElement));

/** The most digits that all have room for. */
function digitsWithRoom(elements: readonly HTMLElement[]): number {
  const one = zeros(elements, 1);
  for (let digits = MOST_DIGITS; digits > 1; digits--)
    if (zeros(elements, digits).every((place, index) => isRoomOf(place, one[index]))) return digits;
  return 1;
}

/** Writes digits into them, others into each; false where a font has not got all of them, or some are wider than others. */
function useAllDigits(elements: readonly HTMLElement[], digits: number): boolean {
  const used = new Map<string, number>();
  const texts = elements.map((element) => {
    const font = fontOf(element);
    const first = used.get(font) ?? 0;
    used.set(font, first + digits);
    return digitsFrom(first, digits);
  });
  if ([...used.values()].some((count) => count < TEN)) return false;
  const same = zeros(elements, digits);
  return places(elements, texts).every(
    (place, index) => isRoomOf(place, same[index]) && isNear(place.text.left, same[index]?.text.left),
  );
}

function fontOf(element: Element): string {
  const { fontFamily, fontWeight, fontStyle } = getComputedStyle(element);
  return [fontFamily, fontWeight, fontStyle].join();
}

/** Its box, and what stands in it. */
interface Place {
  readonly box: DOMRect;
  readonly text: DOMRect;
}

function places(elements: readonly HTMLElement[], texts: readonly string[]): Place[] {
  write(elements, texts);
  return elements.map((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return { box: element.getBoundingClientRect(), text: range.getBoundingClientRect() };
  });
}

function zeros(elements: readonly HTMLElement[], digits: number): Place[] {
  const text = '0'.repeat(digits);
  return places(
    elements,
    elements.map(() => text),
  );
}

function write(elements: readonly HTMLElement[], texts: readonly (string | null)[]): void {
  for (const [index, element] of elements.entries()) element.textContent = texts[index] ?? '';
}

const isRoomOf = (a: Place, b: Place | undefined): boolean =>
  isNear(a.box.left, b?.box.left) &&
  isNear(a.box.right, b?.box.right) &&
  isNear(a.box.top, b?.box.top) &&
  isNear(a.box.bottom, b?.box.bottom) &&
  isNear(a.text.right, b?.text.right);

const isNear = (a: number, b = Number.NaN): boolean => Math.abs(a - b) < PRECISION;

function mark(element: HTMLElement, number: number, digits: number, exact: boolean): Placeholder {
  setMark(element, 'number', number);
  // Within a line an element has a tag only where it has a role.
  element.setAttribute('role', 'generic');
  // Any two digits may come to stand side by side.
  element.style.fontKerning = 'none';
  return { mark: String(number), id: element.dataset['pageOf'] ?? '', digits, exact };
}
