import { check } from '../check/run.ts';
import { CannotRun } from '../report/diagnostic.ts';
import { didYouMean } from '../report/nearest.ts';
import { CHECK_REPORTS } from './check-report.ts';
import { EXIT } from './session.ts';

export interface CheckCommandOptions {
  readonly documents?: readonly string[];
  readonly format?: string;
  readonly workspace?: string;
  readonly fix?: boolean;
  readonly online?: boolean;
  readonly strict?: boolean;
  readonly quiet?: boolean;
}

export async function checkCommand(options: CheckCommandOptions): Promise<number> {
  const started = performance.now();
  const { documents, format = 'text', workspace, fix, online, strict = false, quiet = false } = options;
  const report = CHECK_REPORTS.get(format);
  if (report === undefined) {
    const known = [...CHECK_REPORTS.keys()];
    throw new CannotRun(
      `There is no format "${format}" for what check finds`,
      didYouMean(format, known) ?? `There are: ${known.join(', ')}.`,
    );
  }
  const result = await check({ cwd: workspace, documents, fix, online });
  const ok = result.ok && !(strict && result.diagnostics.some(({ severity }) => severity === 'warning'));
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(report({ ...result, seconds, quiet, ok }));
  return ok ? EXIT.done : EXIT.problems;
}
