import path from 'node:path';
import { type BuildResult, build } from '../make/build.ts';
import type { Shard } from '../plan/shard.ts';
import { CannotRun } from '../report/diagnostic.ts';
import { interruption } from '../report/interruption.ts';
import { type Lines, linesIn, say } from '../report/words/said.ts';
import { EXIT } from './exit.ts';
import { madeFiles, madeInAll } from './made-files.ts';
import { artifactFormats, type CommonOptions, reporterOf, shardOf, timeLimitOf } from './options.ts';

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
  readonly shard?: string;
}

export interface BuildCommandOptions extends SelectionOptions {
  readonly documents?: readonly string[];
  readonly variant?: readonly string[];
  readonly where?: readonly string[];
  readonly allVariants?: boolean;
}

export async function buildCommand(options: BuildCommandOptions): Promise<number> {
  const started = performance.now();
  const { language } = options;
  const words = linesIn(language);
  const reporter = reporterOf(options);
  const shard = shardOf(options.shard);
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
    shard,
    progress: reporter.progress,
    language,
    signal: interruption(),
  });
  const anything = result.ok || result.artifacts.length > 0;
  const seconds = words.decimal(((performance.now() - started) / 1000).toFixed(1));
  reporter.tell({
    result,
    root: result.workspace,
    diagnostics: result.diagnostics,
    outcome: outcome(result, words),
    lines: anything ? linesOf(result, { dryRun: options.dryRun, shard, seconds }, words) : [],
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

/** How it was made, beside the result. */
interface Made {
  readonly dryRun: boolean | undefined;
  readonly shard: Shard | undefined;
  readonly seconds: string;
}

/** What was made, or would be. */
function linesOf(result: BuildResult, { dryRun, shard, seconds }: Made, words: Lines): string[] {
  const { out, planned, artifacts } = result;
  const shown = path.relative(process.cwd(), out) || '.';
  if (planned.length === 0)
    return [shard === undefined ? words.nothingToMake : words.emptyPart(shard.index, shard.count)];
  if (dryRun) return [...planned.map((file) => path.join(shown, file)), words.wouldBeMade(planned.length)];
  const inAll = madeInAll(artifacts, words);
  const end =
    shard === undefined
      ? words.finished(inAll, seconds, path.join(shown, 'index.html'))
      : words.partMade(shard.index, shard.count, inAll, seconds);
  return [...madeFiles(result, words), end];
}
