import { type OpenEdition, openEdition } from '../edition/open-edition.ts';
import type { SelectedDocument } from '../plan/select.ts';
import { Diagnostics } from '../report/diagnostic.ts';
import type { Outcome } from '../report/outcome.ts';
import type { Announcing } from '../report/progress.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A document, and what is to be made of it. */
export interface OpenDocument {
  readonly plan: SelectedDocument;
  readonly edition: OpenEdition;
}

/**
 * Opens the documents of some plans, with the templates that they need, so that what is wrong with those is told although nothing can be
 * printed.
 */
export async function openDocuments(
  workspace: Workspace,
  plans: readonly SelectedDocument[],
  progress: Announcing,
): Promise<Outcome<readonly OpenDocument[]>> {
  const diagnostics = new Diagnostics();
  const documents: OpenDocument[] = [];
  for (const plan of plans) {
    progress.step((lines) => lines.reading(plan.document.id));
    const edition = await openEdition(workspace, plan.document);
    for (const problem of edition.problems) diagnostics.add(problem);
    const formats = plan.variants.flatMap(({ artifacts }) => artifacts.map(({ format }) => format));
    for (const format of new Set(formats)) diagnostics.take(edition.template(format));
    documents.push({ plan, edition });
  }
  return { value: documents, problems: diagnostics.list };
}
