import { access, constants, mkdtemp, rm, statfs } from 'node:fs/promises';
import path from 'node:path';
import { type PrintBrowser, startBrowser } from '../browser/browser.ts';
import { inspectPdf } from '../pdf/inspect.ts';
import { printPage } from '../print/print.ts';
import { CannotRun } from '../report/diagnostic.ts';
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
  readonly inform: (message: string) => void;
  readonly signal?: AbortSignal | undefined;
}

const MEGABYTE = 1024 * 1024;
const NEEDED_DISK_SPACE = 300 * MEGABYTE;
const NEEDED_SHARED_MEMORY = 64 * MEGABYTE;
/** The font that all templates use. */
const FONT = 'IBMPlexSans';

/** Looks at all that a build needs, by doing it: starts the browser, prints a page, writes to the output folder. */
export async function examine(options: DoctorOptions): Promise<Check[]> {
  const root = workspaceAround(path.resolve(options.cwd ?? process.cwd()));
  const out = path.resolve(options.out ?? path.join(root ?? process.cwd(), 'out'));
  return [
    checkNode(),
    checkWorkspace(root),
    ...(await checkBrowser(options, root ?? process.cwd())),
    await checkWriting(out),
    await checkDiskSpace(out),
    ...(await checkSharedMemory()),
  ];
}

function checkNode(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const good = major > 22 || (major === 22 && minor >= 17);
  return good
    ? passed('Node', `${process.versions.node} (${process.execPath})`)
    : failed(
        'Node',
        `${process.versions.node} is too old`,
        'Run "npm ci" in the folder of kl-docs, which brings Node 24, or install Node 24.',
      );
}

function checkWorkspace(root: string | null): Check {
  return root === null
    ? failed(
        'Workspace',
        'no kl-docs.yml here or in a folder above',
        'Go to the folder of your documents, or name it with --workspace. A folder of Markdown can be made without: kl-docs build FOLDER.',
      )
    : passed('Workspace', root);
}

async function checkBrowser(options: DoctorOptions, root: string): Promise<Check[]> {
  try {
    await using browser = await startBrowser(options);
    return [
      passed('Browser', `${browser.build}, started`),
      checkSandbox(browser),
      await checkFonts(browser, root),
    ];
  } catch (error) {
    options.signal?.throwIfAborted();
    if (!(error instanceof CannotRun)) throw error;
    return [failed('Browser', error.message, browserRemedy(error))];
  }
}

function browserRemedy(error: CannotRun): string {
  const library = /error while loading shared libraries: (\S+):/.exec(error.message)?.[1];
  if (library !== undefined)
    return `Install the system library ${library}, or leave --browser and KL_DOCS_BROWSER out.`;
  const reason =
    error.cause instanceof Error ? ` It said: ${error.cause.message.split('\n').slice(0, 5).join(' ')}` : '';
  return (
    (error.hint?.includes('doctor')
      ? 'Name another browser with --browser or KL_DOCS_BROWSER.'
      : (error.hint ?? '')) + reason
  );
}

function checkSandbox(browser: PrintBrowser): Check {
  if (browser.sandboxed) return passed('Sandbox', 'on');
  const remedy =
    process.getuid?.() === 0
      ? 'Build as an ordinary user if you can; pages run no script and reach no network in any case.'
      : 'Allow unprivileged user namespaces (sysctl kernel.apparmor_restrict_unprivileged_userns=0); pages run no script and reach no network in any case.';
  return warning('Sandbox', 'off: this system does not allow it', remedy);
}

async function checkFonts(browser: PrintBrowser, root: string): Promise<Check> {
  const { value: styles, problems } = inlineStyles(
    'fonts.css',
    ['assets'],
    new TemplateFiles(sourcesIn(root)),
  );
  const html = `<!doctype html><html lang="da"><head><title>Æøå</title><style>${styles} body{font-family:"IBM Plex Sans"}</style></head><body><p>Æblegrød på åen</p></body></html>`;
  const { fonts } = inspectPdf((await printPage(await browser.openPage(), html)).bytes);
  const names = fonts.map(({ name }) => name).join(', ');
  if (problems.length === 0 && fonts.some(({ name, embedded }) => embedded && name.includes(FONT)))
    return passed('Fonts', `${names}, embedded`);
  return failed(
    'Fonts',
    fonts.length === 0 ? 'no text is printed at all' : `${FONT} is not used, but ${names}`,
    'Run "npm ci" again: the fonts come in npm packages.',
  );
}

async function checkWriting(out: string): Promise<Check> {
  const folder = await nearestExisting(out);
  try {
    await access(folder, constants.W_OK);
    const trial = await mkdtemp(path.join(folder, '.kl-docs-'));
    await rm(trial, { recursive: true });
    return passed('Output', `${out} can be written`);
  } catch {
    return failed(
      'Output',
      `${out} cannot be written`,
      'Change the rights of the folder, or choose another one with --out.',
    );
  }
}

async function checkDiskSpace(out: string): Promise<Check> {
  const { bavail, bsize } = await statfs(await nearestExisting(out));
  const free = bavail * bsize;
  const finding = `${Math.floor(free / MEGABYTE).toLocaleString('en')} MB free`;
  return free < NEEDED_DISK_SPACE
    ? failed('Disk space', finding, `Make room: a build needs some ${NEEDED_DISK_SPACE / MEGABYTE} MB.`)
    : passed('Disk space', finding);
}

async function checkSharedMemory(): Promise<Check[]> {
  if (process.platform !== 'linux') return [];
  const size = await statfs('/dev/shm').then(
    (stats) => stats.blocks * stats.bsize,
    () => 0,
  );
  const finding = size === 0 ? 'there is none' : `${Math.floor(size / MEGABYTE).toLocaleString('en')} MB`;
  return size > NEEDED_SHARED_MEMORY
    ? [passed('/dev/shm', finding)]
    : [
        warning(
          '/dev/shm',
          finding,
          'The browser uses /tmp instead, which is slower. For a container: --shm-size=1g.',
        ),
      ];
}

async function nearestExisting(folder: string): Promise<string> {
  for (let here = folder; ; here = path.dirname(here)) {
    const there = await access(here).then(
      () => true,
      () => false,
    );
    if (there || here === path.dirname(here)) return here;
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
