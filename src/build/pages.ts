import type { Format } from '../document/document.ts';
import { type DocumentPlan, type PlannedVariant, variablesOf } from '../document/plan.ts';
import { parseChapter, renderDocument } from '../markdown/index.ts';
import type { Captioned, Heading, ParsedChapter, RenderOptions } from '../markdown/types.ts';
import type { Diagnostics } from '../report/diagnostic.ts';
import type { TemplateFiles } from '../template/lookup.ts';
import { pictureReader } from '../template/picture.ts';
import { loadTemplate, type Template } from '../template/template.ts';
import { documentView } from '../template/view.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A document with all that its pages are made from, read and parsed once for all variants and formats. */
export interface DocumentSource {
  readonly plan: DocumentPlan;
  readonly chapters: readonly ParsedChapter[];
  readonly templates: ReadonlyMap<Format, Template>;
}

/** A whole page, self-contained. */
export interface RenderedPage {
  readonly html: string;
  /** The headings of its chapters, which must all reach the PDF. */
  readonly headings: readonly Heading[];
  /** Its numbered figures, likewise. */
  readonly figures: readonly Captioned[];
}

/** Reads a document's chapters and templates, all of them also after one had a problem; null when a chapter could not be used. */
export function readSource(
  workspace: Workspace,
  plan: DocumentPlan,
  files: TemplateFiles,
  diagnostics: Diagnostics,
): DocumentSource | null {
  const { document, variants } = plan;
  const chapters = document.chapterFiles.map(({ file, mentioned }) => {
    const text = workspace.files.readText(file, diagnostics, mentioned);
    return text === null ? null : parseChapter({ file, text }, diagnostics);
  });
  const { template: name, language } = document.config;
  const templates = new Map<Format, Template>();
  for (const format of new Set(
    variants.flatMap(({ artifacts }) => artifacts.map((artifact) => artifact.format)),
  )) {
    const template = loadTemplate(name, format, language, files, diagnostics, document.placeOf(['template']));
    if (template !== null) templates.set(format, template);
  }
  return chapters.every((chapter) => chapter !== null) ? { plan, chapters, templates } : null;
}

/** Renders the pages of one document; a page is null after a problem was reported. */
export function pageRenderer(
  workspace: Workspace,
  { plan: { document }, chapters, templates }: DocumentSource,
  diagnostics: Diagnostics,
  diagram?: RenderOptions['diagram'],
): (variant: PlannedVariant, format: Format) => RenderedPage | null {
  const { language, numbered } = document.config;
  const picture = pictureReader(workspace.files, diagnostics);
  return (variant, format) => {
    const variables = variablesOf(document, variant.variant);
    const rendered = renderDocument(
      chapters,
      { language, format, variables, numbered, picture, diagram },
      diagnostics,
    );
    const html =
      templates
        .get(format)
        ?.render(documentView(document, variant, format, rendered, workspace.config.site)) ?? null;
    return html === null ? null : { html, headings: rendered.headings, figures: rendered.figures };
  };
}
