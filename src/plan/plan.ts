import type { DataSet, Row } from '../data/rows.ts';
import type { Document, Format } from '../document/document.ts';
import { expandVariables } from '../document/expand.ts';
import type { Sheet } from '../document/sheet.ts';
import { stringsOf } from '../language/index.ts';
import type { Diagnostics, Place } from '../report/diagnostic.ts';
import { collecting, type Outcome } from '../report/outcome.ts';
import { unportableNames } from './portable-names.ts';

/** One member of the data set that a document is made for. */
export interface Variant {
  readonly key: string;
  readonly label: string;
  readonly row: Row;
  /** The line of the table that it is from. */
  readonly place: Place;
}

/** Where a document's files stand, from the output folder, with `/`. */
export const folderOf = ({ id, config }: Document): string =>
  [id, config.version].filter((part) => part !== null).join('/');

/** One file that is to be made. */
export interface PlannedArtifact {
  readonly document: Document;
  readonly variant: Variant | null;
  /** On what it is made; null for a document that is no sheet. */
  readonly sheet: Sheet | null;
  readonly format: Format;
  /** Path from the output folder, with `/`. */
  readonly path: string;
}

/** The artifacts of one document in one variant. */
export interface PlannedVariant {
  readonly variant: Variant | null;
  readonly artifacts: readonly PlannedArtifact[];
  /** Path of the picture for links to the document, from the output folder; null where there is none. */
  readonly share: string | null;
}

/** A file about all of a document. */
export interface PlannedCollection {
  readonly document: Document;
  /**
   * `overview` shows all sheets of one way small on few pages, and `orders` says how many go where, both for the office; `share` is the picture
   * that stands beside links to the page (Open Graph).
   */
  readonly kind: 'overview' | 'orders' | 'share';
  readonly sheet: Sheet | null;
  readonly format: 'pdf' | 'csv' | 'png';
  /** Path from the output folder, with `/`. */
  readonly path: string;
}

export interface DocumentPlan {
  readonly document: Document;
  readonly variants: readonly PlannedVariant[];
  readonly collections: readonly PlannedCollection[];
}

/** The paths of all files that a document becomes, from the output folder. */
export const pathsOf = ({ variants, collections }: DocumentPlan): string[] =>
  [...variants.flatMap(({ artifacts }) => artifacts), ...collections].map((file) => file.path);

/** Whether a file comes from a print: pages for the screen do not. */
export const isPrinted = ({ format }: Pick<PlannedArtifact, 'format'>): boolean => format !== 'html';

/** For whom a document is made, and on what: null alone where it is no sheet. */
export interface ChosenVariant {
  readonly variant: Variant | null;
  readonly sheets: readonly (Sheet | null)[];
}

/** In what ways a document is made. */
export interface Ways {
  readonly formats: readonly Format[];
  /** All that a variant is made on. */
  readonly sheets: readonly (Sheet | null)[];
  /** Whether there is to be an overview, and a list of orders. */
  readonly overview: boolean;
  readonly orders: boolean;
  /** Whether there is to be a picture for links to the page. */
  readonly share: boolean;
}

/** What `{{…}}` in a document's texts stands for. */
export function variablesOf(
  document: Document,
  variant: Variant | null,
  sheet: Sheet | null = null,
): Record<string, unknown> {
  const { title, subtitle, version, date, status, publisher, variants } = document.config;
  return {
    ...document.config.variables,
    document: { id: document.id, title, subtitle, version, date, status, publisher },
    ...(sheet && { sheet: { paper: sheet.paper, orientation: sheet.orientation, design: sheet.design } }),
    ...(variant && variants && { [variants.as]: variant.row }),
  };
}

/** Whether a text names a value of the variant or the sheet, so that it is not the same for all. */
export function namesVariant({ config: { variants } }: Document, text: string): boolean {
  const names = ['sheet', ...(variants === null ? [] : [variants.as])];
  return new RegExp(`\\{\\{\\s*(${names.join('|')})\\b`).test(text);
}

