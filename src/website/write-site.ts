import { sha256 } from '../files/hash.ts';
import { locked } from '../output/lock.ts';
import { OutputFolder } from '../output/output.ts';
import type { SiteFile } from './site-file.ts';
import { type ListedFile, parseSiteManifest, SITE_MANIFEST, siteManifestJson } from './site-manifest.ts';

/** A file of the site, and the edition of which it is a frozen one. */
export interface WrittenFile extends SiteFile {
  readonly released: string | null;
}

/**
 * Brings the site's files to their places, all together, with the list of them; takes out those that the last list had and this one has not.
 * What else stands in the folder stays.
 *
 * @param withdrawn the editions that were, such as `guide/1.7`
 * @throws CannotRun when the folder cannot be written
 */
export async function writeSite(
  folder: string,
  files: readonly WrittenFile[],
  withdrawn: readonly string[],
  signal: AbortSignal | undefined,
): Promise<void> {
  await using output = new OutputFolder(folder);
  await output.open();
  const put = async (): Promise<void> => {
    const last = await output.read(SITE_MANIFEST);
    const before = last && parseSiteManifest(last);
    for (const { path: file, content } of files) {
      signal?.throwIfAborted();
      await output.stage(file, content);
    }
    await output.stage(SITE_MANIFEST, siteManifestJson({ files: files.map(listed), withdrawn }));
    const kept = new Set(files.map((file) => file.path));
    for (const { path: file } of before?.files ?? []) if (!kept.has(file)) output.drop(file);
    await output.commit();
  };
  await locked(folder, put, { signal });
}

function listed({ path: file, content, released }: WrittenFile): ListedFile {
  const bytes = Buffer.from(content);
  return { path: file, sha256: sha256(bytes), bytes: bytes.byteLength, released };
}
