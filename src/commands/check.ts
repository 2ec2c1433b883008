import { type CheckResult, check } from '../check/run.ts';
import { counted } from '../report/counted.ts';
import type { Severity } from '../report/diagnostic.ts';
import { REPORT_FORMATS, reporterFor } from '../report/reporter.ts';
import { EXIT } from './exit.ts';
import { describeProgram, formatNamed } from './options.ts';

export interface CheckCommandOptions {
  readonly documents?: readonly string[];
  readonly format?: string;
  readonly workspace?: string;
  readonly fix?: boolean;
  readonly online?: boolean;
  readonly strict?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

export async function checkCommand(options: CheckCommandOptions): Promise<number> {
  const started = performance.now();
  const { documents, workspace, fix, online, strict = false } = options;
  const { format: asked = 'text', quiet: wanted = false, verbose = false } = options;
  const format = formatNamed(asked, REPORT_FORMATS, ' for what check finds');
  // Annotations are what is wrong, and one line that says how much.
  const quiet = wanted && format === 'text';
  const reporter = reporterFor({ format, quiet, verbose, program: describeProgram() });
  const result = await check({ cwd: workspace, documents, fix, online });
  const ok = result.ok && !(strict && result.diagnostics.some(({ severity }) => severity === 'warning'));
  const seconds = (performance.now() - started) / 1000;
  reporter.tell({
    result: forJson(result, ok),
    root: result.workspace,
    diagnostics: result.diagnostics,
    found: result,
    lines: [summary(result, seconds)],
  });
  return ok ? EXIT.done : EXIT.problems;
}

function summary({ documents, diagnostics, ignored, fixes, mended }: CheckResult, seconds: number): string {
  const count = (severity: Severity): number => diagnostics.filter((d) => d.severity === severity).length;
  const parts = [
    `${counted(count('error'), 'error')}, ${counted(count('warning'), 'warning')}, ${counted(count('note'), 'note')}` +
      ` in ${counted(documents.length, 'document')} (${seconds.toFixed(1)} s)`,
    ...(ignored.length > 0 ? [`${ignored.length} silenced`] : []),
    ...(mended.length > 0 ? [`${mended.length} mended`] : []),
    ...(fixes.size > 0 ? [`${fixes.size} can be mended with --fix`] : []),
  ];
  return `${parts.join(' · ')}.`;
}

/** Each problem with the change that mends it. */
function forJson({ workspace, documents, diagnostics, fixes, ignored, mended }: CheckResult, ok: boolean) {
  const withFixes = diagnostics.map((diagnostic) => {
    const fix = fixes.get(diagnostic);
    return fix === undefined ? diagnostic : { ...diagnostic, fix };
  });
  return { ok, workspace, documents, diagnostics: withFixes, ignored, mended };
}