/** Which files a document becomes, for the chosen variants. Pure: nothing is read or written. */
export function planDocument(
  document: Document,
  chosen: readonly ChosenVariant[],
  ways: Ways,
): Outcome<DocumentPlan> {
  const { formats } = ways;
  const folder = folderOf(document);
  return collecting((diagnostics) => {
    const collections = planCollections(document, folder, ways);
    const share = collections.find(({ kind }) => kind === 'share')?.path ?? null;
    const planned = chosen.map(({ variant, sheets }): PlannedVariant => {
      const artifacts = sheets.flatMap((sheet) => {
        const base = baseName(document, variant, sheet, diagnostics);
        return formats.map((format): PlannedArtifact => {
          const name = format === 'html' && variant === null && sheet === null ? 'index' : base;
          return { document, variant, sheet, format, path: `${folder}/${name}.${format}` };
        });
      });
      return { variant, artifacts, share };
    });
    reportSameFile(document, planned, diagnostics);
    const plan = { document, variants: planned, collections };
    for (const problem of unportableNames(document, folder, pathsOf(plan))) diagnostics.add(problem);
    return plan;
  });
}

function planCollections(
  document: Document,
  folder: string,
  { formats, sheets, overview, orders, share }: Ways,
): PlannedCollection[] {
  const words = stringsOf(document.config.language).inFileName;
  const collection = (name: string, rest: Pick<PlannedCollection, 'kind' | 'sheet' | 'format'>) => ({
    document,
    path: `${folder}/${name}.${rest.format}`,
    ...rest,
  });
  const collections: PlannedCollection[] = [];
  if (overview) {
    for (const sheet of sheets.filter((sheet) => sheet !== null)) {
      const ways = sheets.length > 1 ? [sheet.paper, ...unusual(document, sheet)] : [];
      collections.push(
        collection([words.overview, ...ways].join('-'), { kind: 'overview', sheet, format: 'pdf' }),
      );
    }
  }
  if (orders) {
    for (const format of ['pdf', 'csv'] as const)
      collections.push(collection(words.orders, { kind: 'orders', sheet: null, format }));
  }
  if (share && formats.includes('html')) {
    collections.push(collection('share', { kind: 'share', sheet: null, format: 'png' }));
  }
  return collections;
}

/** What of a sheet is not as it is made unasked, as it stands in the names of files. */
function unusual({ config }: Document, sheet: Sheet): string[] {
  const words = stringsOf(config.language);
  const parts: string[] = [];
  if (sheet.design !== config.sheet?.designs[0]) parts.push(sheet.design);
  if (sheet.orientation !== config.sheet?.orientations[0]) parts.push(words.inFileName[sheet.orientation]);
  if (sheet.printShop) parts.push(words.inFileName.printShop);
  if (sheet.nup > 1) parts.push(words.nupInFileName(sheet.nup));
  return parts;
}

/** In bytes of UTF-8: most disks take 255, and an ending comes after it. */
const LONGEST_NAME = 240;

/** The name of a file without its ending: what `file` says, and then whatever is not as it is made unasked. */
function baseName(
  document: Document,
  variant: Variant | null,
  sheet: Sheet | null,
  diagnostics: Diagnostics,
): string {
  const { file, variants } = document.config;
  const place = document.placeOf(['file']);
  const base = diagnostics.take(expandVariables(file, variablesOf(document, variant, sheet), place));
  if (base === null) return document.id;
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u.test(base)) {
    diagnostics.report('bad-file-name', { base }, place);
  }
  const parts = [base];
  if (variant !== null && variants?.optional) parts.push(variant.key);
  if (sheet !== null) parts.push(...unusual(document, sheet));
  const name = parts.join('-');
  if (Buffer.byteLength(name) > LONGEST_NAME)
    diagnostics.report('bad-file-name.too-long', { length: name.length }, place);
  return name;
}

/** Two files of one name: the second would stand in the place of the first. Compared without case, as Windows and macOS do. */
function reportSameFile(
  document: Document,
  planned: readonly PlannedVariant[],
  diagnostics: Diagnostics,
): void {
  const owners = new Map<string, string>();
  for (const { path, variant } of planned.flatMap(({ artifacts }) => artifacts)) {
    const label = variant?.label ?? document.id;
    const other = owners.get(path.toLowerCase());
    owners.set(path.toLowerCase(), label);
    if (other === undefined) continue;
    diagnostics.report('same-file', { other, label, path }, document.placeOf(['file']));
    return;
  }
}

/** All rows of a data set as variants. */
export function allVariants(data: DataSet): Variant[] {
  return data.rows.map((row) => toVariant(data, row));
}

export function toVariant(data: DataSet, row: Row): Variant {
  return { key: data.keyOf(row), label: data.labelOf(row), row, place: data.placeOf(row) };
}
