import path from 'node:path';
import { fetchFromPublished } from '../publish/fetch-released.ts';
import { interruption } from '../report/interruption.ts';
import { linesIn } from '../report/words/said.ts';
import { makeSite } from '../website/site.ts';
import { EXIT } from './exit.ts';
import { type CommonOptions, reporterOf, timeLimitOf } from './options.ts';

export interface SiteCommandOptions extends Omit<CommonOptions, 'format' | 'dryRun'> {
  readonly format?: string;
  readonly drafts?: boolean;
}

/** Makes the website. */
export async function siteCommand({ format, ...options }: SiteCommandOptions): Promise<number> {
  const started = performance.now();
  const { language } = options;
  const reporter = reporterOf({ ...options, format: format === undefined ? [] : [format] }, false);
  const signal = interruption();
  const result = await makeSite({
    cwd: options.workspace,
    out: options.out,
    drafts: options.drafts,
    browser: options.browser,
    timeLimit: timeLimitOf(options),
    progress: reporter.progress,
    language,
    signal,
    fetch: (workspace, records) => fetchFromPublished(workspace, records, signal),
  });
  const lines = linesIn(language);
  const seconds = lines.decimal(((performance.now() - started) / 1000).toFixed(1));
  const index = path.join(path.relative(process.cwd(), result.out) || '.', 'index.html');
  reporter.tell({
    result,
    root: result.workspace,
    diagnostics: result.diagnostics,
    outcome: lines.nothingWritten,
    lines: result.ok ? [lines.siteMade(result.files.length, result.editions, seconds, index)] : [],
  });
  return result.ok ? EXIT.done : EXIT.problems;
}
