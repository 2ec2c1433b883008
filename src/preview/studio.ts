import { Browsers } from '../browser/browsers.ts';
import { checkDocuments } from '../check/check.ts';
import { drawDiagrams } from '../drawing/draw-diagrams.ts';
import { type OpenEdition, openEdition } from '../edition/open-edition.ts';
import { ReadLog, type WasRead } from '../files/read-log.ts';
import { isPrinted, type PlannedArtifact, type PlannedVariant } from '../plan/plan.ts';
import { planSelection, type SelectedDocument } from '../plan/select.ts';
import { ArtifactMaker } from '../print/artifact-maker.ts';
import { type Diagnostic, Diagnostics } from '../report/diagnostic.ts';
import type { Fix } from '../report/found.ts';
import type { Announcing } from '../report/progress.ts';
import { openWorkspace, sourcesIn, type Workspace } from '../workspace/workspace.ts';
import { type PdfPages, pagesOfPdf } from './pdf-pages.ts';
import type { Offered } from './told.ts';

/** What somebody looks at: a document, of one with variants that of one of them. */
export interface Shown {
  readonly document: string;
  /** The key of its variant; null for the first, or where it has none. */
  readonly variant: string | null;
}

export interface Problem {
  readonly diagnostic: Diagnostic;
  /** What would mend it safely. */
  readonly fix: Fix | null;
}

/** The page for the screen; null where it cannot be made: the last good one may stay. */
export interface ShownPage {
  readonly html: string | null;
  readonly read: WasRead;
}

interface StudioOptions {
  readonly browser: string | undefined;
  readonly timeLimit: number | undefined;
  readonly progress: Announcing;
  readonly signal: AbortSignal;
}

/**
 * Makes pages and PDFs of a workspace as they are asked for, and writes none of them: the browser goes on running between two, so that after
 * an edit only what was edited is printed. One thing after the other is made.
 */
export class Studio implements AsyncDisposable {
  readonly #root: string;
  readonly #documents: readonly string[];
  readonly #options: StudioOptions;
  readonly #browsers: Browsers;
  readonly #maker: ArtifactMaker;
  #last: Promise<unknown> = Promise.resolve();

  /** @param documents as they are asked for: ids, or paths from the root; none for all of the workspace */
  constructor(root: string, documents: readonly string[], options: StudioOptions) {
    this.#root = root;
    this.#documents = documents;
    this.#options = options;
    const { browser, timeLimit, signal, progress } = options;
    this.#browsers = new Browsers({ browser, timeLimit, signal, inform: progress.inform });
    this.#maker = new ArtifactMaker({
      browsers: this.#browsers,
      asked: browser,
      detail: progress.detail,
    });
  }

  /** The documents that there are; with none where the workspace cannot be read. */
  offered(): Promise<readonly Offered[]> {
    return this.#inTurn(async () => {
      const { plans } = await this.#plan(null, new Diagnostics());
      return plans.map(({ document, variants }) => ({
        id: document.id,
        title: document.config.title,
        variants: variants.flatMap(({ variant }) => (variant === null ? [] : [pick(variant)])),
      }));
    });
  }

  /** The page for the screen. What is wrong a check tells. */
  page(shown: Shown): Promise<ShownPage> {
    return this.#inTurn(async () => {
      const log = new ReadLog();
      const { workspace, plans } = await this.#plan(shown, new Diagnostics(), log);
      const [plan] = plans;
      if (workspace === null || plan === undefined) return { html: null, read: log.toJSON() };
      const edition = await openEdition(workspace, plan.document, { places: true });
      return { html: pageOf(edition, plan), read: log.toJSON() };
    });
  }

  /** What a check finds in it, and what of a page cannot be made. */
  check(shown: Shown): Promise<{ readonly problems: readonly Problem[]; readonly read: WasRead }> {
    return this.#inTurn(async () => {
      const found = new Diagnostics();
      const log = new ReadLog();
      const { workspace, plans } = await this.#plan(shown, found, log);
      const checked = workspace && (await checkDocuments(workspace, plans, { cache: true }));
      for (const problem of checked?.diagnostics ?? []) found.add(problem);
      const problems = found.list.map((diagnostic) => ({
        diagnostic,
        fix: checked?.fixes.get(diagnostic) ?? null,
      }));
      return { problems, read: log.toJSON() };
    });
  }

  /** The PDF as a build prints it; null where it cannot be printed, with why. */
  print(shown: Shown): Promise<{ readonly pdf: PdfPages | null; readonly problems: readonly Diagnostic[] }> {
    return this.#inTurn(async () => {
      const found = new Diagnostics();
      const { workspace, plans } = await this.#plan(shown, new Diagnostics());
      const [plan] = plans;
      if (workspace === null || plan === undefined) return { pdf: null, problems: [] };
      const edition = await openEdition(workspace, plan.document);
      found.take(await drawDiagrams([edition.diagrams], this.#browsers.start, this.#options.progress));
      const [planned, artifact] = artifactOf(plan, isPrinted);
      const page = planned && artifact && edition.complete ? filled(edition, planned, artifact, found) : null;
      if (!artifact || page === null || found.hasErrors) return { pdf: null, problems: found.list };
      const made = found.take(await this.#maker.make({ ...artifact, format: 'pdf' }, page));
      return { pdf: made && pagesOfPdf(made.bytes), problems: found.list };
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#last.catch(() => {});
    this.#maker.close();
    await this.#browsers[Symbol.asyncDispose]();
  }

  async #plan(
    shown: Shown | null,
    found: Diagnostics,
    log = new ReadLog(),
  ): Promise<{ workspace: Workspace | null; plans: readonly SelectedDocument[] }> {
    const workspace = found.take(openWorkspace(sourcesIn(this.#root, log)));
    const documents = shown === null ? this.#documents : [shown.document];
    const variants = shown?.variant ? { variants: [shown.variant] } : {};
    const plans = workspace && found.take(await planSelection(workspace, { documents, ...variants }));
    return { workspace, plans: plans ?? [] };
  }

  /** What is asked for while something is made waits. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work, work);
    this.#last = done;
    return done;
  }
}

const pick = ({ key, label }: { readonly key: string; readonly label: string }) => ({ key, label });

/** The first file of a plan that is of a kind, with the variant that it is for. */
function artifactOf(
  { variants }: SelectedDocument,
  isMeant: (artifact: PlannedArtifact) => boolean,
): [PlannedVariant?, PlannedArtifact?] {
  const [planned] = variants;
  const artifact = planned?.artifacts.find(isMeant) ?? planned?.artifacts[0];
  return planned && artifact ? [planned, artifact] : [];
}

/** The page for the screen; of a document that is made for print only that of the print. */
function pageOf(edition: OpenEdition, plan: SelectedDocument): string | null {
  const [planned, artifact] = artifactOf(plan, ({ format }) => format === 'html');
  if (planned === undefined || artifact === undefined || !edition.complete) return null;
  return filled(edition, planned, artifact, new Diagnostics())?.html ?? null;
}

/** What is wrong with the chapters a check tells. */
function filled(
  edition: OpenEdition,
  planned: PlannedVariant,
  artifact: PlannedArtifact,
  found: Diagnostics,
) {
  const own = found.take(edition.own(planned.variant));
  return own && found.take(edition.page(artifact, planned, own, edition.rendered(artifact).value));
}
