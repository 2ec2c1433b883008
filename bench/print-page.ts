import { openEdition } from '../src/edition/open-edition.ts';
import { planSelection, type Selection } from '../src/plan/select.ts';
import { Diagnostics } from '../src/report/diagnostic.ts';
import { openWorkspace, sourcesIn } from '../src/workspace/workspace.ts';

/** The page that kl-docs prints, as HTML. */
export async function printPageOf(root: string, selection: Selection): Promise<string> {
  const diagnostics = new Diagnostics();
  const workspace = diagnostics.take(openWorkspace(sourcesIn(root)));
  if (workspace === null) throw new Error(JSON.stringify(diagnostics.list, null, 2));
  const [plan] = diagnostics.take(await planSelection(workspace, { ...selection, formats: ['pdf'] }));
  const [variant] = plan?.variants ?? [];
  const [artifact] = variant?.artifacts ?? [];
  const edition = plan && (await openEdition(workspace, plan.document));
  const own = edition && variant && diagnostics.take(edition.own(variant.variant));
  const page =
    artifact &&
    own &&
    diagnostics.take(edition.page(artifact, variant, own, diagnostics.take(edition.rendered(artifact))));
  if (!page) throw new Error(JSON.stringify(diagnostics.list, null, 2));
  return page.html;
}
