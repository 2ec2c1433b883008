import type { PlannedArtifact } from '../plan/plan.ts';
import type { Diagnostics } from '../report/diagnostic.ts';
import type { LayoutFindings } from './in-page/layout-problems.ts';
import type { PictureResolution } from './resolution.ts';

/** What print shops ask for. */
const PRINT_SHOP_DPI = 300;

/** Reports what a page shows only when it is laid out: texts that are cut off or hard to read, pictures of too few pixels. */
export function reportLayout(
  { document, sheet }: PlannedArtifact,
  layout: LayoutFindings,
  pictures: readonly PictureResolution[],
  diagnostics: Diagnostics,
): void {
  const place = { file: document.file };
  if (layout.cutOff.length > 0) {
    const excess = excessOf(layout.cutOff);
    if (sheet === null) diagnostics.report('cut-off', excess, place);
    else {
      const { paper, orientation, design } = sheet;
      diagnostics.report('cut-off.sheet', { paper, orientation, design, ...excess }, place);
    }
  }
  for (const { text, ratio, wanted } of layout.lowContrast) {
    diagnostics.report(
      'low-contrast',
      { text: text.length > 40 ? `${text.slice(0, 40)}…` : text, ratio: ratio.toFixed(1), wanted },
      place,
    );
  }
  if (!sheet?.printShop) return;
  for (const { name, dpi, pixels, paper } of pictures.filter((picture) => picture.dpi < PRINT_SHOP_DPI)) {
    const needed = Math.ceil((paper.width / 25.4) * PRINT_SHOP_DPI);
    diagnostics.report(
      'low-resolution',
      { name, dpi, wanted: PRINT_SHOP_DPI, width: pixels.width, paper: Math.round(paper.width), needed },
      place,
    );
  }
}

/** By how many mm boxes are too high and too wide, of all the most. */
function excessOf(boxes: LayoutFindings['cutOff']): { readonly high: number; readonly wide: number } {
  const most = (pixels: readonly number[]) => Math.ceil((Math.max(...pixels) / 96) * 25.4);
  return { high: most(boxes.map((box) => box.high)), wide: most(boxes.map((box) => box.wide)) };
}
