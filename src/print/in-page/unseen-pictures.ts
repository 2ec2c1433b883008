/** Pictures of the page by their `data-source`; empty where nothing says it. */
export interface FoundUnseen {
  /** Those that the browser cannot decode to their end. */
  readonly broken: readonly string[];
  /** Those that paint nothing. */
  readonly blank: readonly string[];
  /** Drawings that have to be looked at to know. */
  readonly doubtful: readonly DoubtfulDrawing[];
}

/** Its box, in CSS px from the page's corner. */
export interface DoubtfulDrawing {
  readonly source: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** In px: as much of a picture is looked at. */
const LOOKED_AT = 256;
/** Of 255: what is lighter is white on paper. */
const WHITE = 250;
const PAINTED = 'path, rect, circle, ellipse, line, polyline, polygon, text';
/** What stands in these is painted only where something names it. */
const DEFINITIONS = 'defs, symbol, clipPath, mask, marker, pattern';

/** Looks for the pictures that nobody will see on the page as it is laid out: a browser says no word of them. */
export async function findUnseenPictures(): Promise<FoundUnseen> {
  const broken: string[] = [];
  const blank: string[] = [];
  for (const picture of document.images) {
    const source = picture.dataset['source'];
    const bitmap = await smallBitmap(picture);
    if (bitmap === null) broken.push(source ?? '');
    else if (source !== undefined && isBlank(bitmap)) blank.push(source);
    bitmap?.close();
  }
  const doubtful: DoubtfulDrawing[] = [];
  for (const drawing of document.querySelectorAll<SVGSVGElement>('svg[data-source]')) {
    const source = drawing.dataset['source'] ?? '';
    const { left, top, width, height } = drawing.getBoundingClientRect();
    if (width === 0 || height === 0 || isSwitchedOff(drawing)) blank.push(source);
    else if (!surelyPaints(drawing))
      doubtful.push({ source, x: left + scrollX, y: top + scrollY, width, height });
  }
  return { broken, blank, doubtful };
}

/** @param address of a picture, as a `data:` URL */
export async function isBlankPicture(address: string): Promise<boolean> {
  const picture = new Image();
  picture.src = address;
  await picture.decode();
  const bitmap = await smallBitmap(picture);
  return bitmap !== null && isBlank(bitmap);
}

/** Null where it cannot be decoded: unlike `decode()` it wants the whole of a picture. */
async function smallBitmap(picture: HTMLImageElement): Promise<ImageBitmap | null> {
  const { naturalWidth: width, naturalHeight: height } = picture;
  const factor = Math.min(1, LOOKED_AT / Math.max(width, height));
  const side = (pixels: number) => Math.max(1, Math.round(pixels * factor));
  const size = { resizeWidth: side(width), resizeHeight: side(height), resizeQuality: 'medium' } as const;
  return createImageBitmap(picture, size).catch(() => null);
}

function isBlank(bitmap: ImageBitmap): boolean {
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  if (context === null) return false;
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, canvas.width, canvas.height).data.every((value) => value >= WHITE);
}

/** A `viewBox` without width or height (SVG 2, 8.6). */
function isSwitchedOff(drawing: SVGSVGElement): boolean {
  const [, , width, height] =
    drawing
      .getAttribute('viewBox')
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? [];
  return width === 0 || height === 0;
}

/** Whether something of a drawing is seen without any doubt. */
function surelyPaints(drawing: SVGSVGElement): boolean {
  const box = drawing.getBoundingClientRect();
  return [...drawing.querySelectorAll(PAINTED)].some(
    (part) =>
      part.closest(DEFINITIONS) === null &&
      overlaps(part.getBoundingClientRect(), box) &&
      hasInk(getComputedStyle(part)) &&
      isPlain(part, drawing),
  );
}

const overlaps = (part: DOMRect, box: DOMRect): boolean =>
  part.width + part.height > 0 &&
  Math.min(part.right, box.right) > Math.max(part.left, box.left) &&
  Math.min(part.bottom, box.bottom) > Math.max(part.top, box.top);

function hasInk(style: CSSStyleDeclaration): boolean {
  if (style.visibility !== 'visible') return false;
  const isStroked = Number.parseFloat(style.strokeWidth) > 0;
  return isDark(style.fill, style.fillOpacity) || (isStroked && isDark(style.stroke, style.strokeOpacity));
}

/** A pattern or gradient may be light: that is no `rgb()`. */
function isDark(colour: string, opacity: string): boolean {
  const [red, green, blue, alpha = 1] = (/^rgba?\(([^)]+)\)$/.exec(colour)?.[1] ?? '')
    .split(/[\s,/]+/)
    .map(Number);
  if (red === undefined || green === undefined || blue === undefined) return false;
  return Math.min(red, green, blue) < WHITE && alpha * Number.parseFloat(opacity) > 0.5;
}

/** Whether nothing takes a part of a drawing away. */
function isPlain(part: Element, drawing: Element): boolean {
  for (let at: Element | null = part; at !== null; at = at === drawing ? null : at.parentElement) {
    const { opacity, maskImage, clipPath, filter } = getComputedStyle(at);
    if (opacity !== '1' || maskImage !== 'none' || clipPath !== 'none' || filter !== 'none') return false;
  }
  return true;
}
