import path from 'node:path';
import { type PrintBrowser, startBrowser } from '../browser/browser.ts';
import { browserIdentity } from '../browser/find.ts';
import { type OpenEdition, openEdition } from '../edition/open-edition.ts';
import { ReadLog } from '../files/read-log.ts';
import { LAST_RUN_FILE, lastRunJson } from '../output/last-run.ts';
import { MANIFEST_FILE } from '../output/listed-files.ts';
import { manifestJson, mergeManifest } from '../output/manifest.ts';
import { OutputFolder } from '../output/output.ts';
import type { RunRecord } from '../output/run-record.ts';
import { planSelection, type SelectedDocument } from '../plan/select.ts';
import { KeptArtifacts, type Printer } from '../print/kept-artifacts.ts';
import { Diagnostics } from '../report/diagnostic.ts';
import { type Progress, silent } from '../report/progress.ts';
import { siteIndex } from '../site/site.ts';
import { TemplateFiles } from '../workspace/lookup.ts';
import { programId } from '../workspace/own-package.ts';
import { openWorkspace, sourcesIn, type Workspace } from '../workspace/workspace.ts';
import { DocumentMaker, type Made } from './document-maker.ts';
import type { BuildOptions, BuildResult, BuiltArtifact } from './result.ts';
import { VariantProblems } from './variant-problems.ts';

interface Memory {
  /** Where it is noted what was read and made, of this request and of any of these documents; none where that makes no sense. */
  readonly records: { readonly request: RunRecord; readonly documents: RunRecord } | null;
  /** Whether all that the last run read is as it was, so that what it made is probably in the cache. */
  readonly sameInput: boolean;
}

/** Carries out a build of which it is not known that nothing has changed. */
export async function runBuild(
  root: string,
  out: string,
  options: BuildOptions,
  { records, sameInput }: Memory,
): Promise<BuildResult> {
  const diagnostics = new Diagnostics();
  const log = new ReadLog();
  const workspace = diagnostics.take(openWorkspace(sourcesIn(root, log)));
  const plans = workspace === null ? [] : await planSelection(workspace, options, diagnostics);
  const planned = plans.flatMap(pathsOf);
  let made: Made = { artifacts: [], failed: [] };
  if (workspace !== null && !options.dryRun) {
    await using run = new BuildRun(workspace, out, diagnostics, options);
    const stop = () => run.closeBrowser();
    options.signal?.addEventListener('abort', stop, { once: true });
    try {
      made = await run.make(plans, !sameInput);
    } catch (error) {
      // What a browser says that was closed under a print is of no interest.
      options.signal?.throwIfAborted();
      throw error;
    } finally {
      options.signal?.removeEventListener('abort', stop);
    }
  }
  const { list } = diagnostics;
  const result = { workspace: root, out, planned, ...made, diagnostics: list, ok: !diagnostics.hasErrors };
  if (result.ok && !options.dryRun) {
    const written = made.artifacts.map(({ path: file }) => path.join(out, file));
    // The manifest is looked at by itself, with all that it lists.
    const shared = [path.join(out, INDEX_FILE)];
    records?.request.write(log, written, shared, result);
    if (made.artifacts.some(({ browser }) => browser !== null)) records?.documents.write(log, [], [], null);
  }
  return result;
}

const INDEX_FILE = 'index.html';

/** One build: what its steps share, and what must be put away at its end. */
class BuildRun implements AsyncDisposable {
  readonly #workspace: Workspace;
  readonly #diagnostics: Diagnostics;
  readonly #progress: Progress;
  readonly #options: BuildOptions;
  readonly #templateFiles: TemplateFiles;
  readonly #output: OutputFolder;
  #browser: Promise<PrintBrowser> | undefined;
  #kept: Promise<KeptArtifacts> | undefined;

  constructor(workspace: Workspace, out: string, diagnostics: Diagnostics, options: BuildOptions) {
    this.#workspace = workspace;
    this.#diagnostics = diagnostics;
    this.#options = options;
    this.#progress = options.progress ?? silent;
    this.#templateFiles = new TemplateFiles(workspace);
    this.#output = new OutputFolder(out);
  }

