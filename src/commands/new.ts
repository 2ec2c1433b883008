import { type MadeNew, makeNew, type NewKind } from '../begin/new.ts';
import { today } from '../check/today.ts';
import { tellingIn } from '../report/tell.ts';
import { type Lines, linesIn } from '../report/words/said.ts';
import { EXIT } from './exit.ts';
import { type CommonOptions, reporterOf } from './options.ts';

export interface NewCommandOptions extends Pick<CommonOptions, 'workspace' | 'dryRun' | 'language'> {
  readonly what: string;
  readonly name: string;
  readonly document?: string;
  readonly kind?: string;
  readonly format?: string;
}

/** Writes a new document, chapter, poster or template into the workspace. */
export async function newCommand({ format, dryRun = false, ...options }: NewCommandOptions): Promise<number> {
  const words = linesIn(options.language).begin;
  const reporter = reporterOf({ ...options, format: format === undefined ? [] : [format] }, false);
  const {
    root,
    value: made,
    problems: found,
  } = makeNew({ ...options, cwd: options.workspace, date: today(), dryRun });
  const problems = found.map(tellingIn(options.language));
  reporter.tell({
    result: { ok: made !== null, workspace: root, made, dryRun, diagnostics: problems },
    root,
    diagnostics: problems,
    lines: made === null ? [] : linesOf(made, dryRun, words),
  });
  return made === null ? EXIT.problems : EXIT.done;
}

function linesOf({ kind, id, written, changed }: MadeNew, dryRun: boolean, words: Lines['begin']): string[] {
  if (dryRun) return [...written.map(words.wouldWrite), ...changed.map(words.wouldChange)];
  const next: Record<NewKind, string> = {
    document: words.nextForDocument(id),
    poster: words.nextForDocument(id),
    chapter: words.nextForChapter,
    template: words.nextForTemplate(id),
  };
  return [...written.map(words.wrote), ...changed.map(words.changed), next[kind]];
}
