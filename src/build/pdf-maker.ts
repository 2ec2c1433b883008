import type { Page } from 'puppeteer';
import type { Document } from '../document/document.ts';
import type { PrintBrowser } from '../pdf/browser/browser.ts';
import { finishPdf } from '../pdf/finish.ts';
import { inspectPdf } from '../pdf/inspect.ts';
import { printPage, UnstablePageNumbers } from '../pdf/print.ts';
import type { Diagnostics } from '../report/diagnostic.ts';
import type { RenderedPage } from './pages.ts';
import { verifyPdf } from './verify-pdf.ts';

export interface MadePdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly browser: string;
}

/** Prints the pages of one document and finishes them. Tabs are used again. */
export class PdfMaker {
  readonly #browser: Promise<PrintBrowser>;
  readonly #document: Document;
  readonly #diagnostics: Diagnostics;
  readonly #idle: Page[] = [];

  constructor(browser: Promise<PrintBrowser>, document: Document, diagnostics: Diagnostics) {
    this.#browser = browser;
    this.#document = document;
    this.#diagnostics = diagnostics;
  }

  /**
   * A finished PDF that was checked; null after a problem was reported.
   *
   * @throws CannotRun when the browser did not start.
   */
  async make(
    rendered: RenderedPage,
    artifact: string,
    detail: (message: string) => void,
  ): Promise<MadePdf | null> {
    const browser = await this.#browser;
    const page = this.#idle.pop() ?? (await browser.openPage());
    try {
      const printed = await printPage(page, rendered.html);
      const { config } = this.#document;
      const { bytes, untagged } = finishPdf(printed.bytes, {
        title: await page.title(),
        language: config.language,
        ...(config.publisher && { author: config.publisher }),
        date: editionDate(config.date),
      });
      const inspection = inspectPdf(bytes);
      detail(`${inspection.pages} pages, printed ${printed.rounds} times`);
      const place = { file: this.#document.file };
      if (printed.cutOff > 0) {
        this.#diagnostics.error(
          'cut-off',
          `What stands on ${artifact} does not fit and would be cut off`,
          place,
          'Shorten the text or the name, or give it more room in the template.',
        );
      }
      for (const { alternativeText, width, height } of printed.scaled) {
        const megapixels = Math.round((width * height) / 1e6);
        this.#diagnostics.add({
          rule: 'large-picture',
          severity: 'note',
          message: `The picture "${alternativeText}" of ${megapixels} megapixels (${width} × ${height}) is scaled down for print`,
          hint: 'Save it with at most 36 megapixels. "kl-docs check" says where it stands.',
          place,
        });
      }
      const { pageNumbers } = printed;
      const source = { headings: rendered.headings, figures: rendered.figures, pageNumbers };
      for (const problem of verifyPdf(inspection, untagged, source, config.language, place)) {
        this.#diagnostics.add(problem);
      }
      return { bytes, pages: inspection.pages, browser: browser.build };
    } catch (error) {
      if (!(error instanceof UnstablePageNumbers)) throw error;
      this.#diagnostics.error(
        'unstable-page-numbers',
        error.message,
        { file: this.#document.file },
        'Shorten the contents list by some lines.',
      );
      return null;
    } finally {
      this.#idle.push(page);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#idle.map((page) => page.close().catch(() => {})));
  }
}

/** The date in a PDF: `SOURCE_DATE_EPOCH` (reproducible-builds.org, seconds since 1970), else the edition's date. */
function editionDate(date: string): Date {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  return epoch && /^\d+$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date(`${date}T00:00:00Z`);
}
