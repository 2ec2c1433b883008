import { blockOf, headingsBefore } from './blocks.ts';
import { contentWidth, ROUNDING } from './measures.ts';
import type { PageLayout } from './page-layout.ts';

/** Of the height of a page: the rest is for its heading and caption. */
const MOST = 0.84;

/** Makes pictures no higher than a page and no wider than their line. */
export function fitPictures(layout: PageLayout): void {
  for (const picture of document.querySelectorAll<HTMLElement | SVGElement>('img, svg[data-source]'))
    fitPicture(picture, layout);
}

/** The widths and heights that pictures had of themselves. */
const own = new WeakMap<Element, { readonly width: string; readonly height: string }>();

/** Makes a picture smaller, in its shape, where it does not fit; again where it has got another place. */
export function fitPicture(picture: HTMLElement | SVGElement, layout: PageLayout): void {
  const before = own.get(picture) ?? { width: picture.style.width, height: picture.style.height };
  own.set(picture, before);
  Object.assign(picture.style, before);
  const { width, height } = picture.getBoundingClientRect();
  const page = layout.areaOf(picture).height;
  const beside = Math.min(heightBeside(blockOf(picture), height), page / 2);
  const most = Math.min(MOST * page, page - Math.max(0, beside) - ROUNDING);
  const factor = Math.min(1, most / height, lineOf(picture) / width);
  if (height * (1 - factor) <= 1 && width * (1 - factor) <= 1) return;
  const zoom = (picture as Element & { currentCSSZoom?: number }).currentCSSZoom ?? 1;
  picture.style.height = `${(factor * height) / zoom}px`;
  picture.style.width = `${(factor * width) / zoom}px`;
}

/** The height of its caption, and of the headings that stay with it. */
function heightBeside(block: Element, height: number): number {
  const [first = block] = headingsBefore(block, /^H[1-6]$/);
  return block.getBoundingClientRect().bottom - first.getBoundingClientRect().top - height;
}

/** The width of the block that it stands in. */
function lineOf(picture: Element): number {
  let block = picture.parentElement;
  while (block && block.clientWidth === 0) block = block.parentElement;
  return block === null ? Number.POSITIVE_INFINITY : contentWidth(block);
}
