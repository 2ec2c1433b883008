import type { Format } from '../document/document.ts';
import { namesVariant, type PlannedArtifact, variablesOf } from '../document/plan.ts';
import { readChapter, renderDocument } from '../markdown/index.ts';
import type { ParsedChapter, RenderedDocument, RenderOptions } from '../markdown/types.ts';
import type { Diagnostics } from '../report/diagnostic.ts';
import type { TemplateFiles } from '../template/lookup.ts';
import type { OwnView } from '../template/own-view.ts';
import { pictureReader } from '../template/picture.ts';
import { loadTemplate, type Template } from '../template/template.ts';
import { documentView } from '../template/view.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { SelectedDocument } from './select.ts';

/** A document with all that its pages are made from, read and parsed once for all variants and formats. */
export interface DocumentSource {
  readonly plan: SelectedDocument;
  readonly chapters: readonly ParsedChapter[];
  /** Whether a chapter names a value of the variant or the sheet, so that it is not the same for all. */
  readonly varies: boolean;
  /** By what they make: pictures are taken from what is printed. */
  readonly templates: ReadonlyMap<Format, Template>;
}

/** A whole page, self-contained. */
export interface RenderedPage {
  readonly html: string;
  /** Its chapters: all that is in them must reach the PDF. */
  readonly rendered: RenderedDocument;
}

/** For a page without chapters. */
export const EMPTY_DOCUMENT: RenderedDocument = {
  chapters: [],
  headings: [],
  figures: [],
  tables: [],
  openPoints: [],
  index: [],
};

/** Reads a document's chapters and templates, all of them also after one had a problem; null when a chapter could not be used. */
export function readSource(
  workspace: Workspace,
  plan: SelectedDocument,
  files: TemplateFiles,
  diagnostics: Diagnostics,
): DocumentSource | null {
  const { document, variants } = plan;
  const { template: name, language } = document.config;
  let varies = false;
  const chapters = document.chapterFiles.map(({ file, mentioned }) => {
    const text = workspace.files.readText(file, diagnostics, mentioned);
    varies ||= text !== null && namesVariant(document, text);
    return text === null ? null : readChapter({ file, text }, diagnostics);
  });
  const templates = new Map<Format, Template>();
  for (const from of new Set(
    variants.flatMap(({ artifacts }) => artifacts.map(({ format }) => templateOf(format))),
  )) {
    const template = loadTemplate(name, from, language, files, diagnostics, document.placeOf(['template']));
    if (template !== null) templates.set(from, template);
  }
  return chapters.every((chapter) => chapter !== null) ? { plan, chapters, varies, templates } : null;
}

/** Pictures of a page are taken from what is printed. */
const templateOf = (format: Format): 'html' | 'pdf' => (format === 'html' ? 'html' : 'pdf');

/** Makes the pages of one document. */
export class PageRenderer {
  readonly #workspace: Workspace;
  readonly #source: DocumentSource;
  readonly #picture: RenderOptions['picture'];
  readonly #diagram: RenderOptions['diagram'];
  readonly #diagnostics: Diagnostics;
  readonly #sharePicture: string | null;
  readonly #rendered = new Map<string, RenderedDocument>();

  /** @param diagnostics takes the problems that are the same for all variants */
  constructor(
    workspace: Workspace,
    source: DocumentSource,
    diagnostics: Diagnostics,
    diagram?: RenderOptions['diagram'],
  ) {
    this.#workspace = workspace;
    this.#source = source;
    this.#picture = pictureReader(workspace.files, diagnostics);
    this.#diagram = diagram;
    this.#sharePicture = source.plan.collections.find(({ kind }) => kind === 'share')?.path ?? null;
    this.#diagnostics = diagnostics;
  }

  /** The page of one artifact; null after a problem was reported. */
  page(
    artifact: PlannedArtifact,
    siblings: readonly PlannedArtifact[],
    own: OwnView,
    diagnostics: Diagnostics,
  ): RenderedPage | null {
    const rendered = retitled(this.#render(artifact, diagnostics), titleOf(artifact, own));
    const view = documentView(
      artifact,
      siblings,
      rendered,
      own,
      this.#workspace.config.site,
      this.#sharePicture,
    );
    const html = this.#source.templates.get(templateOf(artifact.format))?.render(view) ?? null;
    return html === null ? null : { html, rendered };
  }

  /** Chapters that name nothing of the variant are rendered once. */
  #render({ document, variant, sheet, format }: PlannedArtifact, diagnostics: Diagnostics): RenderedDocument {
    const { chapters, varies } = this.#source;
    const { language, numbered } = document.config;
    const from = templateOf(format);
    const known = varies ? undefined : this.#rendered.get(from);
    if (known !== undefined) return known;
    const variables = variablesOf(document, variant, sheet);
    const [picture, diagram] = [this.#picture, this.#diagram];
    const rendered = renderDocument(
      chapters,
      { language, format: from, variables, numbered, picture, diagram },
      varies ? diagnostics : this.#diagnostics,
    );
    if (!varies) this.#rendered.set(from, rendered);
    return rendered;
  }
}

/** The title in a variant's own words. */
function titleOf({ document }: PlannedArtifact, own: OwnView): string | null {
  const fields = Object.entries(document.config.variants?.own?.fields ?? {});
  const title = own[fields.find(([, kind]) => kind === 'title')?.[0] ?? ''];
  return typeof title === 'string' ? title : null;
}

/** The document with another title in its first chapter. */
function retitled(rendered: RenderedDocument, title: string | null): RenderedDocument {
  const [first, ...others] = rendered.chapters;
  if (title === null || first === undefined) return rendered;
  const headings = first.headings.map((heading, index) => (index === 0 ? { ...heading, title } : heading));
  const chapters = [{ ...first, title, headings }, ...others];
  return { ...rendered, chapters, headings: chapters.flatMap((chapter) => chapter.headings) };
}
