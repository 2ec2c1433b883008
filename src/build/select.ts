import { type Document, type Format, readDocument } from '../document/document.ts';
import { allVariants, type DocumentPlan, planDocument, toVariant, type Variant } from '../document/plan.ts';
import type { Diagnostics } from '../report/diagnostic.ts';
import { didYouMean } from '../report/nearest.ts';
import { readDataSet } from '../workspace/data-set.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What the user asked for. */
export interface Selection {
  /** Ids of documents; all of the workspace where empty or absent. */
  readonly documents?: readonly string[] | undefined;
  readonly formats?: readonly Format[] | undefined;
  /** Names of variants; all of them where empty or absent. */
  readonly variants?: readonly string[] | undefined;
}

/** From what the user asked for to the files that are to be made. */
export function planSelection(
  workspace: Workspace,
  selection: Selection,
  diagnostics: Diagnostics,
): DocumentPlan[] {
  const plans: DocumentPlan[] = [];
  for (const id of selectDocuments(workspace, selection, diagnostics)) {
    const document = readDocument(workspace, id, diagnostics);
    if (document === null) continue;
    const variants = selectVariants(workspace, document, selection.variants ?? [], diagnostics);
    if (variants === null) continue;
    plans.push(
      planDocument(document, variants, selectFormats(document, selection.formats ?? []), diagnostics),
    );
  }
  return plans;
}

function selectDocuments(
  workspace: Workspace,
  { documents: wanted = [] }: Selection,
  diagnostics: Diagnostics,
): readonly string[] {
  if (workspace.documents.length === 0) {
    diagnostics.error(
      'no-documents',
      'The workspace has no document',
      { file: 'content' },
      'A document is a folder in content/ with a document.yml.',
    );
  }
  if (wanted.length === 0) return workspace.documents;
  const known = wanted.filter((id) => workspace.documents.includes(id));
  for (const id of wanted.filter((id) => !known.includes(id))) {
    const hint = didYouMean(id, workspace.documents) ?? `There are: ${workspace.documents.join(', ')}.`;
    diagnostics.error('unknown-document', `There is no document "${id}"`, undefined, hint);
  }
  return [...new Set(known)];
}

function selectFormats(document: Document, wanted: readonly Format[]): Format[] {
  const formats = document.config.formats;
  return wanted.length === 0 ? formats : formats.filter((format) => wanted.includes(format));
}

function selectVariants(
  workspace: Workspace,
  document: Document,
  wanted: readonly string[],
  diagnostics: Diagnostics,
): (Variant | null)[] | null {
  const { variants, date } = document.config;
  if (variants === null) {
    if (wanted.length === 0) return [null];
    diagnostics.error(
      'no-variants',
      `"${document.id}" has no variants`,
      document.placeOf(['variants']),
      'Leave out the choice of a variant.',
    );
    return null;
  }
  const data = readDataSet(
    workspace,
    variants.data,
    date,
    diagnostics,
    document.placeOf(['variants', 'data']),
  );
  if (data === null) return null;
  if (wanted.length === 0) return allVariants(data);
  const found = new Map<string, Variant>();
  for (const name of wanted) {
    const row = data.find(name);
    if (row !== undefined) {
      const variant = toVariant(data, row);
      found.set(variant.key, variant);
      continue;
    }
    const close = data.suggest(name);
    const hint =
      close.length === 0
        ? `The names are in ${workspace.config.data[variants.data]?.file}.`
        : `Nearest: ${close.join(', ')}.`;
    diagnostics.error('unknown-variant', `There is no "${name}" in ${variants.data}`, undefined, hint);
  }
  return found.size < wanted.length && diagnostics.hasErrors ? null : [...found.values()];
}
