import { openEdition } from '../../src/edition/open-edition.ts';
import type { RenderedDocument } from '../../src/markdown/types.ts';
import { planSelection } from '../../src/plan/select.ts';
import { Diagnostics } from '../../src/report/diagnostic.ts';
import { openWorkspace, sourcesIn } from '../../src/workspace/workspace.ts';
import { projectRoot } from '../support/cli.ts';

/** The guide of this project as it is rendered for the screen. */
export async function renderedGuide(): Promise<RenderedDocument> {
  const diagnostics = new Diagnostics();
  const workspace = diagnostics.take(openWorkspace(sourcesIn(projectRoot)));
  const [plan] =
    workspace === null ? [] : diagnostics.take(await planSelection(workspace, { documents: ['guide'] }));
  if (workspace === null || plan === undefined) throw new Error(JSON.stringify(diagnostics.list));
  const edition = await openEdition(workspace, plan.document);
  return diagnostics.take(edition.rendered({ variant: null, sheet: null, format: 'html' }));
}
