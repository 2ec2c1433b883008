import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const MANIFEST_FILE = 'manifest.json';
/** The page that lists all editions. */
export const INDEX_FILE = 'index.html';

/**
 * Whether every file that the manifest of an output folder lists is there. Where one was taken away, manifest and index page are to be
 * made anew. Apart from the manifest's own module: that takes longer to load than a record to read.
 */
export function listedFilesAreThere(root: string): boolean {
  try {
    const { artifacts } = JSON.parse(readFileSync(path.join(root, MANIFEST_FILE), 'utf8')) as {
      artifacts: readonly { readonly path: string }[];
    };
    return artifacts.every((artifact) => existsSync(path.join(root, artifact.path)));
  } catch {
    return false;
  }
}
