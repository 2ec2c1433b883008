import { Diagrams } from '../diagram/diagrams.ts';
import { type DocumentPlan, namesVariant, type PlannedVariant, variablesOf } from '../document/plan.ts';
import { readChapter, renderDocument } from '../markdown/index.ts';
import { offsetsOf, SourceText } from '../markdown/source-text.ts';
import type { ParsedChapter, RenderedDocument, RenderOptions } from '../markdown/types.ts';
import { Diagnostics } from '../report/diagnostic.ts';
import { TemplateFiles } from '../template/lookup.ts';
import { readOwnView } from '../template/own-view.ts';
import { pictureFile, pictureReader } from '../template/picture.ts';
import { documentView } from '../template/view.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { checkTemplate } from './filled-templates.ts';
import type { CheckedChapter, CheckedDocument, ShownPicture } from './rule.ts';

/**
 * Reads and renders a document as a build does, without printing, and reports the same problems. Chapters that cannot be
 * read are left out, so that the others are still looked at.
 */
export function readDocumentForCheck(
  workspace: Workspace,
  plan: DocumentPlan,
  diagnostics: Diagnostics,
): Omit<CheckedDocument, 'today' | 'links'> {
  const { document } = plan;
  const { language, date } = document.config;
  const chapters = document.chapterFiles.map(({ file, mentioned }): CheckedChapter | null => {
    const text = workspace.files.readText(file, diagnostics, mentioned);
    const parsed = text === null ? null : readChapter({ file, text }, diagnostics);
    if (text === null || parsed === null) return null;
    const [first] = parsed.mdast.children;
    const start = first === undefined ? text.length : offsetsOf(first).start;
    const source = new SourceText(file, text.slice(0, start).replace(/[^\r\n]/g, ' ') + text.slice(start));
    return { file, text, source, parsed, language: parsed.frontMatter.lang ?? language };
  });
  const readable = chapters.filter((chapter) => chapter !== null);
  // A link to a chapter that is missing is no problem of its own.
  const rendering = readable.length === chapters.length ? diagnostics : new Diagnostics();
  const pictures: ShownPicture[] = [];
  const parsed = readable.map((chapter) => chapter.parsed);
  // Only what is drawn already is shown: a browser is not started for a check.
  const diagrams = new Diagrams(parsed, new TemplateFiles(workspace.files), diagnostics);
  const read = { workspace, plan, chapters: readable, parsed, diagrams };
  const rendered = renderVariants(read, pictures, rendering);
  return {
    workspace,
    document,
    chapters: readable,
    rendered,
    pictures,
    undrawnDiagrams: diagrams.undrawn,
    variables: variablesFor(plan, plan.variants[0]),
    date,
  };
}

/** Of the first sheet that a variant is made on. */
const variablesFor = ({ document }: DocumentPlan, planned: PlannedVariant | undefined) =>
  variablesOf(document, planned?.variant ?? null, planned?.artifacts[0]?.sheet ?? null);

interface ReadDocument {
  readonly workspace: Workspace;
  readonly plan: DocumentPlan;
  readonly chapters: readonly CheckedChapter[];
  readonly parsed: readonly ParsedChapter[];
  readonly diagrams: Diagrams;
}

/** Renders all variants that differ, since a value may be missing for one of them only; answers the first one's chapters. */
function renderVariants(
  read: ReadDocument,
  pictures: ShownPicture[],
  diagnostics: Diagnostics,
): RenderedDocument {
  const { workspace, plan, chapters, parsed, diagrams } = read;
  const { document, variants } = plan;
  const { language, numbered } = document.config;
  const readPicture = pictureReader(workspace.files, diagnostics);
  const picture: RenderOptions['picture'] = (target, place) => {
    const found = readPicture(target, place);
    if (found !== null) pictures.push({ file: pictureFile(target, place.file), place, picture: found });
    return found;
  };
  const render = (variant: PlannedVariant | undefined, show: RenderOptions['picture']): RenderedDocument =>
    renderDocument(
      parsed,
      {
        language,
        format: 'html',
        variables: variablesFor(plan, variant),
        numbered,
        picture: show,
        diagram: diagrams.drawing,
      },
      diagnostics,
    );
  const [first, ...others] = variants;
  const rendered = render(first, picture);
  const varies = chapters.some(({ text }) => namesVariant(document, text));
  for (const variant of others) {
    if (varies) render(variant, readPicture);
    readOwnView(workspace, document, variant.variant, diagnostics);
  }
  if (first !== undefined) fillTemplates(read, first, rendered, diagnostics);
  return rendered;
}

/** What a template cannot name or find is the same for all variants. */
function fillTemplates(
  { workspace, plan: { document } }: ReadDocument,
  variant: PlannedVariant,
  rendered: RenderedDocument,
  diagnostics: Diagnostics,
): void {
  const own = readOwnView(workspace, document, variant.variant, diagnostics);
  if (own === null) return;
  for (const artifact of variant.artifacts) {
    const view = documentView(artifact, variant.artifacts, rendered, own, workspace.config.site, null);
    checkTemplate(workspace, document, artifact.format, view, diagnostics);
  }
}
