import path from 'node:path';
import { formatBytes } from '../language/format.ts';
import { type BuildResult, build } from '../make/build.ts';
import type { BuiltArtifact } from '../make/result.ts';
import { CannotRun } from '../report/diagnostic.ts';
import { interruption } from '../report/interruption.ts';
import { type Lines, linesIn, say } from '../report/words/said.ts';
import { EXIT } from './exit.ts';
import { artifactFormats, type CommonOptions, reporterOf, timeLimitOf } from './options.ts';

/** What `build` and `poster` both take: which variants, and how they are made. */
export interface SelectionOptions extends CommonOptions {
  readonly from?: string;
  readonly paper?: readonly string[];
  readonly orientation?: readonly string[];
  readonly design?: readonly string[];
  readonly printShop?: boolean;
  readonly nup?: string;
  readonly overview?: boolean;
  readonly orders?: string;
  readonly verify?: boolean;
  readonly whole?: boolean;
}

export interface BuildCommandOptions extends SelectionOptions {
  readonly documents?: readonly string[];
  readonly variant?: readonly string[];
  readonly where?: readonly string[];
  readonly allVariants?: boolean;
}

/** Above so many files a document's folder is told instead. */
const LISTED = 12;

export async function buildCommand(options: BuildCommandOptions): Promise<number> {
  const started = performance.now();
  const { language } = options;
  const words = linesIn(language);
  const reporter = reporterOf(options);
  const result = await build({
    documents: options.documents,
    variants: options.variant,
    where: options.where?.map(columnAndValue),
    allVariants: options.allVariants,
    from: options.from === undefined ? undefined : path.resolve(options.from),
    papers: options.paper,
    orientations: options.orientation,
    designs: options.design,
    printShop: options.printShop,
    nup: options.nup === undefined ? undefined : Number(options.nup),
    overview: options.overview,
    orders: options.orders === undefined ? undefined : path.resolve(options.orders),
    formats: artifactFormats(options),
    cwd: options.workspace,
    out: options.out,
    browser: options.browser,
    timeLimit: timeLimitOf(options),
    dryRun: options.dryRun,
    verify: options.verify,
    whole: options.whole,
    progress: reporter.progress,
    language,
    signal: interruption(),
  });
  const anything = result.ok || result.artifacts.length > 0;
  const seconds = (performance.now() - started) / 1000;
  reporter.tell({
    result,
    root: result.workspace,
    diagnostics: result.diagnostics,
    outcome: outcome(result, words),
    lines: anything ? linesOf(result, options.dryRun === true, seconds, words) : [],
  });
  return result.ok ? EXIT.done : EXIT.problems;
}

/** `region=Region Sjælland`. */
export function columnAndValue(text: string): { column: string; value: string } {
  const [, column, value] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (column !== undefined && value !== undefined) return { column: column.trim(), value: value.trim() };
  throw new CannotRun(say('cannot-run.no-column-and-value', { text }));
}

function outcome({ artifacts, failed }: BuildResult, words: Lines): string {
  return artifacts.length === 0 ? words.nothingWritten : words.partlyMade(failed.length, artifacts.length);
}

/** What was made, or would be: a line for each file, or for each folder of many. */
function linesOf(
  { out, planned, artifacts }: BuildResult,
  dryRun: boolean,
  seconds: number,
  words: Lines,
): string[] {
  const shown = path.relative(process.cwd(), out) || '.';
  if (planned.length === 0) return [words.nothingToMake];
  if (dryRun) return [...planned.map((file) => path.join(shown, file)), words.wouldBeMade(planned.length)];
  const byFolder = Map.groupBy(artifacts, (entry) => path.posix.dirname(entry.path));
  const files = [...byFolder].flatMap(([folder, entries]) =>
    entries.length > LISTED
      ? [
          `${path.join(shown, folder)}${path.sep}  ${words.files(entries.length)}, ${formatBytes(total(entries), words.locale)}`,
        ]
      : entries.map((entry) => `${path.join(shown, entry.path)}  ${describe(entry, words)}`),
  );
  const index = path.join(shown, 'index.html');
  return [...files, words.finished(summary(artifacts, words), words.decimal(seconds.toFixed(1)), index)];
}

/** `Made 3 files, 95 unchanged`. */
function summary(artifacts: readonly BuiltArtifact[], words: Lines): string {
  const unchanged = artifacts.filter(({ state }) => state === 'unchanged').length;
  const made = artifacts.length - unchanged;
  return made === 0 ? words.nothingToDo(unchanged) : words.made(made, unchanged);
}

function describe({ pages, bytes, state }: BuiltArtifact, words: Lines): string {
  const facts = [
    pages === null ? null : words.pages(pages),
    formatBytes(bytes, words.locale),
    state === 'unchanged' ? words.unchanged : null,
  ];
  return facts.filter((fact) => fact !== null).join(', ');
}

const total = (entries: readonly BuiltArtifact[]): number =>
  entries.reduce((sum, { bytes }) => sum + bytes, 0);
