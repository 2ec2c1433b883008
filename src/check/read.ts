import { type OpenEdition, openEdition } from '../edition/open-edition.ts';
import { offsetsOf, SourceText } from '../markdown/source-text.ts';
import type { RenderedDocument } from '../markdown/types.ts';
import type { DocumentPlan, PlannedVariant } from '../plan/plan.ts';
import { Diagnostics } from '../report/diagnostic.ts';
import { collecting, type Outcome } from '../report/outcome.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { checkTemplate } from './filled-templates.ts';
import type { CheckedChapter, CheckedDocument } from './rule.ts';

/**
 * A document for the rules, with all that a build would say of it without printing. Chapters that cannot be read are left out,
 * so that the others are still looked at.
 */
export function readDocumentForCheck(
  workspace: Workspace,
  plan: DocumentPlan,
): Outcome<Omit<CheckedDocument, 'today' | 'links'>> {
  return collecting((diagnostics) => {
    const edition = openEdition(workspace, plan);
    const { document } = plan;
    const [first] = plan.variants;
    for (const problem of [...edition.problems, ...edition.diagrams.problems]) diagnostics.add(problem);
    // A build that has drawn one knows more of it.
    edition.diagrams.noteIn(workspace.files.log);
    const sheet = first?.artifacts[0]?.sheet ?? null;
    return {
      workspace,
      document,
      chapters: edition.chapters.map((chapter) => checked(chapter, document.config.language)),
      rendered: renderVariants(edition, diagnostics),
      pictures: edition.pictures,
      // Only what is drawn already is shown: a browser is not started for a check.
      undrawnDiagrams: edition.diagrams.undrawn,
      variables: edition.variables(first?.variant ?? null, sheet),
      date: document.config.date,
    };
  });
}

function checked({ file, text, parsed }: OpenEdition['chapters'][number], language: string): CheckedChapter {
  const [first] = parsed.mdast.children;
  const start = first === undefined ? text.length : offsetsOf(first).start;
  const source = new SourceText(file, text.slice(0, start).replace(/[^\r\n]/g, ' ') + text.slice(start));
  return { file, text, source, parsed, language: parsed.frontMatter.lang ?? language };
}

/** Renders all variants that differ, since a value may be missing for one of them only; answers the first one's chapters. */
function renderVariants(edition: OpenEdition, diagnostics: Diagnostics): RenderedDocument {
  const { variants } = edition.plan;
  // A link to a chapter that is missing is no problem of its own.
  const rendering = edition.complete ? diagnostics : new Diagnostics();
  const render = (planned: PlannedVariant | undefined): RenderedDocument => {
    const sheet = planned?.artifacts[0]?.sheet ?? null;
    return rendering.take(edition.rendered({ variant: planned?.variant ?? null, sheet, format: 'html' }));
  };
  const [first, ...others] = variants;
  const rendered = render(first);
  for (const other of others) {
    if (edition.varies) render(other);
    diagnostics.take(edition.own(other.variant));
  }
  if (first !== undefined) fillTemplates(edition, first, rendered, diagnostics);
  return rendered;
}

/** What a template cannot name or find is the same for all variants. */
function fillTemplates(
  edition: OpenEdition,
  planned: PlannedVariant,
  rendered: RenderedDocument,
  diagnostics: Diagnostics,
): void {
  const own = diagnostics.take(edition.own(planned.variant));
  if (own === null) return;
  for (const artifact of planned.artifacts) {
    const view = edition.view(artifact, planned.artifacts, own, rendered);
    diagnostics.take(checkTemplate(edition.workspace, edition.plan.document, artifact.format, view));
  }
}
