import { type BrowserOptions, type PrintBrowser, startBrowser } from './browser.ts';

/** The browser of a run: started when it is first asked for, and closed at the end or when the signal is given. */
export class LazyBrowser implements AsyncDisposable {
  readonly #options: BrowserOptions;
  #started: Promise<PrintBrowser> | undefined;

  constructor(options: BrowserOptions) {
    this.#options = options;
    options.signal?.addEventListener('abort', this.close, { once: true });
  }

  /**
   * Starts it, or answers the one that runs. Who asks only so that it is there later need not wait.
   *
   * @throws CannotRun when there is none or it does not start; the signal's reason when that is what ended it.
   */
  readonly start = (): Promise<PrintBrowser> => {
    this.#started ??= startBrowser(this.#options);
    this.#started.catch(() => {});
    return this.#started;
  };

  /** Begins to close it: what is being printed ends at once. Nobody need wait. */
  readonly close = (): void => {
    this.#started?.then((browser) => browser.close()).catch(() => {});
  };

  async [Symbol.asyncDispose](): Promise<void> {
    this.#options.signal?.removeEventListener('abort', this.close);
    const browser = await this.#started?.catch(() => undefined);
    await browser?.close().catch(() => {});
  }
}
