import { setMark } from './set-mark.ts';

/** Digits in the place of a page number, which finishing writes over. */
export interface Placeholder {
  /** The number of its mark in the tags. */
  readonly mark: string;
  /** The id whose page is to stand there. */
  readonly id: string;
  readonly digits: number;
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
 * that the file has their glyphs.
 *
 * @returns null, with all as it was, where a number has no such room, as in running text, or not enough for as many pages as it looks like
 */
export function setPlaceholders(): Placeholder[] | null {
  const elements = [...document.querySelectorAll<HTMLElement>('[data-page-of]')];
  if (elements.some((element) => isInText(element) || isUnderlined(element))) return null;
  const before = elements.map((element) => element.textContent);
  const digits = digitsWithRoom(elements);
  const pages = document.documentElement.scrollHeight / PAGE_HEIGHT;
  if (pages < TEN ** digits && useAllDigits(elements, digits))
    return elements.map((element, index) => mark(element, index, digits));
  write(elements, before);
  return null;
}

/** It takes the room that it needs, or is left out where it repeats another: there is no need to look at the layout. */
const isInText = (element: Element): boolean =>
  element.closest('[data-page-list]') !== null || getComputedStyle(element).display === 'inline';

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
    return Array.from({ length: digits }, (_, index) => (first + index) % TEN).join('');
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

function mark(element: HTMLElement, number: number, digits: number): Placeholder {
  setMark(element, 'number', number);
  // Within a line an element has a tag only where it has a role.
  element.setAttribute('role', 'generic');
  // Any two digits may come to stand side by side.
  element.style.fontKerning = 'none';
  return { mark: String(number), id: element.dataset['pageOf'] ?? '', digits };
}
