import { NO_CHAPTERS } from '../edition/open-edition.ts';
import { completePage } from '../fonts/complete-page.ts';
import type { PlannedCollection } from '../plan/plan.ts';
import type { MadeArtifact } from '../print/kept-artifacts.ts';
import { Diagnostics } from '../report/diagnostic.ts';
import type { Outcome } from '../report/outcome.ts';
import { TemplateFiles } from '../workspace/lookup.ts';
import { collectionPage } from './collection-page.ts';
import { manifestEntry } from './manifest-entry.ts';
import type { OpenDocument } from './open-documents.ts';
import { orderCsv } from './order-list.ts';
import type { BuiltArtifact, Made } from './result.ts';
import type { ShownSheets } from './shown-sheets.ts';
import type { Workshop } from './workshop.ts';

/**
 * Makes the files about all of a document's variants, and stages them: overviews, the list of orders, the picture for links.
 *
 * @param printing false where an error is known already: then none is made
 */
export async function makeCollections(
  document: OpenDocument,
  shown: ShownSheets,
  workshop: Workshop,
  printing: boolean,
): Promise<Outcome<Made>> {
  const problems = new Diagnostics();
  const artifacts: BuiltArtifact[] = [];
  const failed: string[] = [];
  for (const collection of document.plan.collections.filter((one) => workshop.part.makes(one.path))) {
    const { path, kind, format } = collection;
    if (!printing || problems.hasErrors) {
      failed.push(path);
      continue;
    }
    workshop.progress.step((lines) => lines.making(path));
    const file =
      problems.take(workshop.frozen.read(path)) ??
      (format === 'csv'
        ? { bytes: Buffer.from(orderCsv(document.plan)), facts: null }
        : problems.take(await printCollection({ ...collection, format }, document, shown, workshop)));
    if (file === null) {
      failed.push(path);
      continue;
    }
    const state = await workshop.output.stage(path, file.bytes);
    artifacts.push({ ...manifestEntry({ ...collection, ...OF_ALL }, kind, file), state });
  }
  return { value: { artifacts, failed }, problems: problems.list };
}

/** A file about all is of no variant, and itself no sheet. */
const OF_ALL = { variant: null, sheet: null } as const;

async function printCollection(
  collection: PlannedCollection & { readonly format: 'pdf' | 'png' },
  { plan, edition }: OpenDocument,
  shown: ShownSheets,
  { maker }: Workshop,
): Promise<Outcome<MadeArtifact | null>> {
  const { value: html, problems } = collectionPage(
    collection,
    plan,
    shown,
    edition.look,
    new TemplateFiles(edition.workspace),
  );
  if (html === null) return { value: null, problems };
  const artifact = { ...collection, ...OF_ALL };
  const page = { ...completePage(html), rendered: NO_CHAPTERS };
  const missing = edition.missingGlyphs(page, artifact);
  if (missing.length > 0) return { value: null, problems: [...problems, ...missing] };
  const made = await maker.make(artifact, page);
  return { value: made.value, problems: [...problems, ...made.problems] };
}
