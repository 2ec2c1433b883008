import path from 'node:path';
import type { Document, Format } from '../document/document.ts';
import {
  type DocumentPlan,
  type PlannedArtifact,
  type PlannedVariant,
  variablesOf,
} from '../document/plan.ts';
import { renderDocument } from '../markdown/index.ts';
import type { Heading, ParsedChapter } from '../markdown/types.ts';
import { type PrintBrowser, startBrowser } from '../pdf/browser/browser.ts';
import { type Diagnostic, Diagnostics } from '../report/diagnostic.ts';
import { type Progress, silent } from '../report/progress.ts';
import { siteIndex } from '../site/site.ts';
import { MANIFEST_FILE, type ManifestEntry, manifestJson, mergeManifest, sha256 } from '../store/manifest.ts';
import { OutputFolder } from '../store/output.ts';
import { TemplateFiles } from '../template/lookup.ts';
import { pictureReader } from '../template/picture.ts';
import { loadTemplate, type Template } from '../template/template.ts';
import { documentView } from '../template/view.ts';
import { findWorkspace, openWorkspace, type Workspace } from '../workspace/workspace.ts';
import { readChapters } from './chapters.ts';
import { PdfMaker } from './pdf-maker.ts';
import { planSelection, type Selection } from './select.ts';

export interface BuildOptions extends Selection {
  /** Folder in or below the workspace; the current one where absent. */
  readonly cwd?: string | undefined;
  /** Output folder; `out` in the workspace where absent. */
  readonly out?: string | undefined;
  /** Path of a browser or a ws:// address. */
  readonly browser?: string | undefined;
  /** Only say what would be made. */
  readonly dryRun?: boolean | undefined;
  readonly progress?: Progress | undefined;
  /** Stops the build; what stood in the output folder stays. */
  readonly signal?: AbortSignal | undefined;
}

export interface BuildResult {
  readonly workspace: string;
  readonly out: string;
  /** Paths of all planned artifacts from the output folder. */
  readonly planned: readonly string[];
  /** What was made; empty after a problem and in a dry run. */
  readonly artifacts: readonly ManifestEntry[];
  readonly diagnostics: readonly Diagnostic[];
  /** Whether everything that was asked for was made. */
  readonly ok: boolean;
}

/**
 * Makes documents: reads, renders, prints and writes them, all or none.
 *
 * @throws CannotRun when there is no workspace, no browser or no right to write.
 */
export async function build(options: BuildOptions = {}): Promise<BuildResult> {
  const root = await findWorkspace(options.cwd ?? process.cwd());
  const out = path.resolve(options.out ?? path.join(root, 'out'));
  const diagnostics = new Diagnostics();
  const workspace = await openWorkspace(root, diagnostics);
  const plans = workspace === null ? [] : planSelection(workspace, options, diagnostics);
  const planned = plans.flatMap((plan) =>
    plan.variants.flatMap(({ artifacts }) => artifacts.map((artifact) => artifact.path)),
  );
  const result = { workspace: root, out, planned };
  let artifacts: ManifestEntry[] = [];
  if (workspace !== null && !options.dryRun) {
    await using run = new BuildRun(workspace, out, diagnostics, options);
    artifacts = await run.make(plans);
  }
  return { ...result, artifacts, diagnostics: diagnostics.list, ok: !diagnostics.hasErrors };
}

/** One build: what its steps share, and what must be put away at its end. */
class BuildRun implements AsyncDisposable {
  readonly #workspace: Workspace;
  readonly #out: string;
  readonly #diagnostics: Diagnostics;
  readonly #options: BuildOptions;
  readonly #progress: Progress;
  readonly #templateFiles: TemplateFiles;
  #browser: Promise<PrintBrowser> | undefined;

  constructor(workspace: Workspace, out: string, diagnostics: Diagnostics, options: BuildOptions) {
    this.#workspace = workspace;
    this.#out = out;
    this.#diagnostics = diagnostics;
    this.#options = options;
    this.#progress = options.progress ?? silent;
    this.#templateFiles = new TemplateFiles(workspace.files);
  }

