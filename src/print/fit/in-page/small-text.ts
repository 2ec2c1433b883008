import { blockOf } from './blocks.ts';
import { fitPicture } from './fit-pictures.ts';
import { PT } from './measures.ts';
import type { PageLayout } from './page-layout.ts';
import { turnPage } from './turn-page.ts';

/** Pt by which a size may be off. */
const ROUNDING = 0.05;

/**
 * Puts a drawing whose text is too small on a page on its side, where that helps.
 *
 * @param least pt on paper
 * @returns the size of its smallest text, pt, if that is still too small; else null
 */
export function smallTextOf(drawing: SVGSVGElement, layout: PageLayout, least: number): number | null {
  const upright = smallestText(drawing);
  if (upright >= least - ROUNDING) return null;
  const back = turnPage(blockOf(drawing), layout);
  if (back !== null) {
    fitPicture(drawing, layout);
    const turned = smallestText(drawing);
    if (turned >= least - ROUNDING) return null;
    back();
  }
  return upright;
}

/** The smallest text of a drawing, pt on paper; infinite where it has none. */
function smallestText(drawing: SVGSVGElement): number {
  const sizes = [...drawing.querySelectorAll('text, tspan')].flatMap((text) => {
    const has = [...text.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    const matrix = text instanceof SVGGraphicsElement && has ? text.getScreenCTM() : null;
    if (matrix === null) return [];
    const scale = Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c));
    return [(Number.parseFloat(getComputedStyle(text).fontSize) * scale) / PT];
  });
  return Math.min(...sizes);
}
