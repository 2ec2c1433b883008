import type { Page } from 'puppeteer';

/** A raster picture as it comes out on paper. */
export interface PictureResolution {
  /** `background` is a background-image of CSS. */
  readonly kind: 'image' | 'background';
  /** Of the `<img>`; for a background the element it belongs to, such as `div.hero`. */
  readonly name: string;
  /** The picture's own size, px. */
  readonly pixels: { readonly width: number; readonly height: number };
  /** The size of the whole picture on paper, also of what is cut off by its box, mm. */
  readonly paper: { readonly width: number; readonly height: number };
  /** Pixels of the picture for each inch of paper, on the axis that has fewer. Print shops ask for 300. */
  readonly dpi: number;
}

/**
 * The resolution of all raster pictures of a loaded page that are seen in print: `<img>` and background-image, each use by
 * itself. Drawings (SVG) have none. A CSS pixel is 1/96 inch on paper (CSS Values 4, 6.2), and the size is that of the
 * layout for print in the tab's width: what has its size in mm is exact. Backgrounds of pseudo-elements are not seen.
 */
export async function pictureResolutions(page: Page): Promise<PictureResolution[]> {
  await page.emulateMediaType('print');
  const found = await page.evaluate(measurePictures);
  return found.map(({ kind, name, width, height, paperWidth, paperHeight }) => ({
    kind,
    name,
    pixels: { width, height },
    paper: { width: millimetres(paperWidth), height: millimetres(paperHeight) },
    dpi: Math.round(96 * Math.min(width / paperWidth, height / paperHeight)),
  }));
}

const millimetres = (cssPixels: number): number => Math.round((cssPixels / 96) * 25.4 * 100) / 100;

interface Measured {
  readonly kind: 'image' | 'background';
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** CSS px. */
  readonly paperWidth: number;
  readonly paperHeight: number;
}

/** Runs in the page, and so has all its functions inside. */
async function measurePictures(): Promise<Measured[]> {
  const pixels = (value: string): number => Number.parseFloat(value) || 0;
  const isDrawing = (address: string): boolean => /^data:image\/svg/i.test(address);

  /** How much larger transforms and zoom make an element, along its own axes. */
  const scaleOf = (element: Element): { x: number; y: number } => {
    let matrix = new DOMMatrix();
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { transform, scale } = getComputedStyle(at);
      const [x = 1, y = x] = scale === 'none' ? [] : scale.split(' ').map(Number);
      if (transform !== 'none') matrix = new DOMMatrix(transform).multiply(matrix);
      matrix = new DOMMatrix([x, 0, 0, y, 0, 0]).multiply(matrix);
    }
    const zoom = (element as Element & { currentCSSZoom?: number }).currentCSSZoom ?? 1;
    return { x: zoom * Math.hypot(matrix.a, matrix.b), y: zoom * Math.hypot(matrix.c, matrix.d) };
  };

  /** The box inside the border, and inside the padding where that is asked for. */
  const boxOf = (element: Element, content: boolean): { width: number; height: number } => {
    const style = getComputedStyle(element);
    const border = style.boxSizing === 'border-box';
    const side = (name: string): number =>
      (border ? -pixels(style.getPropertyValue(`border-${name}-width`)) : 0) +
      pixels(style.getPropertyValue(`padding-${name}`)) * (content ? (border ? -1 : 0) : border ? 0 : 1);
    return {
      width: pixels(style.width) + side('left') + side('right'),
      height: pixels(style.height) + side('top') + side('bottom'),
    };
  };

  /** The size of a picture that keeps its shape in a box or over it. */
  const fitted = (
    own: { width: number; height: number },
    box: { width: number; height: number },
    fit: string,
  ): { width: number; height: number } => {
    const x = box.width / own.width;
    const y = box.height / own.height;
    const factor = fit === 'cover' ? Math.max(x, y) : Math.min(x, y);
    const kept = fit === 'none' ? 1 : fit === 'scale-down' ? Math.min(1, factor) : factor;
    return { width: own.width * kept, height: own.height * kept };
  };

  const found: Measured[] = [];
  const note = (
    kind: Measured['kind'],
    name: string,
    element: Element,
    own: { width: number; height: number },
    laidOut: { width: number; height: number },
  ): void => {
    const scale = scaleOf(element);
    const paperWidth = laidOut.width * scale.x;
    const paperHeight = laidOut.height * scale.y;
    if (paperWidth <= 0 || paperHeight <= 0 || own.width <= 0 || own.height <= 0) return;
    found.push({ kind, name, ...own, paperWidth, paperHeight });
  };

  for (const picture of document.images) {
    if (isDrawing(picture.currentSrc) || !picture.checkVisibility({ visibilityProperty: true })) continue;
    const own = { width: picture.naturalWidth, height: picture.naturalHeight };
    const box = boxOf(picture, true);
    const fit = getComputedStyle(picture).objectFit;
    note('image', picture.alt, picture, own, fit === 'fill' ? box : fitted(own, box, fit));
  }

  for (const element of document.querySelectorAll('body, body *')) {
    const style = getComputedStyle(element);
    const address = /url\("(data:[^"]+)"\)/.exec(style.backgroundImage)?.[1];
    if (address === undefined || isDrawing(address)) continue;
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const image = new Image();
    image.src = address;
    await image.decode().catch(() => {});
    const own = { width: image.naturalWidth, height: image.naturalHeight };
    const box = boxOf(element, style.backgroundOrigin === 'content-box');
    const [first = 'auto', second = 'auto'] = style.backgroundSize.split(' ');
    const length = (size: string, whole: number): number | null =>
      size === 'auto' ? null : size.endsWith('%') ? (pixels(size) / 100) * whole : pixels(size);
    const width = length(first, box.width);
    const height = length(second, box.height);
    const sized = /cover|contain/.test(first)
      ? fitted(own, box, first)
      : {
          width: width ?? (height === null ? own.width : (height * own.width) / own.height),
          height: height ?? (width === null ? own.height : (width * own.height) / own.width),
        };
    const classes = [...element.classList].map((name) => `.${name}`).join('');
    note('background', `${element.localName}${classes}`, element, own, sized);
  }
  return found;
}
