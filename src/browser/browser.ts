import { readFile, statfs } from 'node:fs/promises';
import { refusalIn, refusalOf } from '../files/system-error.ts';
import { CannotRun } from '../report/diagnostic.ts';
import type { Line } from '../report/progress.ts';
import { say } from '../report/words/said.ts';
import { endProcess } from './end-process.ts';
import { type FoundBrowser, findBrowsers } from './find.ts';
import type { Launched } from './launch.ts';
import { LEAST_VERSION, majorVersion } from './least-version.ts';
import type { PrintBrowser } from './print-browser.ts';
import { makeProfile } from './profile.ts';

export type { PrintBrowser } from './print-browser.ts';

export interface BrowserOptions {
  /** Path of a browser or a ws:// address; else `KL_DOCS_BROWSER`, else what `findBrowser` finds. */
  readonly browser?: string | undefined;
  /** How long it may take for one step, in ms; else `TIME_LIMIT`. */
  readonly timeLimit?: number | undefined;
  /** Told what the user may want to know: unpacking, a sandbox that is off. */
  readonly inform: (line: Line) => void;
  /** Ends it, also one that does not answer. */
  readonly signal?: AbortSignal | undefined;
}

/** In ms. The longest step is to print: a minute for 1,600 pages on a quiet machine. */
const TIME_LIMIT = 5 * 60_000;

/**
 * Starts the browser, or connects to one that runs. No step of either takes longer than the time limit. Of several that are installed the next one
 * is tried where one does not start or is too old, and that is told.
 *
 * @throws CannotRun when there is none, or none that starts and is new enough; the signal's reason when that is what ended it.
 */
export async function startBrowser(options: BrowserOptions): Promise<PrintBrowser> {
  const [[first, ...others]] = await Promise.all([
    findBrowsers(options.browser, () => options.inform((lines) => lines.unpackingBrowser)),
    library(),
  ]);
  let tried = first;
  for (const next of others) {
    try {
      return await begin(tried, options);
    } catch (error) {
      options.signal?.throwIfAborted();
      if (!(error instanceof CannotRun) || tried.kind === 'endpoint') throw error;
      const file = tried.executablePath;
      options.inform((lines) => lines.nextBrowser(file));
      tried = next;
    }
  }
  return begin(tried, options);
}

async function begin(found: FoundBrowser, options: BrowserOptions): Promise<PrintBrowser> {
  if (found.kind === 'endpoint') return connect(found.url, options);
  const { signal, inform } = options;
  const started = (sandbox: boolean) => start(found, sandbox, options);
  const giveUp = (error: unknown) => fail(found, error, signal);
  if (process.getuid?.() === 0) {
    inform((lines) => lines.withoutSandboxAsRoot);
    return started(false).catch(giveUp);
  }
  return started(true).catch((error: unknown) => {
    signal?.throwIfAborted();
    if (!/sandbox|namespace/i.test(String(error))) giveUp(error);
    inform((lines) => lines.withoutSandbox);
    return started(false).catch(giveUp);
  });
}

/** Loaded only where a browser is needed. */
async function library() {
  const [{ default: puppeteer }, { launch }, { PrintBrowser }] = await Promise.all([
    import('puppeteer'),
    import('./launch.ts'),
    import('./print-browser.ts'),
  ]);
  return { puppeteer, launch, PrintBrowser };
}

async function connect(
  url: string,
  { signal, timeLimit = TIME_LIMIT }: BrowserOptions,
): Promise<PrintBrowser> {
  const { puppeteer, PrintBrowser } = await library();
  const connected = async () => {
    const browser = await puppeteer.connect({
      browserWSEndpoint: url,
      protocolTimeout: timeLimit,
      wsOptions: { handshakeTimeout: timeLimit },
    });
    return { browser, build: await browser.version() };
  };
  const { browser, build } = await orAborted(connected(), signal).catch((error: unknown) => {
    signal?.throwIfAborted();
    throw new CannotRun(say('cannot-run.no-answer', { url }), { cause: error });
  });
  if (isTooOld(build)) {
    await browser.disconnect();
    throw tooOld(url, build);
  }
  return new PrintBrowser(browser, { build, sandboxed: true, timeLimit });
}

async function start(
  { executablePath: file, kind, env }: StartableBrowser,
  sandbox: boolean,
  { signal, timeLimit = TIME_LIMIT }: BrowserOptions,
): Promise<PrintBrowser> {
  const { launch, PrintBrowser } = await library();
  if ((await openFilesLimit()) < NEEDED_FILES)
    throw new CannotRun(say('cannot-run.browser-refused', { file, reason: 'descriptor-limit' }));
  const profile = await makeProfile();
  let launched: Launched | undefined;
  try {
    launched = await launch({
      file,
      headless: kind === 'embedded' || /headless.shell/.test(file) ? 'shell' : true,
      profile: profile.folder,
      args: [...ARGUMENTS, ...(await sharedMemoryArguments()), ...(sandbox ? [] : ['--no-sandbox'])],
      env: { ...process.env, ...env },
      timeLimit,
      signal,
    });
    const { browser, child } = launched;
    const [[firstPage], build] = await Promise.all([browser.pages(), browser.version()]);
    if (isTooOld(build)) throw tooOld(file, build);
    return new PrintBrowser(browser, { build, sandboxed: sandbox, timeLimit, firstPage, child, profile });
  } catch (error) {
    endProcess(launched?.child);
    await profile.remove();
    throw error;
  }
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

const isTooOld = (build: string): boolean => (majorVersion(build) ?? LEAST_VERSION) < LEAST_VERSION;

const tooOld = (browser: string, build: string): CannotRun =>
  new CannotRun(say('cannot-run.old-browser', { browser, build, least: LEAST_VERSION }));

type StartableBrowser = Exclude<FoundBrowser, { kind: 'endpoint' }>;

function fail(found: StartableBrowser, error: unknown, signal: AbortSignal | undefined): never {
  signal?.throwIfAborted();
  if (error instanceof CannotRun) throw error;
  const words = String(error instanceof Error ? error.message : error);
  const refusal = refusalOf(error instanceof Error ? error.cause : null) ?? refusalIn(words);
  if (refusal !== null)
    throw new CannotRun(say('cannot-run.browser-refused', { file: found.executablePath, reason: refusal }), {
      cause: error,
    });
  const reason = words.split('\n');
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
const ARGUMENTS = [
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-gpu',
  '--hide-scrollbars',
];

/** So many a process may have open; with fewer the browser does not say that it is too few, but crashes at one place or another. */
const NEEDED_FILES = 128;

/** How many files a process may have open at once; any number where the system does not say. */
async function openFilesLimit(): Promise<number> {
  const limits = await readFile('/proc/self/limits', 'utf8').catch(() => '');
  const [, most] = /^Max open files +(\d+)/m.exec(limits) ?? [];
  return most === undefined ? Number.POSITIVE_INFINITY : Number(most);
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
