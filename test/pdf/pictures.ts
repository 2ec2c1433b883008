import type { Page } from 'puppeteer';

/** A picture from red to blue, of the given size in pixels, that becomes transparent to the right if the type has that. */
export function drawPicture(
  page: Page,
  type: 'image/png' | 'image/jpeg' | 'image/webp',
  width: number,
  height: number,
): Promise<string> {
  return page.evaluate(
    (format, w, h) => {
      const canvas = document.createElement('canvas');
      canvas.width = w;
      canvas.height = h;
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('No canvas');
      const gradient = context.createLinearGradient(0, 0, w, h);
      gradient.addColorStop(0, 'red');
      gradient.addColorStop(1, format === 'image/png' ? 'rgba(0, 0, 255, 0.2)' : 'blue');
      context.fillStyle = gradient;
      context.fillRect(0, 0, w, h);
      return canvas.toDataURL(format, 0.9);
    },
    type,
    width,
    height,
  );
}
