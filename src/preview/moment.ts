import path from 'node:path';
import type { Browsers } from '../browser/browsers.ts';
import { type CheckResult, checkDocuments } from '../check/check.ts';
import { drawDiagrams } from '../drawing/draw-diagrams.ts';
import { type OpenEdition, openEdition, type RenderedEdition } from '../edition/open-edition.ts';
import type { RecentChapters } from '../edition/recent-chapters.ts';
import { isAsItWas, ReadLog, type WasRead } from '../files/read-log.ts';
import type { OpenPoint } from '../markdown/types.ts';
import { isPrinted, type PlannedArtifact, type PlannedVariant } from '../plan/plan.ts';
import { planSelection, type SelectedDocument } from '../plan/select.ts';
import type { ArtifactMaker } from '../print/artifact-maker.ts';
import { type Diagnostic, Diagnostics } from '../report/diagnostic.ts';
import type { Fix } from '../report/found.ts';
import type { Announcing } from '../report/progress.ts';
import { openWorkspace, sourcesIn, type Workspace } from '../workspace/workspace.ts';
import { type PdfPages, pagesOfPdf } from './pdf-pages.ts';
import { type Shown, selectionOf } from './shown.ts';
import { type WrittenBlock, writtenBlocks } from './written-blocks.ts';

export interface Problem {
  readonly diagnostic: Diagnostic;
  /** What would mend it safely. */
  readonly fix: Fix | null;
  /** What its author may choose to write in its place. */
  readonly choices: readonly Fix[];
}

/** What was opened; null where the workspace or its document cannot be read. */
interface Opened {
  readonly workspace: Workspace;
  readonly plan: SelectedDocument;
  readonly edition: OpenEdition;
}

/** What goes on running between two moments. */
export interface Press {
  readonly browsers: Browsers;
  readonly maker: ArtifactMaker;
  readonly progress: Announcing;
}

interface Printed {
  readonly pdf: PdfPages | null;
  readonly problems: readonly Diagnostic[];
}

/** A document as its files were at one moment: opened once for its page, its problems and its PDF. */
export class Moment {
  readonly #root: string;
  readonly #log: ReadLog;
  /** What is wrong with the workspace and with what was asked for. */
  readonly #problems: readonly Diagnostic[];
  readonly #opened: Opened | null;

  private constructor(root: string, log: ReadLog, problems: readonly Diagnostic[], opened: Opened | null) {
    this.#root = root;
    this.#log = log;
    this.#problems = problems;
    this.#opened = opened;
  }

  static async of(root: string, shown: Shown, chapters: RecentChapters): Promise<Moment> {
    const log = new ReadLog();
    const found = new Diagnostics();
    const workspace = found.take(openWorkspace(sourcesIn(root, log)));
    const plans = workspace && found.take(await planSelection(workspace, selectionOf(shown)));
    const plan = plans?.[0];
    const isOpen = workspace !== null && plan !== undefined;
    const opened = isOpen
      ? { workspace, plan, edition: await openEdition(workspace, plan.document, chapters.read) }
      : null;
    return new Moment(root, log, found.list, opened);
  }

  /** What was read for it until now. */
  get read(): WasRead {
    return this.#log.toJSON();
  }

  /** Whether a file, by its path from the root, still is what was read. */
  isAsRead(file: string): boolean {
    const read = this.#log.files.get(path.resolve(this.#root, file));
    return read !== undefined && isAsItWas({ files: [[path.resolve(this.#root, file), read]], folders: [] });
  }

  /** The page for the screen, whose blocks say where they were written, of a document that is made for print only that of the print; null where it cannot be made. */
  page(): string | null {
    const [planned, artifact] = this.#artifact(({ format }) => format === 'html');
    if (!this.#opened?.edition.complete || !planned || !artifact) return null;
    const { edition } = this.#opened;
    const own = edition.own(planned.variant).value;
    const rendered = edition.renderedWithPlaces(artifact).value;
    return own && (edition.page(artifact, planned, own, rendered).value?.html ?? null);
  }

  /** The questions that are open in it, in their order. */
  openPoints(): readonly OpenPoint[] {
    return this.#rendered(({ format }) => format === 'html')?.openPoints ?? [];
  }

  /** What is printed, with where each block was written. */
  printedBlocks(): WrittenBlock[] {
    return writtenBlocks(this.#rendered(isPrinted)?.chapters ?? []);
  }

  /** What a check finds in it, and what of a page cannot be made. */
  async check(): Promise<readonly Problem[]> {
    const found = new Diagnostics();
    for (const problem of this.#problems) found.add(problem);
    let checked: CheckResult | null = null;
    if (this.#opened !== null) {
      const { workspace, plan, edition } = this.#opened;
      const editions = new Map([[plan.document.id, edition]]);
      checked = await checkDocuments(workspace, [plan], { cache: true, editions });
      for (const problem of checked.diagnostics) found.add(problem);
    }
    return found.list.map((diagnostic) => ({
      diagnostic,
      fix: checked?.fixes.get(diagnostic) ?? null,
      choices: checked?.choices.get(diagnostic) ?? [],
    }));
  }

  /** The PDF as a build prints it; null where it cannot be printed, with why. */
  async print({ browsers, maker, progress }: Press): Promise<Printed> {
    const [planned, artifact] = this.#artifact(isPrinted);
    if (this.#opened === null || !planned || !artifact) return { pdf: null, problems: [] };
    const found = new Diagnostics();
    const { edition } = this.#opened;
    found.take(await drawDiagrams([edition.diagrams], browsers.start, progress));
    const own = found.take(edition.own(planned.variant));
    const rendered = edition.rendered(artifact).value;
    const page = own && edition.complete ? found.take(edition.page(artifact, planned, own, rendered)) : null;
    if (page === null || found.hasErrors) return { pdf: null, problems: found.list };
    const made = found.take(await maker.make({ ...artifact, format: 'pdf' }, page));
    return { pdf: made && pagesOfPdf(made.bytes), problems: found.list };
  }

  #rendered(isMeant: (artifact: PlannedArtifact) => boolean): RenderedEdition | null {
    const [, artifact] = this.#artifact(isMeant);
    if (!this.#opened?.edition.complete || !artifact) return null;
    return this.#opened.edition.renderedWithPlaces(artifact).value;
  }

  /** The first file of the plan that is of a kind, with the variant that it is for. */
  #artifact(isMeant: (artifact: PlannedArtifact) => boolean): [PlannedVariant?, PlannedArtifact?] {
    const [planned] = this.#opened?.plan.variants ?? [];
    const artifact = planned?.artifacts.find(isMeant) ?? planned?.artifacts[0];
    return planned && artifact ? [planned, artifact] : [];
  }
}
