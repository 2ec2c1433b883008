import { sha256 } from '../files/hash.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type DocumentPlan, isPrinted, type PlannedArtifact, type Variant } from './plan.ts';

/** One of several parts of a build, each of which another machine can make. */
export interface Shard {
  /** From 1 to `count`. */
  readonly index: number;
  readonly count: number;
}

/** So many jobs no CI has. */
export const MOST_SHARDS = 1000;

/** What of some plans a run makes, and what it looks at before. */
export interface Part {
  /** @param path of a planned file, from the output folder */
  makes(path: string): boolean;
  /** Of a document's variants each is looked at by one part, also those that nothing is made for. */
  looksAt(document: string, variant: Variant | null): boolean;
}

/** What a run makes that is no part. */
export const WHOLE: Part = { makes: () => true, looksAt: () => true };

/** What is not divided any further: the files of one sheet; with a document's first one what is about all of it. */
interface Unit {
  readonly document: string;
  readonly variant: string;
  readonly files: readonly string[];
  readonly cost: number;
}

/** A part of a division. */
export interface Division extends Part {
  readonly shard: Shard;
  /** Of all that was divided, and what it costs: only parts of the same division belong together. */
  readonly sha256: string;
}

/**
 * The part of a shard. Each part costs about the same: unit by unit, the dearest first, goes to the part that has least to do (longest
 * processing time first: Graham 1969). The plans and the sizes of the chapters decide, and nothing that a machine may have kept.
 */
export function divide(workspace: Workspace, plans: readonly DocumentPlan[], shard: Shard): Division {
  const units = plans.flatMap((plan) => unitsOf(plan, sizeOf(workspace, plan)));
  const shards = new Map<Unit, number>();
  const loads = new Array<number>(Math.min(shard.count, units.length)).fill(0);
  for (const unit of units.toSorted((a, b) => b.cost - a.cost)) {
    const least = loads.indexOf(Math.min(...loads));
    loads[least] = (loads[least] ?? 0) + unit.cost;
    shards.set(unit, least + 1);
  }
  const files = new Set<string>();
  /** By document, and by document and variant. */
  const lookers = new Map<string, number>();
  for (const [unit, index] of shards) {
    if (index === shard.index) for (const file of unit.files) files.add(file);
    for (const subject of [keyOf(unit.document), keyOf(unit.document, unit.variant)])
      if (!lookers.has(subject)) lookers.set(subject, index);
  }
  return {
    shard,
    sha256: sha256(JSON.stringify(units)),
    makes: (path) => files.has(path),
    looksAt: (document, variant) =>
      (lookers.get(keyOf(document, variant?.key ?? '')) ?? lookers.get(keyOf(document))) === shard.index,
  };
}

/** Whether a part has anything to do with a document. */
export const concerns = (part: Part, { document, variants, collections }: DocumentPlan): boolean =>
  variants.some(
    ({ variant, artifacts }) =>
      part.looksAt(document.id, variant) || artifacts.some(({ path }) => part.makes(path)),
  ) || collections.some(({ path }) => part.makes(path));

const keyOf = (...names: readonly string[]): string => JSON.stringify(names);

/** In bytes of Markdown: what it costs to print a sheet without chapters, and that part of printing that a page for the screen costs. */
const SHEET = 1500;
const SCREEN = 0.1;

function unitsOf({ document: { id }, variants, collections }: DocumentPlan, size: number): Unit[] {
  const costOf = (artifact: Pick<PlannedArtifact, 'format'>) =>
    (SHEET + size) * (isPrinted(artifact) ? 1 : SCREEN);
  const sheets = variants.flatMap(({ variant, artifacts }) =>
    [...Map.groupBy(artifacts, ({ sheet }) => sheet).values()].map(
      (ofSheet): Unit => ({
        document: id,
        variant: variant?.key ?? '',
        files: ofSheet.map(({ path }) => path),
        cost: ofSheet.reduce((sum, artifact) => sum + costOf(artifact), 0),
      }),
    ),
  );
  // A document of which nothing is made is looked at all the same.
  const [first = { document: id, variant: '', files: [], cost: 0 }, ...others] = sheets;
  // An overview shows all sheets.
  const shown = collections.filter(({ kind }) => kind === 'overview').length * sheets.length;
  const aboutAll = {
    ...first,
    files: [...first.files, ...collections.map(({ path }) => path)],
    cost: first.cost + SHEET * collections.length + SHEET * SCREEN * shown,
  };
  return [aboutAll, ...others];
}

/** Of all chapters, in bytes; what is not there is told where they are opened. */
const sizeOf = ({ files }: Workspace, { document }: DocumentPlan): number =>
  document.chapterFiles.reduce((sum, { file }) => sum + (files.sizeOf(file) ?? 0), 0);
