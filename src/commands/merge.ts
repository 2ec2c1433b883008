import path from 'node:path';
import { merge } from '../merge/merge.ts';
import { interruption } from '../report/interruption.ts';
import { linesIn } from '../report/words/said.ts';
import { EXIT } from './exit.ts';
import { madeFiles, madeInAll } from './made-files.ts';
import { type CommonOptions, reporterOf } from './options.ts';

export interface MergeCommandOptions
  extends Pick<CommonOptions, 'out' | 'workspace' | 'quiet' | 'verbose' | 'language'> {
  readonly folders?: readonly string[];
  readonly format?: string;
}

/** Puts the parts of a divided build together. */
export async function mergeCommand({ format, ...options }: MergeCommandOptions): Promise<number> {
  const started = performance.now();
  const { folders, workspace, out, language } = options;
  const words = linesIn(language);
  const reporter = reporterOf({ ...options, format: format === undefined ? [] : [format] }, false);
  const result = await merge({ folders, cwd: workspace, out, language, signal: interruption() });
  const seconds = words.decimal(((performance.now() - started) / 1000).toFixed(1));
  const index = path.join(path.relative(process.cwd(), result.out) || '.', 'index.html');
  const { artifacts } = result;
  const told =
    artifacts.length === 0
      ? [words.nothingToMake]
      : [...madeFiles(result, words), words.finished(madeInAll(artifacts, words), seconds, index)];
  reporter.tell({
    result,
    root: result.workspace,
    diagnostics: result.diagnostics,
    outcome: words.nothingWritten,
    lines: result.ok ? told : [],
  });
  return result.ok ? EXIT.done : EXIT.problems;
}
