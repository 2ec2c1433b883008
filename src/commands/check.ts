import { type CheckResult, check } from '../check/run.ts';
import type { Severity } from '../report/diagnostic.ts';
import { REPORT_FORMATS, reporterFor } from '../report/reporter.ts';
import { type Lines, linesIn, type MessageLanguage } from '../report/words/said.ts';
import { EXIT } from './exit.ts';
import { describeProgram, formatNamed } from './options.ts';
import { undo } from './undo.ts';
import { writeOutput } from './write-output.ts';

export interface CheckCommandOptions {
  readonly documents?: readonly string[];
  readonly format?: string;
  /** A file for what is told. */
  readonly output?: string;
  readonly workspace?: string;
  readonly fix?: boolean;
  /** Takes back what was mended last, and looks at nothing. */
  readonly undo?: boolean;
  readonly online?: boolean;
  readonly strict?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  /** Chosen before the command begins. */
  readonly language: MessageLanguage;
}

export async function checkCommand(options: CheckCommandOptions): Promise<number> {
  const started = performance.now();
  const { documents, workspace, fix, online, strict = false, language } = options;
  const { format: asked = 'text', quiet: wanted = false, verbose = false, output } = options;
  const format = formatNamed(asked, REPORT_FORMATS, 'cannot-run.no-such-format-to-check');
  // Annotations are what is wrong, and one line that says how much.
  const quiet = wanted && format === 'text';
  const write = output === undefined ? undefined : (text: string) => writeOutput(output, text);
  const reporter = reporterFor({ format, quiet, verbose, program: describeProgram(), language, write });
  if (options.undo) return undo(workspace, reporter, language);
  const result = await check({ cwd: workspace, documents, fix, online, language });
  const ok = result.ok && !(strict && result.diagnostics.some(({ severity }) => severity === 'warning'));
  const seconds = (performance.now() - started) / 1000;
  reporter.tell({
    result: forJson(result, ok),
    root: result.workspace,
    diagnostics: result.diagnostics,
    found: result,
    lines: [summary(result, seconds, linesIn(language))],
  });
  if (output !== undefined && !wanted) process.stdout.write(`${linesIn(language).wrote(output)}\n`);
  return ok ? EXIT.done : EXIT.problems;
}

function summary(
  { documents, diagnostics, ignored, fixes, mended }: CheckResult,
  seconds: number,
  lines: Lines,
): string {
  const count = (severity: Severity): number => diagnostics.filter((d) => d.severity === severity).length;
  const parts = [
    `${lines.errors(count('error'))}, ${lines.warnings(count('warning'))}, ${lines.notes(count('note'))}` +
      ` ${lines.inDocuments(documents.length)} (${lines.decimal(seconds.toFixed(1))} s)`,
    ...(ignored.length > 0 ? [lines.silenced(ignored.length)] : []),
    ...(mended.length > 0 ? [lines.wereMended(mended.length)] : []),
    ...(fixes.size > 0 ? [lines.canBeMended(fixes.size)] : []),
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
