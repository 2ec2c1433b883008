import path from 'node:path';
import { type BuildResult, build } from '../make/build.ts';
import type { BuiltArtifact } from '../make/result.ts';
import { CannotRun } from '../report/diagnostic.ts';
import { type CommonOptions, counted, EXIT, Session } from './session.ts';

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

/** Above so many files a document's folder is told instead. */
const LISTED = 12;

export async function buildCommand(options: BuildCommandOptions): Promise<number> {
  const session = new Session(options);
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
    formats: session.formats,
    cwd: options.workspace,
    out: options.out,
    browser: options.browser,
    dryRun: options.dryRun,
    progress: session.progress,
    signal: session.signal,
  });
  if (session.report === 'json') session.json(result);
  session.problems(result.diagnostics, result.workspace, outcome(result));
  const anything = result.ok || result.artifacts.length > 0;
  if (anything && session.report !== 'json') tell(session, result, options.dryRun === true);
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

function tell(session: Session, { out, planned, artifacts }: BuildResult, dryRun: boolean): void {
  const shown = path.relative(process.cwd(), out) || '.';
  if (planned.length === 0) {
    session.print('Nothing to make: what was chosen has none of these formats.');
    return;
  }
  if (dryRun) {
    for (const file of planned) session.print(path.join(shown, file));
    session.print(`${counted(planned.length, 'file')} would be made`);
    return;
  }
  const byFolder = Map.groupBy(artifacts, (entry) => path.posix.dirname(entry.path));
  for (const [folder, entries] of byFolder) {
    if (entries.length > LISTED)
      session.print(
        `${path.join(shown, folder)}${path.sep}  ${counted(entries.length, 'file')}, ${size(total(entries))}`,
      );
    else for (const entry of entries) session.print(`${path.join(shown, entry.path)}  ${describe(entry)}`);
  }
  session.print(
    `${summary(artifacts)} in ${session.seconds}. All editions: ${path.join(shown, 'index.html')}`,
  );
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
    size(bytes),
    state === 'unchanged' ? state : null,
  ];
  return facts.filter((fact) => fact !== null).join(', ');
}

const total = (entries: readonly BuiltArtifact[]): number =>
  entries.reduce((sum, { bytes }) => sum + bytes, 0);

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