  /** @param likely whether something will have to be printed, so that the browser is started at once */
  async make(plans: readonly SelectedDocument[], likely: boolean): Promise<Made> {
    // After a problem the rest is still read and rendered, so that all problems are told at once.
    if (!this.#diagnostics.hasErrors) {
      if (likely && plans.flatMap(pathsOf).some((file) => !file.endsWith('.html'))) this.#startBrowser();
      await this.#output.open();
    }
    const editions = plans.map((plan) => ({ plan, edition: this.#open(plan) }));
    const usable = editions.filter(({ edition }) => edition.complete);
    await this.#draw(usable.map(({ edition }) => edition));
    const problems = new VariantProblems();
    const artifacts: BuiltArtifact[] = [];
    const failed: string[] = [];
    for (const { edition, plan } of usable) {
      const made = await new DocumentMaker(edition, plan, {
        files: this.#templateFiles,
        output: this.#output,
        kept: this.#openKept,
        diagnostics: this.#diagnostics,
        problems,
        progress: this.#progress,
        browser: this.#startBrowser,
        signal: this.#options.signal,
      }).make();
      artifacts.push(...made.artifacts);
      failed.push(...made.failed);
    }
    // It takes a moment, and nothing more is printed.
    this.closeBrowser();
    const nothing = this.#diagnostics.hasErrors || artifacts.length === 0;
    const published = nothing ? [] : await this.#publish(artifacts, failed);
    const wrong = this.#diagnostics.hasErrors;
    problems.tell(this.#diagnostics);
    return { artifacts: published, failed: wrong ? plans.flatMap(pathsOf) : failed };
  }

  /** The browser that draws and prints; started once. */
  readonly #startBrowser = (): Promise<PrintBrowser> => {
    const { browser, signal } = this.#options;
    this.#browser ??= startBrowser({ browser, signal, inform: (message) => this.#progress.inform(message) });
    this.#browser.catch(() => {});
    return this.#browser;
  };

  /** Opens a document, and all its templates, so that what is wrong with them is told although nothing can be printed. */
  #open(plan: SelectedDocument): OpenEdition {
    this.#progress.step(`Reading ${plan.document.id}`);
    const edition = openEdition(this.#workspace, plan);
    for (const problem of edition.problems) this.#diagnostics.add(problem);
    const formats = plan.variants.flatMap(({ artifacts }) => artifacts.map(({ format }) => format));
    for (const format of new Set(formats)) this.#diagnostics.take(edition.template(format));
    return edition;
  }

  /** Draws the diagrams that are not in the cache: only then a page for the screen needs the browser. */
  async #draw(editions: readonly OpenEdition[]): Promise<void> {
    for (const { diagrams } of editions) {
      await diagrams.draw({
        browser: this.#startBrowser,
        progress: (count) => this.#progress.step('Drawing diagrams', count),
      });
      for (const problem of diagrams.problems) this.#diagnostics.add(problem);
    }
  }

  /** What was printed before, by this program and this browser. */
  readonly #openKept = (): Promise<KeptArtifacts> => {
    this.#kept ??= (async () => {
      const browser = (await browserIdentity(this.#options.browser)) ?? (await this.#startBrowser()).build;
      return new KeptArtifacts(printerOf(browser));
    })();
    return this.#kept;
  };

  /** Puts everything in its place, with the manifest and the index page; nothing when there was a problem. */
  async #publish(
    artifacts: readonly BuiltArtifact[],
    failed: readonly string[],
  ): Promise<readonly BuiltArtifact[]> {
    const entries = artifacts.map(({ state: _, ...entry }) => entry);
    const all = this.#diagnostics.take(await mergeManifest(this.#output, entries));
    const index = this.#diagnostics.take(siteIndex(this.#workspace, all, this.#templateFiles));
    if (this.#diagnostics.hasErrors) return [];
    await this.#output.stage(MANIFEST_FILE, manifestJson(all));
    await this.#output.stage(INDEX_FILE, index);
    await this.#output.stage(LAST_RUN_FILE, lastRunJson(artifacts, failed));
    this.#options.signal?.throwIfAborted();
    await this.#output.commit();
    return artifacts;
  }

  /** Starts to close it; what is being printed ends at once. */
  closeBrowser(): void {
    this.#browser?.then((browser) => browser.close()).catch(() => {});
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#progress.end();
    await this.#output[Symbol.asyncDispose]();
    const browser = await this.#browser?.catch(() => undefined);
    await browser?.close().catch(() => {});
  }
}

export const printerOf = (browser: string): Printer => ({ program: programId(), browser });

const pathsOf = ({ variants, collections }: SelectedDocument): string[] =>
  [...variants.flatMap(({ artifacts }) => artifacts), ...collections].map((file) => file.path);
