import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../files/hash.ts';

/** What is in the output folder; in an edition's own folder, what is of that edition. */
export const MANIFEST_FILE = 'manifest.json';
/** The page that lists all editions. */
export const INDEX_FILE = 'index.html';
/** Where the parts of a divided build stand in the workspace, unless somebody says otherwise. */
export const PARTS_FOLDER = 'parts';

interface Listed {
  /** From the output folder, with `/`. */
  readonly path: string;
  readonly sha256: string;
}

interface Manifest {
  readonly artifacts: readonly Listed[];
  readonly index?: string;
}

/**
 * Whether what many runs write into an output folder says of one run's files what it has made, and is right besides: every file that the manifest
 * lists is there, and the index page is the one that belongs to it. Apart from the manifest's own module: that takes longer to load than a
 * record to read.
 */
export function areListed(root: string, files: readonly Listed[]): boolean {
  try {
    const { artifacts, index } = manifestIn(root);
    const sums = new Map(artifacts.map((artifact) => [artifact.path, artifact.sha256]));
    return (
      files.every((file) => sums.get(file.path) === file.sha256) &&
      artifacts.every((artifact) => existsSync(path.join(root, artifact.path))) &&
      sha256(readFileSync(path.join(root, INDEX_FILE))) === index
    );
  } catch {
    return false;
  }
}

/** Those that the manifest lists, and that somebody else has changed since they were made, whatever their size and time say. */
export function alteredFiles(root: string): string[] {
  try {
    return manifestIn(root)
      .artifacts.filter(({ path: file, sha256: sum }) => {
        const full = path.join(root, file);
        return existsSync(full) && sha256(readFileSync(full)) !== sum;
      })
      .map((artifact) => artifact.path);
  } catch {
    return [];
  }
}

const manifestIn = (root: string): Manifest =>
  JSON.parse(readFileSync(path.join(root, MANIFEST_FILE), 'utf8')) as Manifest;
