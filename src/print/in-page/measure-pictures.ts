import { backgroundSize, boxOf, fitted, type Size, scaleOf } from './picture-size.ts';

/** A raster picture as the page shows it. */
export interface MeasuredPicture {
  readonly kind: 'image' | 'background';
  readonly name: string;
  /** Pixels of the picture itself. */
  readonly own: Size;
  /** CSS px. */
  readonly shown: Size;
}

/** All raster pictures of the page that are seen: `<img>` and background-image, each use by itself. */
export async function measurePictures(): Promise<MeasuredPicture[]> {
  const images = [...document.images].map(measureImage);
  const backgrounds = await Promise.all(
    [...document.querySelectorAll('body, body *')].map(measureBackground),
  );
  return [...images, ...backgrounds].filter((picture) => picture !== null);
}

function measureImage(picture: HTMLImageElement): MeasuredPicture | null {
  if (isDrawing(picture.currentSrc) || !isSeen(picture)) return null;
  const own = { width: picture.naturalWidth, height: picture.naturalHeight };
  const box = boxOf(picture, true);
  const fit = getComputedStyle(picture).objectFit;
  return measured('image', picture.alt, picture, own, fit === 'fill' ? box : fitted(own, box, fit));
}

async function measureBackground(element: Element): Promise<MeasuredPicture | null> {
  const style = getComputedStyle(element);
  const address = /url\("(data:[^"]+)"\)/.exec(style.backgroundImage)?.[1];
  if (address === undefined || isDrawing(address) || !isSeen(element)) return null;
  const own = await sizeOf(address);
  const box = boxOf(element, style.backgroundOrigin === 'content-box');
  const classes = [...element.classList].map((name) => `.${name}`).join('');
  const name = `${element.localName}${classes}`;
  return measured('background', name, element, own, backgroundSize(own, box, style.backgroundSize));
}

async function sizeOf(address: string): Promise<Size> {
  const image = new Image();
  image.src = address;
  // One without pixels is left out.
  await image.decode().catch(() => {});
  return { width: image.naturalWidth, height: image.naturalHeight };
}

/** Null for what has no size. */
function measured(
  kind: MeasuredPicture['kind'],
  name: string,
  element: Element,
  own: Size,
  laidOut: Size,
): MeasuredPicture | null {
  const scale = scaleOf(element);
  const shown = { width: laidOut.width * scale.x, height: laidOut.height * scale.y };
  const sides = [shown.width, shown.height, own.width, own.height];
  return sides.every((side) => side > 0) ? { kind, name, own, shown } : null;
}

const isDrawing = (address: string): boolean => /^data:image\/svg/i.test(address);
const isSeen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
