import type { Page } from 'puppeteer';

/** For screens, and for an office's own printer. */
const DPI = 150;
/** CSS px (CSS Values 4, 6.2) and points (ISO 32000-1, 8.3.2.3) to an inch. */
const CSS_DPI = 96;
const POINTS = 72;

/**
 * A picture of a loaded page as PNG, 150 dots to an inch.
 *
 * @param size of the sheet in pt
 */
export async function takePicture(
  page: Page,
  size: { readonly width: number; readonly height: number },
): Promise<Uint8Array> {
  const pixels = (points: number) => Math.round((points / POINTS) * CSS_DPI);
  const [width, height] = [pixels(size.width), pixels(size.height)];
  return page.screenshot({
    type: 'png',
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width, height, scale: DPI / CSS_DPI },
  });
}
