import path from 'node:path';
import { Browsers } from '../browser/browsers.ts';
import type { Comparison } from '../compare/types.ts';
import { drawDiagrams } from '../drawing/draw-diagrams.ts';
import { locked } from '../output/lock.ts';
import { type FileState, OutputFolder } from '../output/output.ts';
import { ArtifactMaker } from '../print/artifact-maker.ts';
import { type Diagnostic, Diagnostics } from '../report/diagnostic.ts';
import type { Outcome } from '../report/outcome.ts';
import { type Announcing, announcing, type Progress, silent } from '../report/progress.ts';
import { tellingIn } from '../report/tell.ts';
import type { MessageLanguage } from '../report/words/said.ts';
import { compareSides } from './compare-sides.ts';
import { nameComparison } from './names.ts';
import { isError, type OpenSide, openSide } from './open-side.ts';
import { printComparison, writeComparison } from './page/make-page.ts';
import { type AskedSides, findSides, type Side } from './sides.ts';

export interface DiffOptions extends AskedSides {
  /** Folder in or below the workspace; the current one where absent. */
  readonly cwd?: string | undefined;
  /** Output folder; `out` in the workspace where absent. */
  readonly out?: string | undefined;
  /** Of a document with variants, which one. */
  readonly variants?: readonly string[] | undefined;
  /** What is made; both where absent or empty. */
  readonly formats?: readonly ('html' | 'pdf')[] | undefined;
  /** Whether what stayed as it was is left out. */
  readonly onlyChanges?: boolean | undefined;
  /** Only say what is different. */
  readonly dryRun?: boolean | undefined;
  readonly browser?: string | undefined;
  /** How long the browser may take for one step, in ms. */
  readonly timeLimit?: number | undefined;
  readonly progress?: Progress | undefined;
  readonly language?: MessageLanguage | undefined;
  readonly signal?: AbortSignal | undefined;
}

interface ComparisonFile {
  /** From the output folder, with `/`. */
  readonly path: string;
  readonly bytes: number;
  /** Of a PDF; null for a page of the web. */
  readonly pages: number | null;
  readonly state: FileState;
}

export interface DiffResult {
  readonly workspace: string;
  readonly out: string;
  /** Null where one side could not be read. */
  readonly comparison: Comparison | null;
  readonly files: readonly ComparisonFile[];
  readonly diagnostics: readonly Diagnostic[];
  readonly ok: boolean;
}

/**
 * Compares two editions of a document, and makes of it a document of its own, as HTML and PDF.
 *
 * @throws CannotRun when a side is not to be found, there is no browser or no right to write
 */
export async function diff(given: DiffOptions): Promise<DiffResult> {
  const { language = 'en', signal } = given;
  const progress = announcing(given.progress ?? silent, language);
  const { root, before, after } = findSides(given.cwd ?? process.cwd(), given);
  const out = path.resolve(given.out ?? path.join(root, 'out'));
  const problems = new Diagnostics();
  const answer = (comparison: Comparison | null, files: readonly ComparisonFile[]): DiffResult => {
    const { list, hasErrors } = problems;
    return {
      workspace: root,
      out,
      comparison,
      files,
      diagnostics: list.map(tellingIn(language)),
      ok: !hasErrors,
    };
  };
  /** A side may be a folder elsewhere: its problems are told from where the others are. */
  const take = <T>(side: Side, { value, problems: found }: Outcome<T>): T => {
    for (const problem of found) problems.add(fromRoot(problem, root, side.sources.files.root));
    return value;
  };
  await using browsers = new Browsers({ ...given, inform: progress.inform });
  await using output = new OutputFolder(out);
  try {
    progress.step((lines) => lines.reading(after.document));
    const old = take(before, await openSide(before, given.variants));
    const young = take(after, await openSide(after, given.variants));
    if (old === null || young === null) return answer(null, []);
    const diagrams = [old, young].map(({ edition }) => edition.diagrams);
    const drawn = await drawDiagrams(diagrams, browsers.start, progress);
    // What a commit has wrong cannot be mended any more; what is not drawn is compared as text.
    if (after.isFolder) take(after, { value: null, problems: drawn.problems.filter(isError) });
    progress.step((lines) => lines.comparing);
    const compare = (format: ComparedFormat): Comparison => compareSides(old, young, format, take);
    const [first, ...others] = given.formats?.length ? given.formats : BOTH;
    const comparison = compare(first ?? 'html');
    if (given.dryRun || problems.hasErrors) return answer(comparison, []);
    await output.open();
    const maker = new ArtifactMaker({
      browsers,
      asked: given.browser,
      detail: progress.detail,
    });
    const make = (format: ComparedFormat, compared: Comparison) => {
      signal?.throwIfAborted();
      return makeFile(
        compared,
        { format, old, young, onlyChanges: given.onlyChanges ?? false },
        { maker, output, progress },
      );
    };
    const files: (ComparisonFile | null)[] = [problems.take(await make(first ?? 'html', comparison))];
    for (const format of others) files.push(problems.take(await make(format, compare(format))));
    maker.close();
    if (problems.hasErrors) return answer(comparison, []);
    await locked(out, () => output.commit(), { signal });
    return answer(
      comparison,
      files.filter((file) => file !== null),
    );
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    given.progress?.end();
  }
}

type ComparedFormat = 'html' | 'pdf';
const BOTH: readonly ComparedFormat[] = ['html', 'pdf'];

function fromRoot(problem: Diagnostic, root: string, own: string): Diagnostic {
  if (own === root || problem.place === undefined) return problem;
  const file = path.relative(root, path.join(own, problem.place.file)).split(path.sep).join('/');
  return { ...problem, place: { ...problem.place, file } };
}

/** Makes the page or the PDF of a comparison, and stages it; null with what leaves none. */
async function makeFile(
  comparison: Comparison,
  {
    format,
    old,
    young,
    onlyChanges,
  }: { format: ComparedFormat; old: OpenSide; young: OpenSide; onlyChanges: boolean },
  { maker, output, progress }: { maker: ArtifactMaker; output: OutputFolder; progress: Announcing },
): Promise<Outcome<ComparisonFile | null>> {
  const { shown, folder, file } = nameComparison(old, young);
  const target = `${folder}/${format === 'html' ? 'index' : file}.${format}`;
  progress.step((lines) => lines.making(target));
  const page = writeComparison(comparison, young, { format, onlyChanges, names: shown });
  if (page.value === null) return { value: null, problems: page.problems };
  const { value: made, problems } =
    format === 'html'
      ? { value: { bytes: Buffer.from(page.value.html), pages: null }, problems: [] }
      : await printComparison(page.value, young, target, maker);
  if (made === null) return { value: null, problems };
  const state = await output.stage(target, made.bytes);
  return { value: { path: target, bytes: made.bytes.byteLength, pages: made.pages, state }, problems };
}
