import { stat } from 'node:fs/promises';
import path from 'node:path';
import { exists } from '../files/exists.ts';
import { THIS_MACHINE } from '../files/machine.ts';
import { CannotRun } from '../report/diagnostic.ts';
import { say } from '../report/words/said.ts';
import { embeddedBrowserRuns, embeddedBrowserVersion, unpackEmbeddedBrowser } from './embedded.ts';
import { installedBrowsers } from './installed.ts';

/** Where a browser is, of those that are installed all that there are. */
type LocatedBrowser =
  | { readonly kind: 'endpoint'; readonly url: string }
  | { readonly kind: 'embedded' }
  | { readonly kind: 'given' | 'installed'; readonly files: First<string> };

/** A list that is not empty. */
type First<T> = readonly [T, ...T[]];

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
  const [first] = await findBrowsers(asked, unpacking);
  return first;
}

/** The same, and those that can be tried where it does not start. */
export async function findBrowsers(
  asked: string | undefined,
  unpacking: () => void,
): Promise<First<FoundBrowser>> {
  const located = await locateBrowser(asked);
  if (located.kind === 'endpoint') return [located];
  if (located.kind === 'embedded') return [{ kind: 'embedded', ...(await unpackEmbeddedBrowser(unpacking)) }];
  const { kind, files } = located;
  const found = (executablePath: string): FoundBrowser => ({ kind, executablePath, env: {} });
  const [first, ...others] = files;
  return [found(first), ...others.map(found)];
}

/**
 * What tells this browser from another or from another version of it, without starting it, of installed ones all that may print; null for one at
 * an address, which could be any.
 *
 * @throws CannotRun when there is none.
 */
export async function browserIdentity(asked: string | undefined): Promise<string | null> {
  const located = await locateBrowser(asked);
  if (located.kind === 'endpoint') return null;
  if (located.kind === 'embedded') return `embedded ${await embeddedBrowserVersion()}`;
  const states = await Promise.all(
    located.files.map(async (file) => {
      const { size, mtimeMs } = await stat(file);
      return `${file} ${size} ${mtimeMs}`;
    }),
  );
  // The next one may print where the first does not start.
  return states.join('\n');
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
  const [first, ...others] = await existing(installedBrowsers(THIS_MACHINE));
  if (first !== undefined) return { kind: 'installed', files: [first, ...others] };
  throw new CannotRun(say('cannot-run.no-browser', {}));
}

async function givenBrowser(wanted: string): Promise<LocatedBrowser> {
  if (ADDRESS.test(wanted)) return { kind: 'endpoint', url: wanted };
  if (!(await exists(wanted))) throw new CannotRun(say('cannot-run.no-such-browser', { wanted }));
  return { kind: 'given', files: [path.resolve(wanted)] };
}

async function existing(files: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const file of files) if (await exists(file)) found.push(file);
  return found;
}
