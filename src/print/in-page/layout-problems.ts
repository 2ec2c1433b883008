import { contrast } from './contrast.ts';

/** What is wrong with a page as it is laid out for print. */
export interface LayoutFindings {
  /** Boxes with `data-must-fit` that hold more than they show. */
  readonly cutOff: readonly CutOff[];
  /** Texts in boxes with `data-contrast` that have less than it says. */
  readonly lowContrast: readonly LowContrast[];
}

/** By how much a box is too small, in CSS pixels. */
interface CutOff {
  readonly wide: number;
  readonly high: number;
}

interface LowContrast {
  readonly text: string;
  readonly ratio: number;
  readonly wanted: number;
}

export function findLayoutProblems(): LayoutFindings {
  return {
    cutOff: [...document.querySelectorAll('[data-must-fit]')].flatMap(cutOffIn),
    lowContrast: [...document.querySelectorAll<HTMLElement>('[data-contrast]')].flatMap(lowContrastIn),
  };
}

function cutOffIn(box: Element): CutOff[] {
  const { left, top, right, bottom } = box.getBoundingClientRect();
  const range = document.createRange();
  range.selectNodeContents(box);
  // What CSS cuts off is still laid out: its text has a place, outside of the box.
  const rects = [...range.getClientRects()];
  const wide = Math.max(0, ...rects.map((rect) => Math.max(left - rect.left, rect.right - right)));
  const high = Math.max(0, ...rects.map((rect) => Math.max(top - rect.top, rect.bottom - bottom)));
  const scrolled = { wide: box.scrollWidth - box.clientWidth, high: box.scrollHeight - box.clientHeight };
  // Half a pixel is rounding, of what scrolls a whole one.
  const fits = wide <= 0.5 && high <= 0.5 && scrolled.wide <= 1 && scrolled.high <= 1;
  return fits ? [] : [{ wide: Math.max(wide, scrolled.wide), high: Math.max(high, scrolled.high) }];
}

function lowContrastIn(box: HTMLElement): LowContrast[] {
  const wanted = Number(box.dataset['contrast']);
  return [...box.querySelectorAll('*')].filter(hasText).flatMap((element) => {
    const ratio = contrast(element);
    return ratio < wanted ? [{ text: element.textContent?.trim() ?? '', ratio, wanted }] : [];
  });
}

function hasText(element: Element): boolean {
  return (
    !(element instanceof SVGElement) &&
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
  );
}
