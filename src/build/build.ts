import path from 'node:path';
import { Diagrams } from '../diagram/diagrams.ts';
import type { DocumentPlan, PlannedArtifact } from '../document/plan.ts';
import { type PrintBrowser, startBrowser } from '../pdf/browser/browser.ts';
import { type Diagnostic, Diagnostics } from '../report/diagnostic.ts';
import { type Progress, silent } from '../report/progress.ts';
import { siteIndex } from '../site/site.ts';
import { MANIFEST_FILE, type ManifestEntry, manifestJson, mergeManifest, sha256 } from '../store/manifest.ts';
import { OutputFolder } from '../store/output.ts';
import { TemplateFiles } from '../template/lookup.ts';
import { findWorkspace, openWorkspace, type Workspace } from '../workspace/workspace.ts';
import { type DocumentSource, pageRenderer, type RenderedPage, readSource } from './pages.ts';
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
  let artifacts: ManifestEntry[] = [];
  if (workspace !== null && !options.dryRun) {
    await using run = new BuildRun(workspace, out, diagnostics, options);
    const stop = () => run.stop();
    options.signal?.addEventListener('abort', stop, { once: true });
    try {
      artifacts = await run.make(plans);
    } catch (error) {
      // What a browser says that was closed under a print is of no interest.
      options.signal?.throwIfAborted();
      throw error;
    } finally {
      options.signal?.removeEventListener('abort', stop);
    }
  }
  return {
    workspace: root,
    out,
    planned: plans.flatMap(artifactsOf).map((artifact) => artifact.path),
    artifacts,
    diagnostics: diagnostics.list,
    ok: !diagnostics.hasErrors,
  };
}

/** How many tabs print at once. Two keep two cores busy; more only wait for each other. */
const TABS = 2;

/** One build: what its steps share, and what must be put away at its end. */
class BuildRun implements AsyncDisposable {
  readonly #workspace: Workspace;
  readonly #diagnostics: Diagnostics;
  readonly #progress: Progress;
  readonly #options: BuildOptions;
  readonly #templateFiles: TemplateFiles;
  readonly #output: OutputFolder;
  #browser: Promise<PrintBrowser> | undefined;

  constructor(workspace: Workspace, out: string, diagnostics: Diagnostics, options: BuildOptions) {
    this.#workspace = workspace;
    this.#diagnostics = diagnostics;
    this.#options = options;
    this.#progress = options.progress ?? silent;
    this.#templateFiles = new TemplateFiles(workspace.files);
    this.#output = new OutputFolder(out);
  }

  async make(plans: readonly DocumentPlan[]): Promise<ManifestEntry[]> {
    // After a problem the rest is still read and rendered, so that all problems are told at once.
    if (!this.#diagnostics.hasErrors) await this.#prepare(plans);
    const sources = plans.map((plan) => {
      this.#progress.step(`Reading ${plan.document.id}`);
      return readSource(this.#workspace, plan, this.#templateFiles, this.#diagnostics);
    });
    const readable = sources.filter((source) => source !== null);
    const diagrams = await this.#draw(readable);
    const entries: ManifestEntry[] = [];
    for (const source of readable) {
      entries.push(...(await this.#makeDocument(source, diagrams)));
    }
    const published = await this.#publish(entries);
    return published ? entries : [];
  }

  /** Starts the browser before anything is read, since that takes longer than reading. */
  async #prepare(plans: readonly DocumentPlan[]): Promise<void> {
    if (plans.flatMap(artifactsOf).some(({ format }) => format === 'pdf')) this.#startBrowser();
    await this.#output.open();
  }

  /** The browser that draws and prints; started once. */
  #startBrowser(): Promise<PrintBrowser> {
    const { browser } = this.#options;
    this.#browser ??= startBrowser({ browser, inform: (message) => this.#progress.inform(message) });
    this.#browser.catch(() => {});
    return this.#browser;
  }

  /** Draws the diagrams of all chapters that are not in the cache: only then a page for the screen needs the browser. */
  async #draw(sources: readonly DocumentSource[]): Promise<Diagrams> {
    const chapters = sources.flatMap((source) => source.chapters);
    const diagrams = new Diagrams(chapters, this.#templateFiles, this.#diagnostics);
    await diagrams.draw({
      browser: () => this.#startBrowser(),
      progress: (count) => this.#progress.step('Drawing diagrams', count),
    });
    return diagrams;
  }

  async #makeDocument(source: DocumentSource, diagrams: Diagrams): Promise<ManifestEntry[]> {
    const { document, variants } = source.plan;
    const render = pageRenderer(this.#workspace, source, this.#diagnostics, diagrams.drawing);
    const print = this.#browser && new PdfMaker(this.#browser, document, this.#diagnostics);
    const entries: ManifestEntry[] = [];
    const total = variants.length;
    let done = 0;
    const waiting = variants.values();
    const work = async (): Promise<void> => {
      for (const variant of waiting) {
        this.#options.signal?.throwIfAborted();
        this.#progress.step(
          `Making ${document.id} ${document.config.version}`,
          total > 1 ? { done, total } : undefined,
        );
        // The PDF first: while the browser lays it out, the page for the screen is rendered here.
        const inOrder = variant.artifacts.toSorted((one, two) => two.format.localeCompare(one.format));
        const made = inOrder.map(async (artifact) => {
          const page = render(variant, artifact.format);
          if (page === null || this.#diagnostics.hasErrors) return null;
          return this.#makeArtifact(artifact, page, print);
        });
        entries.push(...(await Promise.all(made)).filter((entry) => entry !== null));
        done++;
      }
    };
    await Promise.all(Array.from({ length: Math.min(TABS, total) }, work));
    await print?.close();
    return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  async #makeArtifact(
    artifact: PlannedArtifact,
    page: RenderedPage,
    print: PdfMaker | undefined,
  ): Promise<ManifestEntry | null> {
    if (artifact.format === 'html') {
      await this.#output.stage(artifact.path, page.html);
      return manifestEntry(artifact, Buffer.from(page.html), null, null);
    }
    const pdf = await print?.make(page, artifact.path, (message) => this.#progress.detail(message));
    if (pdf === undefined || pdf === null) return null;
    await this.#output.stage(artifact.path, pdf.bytes);
    return manifestEntry(artifact, pdf.bytes, pdf.pages, pdf.browser);
  }

  /** Puts everything in its place, with the manifest and the index page; false when there was a problem. */
  async #publish(entries: readonly ManifestEntry[]): Promise<boolean> {
    if (this.#diagnostics.hasErrors) return false;
    const all = await mergeManifest(this.#output, entries);
    const index = siteIndex(this.#workspace, all, this.#templateFiles, this.#diagnostics);
    if (this.#diagnostics.hasErrors) return false;
    await this.#output.stage(MANIFEST_FILE, manifestJson(all));
    await this.#output.stage('index.html', index);
    this.#options.signal?.throwIfAborted();
    await this.#output.commit();
    return true;
  }

  /** Ends what is being printed at once. */
  stop(): void {
    this.#browser?.then((browser) => browser.close()).catch(() => {});
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#progress.end();
    await this.#output[Symbol.asyncDispose]();
    const browser = await this.#browser?.catch(() => undefined);
    await browser?.close().catch(() => {});
  }
}

const artifactsOf = (plan: DocumentPlan): PlannedArtifact[] =>
  plan.variants.flatMap(({ artifacts }) => artifacts);

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
