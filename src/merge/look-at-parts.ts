import type { Edition } from '../document/edition.ts';
import type { ManifestEntry } from '../output/manifest.ts';
import type { PartRecord } from '../output/part.ts';
import { Diagnostics } from '../report/diagnostic.ts';
import type { Outcome } from '../report/outcome.ts';
import { ownPackageVersion, programId } from '../workspace/own-package.ts';
import type { Part } from './find-parts.ts';

/** What is known here of that which the parts were made of. */
interface Here {
  /** What was read of the workspace. */
  readonly read: PartRecord['read'];
  /** What is released with a record: another browser may have printed it. */
  readonly frozen: { has(edition: Edition): boolean };
}

/** All that the parts have made, each file once, with the part that has it; and why they do not belong together, or are not all. */
export function lookAtParts(parts: readonly Part[], here: Here): Outcome<ReadonlyMap<ManifestEntry, Part>> {
  const problems = new Diagnostics();
  unlikeCounts(parts, problems);
  unlikePrograms(parts, problems);
  unlikeSources(parts, here.read, problems);
  unlikeBrowsers(parts, here.frozen, problems);
  for (const { failed, file, index } of parts)
    if (failed.length > 0) problems.report('unfinished-part', { index, count: failed.length }, { file });
  return { value: problems.take(allMade(parts)), problems: problems.list };
}

/** Either parts of other divisions, or those that are missing: who mixes divisions misses many. */
function unlikeCounts(parts: readonly Part[], problems: Diagnostics): void {
  const [first] = parts;
  if (first === undefined) return;
  const { count, division } = first;
  const others = parts.filter((part) => part.count !== count || part.division !== division);
  for (const part of others)
    if (part.count === count) problems.report('unlike-parts.division', pair(part, first), place(part));
    else
      problems.report(
        'unlike-parts.count',
        { ...pair(part, first), counts: [part.count, count] },
        place(part),
      );
  if (others.length > 0) return;
  const there = new Set(parts.map(({ index }) => index));
  const missing = Array.from({ length: count }, (_, at) => at + 1).filter((index) => !there.has(index));
  if (missing.length > 0) problems.report('missing-part', { missing, count }, place(first));
}

/** The index page is made here: so this program counts, too. */
function unlikePrograms(parts: readonly Part[], problems: Diagnostics): void {
  for (const part of parts.filter(({ program }) => program !== programId())) {
    const versions = [part.version, ownPackageVersion()] as const;
    problems.report('unlike-parts.program', { index: part.index, versions }, place(part));
  }
}

/** Told once of each part: the first file that another part, or the workspace here, has otherwise. */
function unlikeSources(parts: readonly Part[], here: PartRecord['read'], problems: Diagnostics): void {
  /** Who has read a file first, and what: null for the workspace here. */
  const known = new Map<string, { readonly sum: string | null; readonly part: Part | null }>(
    Object.entries(here).map(([file, sum]) => [file, { sum, part: null }]),
  );
  for (const part of parts) {
    const unlike: string[] = [];
    for (const [file, sum] of Object.entries(part.read)) {
      const before = known.get(file);
      if (before === undefined) known.set(file, { sum, part });
      else if (before.sum !== sum) unlike.push(file);
    }
    const [file] = unlike;
    if (file === undefined) continue;
    const other = known.get(file)?.part?.index ?? null;
    problems.report(
      'unlike-parts.source',
      { index: part.index, other, file, more: unlike.length - 1 },
      place(part),
    );
  }
}

function unlikeBrowsers(parts: readonly Part[], frozen: Here['frozen'], problems: Diagnostics): void {
  const printed = parts.flatMap((part) =>
    part.artifacts.flatMap((entry) =>
      entry.browser === null || frozen.has(entry) ? [] : [{ part, browser: entry.browser }],
    ),
  );
  const [first] = printed;
  if (first === undefined) return;
  for (const { part, browser } of printed)
    if (browser !== first.browser) {
      const browsers = [browser, first.browser] as const;
      problems.report('unlike-parts.browser', { ...pair(part, first.part), browsers }, place(part));
    }
}

/** A file may be in several parts, as one that pages of both link to: then it is the same. */
function allMade(parts: readonly Part[]): Outcome<ReadonlyMap<ManifestEntry, Part>> {
  const problems = new Diagnostics();
  const byPath = new Map<string, { readonly entry: ManifestEntry; readonly part: Part }>();
  for (const part of parts)
    for (const entry of part.artifacts) {
      const before = byPath.get(entry.path);
      if (before === undefined) byPath.set(entry.path, { entry, part });
      else if (before.entry.sha256 !== entry.sha256)
        problems.report('made-twice', { path: entry.path, ...pair(part, before.part) }, place(part));
    }
  const all = [...byPath.values()].sort((a, b) => (a.entry.path < b.entry.path ? -1 : 1));
  return { value: new Map(all.map(({ entry, part }) => [entry, part])), problems: problems.list };
}

const place = ({ file }: Part) => ({ file });

const pair = (part: Part, other: Part) => ({ index: part.index, other: other.index });
