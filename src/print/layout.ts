/** What is wrong with a page as it is laid out for print. */
export interface LayoutFindings {
  /** How many boxes with `data-must-fit` hold more than they show. */
  readonly cutOff: number;
  /** Texts in boxes with `data-contrast` that have less than it says. */
  readonly lowContrast: readonly { readonly text: string; readonly ratio: number; readonly wanted: number }[];
}

/** What asks for a look at the layout; a page without it is not looked at. */
export const LAYOUT_MARKS = /\sdata-(must-fit|contrast)\b/;

/**
 * Runs in the page, and so has all its functions inside. Contrast is that of WCAG 2.2 (1.4.3, 1.4.6), of a text against the nearest
 * background colour that it stands on; pictures behind a text are not seen.
 */
export function findLayoutProblems(): LayoutFindings {
  const isCutOff = (box: Element): boolean => {
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
  };

  const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const backgroundOf = (element: Element | null): string => {
    if (element === null) return 'rgb(255, 255, 255)';
    const colour = getComputedStyle(element).backgroundColor;
    return channels(colour)[3] === 0 ? backgroundOf(element.parentElement) : colour;
  };
  const lowContrastIn = (box: HTMLElement) => {
    const wanted = Number(box.dataset['contrast']);
    const texts = [...box.querySelectorAll('*')].filter(
      (element) =>
        !(element instanceof SVGElement) &&
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    );
    return texts.flatMap((element) => {
      const [light = 0, dark = 0] = [getComputedStyle(element).color, backgroundOf(element)]
        .map(luminance)
        .sort((a, b) => b - a);
      const ratio = (light + 0.05) / (dark + 0.05);
      return ratio < wanted ? [{ text: element.textContent?.trim() ?? '', ratio, wanted }] : [];
    });
  };

  return {
    cutOff: [...document.querySelectorAll('[data-must-fit]')].filter(isCutOff).length,
    lowContrast: [...document.querySelectorAll<HTMLElement>('[data-contrast]')].flatMap(lowContrastIn),
  };
}
