import { lookAtDocument } from '../../src/check/look.ts';
import { openEdition } from '../../src/edition/open-edition.ts';
import { FolderFiles } from '../../src/files/folder-files.ts';
import { OverlayFiles } from '../../src/files/overlay-files.ts';
import { planSelection } from '../../src/plan/select.ts';
import { type Diagnostic, Diagnostics } from '../../src/report/diagnostic.ts';
import { tellingIn } from '../../src/report/tell.ts';
import { openWorkspace, sourcesIn } from '../../src/workspace/workspace.ts';

/** All that comes of a workspace without a browser. */
export interface Look {
  readonly problems: readonly Diagnostic[];
  /** The chapters' HTML for the screen and for print, one after the other. */
  readonly chapters: readonly string[];
  /** Whole pages for the screen. */
  readonly pages: readonly string[];
}

const shipped = sourcesIn(import.meta.dirname).shipped;

/**
 * Does with files what `check` does, and what `build` does up to the print: every rule, every variant, every page, every problem said in
 * both languages.
 *
 * @param root an empty folder in which the files are to be
 */
export async function look(root: string, files: Readonly<Record<string, string>>): Promise<Look> {
  const problems = new Diagnostics();
  const chapters: string[] = [];
  const pages: string[] = [];
  const overlay = new OverlayFiles(new FolderFiles(root), new Map(Object.entries(files)));
  const workspace = problems.take(openWorkspace({ files: overlay, shipped }));
  const plans = workspace === null ? [] : problems.take(await planSelection(workspace, {}));
  for (const plan of workspace === null ? [] : plans) {
    if (workspace === null) continue;
    const edition = await openEdition(workspace, plan.document);
    const { found } = await lookAtDocument(edition, plan, '2026-11-28', {
      links: null,
      acceptsOpenPoints: false,
    });
    for (const { diagnostic } of found) problems.add(diagnostic);
    for (const planned of plan.variants) {
      const own = problems.take(edition.own(planned.variant));
      for (const artifact of planned.artifacts) {
        const rendered = problems.take(edition.rendered(artifact));
        chapters.push(...rendered.chapters.map(({ html }) => html));
        const page = own && problems.take(edition.page(artifact, planned, own, rendered));
        if (page !== null) pages.push(page.html);
      }
    }
  }
  return { problems: problems.list.map(tellingIn('da')), chapters, pages };
}
