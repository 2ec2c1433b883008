import path from 'node:path';
import { type BuildResult, build } from '../build/build.ts';
import type { ManifestEntry } from '../store/manifest.ts';
import { type CommonOptions, counted, EXIT, Session } from './session.ts';

export interface BuildCommandOptions extends CommonOptions {
  readonly documents?: readonly string[];
  readonly variant?: readonly string[];
}

/** Above so many files a document's folder is told instead. */
const LISTED = 12;

export async function buildCommand(options: BuildCommandOptions): Promise<number> {
  const session = new Session(options);
  const result = await build({
    documents: options.documents,
    variants: options.variant,
    formats: session.formats,
    cwd: options.workspace,
    out: options.out,
    browser: options.browser,
    dryRun: options.dryRun,
    progress: session.progress,
    signal: session.signal,
  });
  if (session.report === 'json') session.json(result);
  session.problems(result.diagnostics, result.workspace);
  if (result.ok && session.report !== 'json') tell(session, result, options.dryRun === true);
  return result.ok ? EXIT.done : EXIT.problems;
}

function tell(session: Session, { out, planned, artifacts }: BuildResult, dryRun: boolean): void {
  const shown = path.relative(process.cwd(), out) || '.';
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
    `Made ${counted(artifacts.length, 'file')} in ${session.seconds}. All editions: ${path.join(shown, 'index.html')}`,
  );
}

function describe({ pages, bytes }: ManifestEntry): string {
  return pages === null ? size(bytes) : `${counted(pages, 'page')}, ${size(bytes)}`;
}

const total = (entries: readonly ManifestEntry[]): number =>
  entries.reduce((sum, { bytes }) => sum + bytes, 0);

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
