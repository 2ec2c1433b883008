import { namingColumns, readDataSet } from '../data/data-set.ts';
import { readGivenDataSet } from '../data/given-data-set.ts';
import type { DataSet, Row } from '../data/rows.ts';
import { selectRows } from '../data/select-rows.ts';
import { type Document, type Format, readDocument } from '../document/document.ts';
import { documentOfFolder } from '../document/document-of-folder.ts';
import { strayOwnWords } from '../document/own-words.ts';
import { Diagnostics } from '../report/diagnostic.ts';
import { closest } from '../report/nearest.ts';
import type { Outcome } from '../report/outcome.ts';
import { TemplateFiles } from '../workspace/lookup.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { draftForPrintShop } from './draft-for-print-shop.ts';
import { orderedPapers, paperUnasked } from './ordered-papers.ts';
import { type Order, readOrders } from './orders.ts';
import { allVariants, type DocumentPlan, planDocument, toVariant, type Variant } from './plan.ts';
import { type SheetSelection, selectSheets } from './select-sheets.ts';

/** What the user asked for. */
export interface Selection extends SheetSelection {
  /** Ids of documents, and paths of folders or of Markdown files from the workspace root that begin with `./`; all of the workspace where empty or absent. */
  readonly documents?: readonly string[] | undefined;
  readonly formats?: readonly Format[] | undefined;
  /** Names of variants. Where neither these nor `where` is given, all of them are meant. */
  readonly variants?: readonly string[] | undefined;
  /** The variants with a value in a column of the data set, besides those that are named. */
  readonly where?: readonly { readonly column: string; readonly value: string }[] | undefined;
  /** All variants, also of a document that is made without one unasked. */
  readonly allVariants?: boolean | undefined;
  /** A table that takes the place of the document's data set: an absolute path. */
  readonly from?: string | undefined;
  /** Also all sheets small on few pages. */
  readonly overview?: boolean | undefined;
  /** Also a list of how many go where, from this table: an absolute path. */
  readonly orders?: string | undefined;
}

/** What is to be made of one document, and what goes where. */
export interface SelectedDocument extends DocumentPlan {
  /** Null where no list of orders was given. */
  readonly orders: readonly Order[] | null;
}

/** From what the user asked for to the files that are to be made. */
export async function planSelection(
  workspace: Workspace,
  selection: Selection,
): Promise<Outcome<readonly SelectedDocument[]>> {
  const diagnostics = new Diagnostics();
  const plans: SelectedDocument[] = [];
  for (const id of selectDocuments(workspace, selection, diagnostics)) {
    const read = isPath(id) ? documentOfFolder(workspace, id) : readDocument(workspace, id);
    const document = diagnostics.take(read);
    if (document === null) continue;
    const selected = await selectVariants(workspace, document, selection, diagnostics);
    const papers = orderedPapers(document, selection, selected?.variants ?? [], selected?.orders ?? []);
    const sheets = diagnostics.take(selectSheets(document, { ...selection, papers: papers.all }));
    if (selected === null || sheets === null) continue;
    const { variants, orders } = selected;
    const chosen = variants.map((variant) => ({
      variant,
      sheets: sheets.filter((sheet) => sheet === null || papers.isFor(variant, sheet.paper)),
    }));
    const formats = selectFormats(document, selection.formats ?? [], diagnostics);
    for (const problem of draftForPrintShop(document, sheets, formats)) diagnostics.add(problem);
    const ways = {
      formats,
      sheets,
      overview: selection.overview ?? false,
      orders: orders !== null,
      share: hasShare(workspace, document),
    };
    plans.push({ ...diagnostics.take(planDocument(document, chosen, ways)), orders });
  }
  reportSameFiles(plans, diagnostics);
  return { value: plans, problems: diagnostics.list };
}

/** Documents have names of their own, but two places may become the same name. */
function reportSameFiles(plans: readonly SelectedDocument[], diagnostics: Diagnostics): void {
  const owners = new Map<string, SelectedDocument['document']>();
  for (const { document, variants } of plans)
    for (const { path } of variants.flatMap(({ artifacts }) => artifacts)) {
      const other = owners.get(path) ?? document;
      owners.set(path, other);
      if (other === document) continue;
      const { file } = document;
      diagnostics.report('same-file.documents', { other: other.file, file, path }, { file });
      return;
    }
}

