import { stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { exists } from '../files/exists.ts';
import { CannotRun } from '../report/diagnostic.ts';
import { say } from '../report/words/said.ts';
import { embeddedBrowserRuns, embeddedBrowserVersion, unpackEmbeddedBrowser } from './embedded.ts';

/** Where a browser is. */
type LocatedBrowser =
  | { readonly kind: 'endpoint'; readonly url: string }
  | { readonly kind: 'embedded' }
  | { readonly kind: 'given' | 'installed'; readonly executablePath: string };

/** A browser that can be started, or one that runs already. */
export type FoundBrowser =
  | { readonly kind: 'endpoint'; readonly url: string }
  | {
      readonly kind: 'given' | 'embedded' | 'installed';
      readonly executablePath: string;
      readonly env: Readonly<Record<string, string>>;
    };

/**
 * The browser to print with: the one asked for (a path or a ws:// address), else the one in npm's package, which gives
 * the same bytes on every Linux x64 machine, else an installed Chrome, Edge or Chromium.
 *
 * @throws CannotRun when there is none.
 */
export async function findBrowser(asked: string | undefined, unpacking: () => void): Promise<FoundBrowser> {
  const located = await locateBrowser(asked);
  if (located.kind === 'endpoint') return located;
  if (located.kind === 'embedded') return { kind: 'embedded', ...(await unpackEmbeddedBrowser(unpacking)) };
  return { ...located, env: {} };
}

/**
 * What tells this browser from another or from another version of it, without starting it; null for one at an address,
 * which could be any.
 *
 * @throws CannotRun when there is none.
 */
export async function browserIdentity(asked: string | undefined): Promise<string | null> {
  const located = await locateBrowser(asked);
  if (located.kind === 'endpoint') return null;
  if (located.kind === 'embedded') return `embedded ${await embeddedBrowserVersion()}`;
  const { size, mtimeMs } = await stat(located.executablePath);
  return `${located.executablePath} ${size} ${mtimeMs}`;
}

/** The ws:// addresses that were given, of browsers that run; none where another browser is asked for. An address may have commas in it. */
export function addressesOf(asked: string | undefined): string[] {
  const wanted = wantedBrowser(asked) ?? '';
  return ADDRESS.test(wanted) ? wanted.split(/\s*,\s*(?=wss?:\/\/)/) : [];
}

const ADDRESS = /^wss?:\/\//;

const wantedBrowser = (asked: string | undefined): string | undefined =>
  asked || process.env['KL_DOCS_BROWSER'];

async function locateBrowser(asked: string | undefined): Promise<LocatedBrowser> {
  const wanted = wantedBrowser(asked);
  if (wanted) return givenBrowser(wanted);
  if (embeddedBrowserRuns()) return { kind: 'embedded' };
  const installed = await firstExisting(installedBrowsers());
  if (installed !== undefined) return { kind: 'installed', executablePath: installed };
  throw new CannotRun(say('cannot-run.no-browser', {}));
}

async function givenBrowser(wanted: string): Promise<LocatedBrowser> {
  if (ADDRESS.test(wanted)) return { kind: 'endpoint', url: wanted };
  if ((await firstExisting([wanted])) === undefined) {
    throw new CannotRun(say('cannot-run.no-such-browser', { wanted }));
  }
  return { kind: 'given', executablePath: path.resolve(wanted) };
}

/** Where browsers are installed, the lightest first. */
function installedBrowsers(): string[] {
  if (process.platform === 'darwin') {
    const apps = ['/Applications', path.join(os.homedir(), 'Applications')];
    const names = ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Brave Browser'];
    return apps.flatMap((folder) => names.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`));
  }
  if (process.platform === 'win32') {
    const programs = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
      (name) => process.env[name] ?? [],
    );
    const names = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Chromium\\Application\\chrome.exe',
    ];
    return names.flatMap((name) => programs.map((folder) => path.win32.join(folder, name)));
  }
  const names = [
    'chrome-headless-shell',
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge',
  ];
  const folders = (process.env['PATH'] ?? '').split(':').filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

async function firstExisting(files: readonly string[]): Promise<string | undefined> {
  for (const file of files) {
    if (await exists(file)) return file;
  }
  return undefined;
}
