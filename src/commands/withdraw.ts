import { withdraw } from '../releasing/withdraw.ts';
import { linesIn } from '../report/words/said.ts';
import { EXIT } from './exit.ts';
import { type CommonOptions, reporterOf } from './options.ts';

export interface WithdrawCommandOptions extends Pick<CommonOptions, 'workspace' | 'language'> {
  readonly document: string;
  readonly version: string;
  readonly reason: string;
  readonly format?: string;
}

export async function withdrawCommand({ format, ...options }: WithdrawCommandOptions): Promise<number> {
  const { release: words } = linesIn(options.language);
  const reporter = reporterOf({ ...options, format: format === undefined ? [] : [format] }, false);
  const result = withdraw({ ...options, cwd: options.workspace });
  const { withdrawn, workspace, diagnostics, ok } = result;
  const lines = (): string[] => {
    if (withdrawn === null) return [];
    const { record, commit } = withdrawn;
    const { document, version, source } = record;
    return [words.withdrawn(document, version, commit), words.nextWithdraw(document, version, source.tag)];
  };
  reporter.tell({ result, root: workspace, diagnostics, outcome: words.nothingWithdrawn, lines: lines() });
  return ok ? EXIT.done : EXIT.problems;
}
