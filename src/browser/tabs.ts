import type { Page } from 'puppeteer';
import { persistently } from './browser-failed.ts';
import type { Browsers } from './browsers.ts';
import type { PrintBrowser } from './print-browser.ts';

/** Two tabs keep two cores busy; more of one browser only wait for each other. */
const PER_BROWSER = 2;

interface Tab {
  readonly browser: PrintBrowser;
  readonly page: Page;
}

/** The run is to do no more in the browser. */
export class NotBegun extends Error {
  override readonly name = 'NotBegun';
}

/** Tabs for the jobs of a run, used again. One whose job failed is not. */
export class Tabs {
  readonly #browsers: Pick<Browsers, 'next' | 'count'>;
  readonly #mayBegin: () => boolean;
  #idle: Tab[] = [];
  #coming: Promise<Tab> | undefined;

  /** @param mayBegin whether another job may be begun */
  constructor(browsers: Pick<Browsers, 'next' | 'count'>, mayBegin: () => boolean = () => true) {
    this.#browsers = browsers;
    this.#mayBegin = mayBegin;
  }

  /** How many jobs are worth doing at once. */
  get atOnce(): number {
    return PER_BROWSER * this.#browsers.count;
  }

  /**
   * Does a job in a tab; begins it anew where the browser fails.
   *
   * @throws NotBegun when it may not be begun; BrowserFailed when it failed three times; CannotRun when the browser does not start; whatever else the job throws.
   */
  use<T>(job: (page: Page) => Promise<T>): Promise<T> {
    return persistently(async () => {
      if (!this.#mayBegin()) throw new NotBegun();
      const tab = this.#takeIdle() ?? (await (this.#takeComing() ?? this.#open()));
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

  /** Begins to open a tab, so that it is there when it is needed. Where that fails, it is told to who uses it. */
  prepare(): void {
    this.#coming = this.#open();
    this.#coming.catch(() => {});
  }

  #takeComing(): Promise<Tab> | undefined {
    const coming = this.#coming;
    this.#coming = undefined;
    return coming;
  }

  #takeIdle(): Tab | undefined {
    this.#idle = this.#idle.filter(({ browser }) => !browser.hasEnded);
    return this.#idle.pop();
  }

  async #open(): Promise<Tab> {
    const browser = await this.#browsers.next();
    return { browser, page: await browser.doing(() => browser.openPage()) };
  }

  /** Puts the tabs away. */
  close(): void {
    for (const tab of this.#idle.splice(0)) put(tab);
    this.#takeComing()?.then(put, () => {});
  }
}

/** Nobody waits for one that may be frozen. */
function put({ page }: Tab): void {
  page.close().catch(() => {});
}
