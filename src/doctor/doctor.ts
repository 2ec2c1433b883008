import { access, constants, mkdtemp, rm, statfs } from 'node:fs/promises';
import path from 'node:path';
import type { PrintBrowser } from '../browser/browser.ts';
import { Browsers } from '../browser/browsers.ts';
import { exists } from '../files/exists.ts';
import { inspectPdf } from '../pdf/inspect.ts';
import { printPage } from '../print/print.ts';
import { CannotRun } from '../report/diagnostic.ts';
import type { Line } from '../report/progress.ts';
import { type Lines, linesIn, type MessageLanguage } from '../report/words/said.ts';
import { inlineStyles } from '../template/stylesheet.ts';
import { workspaceAround } from '../workspace/find.ts';
import { TemplateFiles } from '../workspace/lookup.ts';
import { sourcesIn } from '../workspace/workspace.ts';

/** One thing that a build needs. A failed check stops a build, a warning does not. */
export interface Check {
  readonly name: string;
  readonly state: 'good' | 'warning' | 'failed';
  readonly finding: string;
  readonly remedy: string | null;
}

export interface DoctorOptions {
  readonly cwd?: string | undefined;
  readonly out?: string | undefined;
  readonly browser?: string | undefined;
  /** How long it may take for one step, in ms. */
  readonly timeLimit?: number | undefined;
  /** In which it is told. */
  readonly language: MessageLanguage;
  readonly inform: (line: Line) => void;
  readonly signal?: AbortSignal | undefined;
}

const MEGABYTE = 1024 * 1024;
const NEEDED_DISK_SPACE = 300 * MEGABYTE;
const NEEDED_SHARED_MEMORY = 64 * MEGABYTE;
type Words = Lines['doctor'];
/** The font that all templates use. */
const FONT = 'IBMPlexSans';

/** Looks at all that a build needs, by doing it: starts the browser, prints a page, writes to the output folder. */
export async function examine(options: DoctorOptions): Promise<Check[]> {
  const words = linesIn(options.language).doctor;
  const root = workspaceAround(path.resolve(options.cwd ?? process.cwd()));
  const out = path.resolve(options.out ?? path.join(root ?? process.cwd(), 'out'));
  return [
    checkNode(words),
    checkWorkspace(root, words),
    ...(await checkBrowser(options, root ?? process.cwd(), words)),
    await checkWriting(out, words),
    await checkDiskSpace(out, words),
    ...(await checkSharedMemory(words)),
  ];
}

function checkNode(words: Words): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const good = major > 22 || (major === 22 && minor >= 17);
  return good
    ? passed('Node', `${process.versions.node} (${process.execPath})`)
    : failed('Node', words.oldNode(process.versions.node), words.newNode);
}

function checkWorkspace(root: string | null, words: Words): Check {
  return root === null
    ? failed(words.workspace, words.noWorkspace, words.goThere)
    : passed(words.workspace, root);
}

async function checkBrowser(options: DoctorOptions, root: string, words: Words): Promise<Check[]> {
  try {
    await using browsers = new Browsers(options);
    const browser = await browsers.start();
    return [
      passed(words.browser, words.started(browser.build)),
      checkSandbox(browser, words),
      await checkFonts(browser, root, words),
    ];
  } catch (error) {
    options.signal?.throwIfAborted();
    if (!(error instanceof CannotRun)) throw error;
    return [
      failed(words.browser, error.textIn(options.language).message, browserRemedy(error, options.language)),
    ];
  }
}

function browserRemedy(error: CannotRun, language: MessageLanguage): string {
  const words = linesIn(language).doctor;
  const library = /error while loading shared libraries: (\S+):/.exec(error.message)?.[1];
  if (library !== undefined) return words.library(library);
  const reason =
    error.cause instanceof Error
      ? ` ${words.itSaid(error.cause.message.split('\n').slice(0, 5).join(' '))}`
      : '';
  return (
    (error.hint?.includes('doctor') ? words.anotherBrowser : (error.textIn(language).hint ?? '')) + reason
  );
}

function checkSandbox(browser: PrintBrowser, words: Words): Check {
  if (browser.sandboxed) return passed(words.sandbox, words.on);
  const remedy = process.getuid?.() === 0 ? words.notAsRoot : words.allowSandbox;
  return warning(words.sandbox, words.sandboxOff, remedy);
}

async function checkFonts(browser: PrintBrowser, root: string, words: Words): Promise<Check> {
  const { value: styles, problems } = inlineStyles(
    'fonts.css',
    ['assets'],
    new TemplateFiles(sourcesIn(root)),
  );
  const html = `<!doctype html><html lang="da"><head><title>Æøå</title><style>${styles} body{font-family:"IBM Plex Sans"}</style></head><body><p>Æblegrød på åen</p></body></html>`;
  const { fonts } = inspectPdf((await printPage(await browser.openPage(), html)).bytes);
  const names = fonts.map(({ name }) => name).join(', ');
  if (problems.length === 0 && fonts.some(({ name, embedded }) => embedded && name.includes(FONT)))
    return passed(words.fonts, words.embedded(names));
  return failed(
    words.fonts,
    fonts.length === 0 ? words.nothingPrinted : words.otherFont(FONT, names),
    words.fontsAgain,
  );
}

async function checkWriting(out: string, words: Words): Promise<Check> {
  const folder = await nearestExisting(out);
  try {
    await access(folder, constants.W_OK);
    const trial = await mkdtemp(path.join(folder, '.kl-docs-'));
    await rm(trial, { recursive: true });
    return passed(words.output, words.canBeWritten(out));
  } catch {
    return failed(words.output, words.cannotBeWritten(out), words.otherFolder);
  }
}

async function checkDiskSpace(out: string, words: Words): Promise<Check> {
  const { bavail, bsize } = await statfs(await nearestExisting(out));
  const free = bavail * bsize;
  const finding = words.free(words.megabytes(Math.floor(free / MEGABYTE)));
  return free < NEEDED_DISK_SPACE
    ? failed(words.diskSpace, finding, words.makeRoom(NEEDED_DISK_SPACE / MEGABYTE))
    : passed(words.diskSpace, finding);
}

async function checkSharedMemory(words: Words): Promise<Check[]> {
  if (process.platform !== 'linux') return [];
  const size = await statfs('/dev/shm').then(
    (stats) => stats.blocks * stats.bsize,
    () => 0,
  );
  const finding = size === 0 ? words.none : words.megabytes(Math.floor(size / MEGABYTE));
  return size > NEEDED_SHARED_MEMORY
    ? [passed('/dev/shm', finding)]
    : [warning('/dev/shm', finding, words.sharedMemory)];
}

async function nearestExisting(folder: string): Promise<string> {
  for (let here = folder; ; here = path.dirname(here)) {
    if ((await exists(here)) || here === path.dirname(here)) return here;
  }
}

const passed = (name: string, finding: string): Check => ({ name, state: 'good', finding, remedy: null });
const warning = (name: string, finding: string, remedy: string): Check => ({
  name,
  state: 'warning',
  finding,
  remedy,
});
const failed = (name: string, finding: string, remedy: string): Check => ({
  name,
  state: 'failed',
  finding,
  remedy,
});
