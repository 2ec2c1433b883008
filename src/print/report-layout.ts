import type { Sheet } from '../document/sheet.ts';
import type { PlannedArtifact } from '../plan/plan.ts';
import type { Diagnostics } from '../report/diagnostic.ts';
import { MOST_PIXELS } from './large-pictures.ts';
import type { PrintedPage } from './print.ts';
import type { PictureResolution } from './resolution.ts';

/** What print shops ask for. */
const PRINT_SHOP_DPI = 300;

/** Reports what a page shows only when it is laid out: texts that are cut off or hard to read, pictures of too many or too few pixels. */
export function reportLayout(
  { document, sheet }: PlannedArtifact,
  { layout, scaled }: PrintedPage,
  pictures: readonly PictureResolution[],
  diagnostics: Diagnostics,
): void {
  const place = { file: document.file };
  if (layout.cutOff.length > 0) {
    diagnostics.error(
      'cut-off',
      `What stands on the ${sheetName(sheet)} does not fit and would be cut off: it is ${tooLarge(layout.cutOff)}`,
      place,
      'Shorten the text or the name, or give it more room in the template.',
    );
  }
  for (const { text, ratio, wanted } of layout.lowContrast) {
    diagnostics.error(
      'low-contrast',
      `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}" has a contrast of ${ratio.toFixed(1)}:1, not ${wanted}:1 (WCAG 2.2, 1.4.6)`,
      place,
      'Choose a darker or a lighter colour in the style of the template.',
    );
  }
  for (const { alternativeText, width, height } of scaled) {
    const megapixels = Math.round((width * height) / 1e6);
    diagnostics.add({
      rule: 'large-picture',
      severity: 'note',
      message: `The picture "${alternativeText}" of ${megapixels} megapixels (${width} × ${height}) is scaled down for print`,
      hint: `Save it with at most ${MOST_PIXELS / 1e6} megapixels. "kl-docs check" says where it stands.`,
      place,
    });
  }
  if (!sheet?.printShop) return;
  for (const { name, dpi, pixels, paper } of pictures.filter((picture) => picture.dpi < PRINT_SHOP_DPI)) {
    const needed = Math.ceil((paper.width / 25.4) * PRINT_SHOP_DPI);
    diagnostics.error(
      'low-resolution',
      `The picture "${name}" has ${dpi} dots to an inch on paper, a print shop wants ${PRINT_SHOP_DPI}`,
      place,
      `It is ${pixels.width} px wide; at ${Math.round(paper.width)} mm it needs ${needed}. Use a larger one, or a drawing (SVG).`,
    );
  }
}

function sheetName(sheet: Sheet | null): string {
  return sheet === null ? 'page' : `sheet (${sheet.paper} ${sheet.orientation}, ${sheet.design})`;
}

/** `12 mm too high and 3 mm too wide`, of all boxes the most. */
function tooLarge(boxes: PrintedPage['layout']['cutOff']): string {
  const most = (pixels: readonly number[]) => Math.ceil((Math.max(...pixels) / 96) * 25.4);
  const high = most(boxes.map((box) => box.high));
  const wide = most(boxes.map((box) => box.wide));
  const parts = [high > 0 && `${high} mm too high`, wide > 0 && `${wide} mm too wide`];
  return parts.filter(Boolean).join(' and ');
}
