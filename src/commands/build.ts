import path from 'node:path';
import { formatBytes } from '../language/format.ts';
import { type BuildResult, build } from '../make/build.ts';
import type { BuiltArtifact } from '../make/result.ts';
import { counted } from '../report/counted.ts';
import { CannotRun } from '../report/diagnostic.ts';
import { EXIT } from './exit.ts';
import { interruption } from './interruption.ts';
import { artifactFormats, type CommonOptions, reporterOf } from './options.ts';

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
}

export interface BuildCommandOptions extends SelectionOptions {
  readonly documents?: readonly string[];
  readonly variant?: readonly string[];
  readonly where?: readonly string[];
  readonly allVariants?: boolean;
}

/** Of what is told on the terminal. */
const LOCALE = 'en-GB';

/** Above so many files a document's folder is told instead. */
const LISTED = 12;

export async function buildCommand(options: BuildCommandOptions): Promise<number> {
  const started = performance.now();
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
    dryRun: options.dryRun,
    progress: reporter.progress,
    signal: interruption(),
  });
  const anything = result.ok || result.artifacts.length > 0;
  const seconds = (performance.now() - started) / 1000;
  reporter.tell({
    result,
    root: result.workspace,
    diagnostics: result.diagnostics,
    outcome: outcome(result),
    lines: anything ? linesOf(result, options.dryRun === true, seconds) : [],
  });
  return result.ok ? EXIT.done : EXIT.problems;
}

/** `region=Region Sjælland`. */
export function columnAndValue(text: string): { column: string; value: string } {
  const [, column, value] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (column !== undefined && value !== undefined) return { column: column.trim(), value: value.trim() };
  throw new CannotRun(`"${text}" names no column and value`, 'Write --where "region=Region Sjælland".');
}

function outcome({ artifacts, failed }: BuildResult): string {
  if (artifacts.length === 0) return 'Nothing was written.';
  return `${counted(failed.length, 'file')} could not be made, ${artifacts.length} could.`;
}

/** What was made, or would be: a line for each file, or for each folder of many. */
function linesOf({ out, planned, artifacts }: BuildResult, dryRun: boolean, seconds: number): string[] {
  const shown = path.relative(process.cwd(), out) || '.';
  if (planned.length === 0) return ['Nothing to make: what was chosen has none of these formats.'];
  if (dryRun)
    return [
      ...planned.map((file) => path.join(shown, file)),
      `${counted(planned.length, 'file')} would be made`,
    ];
  const byFolder = Map.groupBy(artifacts, (entry) => path.posix.dirname(entry.path));
  const files = [...byFolder].flatMap(([folder, entries]) =>
    entries.length > LISTED
      ? [
          `${path.join(shown, folder)}${path.sep}  ${counted(entries.length, 'file')}, ${formatBytes(total(entries), LOCALE)}`,
        ]
      : entries.map((entry) => `${path.join(shown, entry.path)}  ${describe(entry)}`),
  );
  const index = path.join(shown, 'index.html');
  return [...files, `${summary(artifacts)} in ${seconds.toFixed(1)} s. All editions: ${index}`];
}

/** `Made 3 files, 95 unchanged`. */
function summary(artifacts: readonly BuiltArtifact[]): string {
  const unchanged = artifacts.filter(({ state }) => state === 'unchanged').length;
  const made = artifacts.length - unchanged;
  if (made === 0) return `Nothing to do for ${counted(unchanged, 'file')}`;
  return `Made ${counted(made, 'file')}${unchanged > 0 ? `, ${unchanged} unchanged` : ''}`;
}

function describe({ pages, bytes, state }: BuiltArtifact): string {
  const facts = [
    pages === null ? null : counted(pages, 'page'),
    formatBytes(bytes, LOCALE),
    state === 'unchanged' ? state : null,
  ];
  return facts.filter((fact) => fact !== null).join(', ');
}

const total = (entries: readonly BuiltArtifact[]): number =>
  entries.reduce((sum, { bytes }) => sum + bytes, 0);
