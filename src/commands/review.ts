import path from 'node:path';
import { formatBytes } from '../language/format.ts';
import { CannotRun } from '../report/diagnostic.ts';
import { interruption } from '../report/interruption.ts';
import { visible } from '../report/visible.ts';
import { type Lines, linesIn, say } from '../report/words/said.ts';
import type { ImportResult } from '../review/import-answers.ts';
import { asking, isTalking } from './asking.ts';
import { EXIT } from './exit.ts';
import { lookWhetherIgnored } from './ignored-by-git.ts';
import { type CommonOptions, reporterOf, timeLimitOf } from './options.ts';
import { answerLines, appliedLines, countAnswers } from './review-lines.ts';
import { undo } from './undo.ts';
import { writeOutput } from './write-output.ts';

export interface ReviewCommandOptions extends Omit<CommonOptions, 'format'> {
  readonly what: string;
  readonly files: readonly string[];
  readonly variant?: readonly string[];
  readonly docx?: boolean;
  readonly format?: string;
  /** True where nothing is named: then each is asked for. */
  readonly apply?: string | true;
  /** Takes back what was put in last, and reads nothing. */
  readonly undo?: boolean;
  /** A file for the list of answers. */
  readonly output?: string;
}

/** Writes a document for a hearing, or brings back what was answered. */
export function reviewCommand(options: ReviewCommandOptions): Promise<number> {
  const isImport = options.what === 'import';
  for (const [option, value] of Object.entries(isImport ? ofWriting(options) : ofImport(options)))
    if (value !== undefined)
      throw new CannotRun(
        say('cannot-run.contradicting-options', {
          option,
          other: `review ${options.what}`,
          command: 'review',
        }),
      );
  return isImport ? importCommand(options) : writeCommand(options);
}

/** What has no effect where answers are brought back. */
const ofWriting = ({ docx, variant, out, browser, timeout }: ReviewCommandOptions) => ({
  '--docx': docx,
  '--variant': variant,
  '--out': out,
  '--browser': browser,
  '--timeout': timeout,
});

/** What has none where a Word file is written. */
const ofImport = ({ apply, undo, output }: ReviewCommandOptions) => ({
  '--apply': apply,
  '--undo': undo,
  '--output': output,
});

async function writeCommand({ format, ...options }: ReviewCommandOptions): Promise<number> {
  const { language, what, variant } = options;
  if (options.files.length > 0) throw new CannotRun(say('cannot-run.too-many-words', { command: 'review' }));
  const reporter = reporterOf({ ...options, format: format === undefined ? [] : [format] }, false);
  // What writes Word files is large, and reading answers needs none of it.
  const { writeReview } = await import('../review/write-review.ts');
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

async function importCommand({ format, output, ...options }: ReviewCommandOptions): Promise<number> {
  const { language, files, apply, dryRun = false } = options;
  if (options.undo) {
    const reporter = reporterOf({ ...options, format: format === undefined ? [] : [format] }, false);
    return undo(options.workspace, reporter, language);
  }
  if (output !== undefined) lookWhetherIgnored(output);
  const asks = apply === true;
  if (asks && !isTalking(format)) throw new CannotRun(say('cannot-run.nobody-to-ask', {}));
  const reporter = reporterOf(
    {
      ...options,
      format: format === undefined ? [] : [format],
      ...(output !== undefined && { write: (text: string) => writeOutput(output, text) }),
    },
    false,
  );
  const words = linesIn(language);
  const chosen = apply === undefined || apply === true ? undefined : numbersOf(apply);
  const { importAnswers } = await import('../review/import-answers.ts');
  const given = { files, cwd: options.workspace, dryRun, language };
  const read = await importAnswers({ ...given, apply: chosen });
  const asked = asks && read.ok ? await askForEach(read, words) : [];
  const result = asked.length === 0 ? read : await importAnswers({ ...given, apply: asked });
  const { ok, findings, done, left, changed, diagnostics, workspace } = result;
  reporter.tell({
    result: { ok, findings, counts: countAnswers(findings), done, left, changed, dryRun, diagnostics },
    root: workspace,
    diagnostics,
    lines: ok
      ? [
          ...(asks ? [] : answerLines(findings, words.review)),
          ...(apply === undefined ? [] : appliedLines(result, dryRun, words.review)),
        ]
      : [],
  });
  if (output !== undefined && options.quiet !== true) process.stdout.write(`${words.wrote(output)}\n`);
  return ok ? EXIT.done : EXIT.problems;
}

/** @throws CannotRun for what are no numbers */
function numbersOf(typed: string): readonly number[] | 'all' {
  if (typed === 'all') return 'all';
  const numbers = typed.split(',').map((part) => part.trim());
  if (!numbers.every((part) => /^\d{1,6}$/.test(part)))
    throw new CannotRun(say('cannot-run.no-numbers', { typed }));
  return numbers.map(Number);
}

/** Shows one after the other that can be applied, and asks. */
async function askForEach({ findings }: ImportResult, words: Lines): Promise<number[]> {
  const { review } = words;
  return asking(interruption(), async (ask) => {
    const chosen: number[] = [];
    for (const finding of findings) {
      process.stdout.write(
        answerLines([finding], review, false)
          .map((line) => `${visible(line)}\n`)
          .join(''),
      );
      if (finding.status !== 'open') continue;
      const typed = await ask(review.askToApply);
      if (review.quit.test(typed)) break;
      if (review.yes.test(typed)) chosen.push(finding.number);
    }
    return chosen;
  });
}
