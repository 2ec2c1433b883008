import { setTimeout as wait } from 'node:timers/promises';
import { CannotRun, type Diagnostic, problem } from '../report/diagnostic.ts';
import type { Announcing } from '../report/progress.ts';
import { say } from '../report/words/said.ts';
import {
  parseSiteManifest,
  SITE_MANIFEST,
  type SiteManifest,
  siteManifestJson,
} from '../website/site-manifest.ts';
import { type Changes, changesBetween } from './changes.ts';
import type { Site } from './site.ts';
import type { Next, Origin, Publication, Target } from './target.ts';

export interface PublishOptions {
  readonly target: Target;
  /** What is published; null for what stood there before the last publication. */
  readonly site: Site | null;
  readonly dryRun: boolean;
  readonly announcing: Announcing;
  readonly signal: AbortSignal;
}

/** What was done, or would be. */
export interface Published {
  readonly changes: Changes;
  /** Of what stands there, as it was read or written. */
  readonly manifest: string;
  /** Whether anything was put there: not where all is as it should be. */
  readonly done: boolean;
  /** Whether it must not be done. */
  readonly stopped: boolean;
  readonly problems: readonly Diagnostic[];
}

/** So often it is begun anew when somebody else was quicker. */
const MOST_ATTEMPTS = 6;

/**
 * Puts a site where it is published. The target is read first, and what stands there of released editions is not altered. Whoever publishes
 * at the same time is either before or after: the one who comes too late reads the target anew.
 *
 * @throws CannotRun when the target cannot be reached or written, is no site, or others are quicker again and again
 */
export async function publish(options: PublishOptions): Promise<Published> {
  const { target, announcing, signal } = options;
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    signal.throwIfAborted();
    announcing.step(({ publishing }) => publishing.reading(target.name));
    const published = await attemptTo(options);
    if (published !== null) return published;
    announcing.inform(({ publishing }) => publishing.overtaken);
    // Others that were too late as well are not to come at the same moment again.
    await wait(Math.random() * 200 * attempt, undefined, { signal });
  }
  throw new CannotRun(say('cannot-run.overtaken', { target: target.name }));
}

/** Null when somebody else was quicker. */
async function attemptTo({
  target,
  site,
  dryRun,
  announcing,
  signal,
}: PublishOptions): Promise<Published | null> {
  const now = await target.open();
  const { bytes, manifest } = await manifestOf(now, target);
  const wanted = site?.manifest ?? (await manifestBefore(now, target));
  const changes = changesBetween({ manifest, files: now.files }, wanted);
  const altered = await now.altered(changes.frozen, site?.folder ?? null);
  const problems = [
    ...altered.map((path) => problem('altered-target', { path, target: target.name })),
    ...changes.problems,
  ];
  const json = siteManifestJson(changes.manifest);
  const stopped = problems.some(({ severity }) => severity === 'error');
  const isSame =
    changes.added.length + changes.changed.length + changes.removed.length === 0 && bytes === json;
  if (stopped || isSame || dryRun) return { changes, manifest: bytes ?? '', done: false, stopped, problems };
  announcing.step(({ publishing }) => publishing.writing(target.name));
  const next: Next = {
    site: site?.folder ?? null,
    files: origins(changes, wanted, site === null ? 'previous' : 'site'),
    manifest: json,
    summary: `${site === null ? 'Go back to the site before' : 'Publish the site'}: ${summaryOf(changes)}`,
    signal,
  };
  return (await now.replace(next)) ? { changes, manifest: json, done: true, stopped, problems } : null;
}

/**
 * The manifest of what stands at a target; null where nothing does.
 *
 * @throws CannotRun where something stands that is no site
 */
export async function manifestOf(
  now: Publication,
  { name }: Target,
): Promise<{ readonly bytes: string | null; readonly manifest: SiteManifest | null }> {
  if (now.files.length === 0) return { bytes: null, manifest: null };
  const bytes = await now.read(SITE_MANIFEST);
  const manifest = bytes === null ? null : parseSiteManifest(bytes);
  if (bytes === null || manifest === null)
    throw new CannotRun(say('cannot-run.target-is-no-site', { target: name, file: now.files[0] ?? '' }));
  return { bytes: bytes.toString('utf8'), manifest };
}

/** @throws CannotRun where nothing stood before */
async function manifestBefore(now: Publication, target: Target): Promise<SiteManifest> {
  const previous = await now.previous();
  const { manifest } = previous === null ? { manifest: null } : await manifestOf(previous, target);
  if (manifest === null) throw new CannotRun(say('cannot-run.nothing-before', { target: target.name }));
  return manifest;
}

function origins({ kept }: Changes, { files }: SiteManifest, origin: Origin): ReadonlyMap<string, Origin> {
  return new Map<string, Origin>([
    ...files.map(({ path }) => [path, origin] as const),
    ...kept.map((path) => [path, 'now'] as const),
  ]);
}

const summaryOf = ({ added, changed, removed }: Changes): string =>
  `${added.length} added, ${changed.length} changed, ${removed.length} removed`;