/** A document that is named by its place: see `workspace/find.ts`. */
const isPath = (id: string): boolean => id.startsWith('./');

function selectDocuments(
  workspace: Workspace,
  { documents: wanted = [] }: Selection,
  diagnostics: Diagnostics,
): readonly string[] {
  if (workspace.documents.length === 0 && !wanted.some(isPath)) {
    diagnostics.report('no-documents', {}, { file: 'content' });
  }
  if (wanted.length === 0) return workspace.documents;
  const known = wanted.filter((id) => isPath(id) || workspace.documents.includes(id));
  for (const id of wanted.filter((id) => !known.includes(id))) {
    diagnostics.report('unknown-document', {
      id,
      documents: workspace.documents,
      near: closest(id, workspace.documents),
    });
  }
  return [...new Set(known)];
}

/** Pictures are made of sheets only: which page of many would they show? */
function selectFormats(document: Document, wanted: readonly Format[], diagnostics: Diagnostics): Format[] {
  const { formats, sheet } = document.config;
  if (wanted.length === 0) return formats;
  const isPicture = (format: Format) => format === 'png' || format === 'svg';
  const pictures = wanted.filter(isPicture);
  if (sheet === null && pictures.length > 0) {
    diagnostics.report('no-sheet.picture', { document: document.id, pictures });
  }
  return wanted.filter((format) => formats.includes(format) || (sheet !== null && isPicture(format)));
}

interface SelectedVariants {
  readonly variants: readonly (Variant | null)[];
  readonly orders: readonly Order[] | null;
}

async function selectVariants(
  workspace: Workspace,
  document: Document,
  selection: Selection,
  diagnostics: Diagnostics,
): Promise<SelectedVariants | null> {
  const { variants } = document.config;
  const { variants: names = [], where = [], from, orders: list, allVariants: all = false } = selection;
  const chosen = all || names.length > 0 || where.length > 0 || from !== undefined;
  const asked = chosen || list !== undefined;
  if (variants === null) {
    if (!asked) return { variants: [null], orders: null };
    diagnostics.report('no-variants', { document: document.id, file: document.file });
    return null;
  }
  if (variants.optional && !asked) return { variants: [null], orders: null };
  const data = diagnostics.take(await readData(workspace, document, from));
  if (data === null) return null;
  if (variants.own !== null && from === undefined)
    for (const stray of strayOwnWords(workspace, document.folder, variants.own, data.keys))
      diagnostics.add(stray);
  const unsaid = paperUnasked(document, selection);
  const orders =
    list === undefined ? null : diagnostics.take(await readOrders(list, document, data, unsaid, workspace));
  if (list !== undefined && orders === null) return null;
  if (!chosen && orders !== null) return { variants: ordered(orders), orders };
  if (names.length === 0 && where.length === 0) return { variants: allVariants(data), orders };
  const named = diagnostics.take(selectRows(data, names));
  const found = where.map(({ column, value }) => diagnostics.take(data.where(column, value)));
  if (named === null || found.some((rows) => rows === null)) return null;
  const rows = new Set<Row>([...named, ...found.flatMap((rows) => rows ?? [])]);
  return { variants: [...rows].map((row) => toVariant(data, row)), orders };
}

/** Those who ordered something, each once. */
function ordered(orders: readonly Order[]): Variant[] {
  return [...new Map(orders.map(({ variant }) => [variant.key, variant])).values()];
}

async function readData(
  workspace: Workspace,
  { config: { variants, date }, placeOf }: Document,
  from: string | undefined,
): Promise<Outcome<DataSet | null>> {
  const name = variants?.data ?? '';
  const set = workspace.config.data[name];
  if (from === undefined || set === undefined)
    // What has no date has no document.yml, which alone can name a data set.
    return readDataSet(workspace, name, date ?? '', placeOf(['variants', 'data']));
  const naming = namingColumns(name, set, placeOf(['variants', 'data']));
  if (naming.value === null) return { value: null, problems: naming.problems };
  const columns = variants?.columns ?? {};
  return readGivenDataSet(from, { columns, ...naming.value }, workspace.root, workspace.files.log);
}

/** A page that is published has a picture for links to it where its template has one. */
function hasShare(workspace: Workspace, { config: { template } }: Document): boolean {
  if (workspace.config.site === null) return false;
  return new TemplateFiles(workspace).first([`templates/${template}/share.hbs`]) !== null;
}
