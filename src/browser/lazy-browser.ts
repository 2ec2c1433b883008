import { type BrowserOptions, startBrowser } from './browser.ts';
import type { PrintBrowser } from './print-browser.ts';

/** One browser of a run: started when it is first asked for, again where it has ended, and closed at the end or when the signal is given. */
export class LazyBrowser implements AsyncDisposable {
  readonly #options: BrowserOptions;
  #started: Promise<PrintBrowser> | undefined;
  #isClosed = false;

  constructor(options: BrowserOptions) {
    this.#options = options;
    options.signal?.addEventListener('abort', this.#end, { once: true });
  }

  /**
   * Starts it, or answers the one that runs. Who asks only so that it is there later need not wait.
   *
   * @throws CannotRun when there is none or it does not start; the signal's reason when that is what ended it.
   */
  readonly start = (): Promise<PrintBrowser> => {
    const before = this.#started;
    const running = before === undefined ? this.#begin() : this.#runningOr(before);
    running.catch(() => {});
    this.#started = running;
    return running;
  };

  /** Who asks only so that it is there later may do so when all is over. */
  async #begin(): Promise<PrintBrowser> {
    if (this.#isClosed) throw new Error('The browser is closed');
    return startBrowser(this.#options);
  }

  async #runningOr(before: Promise<PrintBrowser>): Promise<PrintBrowser> {
    const browser = await before;
    this.#options.signal?.throwIfAborted();
    return browser.hasEnded ? this.#begin() : browser;
  }

  /** Begins to close it: what is being printed ends at once. Nobody need wait. */
  readonly close = (): void => {
    this.#isClosed = true;
    this.#started?.then((browser) => browser.close()).catch(() => {});
  };

  readonly #end = (): void => {
    this.#started?.then((browser) => browser.end()).catch(() => {});
  };

  async [Symbol.asyncDispose](): Promise<void> {
    this.#options.signal?.removeEventListener('abort', this.#end);
    this.#isClosed = true;
    const browser = await this.#started?.catch(() => undefined);
    await browser?.close().catch(() => {});
  }
}
