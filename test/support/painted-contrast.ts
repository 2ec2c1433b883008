import type { Page } from 'puppeteer';

/** A text, its contrast to what is painted behind it, and the least it may have (WCAG 2.2, 1.4.3). */
export interface PaintedText {
  readonly text: string;
  readonly contrast: number;
  readonly least: number;
}

/** CSS pixels of the page that are looked at in one picture. */
const SLICE = 4000;
/** Pixels of a picture for one of the page: grounds are larger than letters, and half as fine is enough. */
const SCALE = 0.5;
/** From one picture to the next: a line that begins in one is whole in it. */
const STEP = SLICE - 100;

/**
 * Every text that the page shows, with its contrast to the worst pixel of what is behind it: the page is photographed without its letters,
 * so that gradients, pictures and what lies over one another count as they are seen. What opens is open. The shade at the edge of what
 * scrolls sideways is left out: the text under it is cut off, and is read when it is scrolled.
 */
export async function paintedContrasts(page: Page): Promise<PaintedText[]> {
  await page.setViewport({ width: page.viewport()?.width ?? 1280, height: SLICE });
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await page.addStyleTag({
    content: `.contents, .contents-list { position: static !important; max-height: none !important }
      .heading-link { opacity: 1 !important }
      .term-tip { display: block !important; position: static !important }
      .table-scroll, .figure-scroll, pre { --edge-shade: transparent !important; overflow: visible !important }
      *, ::before, ::after { transition: none !important; caret-color: transparent !important }`,
  });
  const texts = await page.evaluate(visibleTexts);
  const without = await page.addStyleTag({
    content: `*, ::before, ::after, ::marker { color: transparent !important; text-decoration-color: transparent !important; text-shadow: none !important }
      svg text, svg tspan { fill: transparent !important; stroke: none !important }`,
  });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const contrasts: PaintedText[] = [];
  for (let top = 0; top < height; top += STEP) {
    const inSlice = texts.filter(({ y }) => y >= top && y < top + STEP);
    if (inSlice.length > 0) contrasts.push(...(await behind(page, inSlice, top)));
  }
  await without.evaluate((style) => (style as HTMLStyleElement).remove());
  return contrasts;
}

interface VisibleText {
  readonly text: string;
  readonly colour: string;
  readonly opacity: number;
  readonly least: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Runs in the page: the lines of each text node that can be seen, in the coordinates of the page. */
function visibleTexts(): VisibleText[] {
  const found: VisibleText[] = [];
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    const node = nodes.currentNode as Text;
    const { parentElement: parent, data } = node;
    if (!/\S/.test(data) || !parent?.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      continue;
    const style = getComputedStyle(parent);
    // Hidden but for a screen reader.
    if (style.clipPath === 'inset(50%)') continue;
    let opacity = 1;
    for (let at: Element | null = parent; at; at = at.parentElement)
      opacity *= Number(getComputedStyle(at).opacity);
    const size = Number.parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { x, y, width, height } of range.getClientRects()) {
      if (width < 1 || x + width <= 0 || y + scrollY + height <= 0) continue;
      found.push({
        text: data.trim().slice(0, 40),
        colour: parent.closest('svg') ? style.fill : style.color,
        opacity,
        least: isLarge ? 3 : 4.5,
        x: x + scrollX,
        y: y + scrollY,
        width,
        height,
      });
    }
  }
  return found;
}

async function behind(page: Page, texts: readonly VisibleText[], top: number): Promise<PaintedText[]> {
  const scrolled = await page.evaluate((y) => {
    scrollTo({ top: y, behavior: 'instant' });
    return scrollY;
  }, top);
  // Puppeteer's own screenshot knows no scale.
  const cdp = await page.createCDPSession();
  const { data } = await cdp.send('Page.captureScreenshot', {
    captureBeyondViewport: false,
    optimizeForSpeed: true,
    clip: { x: 0, y: scrolled, width: page.viewport()?.width ?? 1280, height: SLICE, scale: SCALE },
  });
  await cdp.detach();
  return page.evaluate(worstContrasts, data, texts, scrolled, SCALE);
}

/** Runs in the page: of each text the contrast to the pixel behind it that is nearest to its colour. */
async function worstContrasts(
  png: string,
  texts: readonly VisibleText[],
  top: number,
  scale: number,
): Promise<PaintedText[]> {
  const luminance = (rgb: readonly number[]): number => {
    const [r = 0, g = 0, b = 0] = rgb.map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  // An <img> would wait for the next frame, and with it for the page to be painted once more.
  const bytes = Uint8Array.from(atob(png), (byte) => byte.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes]));
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no canvas');
  context.drawImage(picture, 0, 0);
  const { data, width: columns, height: rows } = context.getImageData(0, 0, picture.width, picture.height);
  return texts.flatMap(({ text, colour, opacity, least, x, y, width, height }) => {
    const left = Math.max(0, Math.round(x * scale));
    const right = Math.min(columns, Math.round((x + width) * scale));
    if (right <= left) return [];
    // Where its letters are; above and below them the box of a text may reach over a line of its table.
    const upper = Math.round((y - top + height / 5) * scale);
    const lower = Math.min(rows, upper + Math.max(1, Math.round(((height * 3) / 5) * scale)));
    const [r = 0, g = 0, b = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    const share = alpha * opacity;
    let contrast = 21;
    let last = -1;
    for (let row = Math.max(0, upper); row < lower; row++)
      for (let column = left; column < right; column++) {
        const at = (row * columns + column) * 4;
        const under = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0] as const;
        const packed = under[0] * 65536 + under[1] * 256 + under[2];
        if (packed === last) continue;
        last = packed;
        const ink = [r, g, b].map((value, channel) => value * share + (under[channel] ?? 0) * (1 - share));
        const [light = 0, dark = 0] = [ink, under].map(luminance).sort((one, other) => other - one);
        contrast = Math.min(contrast, (light + 0.05) / (dark + 0.05));
      }
    return [{ text, contrast, least }];
  });
}