  async make(plans: readonly DocumentPlan[]): Promise<ManifestEntry[]> {
    const printing = plans.some((plan) =>
      plan.variants.some(({ artifacts }) => artifacts.some(({ format }) => format === 'pdf')),
    );
    // After a problem the rest is still read and rendered, so that all problems are told at once.
    await using output = new OutputFolder(this.#out);
    if (!this.#diagnostics.hasErrors) {
      if (printing) this.#startBrowser();
      await output.open();
    }
    const sources = plans.map((plan) => this.#read(plan));
    const entries: ManifestEntry[] = [];
    for (const source of sources) {
      if (source !== null) entries.push(...(await this.#makeDocument(source, output)));
    }
    if (this.#diagnostics.hasErrors) return [];
    const all = await mergeManifest(output, entries);
    await output.stage(MANIFEST_FILE, manifestJson(all));
    const index = siteIndex(this.#workspace, all, this.#templateFiles, this.#diagnostics);
    if (this.#diagnostics.hasErrors) return [];
    await output.stage('index.html', index);
    this.#options.signal?.throwIfAborted();
    await output.commit();
    return entries;
  }

  /** Started before anything is read: it takes longer than reading does. */
  #startBrowser(): void {
    this.#browser = startBrowser({
      browser: this.#options.browser,
      inform: (message) => this.#progress.inform(message),
    });
    this.#browser.catch(() => {});
  }

  #read(plan: DocumentPlan): DocumentSource | null {
    const { document } = plan;
    this.#progress.step(`Reading ${document.id}`);
    const chapters = readChapters(this.#workspace, document, this.#diagnostics);
    const templates = new Map<Format, Template>();
    for (const format of new Set(
      plan.variants.flatMap(({ artifacts }) => artifacts.map((artifact) => artifact.format)),
    )) {
      const { template: name, language } = document.config;
      const template = loadTemplate(
        name,
        format,
        language,
        this.#templateFiles,
        this.#diagnostics,
        document.placeOf(['template']),
      );
      if (template !== null) templates.set(format, template);
    }
    return chapters === null ? null : { plan, chapters, templates };
  }

  async #makeDocument(source: DocumentSource, output: OutputFolder): Promise<ManifestEntry[]> {
    const { document, variants } = source.plan;
    const render = this.#renderer(source);
    const entries: ManifestEntry[] = [];
    const total = variants.length;
    const print = this.#browser && new PdfMaker(this.#browser, document, this.#diagnostics);
    let done = 0;
    const waiting = variants.values();
    const work = async (): Promise<void> => {
      for (const variant of waiting) {
        this.#options.signal?.throwIfAborted();
        const label = `Making ${document.id} ${document.config.version}`;
        this.#progress.step(label, total > 1 ? { done, total } : undefined);
        for (const artifact of variant.artifacts) {
          const page = render(variant, artifact);
          if (page === null || this.#diagnostics.hasErrors) continue;
          const entry = await this.#makeArtifact(artifact, page, print, output);
          if (entry !== null) entries.push(entry);
        }
        done++;
      }
    };
    await Promise.all(total > 1 ? [work(), work()] : [work()]);
    await print?.close();
    return entries;
  }

  #renderer({
    plan,
    chapters,
    templates,
  }: DocumentSource): (variant: PlannedVariant, artifact: PlannedArtifact) => RenderedPage | null {
    const { document } = plan;
    const { language, numbered } = document.config;
    const picture = pictureReader(this.#workspace.files, this.#diagnostics);
    return (variant, { format }) => {
      const variables = variablesOf(document, variant.variant);
      const rendered = renderDocument(
        chapters,
        { language, format, variables, numbered, picture },
        this.#diagnostics,
      );
      const html = templates.get(format)?.render(documentView(document, variant, format, rendered)) ?? null;
      return html === null ? null : { html, headings: rendered.headings };
    };
  }

  async #makeArtifact(
    artifact: PlannedArtifact,
    page: RenderedPage,
    print: PdfMaker | undefined,
    output: OutputFolder,
  ): Promise<ManifestEntry | null> {
    if (artifact.format === 'html') {
      await output.stage(artifact.path, page.html);
      return manifestEntry(artifact, Buffer.from(page.html), null, null);
    }
    const pdf = await print?.make(page.html, page.headings, (message) => this.#progress.detail(message));
    if (pdf === undefined || pdf === null) return null;
    await output.stage(artifact.path, pdf.bytes);
    return manifestEntry(artifact, pdf.bytes, pdf.pages, pdf.browser);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#progress.end();
    const browser = await this.#browser?.catch(() => undefined);
    await browser?.close();
  }
}

interface DocumentSource {
  readonly plan: DocumentPlan;
  readonly chapters: readonly ParsedChapter[];
  readonly templates: ReadonlyMap<Format, Template>;
}

interface RenderedPage {
  readonly html: string;
  readonly headings: readonly Heading[];
}

function manifestEntry(
  artifact: PlannedArtifact,
  bytes: Uint8Array,
  pages: number | null,
  browser: string | null,
): ManifestEntry {
  const { document, variant, format } = artifact;
  const { title, version, date, status } = document.config;
  return {
    path: artifact.path,
    document: document.id,
    title,
    version,
    date,
    status,
    variant: variant && { key: variant.key, label: variant.label },
    format,
    sha256: sha256(bytes),
    bytes: bytes.byteLength,
    pages,
    browser,
  };
}

export type { Document };
