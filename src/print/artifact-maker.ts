import type { Page as Tab } from 'puppeteer';
import type { PrintBrowser } from '../browser/browser.ts';
import type { Format } from '../document/document.ts';
import { measuresOf, type Sheet } from '../document/sheet.ts';
import type { Page } from '../edition/open-edition.ts';
import type { ArtifactCache } from '../memory/artifact-cache.ts';
import { finishPdf } from '../pdf/finish.ts';
import { inspectPdf } from '../pdf/inspect.ts';
import type { PlannedArtifact } from '../plan/plan.ts';
import { type Diagnostic, Diagnostics } from '../report/diagnostic.ts';
import { sourceDateEpoch } from '../workspace/source-date.ts';
import { wideElements } from './fit/fit-page.ts';
import { reportFit, reportShrunk } from './fit/report-fit.ts';
import { partsOf } from './page-parts.ts';
import { layOut, type PrintOptions, printPage, UnstablePageNumbers } from './print.ts';
import { reportLayout } from './report-layout.ts';
import { pictureResolutions } from './resolution.ts';
import { takePicture } from './screenshot.ts';
import { verifyPdf } from './verify-pdf.ts';

/** What is told of a printed file, and kept with it in the cache. */
export interface ArtifactFacts {
  /** Of a PDF; null for what has none. */
  readonly pages: number | null;
  readonly browser: string;
  /** What was worth a word, but no error. */
  readonly notes: readonly Diagnostic[];
}

export interface MadeArtifact {
  readonly bytes: Uint8Array;
  readonly facts: ArtifactFacts;
}

/** All that decides a printed file and what is told of it, beside the program and the browser. */
export interface PrintInputs {
  readonly format: Format;
  readonly sheet: Sheet | null;
  readonly finish: ReturnType<typeof finishOptions>;
  /** The description's, where what is worth a word is told. */
  readonly file: string;
  readonly frame: string;
  readonly title: string | null;
  readonly body: string;
}

interface MakerOptions {
  /** Starts the browser, or answers the one that runs. */
  readonly browser: () => Promise<PrintBrowser>;
  /** Opens what was printed before, once something is to be printed. */
  readonly cache: () => Promise<ArtifactCache<ArtifactFacts>>;
  readonly detail: (message: string) => void;
}

/** Makes printed files of pages: from the cache, else in the browser. Tabs are used again. */
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
    const cache = await this.#options.cache();
    const { format } = artifact;
    const key = printKey(cache, printInputs(artifact, page.html));
    const known = await cache.read(key);
    if (known !== null) {
      for (const note of known.facts.notes) diagnostics.add(note);
      return known;
    }
    const made =
      format === 'pdf'
        ? await this.#print(artifact, page, diagnostics)
        : await this.#picture(artifact, page, diagnostics);
    if (made === null || diagnostics.hasErrors) return null;
    await cache.write(key, made);
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
      if (printed.fit !== null) reportFit(printed.fit, place, found);
      const { bytes, untagged, scale } = finishPdf(printed.bytes, {
        title: (await tab.title()).replaceAll('\u00AD', ''),
        abbreviations: printed.abbreviations,
        ...finishOptions(artifact),
      });
      // A table that is told to be too wide is why.
      if (scale < 1 && !printed.fit?.wideTables.length)
        reportShrunk(scale, await wideElements(tab), place, found);
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

export const printKey = (cache: ArtifactCache<ArtifactFacts>, { frame, ...inputs }: PrintInputs): string =>
  cache.key(frame, JSON.stringify(inputs));

/** Pictures for a print shop keep all their pixels; on a sheet all has its place. */
const printOptions = ({ sheet }: PlannedArtifact): PrintOptions => ({
  copies: sheet?.copies,
  scaled: !sheet?.printShop,
  fitted: sheet === null,
});

/** What the file says of itself, and what is done to it for a print shop. */
function finishOptions({ document, sheet }: PlannedArtifact) {
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
