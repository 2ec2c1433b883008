import { contrast } from './contrast.ts';

/** What is wrong with a page as it is laid out for print. */
export interface LayoutFindings {
  /** How many boxes with `data-must-fit` hold more than they show. */
  readonly cutOff: number;
  /** Texts in boxes with `data-contrast` that have less than it says. */
  readonly lowContrast: readonly LowContrast[];
}

interface LowContrast {
  readonly text: string;
  readonly ratio: number;
  readonly wanted: number;
}

export function findLayoutProblems(): LayoutFindings {
  return {
    cutOff: [...document.querySelectorAll('[data-must-fit]')].filter(isCutOff).length,
    lowContrast: [...document.querySelectorAll<HTMLElement>('[data-contrast]')].flatMap(lowContrastIn),
  };
}

function isCutOff(box: Element): boolean {
  const { left, top, right, bottom } = box.getBoundingClientRect();
  const range = document.createRange();
  range.selectNodeContents(box);
  // What CSS cuts off is still laid out: its text has a place, outside of the box. Half a pixel is rounding.
  const outside = [...range.getClientRects()].some(
    (rect) =>
      rect.left < left - 0.5 ||
      rect.top < top - 0.5 ||
      rect.right > right + 0.5 ||
      rect.bottom > bottom + 0.5,
  );
  return outside || box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1;
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
