import { BrowserFailed } from '../browser/browser-failed.ts';
import type { Browsers } from '../browser/browsers.ts';
import { browserIdentity } from '../browser/find.ts';
import { NotBegun, Tabs } from '../browser/tabs.ts';
import type { Page } from '../edition/open-edition.ts';
import { inspectPdf } from '../pdf/inspect.ts';
import type { PlannedArtifact } from '../plan/plan.ts';
import { problem } from '../report/diagnostic.ts';
import type { Outcome } from '../report/outcome.ts';
import type { Line } from '../report/progress.ts';
import { programId } from '../workspace/own-package.ts';
import { printChecked, printOptions } from './checked-pdf.ts';
import { KeptArtifacts, type MadeArtifact, type Printer } from './kept-artifacts.ts';
import { layOut } from './print.ts';
import { printInputs } from './print-inputs.ts';
import { takePicture } from './screenshot.ts';

interface MakerOptions {
  readonly browsers: Browsers;
  /** Path of a browser or ws:// addresses, as it was asked for: most often it is known without a start what that has printed before. */
  readonly asked: string | undefined;
  /** Whether each document is printed as a whole: in pieces where absent. */
  readonly whole?: boolean | undefined;
  /** Whether more may be printed: always where absent. */
  readonly mayPrint?: (() => boolean) | undefined;
  readonly detail: (line: Line) => void;
}

/** Makes printed files of pages: those that were kept, else in the browser. Tabs are used again. */
export class ArtifactMaker {
  readonly #options: MakerOptions;
  readonly #tabs: Tabs;
  #printed: Promise<Printer> | undefined;
  #kept: KeptArtifacts | undefined;

  constructor(options: MakerOptions) {
    this.#options = options;
    this.#tabs = new Tabs(options.browsers, options.mayPrint);
  }

  /** Begins to start the browser and to open a tab, so that they are there when they are needed. */
  prepare(): void {
    this.#tabs.prepare();
    this.#printer().catch(() => {});
  }

  /** How many files are worth making at once. */
  get atOnce(): number {
    return this.#tabs.atOnce;
  }

  /**
   * A finished file that was checked; null with the problems that leave none, such as a browser that fails again and again, and where no more may be
   * printed.
   *
   * @throws CannotRun when the browser does not start.
   */
  async make(artifact: PlannedArtifact, page: Page): Promise<Outcome<MadeArtifact | null>> {
    this.#kept ??= new KeptArtifacts(await this.#printer());
    const kept = this.#kept;
    const inputs = printInputs(artifact, page.html);
    const known = kept.read(inputs);
    if (known !== null) return { value: known, problems: known.facts.notes };
    const made = await (artifact.format === 'pdf'
      ? this.#print(artifact, page)
      : this.#picture(artifact, page)
    ).catch(failureAt(artifact));
    if (made.value !== null) kept.write(inputs, made.value);
    return made;
  }

  /** What prints: what it has printed before counts. */
  #printer(): Promise<Printer> {
    const { asked, browsers, whole } = this.#options;
    const identity = async () => (await browserIdentity(asked)) ?? (await browsers.start()).build;
    this.#printed ??= identity().then((identity) => printerOf(identity, whole));
    return this.#printed;
  }

  async #print(artifact: PlannedArtifact, page: Page): Promise<Outcome<MadeArtifact | null>> {
    const { browsers, whole = false, detail } = this.#options;
    const floor = { tabs: this.#tabs, printer: await this.#printer(), whole, detail };
    const { value: pdf, problems } = await printChecked(floor, artifact, page);
    if (pdf === null) return { value: null, problems };
    const facts = { pages: pdf.pages, browser: (await browsers.start()).build, notes: problems };
    return { value: { bytes: pdf.bytes, facts }, problems };
  }

  /** What the PDF of the same page shows: the checks are made on that. */
  async #picture(artifact: PlannedArtifact, page: Page): Promise<Outcome<MadeArtifact | null>> {
    const { value: pdf, problems } = await this.make({ ...artifact, format: 'pdf' }, page);
    if (pdf === null) return { value: null, problems };
    const bytes = await (artifact.format === 'svg' ? svgOf(pdf) : this.#screenshot(artifact, page, pdf));
    return { value: { bytes, facts: { ...pdf.facts, pages: null } }, problems };
  }

  #screenshot(artifact: PlannedArtifact, { html }: Page, pdf: MadeArtifact): Promise<Uint8Array> {
    const [size = { width: 0, height: 0 }] = inspectPdf(pdf.bytes).pageSizes;
    return this.#tabs.use(async (tab) => {
      await layOut(tab, html, printOptions(artifact));
      return takePicture(tab, size);
    });
  }

  /** Puts the tabs away. */
  close(): void {
    this.#tabs.close();
  }
}

/** Of one file: the others may still be made. */
const failureAt =
  ({ path, document }: PlannedArtifact) =>
  (error: unknown): Outcome<null> => {
    if (error instanceof NotBegun) return { value: null, problems: [] };
    if (!(error instanceof BrowserFailed)) throw error;
    return {
      value: null,
      problems: [problem('browser-failed', { path, failure: error.failure }, { file: document.file })],
    };
  };

async function svgOf({ bytes }: MadeArtifact): Promise<Uint8Array> {
  const { pdfToSvg } = await import('../pdf-to-svg/pdf-to-svg.ts');
  return Buffer.from(pdfToSvg(bytes));
}

export const printerOf = (browser: string, whole = false): Printer => ({
  program: programId(),
  browser,
  whole,
});
