import { type Browser, type Page, ProtocolError, PuppeteerError, TimeoutError } from 'puppeteer';
import { BrowserFailed } from './browser-failed.ts';
import { endProcess, type StartedProcess } from './end-process.ts';
import type { Profile } from './profile.ts';
import { seal } from './seal.ts';

interface Facts {
  readonly build: string;
  readonly sandboxed: boolean;
  /** In ms, for one step. */
  readonly timeLimit: number;
  /** The tab that it opened by itself. */
  readonly firstPage?: Page | undefined;
  /** Of one that was started; none of one that ran already. So is its profile. */
  readonly child?: StartedProcess;
  readonly profile?: Profile;
}

/** How long one that is asked to close may take, in ms, before it is ended. It has nothing to put away. */
const CLOSING = 2_000;

/** A running browser. Close it with `await using` or `close()`. */
export class PrintBrowser implements AsyncDisposable {
  /** Such as `HeadlessChrome/153.0.7851.0`: stands in the manifest, since the bytes of a PDF depend on it. */
  readonly build: string;
  readonly sandboxed: boolean;
  readonly #browser: Browser;
  readonly #timeLimit: number;
  readonly #child: StartedProcess | undefined;
  readonly #profile: Profile | undefined;
  readonly #crashed = new WeakSet<Page>();
  #firstPage: Page | undefined;
  #closing: Promise<void> | undefined;

  constructor(browser: Browser, { build, sandboxed, timeLimit, firstPage, child, profile }: Facts) {
    this.#browser = browser;
    this.build = build;
    this.sandboxed = sandboxed;
    this.#timeLimit = timeLimit;
    this.#firstPage = firstPage;
    this.#child = child;
    this.#profile = profile;
    if (firstPage !== undefined) this.#watch(firstPage);
  }

  /** Whether it runs on this machine, as far as is known. */
  get readsFiles(): boolean {
    return this.#profile !== undefined;
  }

  /** Whether it can be asked for nothing more. */
  get hasEnded(): boolean {
    return this.#closing !== undefined || !this.#browser.connected;
  }

  /**
   * A tab in which nothing of the content runs and which reaches neither a network nor a file. The browser's first tab is used first.
   *
   * @param prepare what is done in it before that is so
   */
  async openPage(prepare?: (page: Page) => Promise<void>): Promise<Page> {
    const page = this.#firstPage ?? this.#watch(await this.#browser.newPage());
    this.#firstPage = undefined;
    page.setDefaultTimeout(this.#timeLimit);
    await page.setJavaScriptEnabled(false);
    await prepare?.(page);
    await seal(page);
    return page;
  }

  /**
   * Does something in a tab, or opens one; ends when the tab or the browser does. A browser that does not answer is ended, since
   * nobody can tell whether the next tab would fare better.
   *
   * @throws BrowserFailed; whatever else the work throws.
   */
  async doing<T>(work: () => Promise<T>, tab?: Page): Promise<T> {
    const failed = Promise.withResolvers<never>();
    const crash = () => failed.reject(new BrowserFailed('crashed'));
    const end = () => failed.reject(new BrowserFailed('ended'));
    // One that nobody used has crashed unseen, and would never answer.
    if (tab !== undefined && this.#crashed.has(tab)) crash();
    // Not `once`: what puppeteer makes of a listener for that, `off` does not find, and each job's result would be held as long as its tab.
    tab?.on('error', crash);
    this.#browser.on('disconnected', end);
    try {
      return await Promise.race([work(), failed.promise]);
    } catch (error) {
      throw await this.#failure(error);
    } finally {
      tab?.off('error', crash);
      this.#browser.off('disconnected', end);
    }
  }

  #watch(page: Page): Page {
    page.once('error', () => this.#crashed.add(page));
    return page;
  }

  /** What an error says of the browser; the error itself where that is nothing. */
  async #failure(error: unknown): Promise<unknown> {
    const isOfBrowser = error instanceof BrowserFailed || error instanceof PuppeteerError;
    if (!isOfBrowser) return error;
    if (this.#closing !== undefined) return new BrowserFailed('replaced', { cause: error });
    if (error instanceof BrowserFailed) return error;
    if (!this.#browser.connected) return new BrowserFailed('ended', { cause: error });
    if (
      error instanceof TimeoutError ||
      (error instanceof ProtocolError && /timed out/.test(error.message))
    ) {
      await this.end();
      return new BrowserFailed('silent', { cause: error });
    }
    return new BrowserFailed('refused', { cause: error });
  }

  /** Ends it at once: one that may not answer, or is not needed any more. One that ran already goes on without us. */
  end(): Promise<void> {
    this.#closing ??= this.#put(async () => {});
    endProcess(this.#child);
    return this.#closing;
  }

  /** Closes it; once, however often it is called. */
  close(): Promise<void> {
    this.#closing ??= this.#put(() => this.#browser.close());
    return this.#closing;
  }

  async #put(goodbye: () => Promise<void>): Promise<void> {
    if (this.#profile === undefined) {
      await this.#browser.disconnect();
      return;
    }
    let timer: NodeJS.Timeout | undefined;
    const longEnough = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, CLOSING);
    });
    await Promise.race([goodbye().catch(() => {}), longEnough]);
    clearTimeout(timer);
    endProcess(this.#child);
    await this.#profile.remove();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }
}
