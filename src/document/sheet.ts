import * as z from 'zod';

/** ISO 216, in mm: short side, long side. */
const PAPERS = { a2: [420, 594], a3: [297, 420], a4: [210, 297], a5: [148, 210], a6: [105, 148] } as const;

const ORIENTATIONS = ['portrait', 'landscape'] as const;
export type Paper = keyof typeof PAPERS;
export type Orientation = (typeof ORIENTATIONS)[number];
export const paperNames = Object.keys(PAPERS) as Paper[];

/** What a document that is made sheet by sheet, such as a poster, can be printed on; the first of each is what is made unasked. */
export const sheetSchema = z.strictObject({
  papers: z.array(z.enum(paperNames)).min(1),
  orientations: z.array(z.enum(ORIENTATIONS)).min(1).default(['portrait']),
  /** Names that the template knows. */
  designs: z
    .array(z.string().regex(/^[a-z0-9-]+$/))
    .min(1)
    .default(['standard']),
});

/** How many of the same sheet stand on one larger one, which is cut. */
export const NUP = [1, 2, 4] as const;
export type Nup = (typeof NUP)[number];

/** One way in which a sheet is made. */
export interface Sheet {
  readonly design: string;
  readonly paper: Paper;
  readonly orientation: Orientation;
  /** With bleed and crop marks. */
  readonly printShop: boolean;
  readonly nup: Nup;
}

/** What a print shop cuts away on each side, in mm: three are what shops ask for. */
const BLEED = 3;
/** Outside the bleed, in mm: where crop marks stand. */
const SLUG = 7;

/** The measures of a sheet, in mm. */
export interface SheetMeasures {
  /** As it is cut, as it stands. */
  readonly width: number;
  readonly height: number;
  readonly bleed: number;
  readonly slug: number;
  /** Against A4 in the same orientation. */
  readonly scale: number;
}

export function measuresOf({ paper, orientation, printShop }: Sheet): SheetMeasures {
  const [short, long] = PAPERS[paper];
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short];
  const [bleed, slug] = printShop ? [BLEED, SLUG] : [0, 0];
  return { width, height, bleed, slug, scale: short / PAPERS.a4[0] };
}

/** A sheet as templates and the manifest name it. */
export type NamedSheet = Omit<Sheet, 'nup'> & { readonly copies: Nup };

export const namedSheet = ({ nup, ...sheet }: Sheet): NamedSheet => ({ ...sheet, copies: nup });

/** All that a template can name of a sheet. */
export function sheetView(sheet: Sheet): NamedSheet & SheetMeasures & { readonly css: string } {
  return { ...namedSheet(sheet), ...measuresOf(sheet), css: sheetCss(sheet) };
}

/** The style that gives a template its measures: see README. */
function sheetCss(sheet: Sheet): string {
  const { width, height, bleed, slug, scale } = measuresOf(sheet);
  const measures = `:root{--page-width:${width}mm;--page-height:${height}mm;--bleed:${bleed}mm;--scale:${round(scale)}}`;
  const unit = '@media print{:root{--mm:calc(1mm * var(--scale))}}';
  if (sheet.nup === 1) {
    const around = bleed + slug;
    return `${measures}@page{size:${width + 2 * around}mm ${height + 2 * around}mm;margin:${slug}mm}${unit}`;
  }
  return `${measures}${unit}${nupCss(sheet)}`;
}

/** Several of the same on a sheet: in a grid from its middle, with a hairline to cut along. */
function nupCss(sheet: Sheet): string {
  const { width, height } = measuresOf(sheet);
  const { columns, rows, paperWidth, paperHeight } = nupGrid(sheet);
  return (
    `@page{size:${paperWidth}mm ${paperHeight}mm;margin:0}` +
    `@media print{html,body{margin:0;padding:0}body{display:grid;width:${paperWidth}mm;height:${paperHeight}mm;overflow:clip;` +
    `grid-template:repeat(${rows},${height}mm)/repeat(${columns},${width}mm);place-content:center}` +
    'body>*{outline:0.2mm dashed #8e8e8e}}'
  );
}

/** Two of a size fill the next larger one, which lies the other way; four the one after it. */
function nupGrid(sheet: Sheet): {
  columns: number;
  rows: number;
  paperWidth: number;
  paperHeight: number;
} {
  const { paper, orientation, nup } = sheet;
  const larger = paperNames[paperNames.indexOf(paper) - (nup === 4 ? 2 : 1)] ?? paper;
  const turned = nup === 2;
  const [short, long] = PAPERS[larger];
  const lies = (orientation === 'landscape') !== turned;
  const [paperWidth, paperHeight] = lies ? [long, short] : [short, long];
  const columns = nup === 4 || lies ? 2 : 1;
  return { columns, rows: nup / columns, paperWidth, paperHeight };
}

/** Whether there is a paper that so many of this one fill. */
export function canHold(nup: Nup, paper: Paper): boolean {
  return nup === 1 || paperNames.indexOf(paper) >= (nup === 4 ? 2 : 1);
}

const round = (value: number): number => Math.round(value * 1e5) / 1e5;
