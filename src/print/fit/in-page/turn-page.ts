import { headingsBefore } from './blocks.ts';
import type { PageLayout } from './page-layout.ts';

/**
 * Puts a block with the headings right before it on a page on its side, and answers the way back; null where the style has no wider
 * page, or it stands on one.
 */
export function turnPage(block: Element, layout: PageLayout): (() => void) | null {
  if (block.closest('.landscape') || !block.parentElement) return null;
  const headings = headingsBefore(block, /^H[2-6]$/);
  const page = document.createElement('div');
  page.className = 'landscape';
  const upright = layout.areaOf(block).width;
  const [first = block] = headings;
  first.before(page);
  page.append(...headings, block);
  const back = (): void => {
    page.replaceWith(...headings, block);
    layout.layOut();
  };
  const isWider = layout.areaOf(page).width > upright;
  if (isWider) layout.layOut();
  else back();
  return isWider ? back : null;
}
