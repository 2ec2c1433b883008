import { CannotRun } from '../report/diagnostic.ts';
import { say } from '../report/words/said.ts';
import type { BrowserOptions } from './browser.ts';
import { addressesOf } from './find.ts';
import { LazyBrowser } from './lazy-browser.ts';
import type { PrintBrowser } from './print-browser.ts';

/** Where one of the browsers is; undefined of one that is started here. */
interface Source {
  readonly address: string | undefined;
  readonly browser: LazyBrowser;
}

/**
 * The browsers of a run: one that is started when it is first asked for, or those that run at the addresses that were given. Of several one that
 * does not answer any more is told, and left out from then on. Closed at the end or when the signal is given.
 */
export class Browsers implements AsyncDisposable {
  readonly #options: BrowserOptions;
  readonly #sources: readonly Source[];
  readonly #lost = new Set<Source>();
  #opened: Promise<void> | undefined;
  /** Of all of them: another build makes other bytes. */
  #build: string | undefined;
  /** Why the last one was lost. */
  #failure: unknown;
  #turn = 0;

  constructor(options: BrowserOptions) {
    this.#options = options;
    const addresses = addressesOf(options.browser);
    const places = addresses.length > 1 ? addresses : [options.browser];
    this.#sources = places.map((address) => ({
      address,
      browser: new LazyBrowser({ ...options, browser: address }),
    }));
  }

  /** How many there are, lost ones counted. */
  get count(): number {
    return this.#sources.length;
  }

  /**
   * Starts it, or answers the one that runs; of several always the same, as long as it answers. Who asks only so that it is there later need not
   * wait.
   *
   * @throws CannotRun when none answers or starts, or they are of different builds; the signal's reason when that is what ended it.
   */
  readonly start = (): Promise<PrintBrowser> => this.#from(0);

  /** The same, of several one after the other, for one more tab. */
  readonly next = (): Promise<PrintBrowser> => this.#from(this.#turn++);

  /** Begins to close all: what is being printed ends at once. Nobody need wait. */
  readonly close = (): void => {
    for (const { browser } of this.#sources) browser.close();
  };

  #from(turn: number): Promise<PrintBrowser> {
    const first = turn % this.count;
    const coming = this.#firstThatAnswers([...this.#sources.slice(first), ...this.#sources.slice(0, first)]);
    coming.catch(() => {});
    return coming;
  }

  async #firstThatAnswers(sources: readonly Source[]): Promise<PrintBrowser> {
    this.#opened ??= this.#open();
    await this.#opened;
    for (const source of sources) {
      const browser = await this.#answerOf(source);
      if (browser !== null) return browser;
    }
    throw this.#failure;
  }

  /** Asks all at once, so that it is known before anything is printed whether they are alike. */
  async #open(): Promise<void> {
    await Promise.all(this.#sources.map((source) => this.#answerOf(source)));
  }

  async #answerOf(source: Source): Promise<PrintBrowser | null> {
    if (this.#lost.has(source)) return null;
    const { address = '', browser: starting } = source;
    const browser = await starting.start().catch((error: unknown) => this.#lose(source, error));
    if (browser === null) return null;
    this.#build ??= browser.build;
    if (browser.build === this.#build) return browser;
    const values = { address, build: browser.build, other: this.#build };
    throw new CannotRun(say('cannot-run.unlike-browsers', values));
  }

  #lose(source: Source, error: unknown): null {
    const { signal, inform } = this.#options;
    signal?.throwIfAborted();
    if (!(error instanceof CannotRun)) throw error;
    this.#failure = error;
    const { address } = source;
    const isNews = !this.#lost.has(source) && this.#lost.size < this.count - 1;
    this.#lost.add(source);
    if (address !== undefined && isNews) inform((lines) => lines.lostBrowser(address));
    return null;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const { browser } of this.#sources) await browser[Symbol.asyncDispose]();
  }
}
