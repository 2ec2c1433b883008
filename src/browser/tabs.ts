import type { Page } from 'puppeteer';
import { persistently } from './browser-failed.ts';
import type { PrintBrowser } from './print-browser.ts';

interface Tab {
  readonly browser: PrintBrowser;
  readonly page: Page;
}

/** Tabs for the jobs of a run, used again. One whose job failed is not. */
export class Tabs {
  readonly #browser: () => Promise<PrintBrowser>;
  #idle: Tab[] = [];

  /** @param browser starts it, or answers the one that runs */
  constructor(browser: () => Promise<PrintBrowser>) {
    this.#browser = browser;
  }

  /**
   * Does a job in a tab; begins it anew where the browser fails.
   *
   * @throws BrowserFailed when it failed three times; CannotRun when the browser does not start; whatever else the job throws.
   */
  use<T>(job: (page: Page) => Promise<T>): Promise<T> {
    return persistently(async () => {
      const tab = this.#takeIdle() ?? (await this.#open());
      const { browser, page } = tab;
      try {
        const done = await browser.doing(() => job(page), page);
        this.#idle.push(tab);
        return done;
      } catch (error) {
        put(tab);
        throw error;
      }
    });
  }

  #takeIdle(): Tab | undefined {
    this.#idle = this.#idle.filter(({ browser }) => !browser.hasEnded);
    return this.#idle.pop();
  }

  async #open(): Promise<Tab> {
    const browser = await this.#browser();
    return { browser, page: await browser.doing(() => browser.openPage()) };
  }

  /** Puts the tabs away. */
  close(): void {
    for (const tab of this.#idle.splice(0)) put(tab);
  }
}

/** Nobody waits for one that may be frozen. */
function put({ page }: Tab): void {
  page.close().catch(() => {});
}
