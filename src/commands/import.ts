import path from 'node:path';
import { today } from '../check/today.ts';
import { type ImportResult, importDocument } from '../import/import.ts';
import { CHOICES, type Choice, type TrackedChanges } from '../import/settle-changes.ts';
import { CannotRun, type Diagnostic } from '../report/diagnostic.ts';
import { interruption } from '../report/interruption.ts';
import { closest } from '../report/nearest.ts';
import { tellingIn } from '../report/tell.ts';
import { type Lines, linesIn, say } from '../report/words/said.ts';
import { asking, isTalking } from './asking.ts';
import { EXIT } from './exit.ts';
import { type CommonOptions, reporterOf } from './options.ts';
import { writeOutput } from './write-output.ts';

export interface ImportCommandOptions
  extends Pick<CommonOptions, 'workspace' | 'dryRun' | 'language' | 'verbose'> {
  readonly file: string;
  readonly as?: string;
  readonly changes?: string;
  /** Where the list of what was found is written. */
  readonly output?: string;
  readonly format?: string;
}

/** Makes a document of the workspace of one of Word, LibreOffice or the web. */
export async function importCommand({
  format,
  changes,
  output,
  ...options
}: ImportCommandOptions): Promise<number> {
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
  if (output !== undefined && result.ok && !dryRun)
    writeOutput(output, listOf(result, diagnostics, path.basename(options.file), words.importing));
  reporter.tell({
    result: { ...result, diagnostics, dryRun },
    root: result.root,
    diagnostics,
    lines: linesOf(result, dryRun, output, words),
  });
  return result.ok ? EXIT.done : EXIT.problems;
}

/** What was found as a list in Markdown, by what it is. */
function listOf(
  { findings }: ImportResult,
  diagnostics: readonly Diagnostic[],
  name: string,
  words: Lines['importing'],
): string {
  const parts = (['lost', 'changed', 'suggestion'] as const).map((kind) => {
    const found = diagnostics.filter(({ rule }) => rule === `import-${kind}`);
    const points = found.map(({ message, hint = '', place }) => {
      const where = place === undefined ? '' : `\`${place.file}:${place.line ?? 1}\` `;
      return `- ${where}${asText(`${message}. ${hint}`.trim())}`;
    });
    return found.length === 0 ? '' : `\n## ${words.list[kind]}\n\n${points.join('\n')}\n`;
  });
  const nothing = findings.length === 0 ? `\n${words.nothingFound}\n` : '';
  return `# ${asText(name)}\n${parts.join('')}${nothing}`;
}

/** In a list, what was written means nothing but itself. */
const asText = (text: string): string => text.replace(/[\\`*_[\]<>{}#|~$]/g, '\\$&');

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

function linesOf(
  result: ImportResult,
  dryRun: boolean,
  output: string | undefined,
  { importing, begin }: Lines,
): string[] {
  const { ok, document, written, kept, changes, openPoints } = result;
  if (!ok || document === null) return [];
  const told =
    changes === null ? [] : [importing[changes.choice === 'accept' ? 'accepted' : 'rejected'](changes.count)];
  const list = output === undefined || dryRun ? [] : [begin.wrote(output)];
  return [
    ...told,
    ...(openPoints > 0 ? [importing.openPoints(openPoints)] : []),
    importing.look,
    ...written.map(dryRun ? begin.wouldWrite : begin.wrote),
    ...kept.map(importing.same),
    ...list,
    written.length === 0 ? importing.allThere : importing.next(document),
  ];
}
