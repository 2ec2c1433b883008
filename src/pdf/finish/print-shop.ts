import type { ContentStream } from '../content/content-stream.ts';
import type { Page } from '../object/pages.ts';
import type { Finishing, Pass, PrintShop } from './pass.ts';

/** Left, bottom, right, top; pt. */
type Box = readonly [number, number, number, number];

const MM = 72 / 25.4;
const CSS_PIXEL = 0.75;
const LINE_WIDTH = 0.25;
/** Between the bleed and a mark, and between a mark and the edge of the paper, mm. */
const GAP = 1;
const LONGEST_MARK = 5;

/** Production aids such as cut marks are page artifacts (ISO 32000-1, 14.8.2.2.2). */
const PAGE_ARTIFACT = '/Artifact <</Type /Page>> BDC';

/**
 * ISO 32000-1, 14.11.2: the trim box is what is left after cutting, the bleed box what is printed beyond it; as PDF/X
 * wants it (ISO 15930), the one inside the other inside the media box. The page is clipped to its bleed box, since a
 * background of the whole page would lie under the marks. The black of the marks is that of the output intent: there are
 * no separations in PDF/A with an RGB intent.
 */
export const printShop: Pass = {
  name: 'print-shop',
  run(finishing) {
    if (!finishing.options.printShop) return;
    for (const page of finishing.pages) preparePage(finishing, page, finishing.options.printShop);
  },
};

function preparePage({ document, contents }: Finishing, page: Page, { bleed, slug }: PrintShop): void {
  if (!(bleed >= 0) || !(slug >= 2 * GAP + 1))
    throw new RangeError(`No room for cut marks: bleed ${bleed} mm, slug ${slug} mm`);
  const content = contents.get(page.ref.number);
  const trim = trimBox(page, content?.firstClip, bleed, slug);
  const bleedBox = grown(trim, bleed * MM);
  page.dict.set('TrimBox', document.newArray(trim.map(rounded)));
  page.dict.set('BleedBox', document.newArray(bleedBox.map(rounded)));
  if (!content) return;
  const [left, bottom, right, top] = bleedBox;
  const clip = `q\n${numbers(left, bottom, right - left, top - bottom)} re\nW n\n`;
  const marks = [...cutMarks(trim, bleed, slug), ...registrationMarks(trim, bleed, slug)].join('\n');
  const { length } = content.bytes;
  content.edits.push({ start: 0, end: 0, replacement: clip });
  content.edits.push({
    start: length,
    end: length,
    replacement: `\nQ\n${PAGE_ARTIFACT}\nq\n0 0 0 RG\n${LINE_WIDTH} w\n${marks}\nS\nQ\nEMC\n`,
  });
}

/**
 * Chromium rounds the size of a page by up to 0.2 mm, and its margins to whole CSS pixels: so the box is measured from
 * the top left corner of the page area, which is the bleed box, and what is left of the size is a whole number of mm.
 */
function trimBox(page: Page, area: ContentStream['firstClip'] | undefined, bleed: number, slug: number): Box {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.dict.numbers('MediaBox') ?? [];
  const around = bleed + slug;
  const width = Math.round((right - left) / MM - 2 * around);
  const height = Math.round((top - bottom) / MM - 2 * around);
  if (width < 1 || height < 1)
    throw new RangeError(`Page ${page.number} is smaller than ${2 * around} mm of bleed and slug`);
  const x = nearest(left + slug * MM, area?.left) + bleed * MM;
  const y = nearest(top - slug * MM, area?.top) - bleed * MM;
  return [x, y - height * MM, x + width * MM, y];
}

/** Where the area really begins, if that is what rounding made of where it should begin. */
const nearest = (wanted: number, found: number | undefined): number =>
  found !== undefined && Math.abs(found - wanted) <= CSS_PIXEL ? found : wanted;

const grown = ([left, bottom, right, top]: Box, by: number): Box => [
  left - by,
  bottom - by,
  right + by,
  top + by,
];

/** Two lines at each corner, in line with the cut and outside of the bleed. */
function cutMarks([left, bottom, right, top]: Box, bleed: number, slug: number): string[] {
  const near = (bleed + GAP) * MM;
  const far = near + Math.min(LONGEST_MARK, slug - 2 * GAP) * MM;
  return [
    [left, -1, bottom, -1],
    [right, 1, bottom, -1],
    [left, -1, top, 1],
    [right, 1, top, 1],
  ].flatMap(([x = 0, outX = 0, y = 0, outY = 0]) => [
    line(x, y + outY * near, x, y + outY * far),
    line(x + outX * near, y, x + outX * far, y),
  ]);
}

/** A circle with a cross in the middle of each side: by these the printing plates are laid over one another. */
function registrationMarks([left, bottom, right, top]: Box, bleed: number, slug: number): string[] {
  const away = (bleed + slug / 2) * MM;
  const arm = Math.min(LONGEST_MARK, slug - 2 * GAP) * 0.5 * MM;
  const middleX = (left + right) / 2;
  const middleY = (bottom + top) / 2;
  return [
    [middleX, bottom - away],
    [middleX, top + away],
    [left - away, middleY],
    [right + away, middleY],
  ].flatMap(([x = 0, y = 0]) => [
    line(x - arm, y, x + arm, y),
    line(x, y - arm, x, y + arm),
    circle(x, y, arm * 0.6),
  ]);
}

const line = (x1: number, y1: number, x2: number, y2: number): string =>
  `${numbers(x1, y1)} m ${numbers(x2, y2)} l`;

/** Four Bézier curves, the nearest to a circle. */
function circle(x: number, y: number, radius: number): string {
  const control = radius * 0.5523;
  return [
    `${numbers(x + radius, y)} m`,
    `${numbers(x + radius, y + control, x + control, y + radius, x, y + radius)} c`,
    `${numbers(x - control, y + radius, x - radius, y + control, x - radius, y)} c`,
    `${numbers(x - radius, y - control, x - control, y - radius, x, y - radius)} c`,
    `${numbers(x + control, y - radius, x + radius, y - control, x + radius, y)} c h`,
  ].join(' ');
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
const numbers = (...values: readonly number[]): string =>
  values.map((value) => String(rounded(value))).join(' ');
