import { Attachments } from '../edition/attachments.ts';
import type { OpenEdition, RenderedEdition, ShownPicture } from '../edition/open-edition.ts';
import { mayLackGlyphs } from '../fonts/complete-page.ts';
import { SourceText } from '../markdown/source-text.ts';
import type { DocumentPlan, PlannedArtifact, PlannedVariant } from '../plan/plan.ts';
import { Diagnostics } from '../report/diagnostic.ts';
import type { Outcome } from '../report/outcome.ts';
import type { OwnView } from '../template/own-view.ts';
import { checkTemplate } from './filled-templates.ts';
import type { CheckedChapter, CheckedDocument } from './rule.ts';

/**
 * A document for the rules, with all that a build would say of it without printing. Chapters that cannot be read are left out,
 * so that the others are still looked at.
 */
export function documentForCheck(
  edition: OpenEdition,
  plan: DocumentPlan,
): Outcome<Omit<CheckedDocument, 'today' | 'links' | 'acceptsOpenPoints'>> {
  const diagnostics = new Diagnostics();
  const { workspace, document } = edition;
  const [first] = plan.variants;
  for (const problem of [...edition.problems, ...edition.diagrams.problems]) diagnostics.add(problem);
  // A build that has drawn one knows more of it.
  edition.diagrams.noteIn(workspace.files.log);
  const sheet = first?.artifacts[0]?.sheet ?? null;
  const value = {
    workspace,
    document,
    chapters: edition.chapters.map((chapter) => checked(chapter, document.config.language)),
    ...renderVariants(edition, plan, diagnostics),
    // Only what is drawn already is shown: a browser is not started for a check.
    undrawnDiagrams: edition.diagrams.undrawn,
    variables: edition.variables(first?.variant ?? null, sheet),
    date: document.config.date,
  };
  return { value, problems: diagnostics.list };
}

function checked({ file, text, parsed }: OpenEdition['chapters'][number], language: string): CheckedChapter {
  const { bodyStart } = parsed;
  const source = new SourceText(
    file,
    text.slice(0, bodyStart).replace(/[^\r\n]/g, ' ') + text.slice(bodyStart),
  );
  return { file, text, source, parsed, language: parsed.frontMatter.lang ?? language };
}

/** Renders all variants that differ, since a value may be missing for one of them only; answers the first one's chapters, and the pictures of all. */
function renderVariants(
  edition: OpenEdition,
  plan: DocumentPlan,
  diagnostics: Diagnostics,
): Pick<CheckedDocument, 'rendered' | 'pictures'> {
  // A link to a chapter that is missing is no problem of its own.
  const rendering = edition.complete ? diagnostics : new Diagnostics();
  const attachments = new Attachments(plan);
  const pictures = new Map<string, ShownPicture>();
  const render = (planned: PlannedVariant | undefined): RenderedEdition => {
    const sheet = planned?.artifacts[0]?.sheet ?? null;
    const made = rendering.take(
      edition.rendered({ variant: planned?.variant ?? null, sheet, format: 'html' }),
    );
    for (const problem of attachments.add(made)) rendering.add(problem);
    for (const shown of made.pictures) pictures.set(JSON.stringify([shown.file, shown.place]), shown);
    return made;
  };
  const [first, ...others] = plan.variants;
  const rendered = render(first);
  for (const other of others) {
    const own = diagnostics.take(edition.own(other.variant));
    const itsOwn = edition.varies ? render(other) : rendered;
    if (own !== null) checkGlyphs(edition, other, own, itsOwn, diagnostics);
  }
  if (first !== undefined) fillTemplates(edition, first, rendered, diagnostics);
  return { rendered, pictures: [...pictures.values()] };
}

/** What a template cannot name or find is the same for all variants. */
function fillTemplates(
  edition: OpenEdition,
  planned: PlannedVariant,
  rendered: RenderedEdition,
  diagnostics: Diagnostics,
): void {
  const own = diagnostics.take(edition.own(planned.variant));
  if (own === null) return;
  checkGlyphs(edition, planned, own, rendered, diagnostics);
  for (const artifact of planned.artifacts) {
    const view = edition.view(artifact, planned, own, rendered);
    const filled = diagnostics.take(
      checkTemplate(edition.workspace, edition.document, artifact.format, view),
    );
    if (filled.lacksGlyphs) checkPage(edition, planned, artifact, own, rendered, diagnostics);
  }
}

/** What pages lack glyphs for: they are filled in only where a text has what no fallback font has. */
function checkGlyphs(
  edition: OpenEdition,
  planned: PlannedVariant,
  own: OwnView,
  rendered: RenderedEdition,
  diagnostics: Diagnostics,
): void {
  for (const artifact of planned.artifacts) {
    const view = edition.view(artifact, planned, own, rendered);
    if (mayLackGlyphs(JSON.stringify(view)))
      checkPage(edition, planned, artifact, own, rendered, diagnostics);
  }
}

function checkPage(
  edition: OpenEdition,
  planned: PlannedVariant,
  artifact: PlannedArtifact,
  own: OwnView,
  rendered: RenderedEdition,
  diagnostics: Diagnostics,
): void {
  const page = diagnostics.take(edition.page(artifact, planned, own, rendered));
  if (page === null) return;
  for (const problem of edition.missingGlyphs(page, artifact)) diagnostics.add(problem);
}
