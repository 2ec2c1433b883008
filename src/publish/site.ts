import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { hashOf } from '../files/hash.ts';
import { type Diagnostic, problem } from '../report/diagnostic.ts';
import { none, type Outcome } from '../report/outcome.ts';
import {
  type ListedFile,
  parseSiteManifest,
  SITE_MANIFEST,
  type SiteManifest,
} from '../website/site-manifest.ts';

/** A site that `kl-docs site` has made. */
export interface Site {
  readonly folder: string;
  readonly manifest: SiteManifest;
}

/**
 * Opens a made site and looks whether it is as its manifest says: a half-made or altered one is not published.
 *
 * @param root the folder that problems are named from
 */
export async function openSite(folder: string, root: string): Promise<Outcome<Site | null>> {
  const placeOf = (file: string) => ({
    file: path.relative(root, path.join(folder, file)).split(path.sep).join('/'),
  });
  const bytes = await readFile(path.join(folder, SITE_MANIFEST)).catch(() => null);
  if (bytes === null) return none(problem('no-site', {}, placeOf(SITE_MANIFEST)));
  const manifest = parseSiteManifest(bytes);
  if (manifest === null) return none(problem('no-site.broken', {}, placeOf(SITE_MANIFEST)));
  const problems: Diagnostic[] = [];
  for (const file of await alteredIn(folder, manifest.files))
    problems.push(problem('altered-site', { path: file }, placeOf(file)));
  return { value: problems.length > 0 ? null : { folder, manifest }, problems };
}

/** Which files of a folder are not as their sums say, or are missing. */
export async function alteredIn(folder: string, files: readonly ListedFile[]): Promise<string[]> {
  const altered: string[] = [];
  for (const { path: file, sha256 } of files)
    if ((await hashOf(path.join(folder, file))) !== sha256) altered.push(file);
  return altered;
}
