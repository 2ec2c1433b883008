import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { RELEASED_FOLDER } from '../document/releases.ts';
import { hashOf } from '../files/hash.ts';
import { owned, removeLeft } from '../files/owner.ts';
import type { ReleaseRecord } from '../release/record.ts';
import { type Diagnostic, problem } from '../report/diagnostic.ts';
import { type NamedFile, nameOnSite } from '../website/made-files.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { openTarget } from './open-target.ts';
import type { Target } from './target.ts';

/** What is known of a released edition: as much of its record as it takes to fetch its files. */
export interface Released {
  readonly document: string;
  readonly version: string;
  readonly files: readonly (NamedFile & { readonly sha256: string })[];
}

interface Wanted {
  /** From the folder of released files. */
  readonly path: string;
  /** From the site's root: its self-contained page is called otherwise there. */
  readonly onSite: string;
  readonly sha256: string;
  readonly edition: string;
}

const ASIDE = '.fetched';

/**
 * Fetches the frozen files of released editions from where they are published, as far as they are not here: a fresh clone has only their
 * records. A file is put in its place when its sum is that of its record, and not before.
 *
 * @param folder where they stand here, as `<document>/<version>/<path>`
 * @returns which files are not published, or were altered
 * @throws CannotRun when the target cannot be reached
 */
export async function fetchReleased(
  records: readonly Released[],
  target: Target,
  folder: string,
): Promise<readonly Diagnostic[]> {
  const missing: Wanted[] = [];
  for (const file of records.flatMap(filesOf))
    if ((await hashOf(path.join(folder, file.path))) === null) missing.push(file);
  if (missing.length === 0) return [];
  await mkdir(folder, { recursive: true });
  await removeLeft(folder, ASIDE);
  const aside = path.join(folder, `${owned(ASIDE)}${randomUUID()}`);
  try {
    await mkdir(aside);
    const published = await target.open();
    await published.copyTo(
      aside,
      missing.map(({ onSite }) => onSite),
    );
    const problems: Diagnostic[] = [];
    for (const file of missing) problems.push(...(await settle(file, aside, folder, target.name)));
    return problems;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** The same from where `kl-docs.yml` says that the site is published; what was withdrawn is not fetched. */
export async function fetchFromPublished(
  { config, root }: Workspace,
  records: readonly ReleaseRecord[],
  signal: AbortSignal,
): Promise<readonly Diagnostic[]> {
  if (config.publish === null) return [];
  const wanted = records.filter(({ withdrawn }) => withdrawn === null);
  await using target = openTarget(config.publish, root, signal);
  return fetchReleased(wanted, target, path.join(root, RELEASED_FOLDER));
}

const filesOf = ({ document, version, files }: Released): Wanted[] =>
  files.map((file) => ({
    path: `${document}/${version}/${file.path}`,
    onSite: `${document}/${version}/${nameOnSite(file, files)}`,
    sha256: file.sha256,
    edition: `${document} ${version}`,
  }));

async function settle(file: Wanted, aside: string, folder: string, target: string): Promise<Diagnostic[]> {
  const fetched = path.join(aside, file.onSite);
  const sum = await hashOf(fetched);
  if (sum === null) return [problem('not-published', { path: file.path, edition: file.edition, target })];
  if (sum !== file.sha256) return [problem('altered-target', { path: file.onSite, target })];
  const place = path.join(folder, file.path);
  await mkdir(path.dirname(place), { recursive: true });
  await rename(fetched, place);
  return [];
}
