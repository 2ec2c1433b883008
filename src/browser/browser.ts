import { statfs } from 'node:fs/promises';
import type { Browser, Page } from 'puppeteer';
import { CannotRun } from '../report/diagnostic.ts';
import type { Line } from '../report/progress.ts';
import { say } from '../report/words/said.ts';
import { type FoundBrowser, findBrowser } from './find.ts';

export interface BrowserOptions {
  /** Path of a browser or a ws:// address; else `KL_DOCS_BROWSER`, else what `findBrowser` finds. */
  readonly browser?: string | undefined;
  /** Told what the user may want to know: unpacking, a sandbox that is off. */
  readonly inform: (line: Line) => void;
  /** Ends it, also one that does not answer. */
  readonly signal?: AbortSignal | undefined;
}

/** A running browser. Close it with `await using` or `close()`. */
export class PrintBrowser implements AsyncDisposable {
  /** Such as `HeadlessChrome/153.0.7851.0`: stands in the manifest, since the bytes of a PDF depend on it. */
  readonly build: string;
  readonly sandboxed: boolean;
  readonly #browser: Browser;
  readonly #shared: boolean;
  #firstPage: Page | undefined;
  #closing: Promise<void> | undefined;

  constructor(
    browser: Browser,
    build: string,
    sandboxed: boolean,
    shared: boolean,
    firstPage: Page | undefined,
  ) {
    this.#browser = browser;
    this.build = build;
    this.sandboxed = sandboxed;
    this.#shared = shared;
    this.#firstPage = firstPage;
  }

  /** Whether it runs on this machine, as far as is known. */
  get readsFiles(): boolean {
    return !this.#shared;
  }

  /** A tab in which nothing of the content runs and which reaches no network. The browser's first tab is used first. */
  async openPage(): Promise<Page> {
    const page = this.#firstPage ?? (await this.#browser.newPage());
    this.#firstPage = undefined;
    await page.setJavaScriptEnabled(false);
    return page;
  }

  /** Once, however often it is called: a second goodbye would meet a pipe that is closed. */
  close(): Promise<void> {
    this.#closing ??= this.#shared ? this.#browser.disconnect() : this.#browser.close();
    return this.#closing;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }
}

/**
 * Starts the browser, or connects to one that runs.
 *
 * @throws CannotRun when there is none or it does not start; the signal's reason when that is what ended it.
 */
export async function startBrowser(options: BrowserOptions): Promise<PrintBrowser> {
  const { signal } = options;
  const [found, puppeteer] = await Promise.all([
    findBrowser(options.browser, () => options.inform((lines) => lines.unpackingBrowser)),
    import('puppeteer').then((module) => module.default),
  ]);
  if (found.kind === 'endpoint') {
    const connecting = puppeteer.connect({ browserWSEndpoint: found.url });
    const browser = await orAborted(connecting, signal).catch((error: unknown) => {
      signal?.throwIfAborted();
      throw new CannotRun(say('cannot-run.no-answer', { url: found.url }), { cause: error });
    });
    return new PrintBrowser(browser, await browser.version(), true, true, undefined);
  }
  const launch = async (sandbox: boolean): Promise<PrintBrowser> => {
    const browser = await puppeteer.launch({
      executablePath: found.executablePath,
      headless: /headless.shell/.test(found.executablePath) || found.kind === 'embedded' ? 'shell' : true,
      pipe: true,
      env: { ...process.env, ...found.env },
      args: [...launchArguments(), ...(await sharedMemoryArguments()), ...(sandbox ? [] : ['--no-sandbox'])],
      defaultViewport: null,
      ...(signal && { signal }),
      // The build puts away what is half done before the process ends.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    const [[page], build] = await Promise.all([browser.pages(), browser.version()]);
    return new PrintBrowser(browser, build, sandbox, false, page);
  };
  if (process.getuid?.() === 0) {
    return launch(false).catch((error: unknown) => fail(found, error, signal));
  }
  return launch(true).catch(async (error: unknown) => {
    signal?.throwIfAborted();
    if (!/sandbox|namespace/i.test(String(error))) fail(found, error, signal);
    options.inform((lines) => lines.withoutSandbox);
    return launch(false).catch((second: unknown) => fail(found, second, signal));
  });
}

/** What comes of something that may never come; once the signal is given, nothing does. */
function orAborted<T>(coming: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return coming;
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    coming.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
    if (signal.aborted) stop();
  });
}

function fail(
  found: Exclude<FoundBrowser, { kind: 'endpoint' }>,
  error: unknown,
  signal: AbortSignal | undefined,
): never {
  signal?.throwIfAborted();
  const reason = String(error instanceof Error ? error.message : error).split('\n');
  const telling =
    reason.find((line) => /error while loading|cannot|no such file|denied|FATAL/i.test(line)) ?? reason[0];
  throw new CannotRun(
    say('cannot-run.browser-does-not-start', { file: found.executablePath, reason: telling?.trim() ?? '' }),
    {
      cause: error,
    },
  );
}

/** Same glyph positions on every machine, and no host name ever resolved: the page has all it needs inside. */
function launchArguments(): string[] {
  return [
    '--font-render-hinting=none',
    '--force-color-profile=srgb',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--disable-gpu',
    '--hide-scrollbars',
  ];
}

/** Containers give /dev/shm 64 MB, in which Chromium dies on large pages (puppeteer issue 1834). */
async function sharedMemoryArguments(): Promise<string[]> {
  if (process.platform !== 'linux') return [];
  const free = await statfs('/dev/shm').then(
    (stats) => stats.bavail * stats.bsize,
    () => 0,
  );
  return free < 256 * 1024 * 1024 ? ['--disable-dev-shm-usage'] : [];
}
