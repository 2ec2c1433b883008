import { blockOf } from './blocks.ts';
import { fitPicture } from './fit-pictures.ts';
import { PT } from './measures.ts';
import type { PageLayout } from './page-layout.ts';
import { turnPage } from './turn-page.ts';

/** Pt by which a size may be off. */
const ROUNDING = 0.05;

/**
 * Gives a drawing whose text is too small the margin beside the text, where the style says so (`[data-wide]`), else puts it on a page on its side;
 * either only where its text can be read then.
 *
 * @param least pt on paper
 * @returns the size of its smallest text, pt, if that is still too small; else null
 */
export function smallTextOf(drawing: SVGSVGElement, layout: PageLayout, least: number): number | null {
  const size = smallestText(drawing);
  const isReadable = (): boolean => smallestText(drawing) >= least - ROUNDING;
  if (isReadable() || widen(drawing, layout, isReadable)) return null;
  const back = turnPage(blockOf(drawing), layout);
  if (back === null) return size;
  fitPicture(drawing, layout);
  if (isReadable()) return null;
  back();
  fitPicture(drawing, layout);
  return size;
}

function widen(drawing: SVGSVGElement, layout: PageLayout, isReadable: () => boolean): boolean {
  const block = blockOf(drawing);
  block.setAttribute('data-wide', '');
  fitPicture(drawing, layout);
  if (isReadable()) return true;
  block.removeAttribute('data-wide');
  fitPicture(drawing, layout);
  return false;
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
