import type { Page as Tab } from 'puppeteer';
import type { PrintBrowser } from '../browser/browser.ts';
import { measuresOf } from '../document/sheet.ts';
import type { Page } from '../edition/open-edition.ts';
import { finishPdf } from '../pdf/finish.ts';
import { inspectPdf } from '../pdf/inspect.ts';
import type { PlannedArtifact } from '../plan/plan.ts';
import { Diagnostics } from '../report/diagnostic.ts';
import { sourceDateEpoch } from '../workspace/source-date.ts';
import type { KeptArtifacts, MadeArtifact, PrintInputs } from './kept-artifacts.ts';
import { partsOf } from './page-parts.ts';
import { layOut, type PrintOptions, printPage, UnstablePageNumbers } from './print.ts';
import { reportLayout } from './report-layout.ts';
import { pictureResolutions } from './resolution.ts';
import { takePicture } from './screenshot.ts';
import { verifyPdf } from './verify-pdf.ts';

interface MakerOptions {
  /** Starts the browser, or answers the one that runs. */
  readonly browser: () => Promise<PrintBrowser>;
  /** Opens what was printed before, once something is to be printed. */
  readonly kept: () => Promise<KeptArtifacts>;
  readonly detail: (message: string) => void;
}

/** Makes printed files of pages: those that were kept, else in the browser. Tabs are used again. */
export class ArtifactMaker {
  readonly #options: MakerOptions;
  readonly #idle: Tab[] = [];

  constructor(options: MakerOptions) {
    this.#options = options;
  }

  /**
   * A finished file that was checked; null after a problem was reported.
   *
   * @throws CannotRun when the browser does not start.
   */
  async make(artifact: PlannedArtifact, page: Page, diagnostics: Diagnostics): Promise<MadeArtifact | null> {
    const kept = await this.#options.kept();
    const inputs = printInputs(artifact, page.html);
    const known = kept.read(inputs);
    if (known !== null) {
      for (const note of known.facts.notes) diagnostics.add(note);
      return known;
    }
    const made =
      artifact.format === 'pdf'
        ? await this.#print(artifact, page, diagnostics)
        : await this.#picture(artifact, page, diagnostics);
    if (made === null || diagnostics.hasErrors) return null;
    kept.write(inputs, made);
    return made;
  }

  /** What the PDF of the same page shows: the checks are made on that. */
  async #picture(
    artifact: PlannedArtifact,
    page: Page,
    diagnostics: Diagnostics,
  ): Promise<MadeArtifact | null> {
    const pdf = await this.make({ ...artifact, format: 'pdf' }, page, diagnostics);
    if (pdf === null) return null;
    const facts = { ...pdf.facts, pages: null };
    if (artifact.format === 'svg') {
      const { pdfToSvg } = await import('../pdf-to-svg/pdf-to-svg.ts');
      return { bytes: Buffer.from(pdfToSvg(pdf.bytes)), facts };
    }
    const [size = { width: 0, height: 0 }] = inspectPdf(pdf.bytes).pageSizes;
    const tab = await this.#openTab();
    try {
      await layOut(tab, page.html, printOptions(artifact));
      return { bytes: await takePicture(tab, size), facts };
    } finally {
      this.#idle.push(tab);
    }
  }

  async #openTab(): Promise<Tab> {
    return this.#idle.pop() ?? (await this.#options.browser()).openPage();
  }

  async #print(
    artifact: PlannedArtifact,
    page: Page,
    diagnostics: Diagnostics,
  ): Promise<MadeArtifact | null> {
    const tab = await this.#openTab();
    const { document, sheet } = artifact;
    const place = { file: document.file };
    const found = new Diagnostics();
    try {
      const printed = await printPage(tab, page.html, printOptions(artifact));
      reportLayout(artifact, printed, sheet?.printShop ? await pictureResolutions(tab) : [], found);
      const { bytes, untagged } = finishPdf(printed.bytes, {
        title: await tab.title(),
        abbreviations: printed.abbreviations,
        ...finishOptions(artifact),
      });
      const inspection = inspectPdf(bytes);
      this.#options.detail(`${artifact.path}: ${inspection.pages} pages, printed ${printed.rounds} times`);
      const { headings, figures } = page.rendered;
      const { pageNumbers } = printed;
      const source = { headings, figures, pageNumbers, pages: sheet && 1 };
      for (const problem of verifyPdf(inspection, untagged, source, document.config.language, place))
        found.add(problem);
      for (const problem of found.list) diagnostics.add(problem);
      const { build } = await this.#options.browser();
      return { bytes, facts: { pages: inspection.pages, browser: build, notes: found.list } };
    } catch (error) {
      if (!(error instanceof UnstablePageNumbers)) throw error;
      diagnostics.error(
        'unstable-page-numbers',
        error.message,
        place,
        'Shorten the contents list by some lines.',
      );
      return null;
    } finally {
      this.#idle.push(tab);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#idle.map((page) => page.close().catch(() => {})));
  }
}

export function printInputs(artifact: PlannedArtifact, html: string): PrintInputs {
  const { document, format, sheet } = artifact;
  const parts = partsOf(html) ?? { frame: '', title: null, body: html };
  return { format, sheet, finish: finishOptions(artifact), file: document.file, ...parts };
}

/** Pictures for a print shop keep all their pixels. */
const printOptions = ({ sheet }: PlannedArtifact): PrintOptions => ({
  copies: sheet?.copies,
  scaled: !sheet?.printShop,
});

/** What the file says of itself, and what is done to it for a print shop. */
function finishOptions({ document, sheet }: PlannedArtifact): PrintInputs['finish'] {
  const { language, publisher, date } = document.config;
  const measures = sheet?.printShop ? measuresOf(sheet) : null;
  return {
    language,
    date: editionDate(date),
    ...(publisher && { author: publisher }),
    ...(measures && { printShop: { bleed: measures.bleed, slug: measures.slug } }),
  };
}

/** The date in a PDF: `SOURCE_DATE_EPOCH`, else the edition's date. */
function editionDate(date: string): Date {
  const epoch = sourceDateEpoch();
  return epoch === null ? new Date(`${date}T00:00:00Z`) : new Date(epoch * 1000);
}
