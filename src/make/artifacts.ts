import { ownWordsFile } from '../document/own-words.ts';
import { type Attachment, Attachments } from '../edition/attachments.ts';
import { isPrinted, type PlannedArtifact, type PlannedVariant } from '../plan/plan.ts';
import type { Part } from '../plan/shard.ts';
import { inParallel } from '../print/in-parallel.ts';
import { type Diagnostic, Diagnostics } from '../report/diagnostic.ts';
import { orInterrupted } from '../report/interruption.ts';
import type { Outcome } from '../report/outcome.ts';
import type { Line } from '../report/progress.ts';
import type { OwnView } from '../template/own-view.ts';
import { manifestEntry } from './manifest-entry.ts';
import type { OpenDocument } from './open-documents.ts';
import type { BuiltArtifact, Made } from './result.ts';
import { ShownSheets } from './shown-sheets.ts';
import { toldOnce } from './variant-problems.ts';
import type { Workshop } from './workshop.ts';

interface MadeArtifacts extends Made {
  /** What is wrong with some variants: only their files are left out. */
  readonly variantProblems: readonly Diagnostic[];
  /** For the overviews. */
  readonly shown: ShownSheets;
  /** The files that go along with them. */
  readonly attachments: readonly Attachment[];
}

/** A sheet of a variant: all its formats are made, or none. */
interface SheetWork {
  readonly variant: PlannedVariant;
  /** False of one that another part makes, and that is rendered for an overview. */
  readonly isMade: boolean;
  readonly artifacts: readonly PlannedArtifact[];
  readonly problems: Diagnostics;
}

/**
 * Makes the files of a document's variants, and stages them; the problems are those of all variants.
 *
 * @param mayPrint false as soon as an error is known elsewhere: the rest is rendered only, so that all problems are told at once
 */
export async function makeArtifacts(
  { plan, edition }: OpenDocument,
  { maker, output, part, frozen, progress, signal }: Workshop,
  mayPrint: () => boolean,
): Promise<Outcome<MadeArtifacts>> {
  const common = new Diagnostics();
  const shown = new ShownSheets(plan);
  const attachments = new Attachments(plan);
  const made = new Map<string, BuiltArtifact>();

  const make = async (artifact: PlannedArtifact, { variant, artifacts, problems, isMade }: SheetWork) => {
    // The browser gets to work first on what it is asked for.
    if (!isPrinted(artifact)) await orInterrupted();
    const own = problems.take(edition.own(variant.variant));
    if (own === null) return;
    // What is the same for all variants is told as such.
    const ofChapters = edition.varies ? problems : common;
    const rendered = ofChapters.take(edition.rendered(artifact));
    for (const problem of attachments.add(rendered)) ofChapters.add(problem);
    const page = common.take(edition.page(artifact, variant, own, rendered));
    if (page === null) return;
    for (const problem of edition.missingGlyphs(page, artifact)) problems.add(problem);
    if (!mayPrint() || common.hasErrors || problems.hasErrors) return;
    // What is printed first of a sheet stands for all its formats.
    const isShown = artifact === artifacts.find(isPrinted);
    if (!isMade) {
      if (isShown) shown.add(artifact, page, own);
      return;
    }
    const print = async () => problems.take(ofOwnWords(await maker.make(artifact, page), artifact, own));
    const released = common.take(frozen.read(artifact.path));
    if (common.hasErrors) return;
    const file =
      released ?? (isPrinted(artifact) ? await print() : { bytes: Buffer.from(page.html), facts: null });
    if (file === null) return;
    if (isShown) shown.add(artifact, page, own);
    const state = await output.stage(artifact.path, file.bytes);
    made.set(artifact.path, { ...manifestEntry(artifact, 'edition', file), state });
  };

  const { document, variants } = plan;
  const showsAll = plan.collections.some(({ kind, path }) => kind === 'overview' && part.makes(path));
  const all = variants.flatMap((variant) => sheetsOf(variant, part));
  const sheets = all.filter(({ isMade }) => isMade);
  const queue = queueOf(showsAll ? all : sheets);
  const label: Line = (lines) => lines.making(`${document.id} ${document.config.version ?? ''}`.trimEnd());
  await inParallel(queue, maker.atOnce, async ({ artifact, sheet }, done) => {
    signal?.throwIfAborted();
    progress.step(label, variants.length > 1 ? { done, total: queue.length } : undefined);
    await make(artifact, sheet);
  });

  const pathsOf = (wanted: readonly SheetWork[]) =>
    wanted.flatMap(({ artifacts }) => artifacts.map(({ path }) => path));
  const failed = pathsOf(sheets.filter(({ problems }) => problems.hasErrors));
  output.unstage(failed);
  const whole = pathsOf(sheets.filter(({ problems }) => !problems.hasErrors));
  const found = sheets.map(({ variant, problems }) => ({
    variant: variant.variant,
    problems: problems.list,
  }));
  const artifacts = whole.flatMap((file) => made.get(file) ?? []);
  const variantProblems = toldOnce(found, variants.length);
  const value = { artifacts, failed, variantProblems, shown, attachments: attachments.list };
  return { value, problems: common.list };
}

function sheetsOf(variant: PlannedVariant, part: Part): SheetWork[] {
  const bySheet = Map.groupBy(variant.artifacts, ({ sheet }) => sheet);
  return [...bySheet.values()].map((artifacts) => ({
    variant,
    isMade: artifacts.some(({ path }) => part.makes(path)),
    artifacts,
    problems: new Diagnostics(),
  }));
}

/**
 * What is printed comes first: while the browser lays it out, the page for the screen is rendered here. Sheets of one way come one after the
 * other, so that a tab keeps their frame.
 */
function queueOf(sheets: readonly SheetWork[]) {
  const tasks = sheets.flatMap((sheet) => sheet.artifacts.map((artifact) => ({ artifact, sheet })));
  const ways = Map.groupBy(tasks, ({ artifact: { sheet, format } }) => JSON.stringify([sheet, format]));
  const queue = [...ways.values()].flat();
  return queue.sort((one, two) => Number(isPrinted(two.artifact)) - Number(isPrinted(one.artifact)));
}

/** What does not fit is told at the file of the variant's own words, where it has said something itself: they can be shortened. */
function ofOwnWords<T>(
  { value, problems }: Outcome<T>,
  { document, variant }: PlannedArtifact,
  own: OwnView,
): Outcome<T> {
  const config = document.config.variants?.own;
  if (!config || variant === null || Object.values(own).every((words) => words === null))
    return { value, problems };
  const place = { file: ownWordsFile(document.folder, config, variant.key) };
  return {
    value,
    problems: problems.map((problem) => (problem.rule === 'cut-off' ? { ...problem, place } : problem)),
  };
}
