import { today } from '../check/today.ts';
import { type ImportResult, importDocument } from '../import/import.ts';
import { CHOICES, type Choice, type TrackedChanges } from '../import/settle-changes.ts';
import { CannotRun } from '../report/diagnostic.ts';
import { interruption } from '../report/interruption.ts';
import { closest } from '../report/nearest.ts';
import { tellingIn } from '../report/tell.ts';
import { type Lines, linesIn, say } from '../report/words/said.ts';
import { asking, isTalking } from './asking.ts';
import { EXIT } from './exit.ts';
import { type CommonOptions, reporterOf } from './options.ts';

export interface ImportCommandOptions
  extends Pick<CommonOptions, 'workspace' | 'dryRun' | 'language' | 'verbose'> {
  readonly file: string;
  readonly as?: string;
  readonly changes?: string;
  readonly format?: string;
}

/** Makes a document of the workspace of one of Word, LibreOffice or the web. */
export async function importCommand({ format, changes, ...options }: ImportCommandOptions): Promise<number> {
  const { language, dryRun = false } = options;
  const words = linesIn(language);
  const reporter = reporterOf({ ...options, format: format === undefined ? [] : [format] }, false);
  const signal = interruption();
  const choice = changes === undefined || changes === 'ask' ? undefined : choiceNamed(changes);
  const ask = isTalking(format)
    ? (found: TrackedChanges) => whichChoice(found, words.importing, signal)
    : undefined;
  const result = await importDocument({
    ...options,
    ...{ changes: choice, ask, signal, date: today(), cwd: options.workspace },
  });
  const diagnostics = result.diagnostics.map(tellingIn(language));
  reporter.tell({
    result: { ...result, diagnostics, dryRun },
    root: result.root,
    diagnostics,
    lines: linesOf(result, dryRun, words),
  });
  return result.ok ? EXIT.done : EXIT.problems;
}

function choiceNamed(name: string): Choice {
  const choice = CHOICES.find((one) => one === name);
  if (choice !== undefined) return choice;
  const known = [...CHOICES, 'ask'];
  throw new CannotRun(say('cannot-run.no-such-choice', { name, known, near: closest(name, known) }));
}

/** Null where neither was answered. */
function whichChoice(
  { count, authors }: TrackedChanges,
  words: Lines['importing'],
  signal: AbortSignal,
): Promise<Choice | null> {
  return asking(signal, async (ask) => {
    const answer = await ask(words.takeChanges(count, authors.join(', ')));
    return words.accept.test(answer) ? 'accept' : words.reject.test(answer) ? 'reject' : null;
  });
}

function linesOf(result: ImportResult, dryRun: boolean, { importing, begin }: Lines): string[] {
  const { ok, document, written, kept, changes, openPoints } = result;
  if (!ok || document === null) return [];
  const told =
    changes === null ? [] : [importing[changes.choice === 'accept' ? 'accepted' : 'rejected'](changes.count)];
  return [
    ...told,
    ...(openPoints > 0 ? [importing.openPoints(openPoints)] : []),
    importing.look,
    ...written.map(dryRun ? begin.wouldWrite : begin.wrote),
    ...kept.map(importing.same),
    written.length === 0 ? importing.allThere : importing.next(document),
  ];
}
