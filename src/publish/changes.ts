import { type Diagnostic, problem } from '../report/diagnostic.ts';
import { type ListedFile, SITE_MANIFEST, type SiteManifest } from '../website/site-manifest.ts';

/** What publishing does to a target, by the paths of its files. */
export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** What the site does not have and stays all the same: files of released editions, and what is not of a site. */
  readonly kept: readonly string[];
  readonly unchanged: readonly string[];
  /** What stands there, must never change, and is the same in the site as far as it has it. */
  readonly frozen: readonly ListedFile[];
  /** Of what stands there afterwards. */
  readonly manifest: SiteManifest;
  /** Why it must not be done. */
  readonly problems: readonly Diagnostic[];
}

/** What stands at a target. */
interface Standing {
  /** Null where no site does. */
  readonly manifest: SiteManifest | null;
  /** All files that are there, also those of nobody's manifest. */
  readonly files: readonly string[];
}

/**
 * What it takes to make a site of what stands at a target. Files of released editions are added and never altered or taken out, but for
 * editions that the site says are withdrawn.
 */
export function changesBetween(standing: Standing, site: SiteManifest): Changes {
  const before = standing.manifest ?? { files: [], withdrawn: [] };
  const old = byPath(before.files);
  const fresh = byPath(site.files);
  const isFrozen = ({ released }: ListedFile) => released !== null && !site.withdrawn.includes(released);
  const frozen = before.files.filter(isFrozen);
  const left = frozen.filter(({ path }) => !fresh.has(path));
  const there = new Set(standing.files);
  const foreign = standing.files.filter(
    (path) => path !== SITE_MANIFEST && !old.has(path) && !fresh.has(path),
  );
  /** A file that is released at the target stays so, also where the site no longer says it. */
  const staying = (file: ListedFile): ListedFile => {
    const earlier = old.get(file.path);
    const isSame = earlier !== undefined && isFrozen(earlier) && earlier.sha256 === file.sha256;
    return isSame ? { ...file, released: earlier.released } : file;
  };

  const altered = frozen.filter(({ path, sha256 }) => fresh.has(path) && fresh.get(path)?.sha256 !== sha256);
  const forgotten = before.withdrawn.filter((edition) => !site.withdrawn.includes(edition));
  const back = site.files.filter(({ released }) => released !== null && site.withdrawn.includes(released));
  const added = site.files.filter(({ path }) => !there.has(path));
  const both = site.files.filter(({ path }) => there.has(path));
  const isChanged = ({ path, sha256 }: ListedFile) => old.get(path)?.sha256 !== sha256;
  return {
    added: paths(added),
    changed: paths(both.filter(isChanged)),
    removed: paths(before.files.filter((file) => !fresh.has(file.path) && !isFrozen(file))),
    kept: [...paths(left), ...foreign].sort(),
    unchanged: paths(both.filter((file) => !isChanged(file))),
    frozen: frozen.filter((file) => !altered.includes(file)),
    manifest: { files: [...site.files.map(staying), ...left], withdrawn: site.withdrawn },
    problems: [
      ...altered.map(({ path, released }) => problem('released-file', { path, edition: released ?? '' })),
      ...forgotten.map((edition) => problem('returning-edition', { edition })),
      ...back.map(({ path, released }) =>
        problem('returning-edition.file', { path, edition: released ?? '' }),
      ),
      ...editionsOf(left).map((edition) => problem('site-behind', { edition })),
    ],
  };
}

const editionsOf = (files: readonly ListedFile[]): string[] => [
  ...new Set(files.flatMap(({ released }) => released ?? [])),
];

const paths = (files: readonly ListedFile[]): string[] => files.map(({ path }) => path);

const byPath = (files: readonly ListedFile[]): ReadonlyMap<string, ListedFile> =>
  new Map(files.map((file) => [file.path, file]));
