import path from 'node:path';
import { formatBytes } from '../language/format.ts';
import { interruption } from '../report/interruption.ts';
import { linesIn } from '../report/words/said.ts';
import { writeReview } from '../review/write-review.ts';
import { EXIT } from './exit.ts';
import { type CommonOptions, reporterOf, timeLimitOf } from './options.ts';

export interface ReviewCommandOptions extends Omit<CommonOptions, 'format'> {
  readonly what: string;
  readonly files: readonly string[];
  readonly variant?: readonly string[];
  readonly format?: string;
}

/** Writes a document for a hearing, or brings back what was answered. */
export async function reviewCommand({ format, ...options }: ReviewCommandOptions): Promise<number> {
  const { language, what, variant } = options;
  const reporter = reporterOf({ ...options, format: format === undefined ? [] : [format] }, false);
  const result = await writeReview({
    document: what,
    variants: variant,
    cwd: options.workspace,
    out: options.out,
    dryRun: options.dryRun,
    browser: options.browser,
    timeLimit: timeLimitOf(options),
    progress: reporter.progress,
    language,
    signal: interruption(),
  });
  const { ok, file, out, bytes, blocks, diagnostics, workspace } = result;
  const words = linesIn(language);
  const shown = path.join(path.relative(process.cwd(), out) || '.', file ?? '');
  reporter.tell({
    result: { ok, file, bytes, blocks, state: result.state, diagnostics },
    root: workspace,
    diagnostics,
    outcome: words.nothingWritten,
    lines: ok ? [words.review.wrote(`${shown} (${formatBytes(bytes, words.locale)})`, blocks)] : [],
  });
  return ok ? EXIT.done : EXIT.problems;
}
