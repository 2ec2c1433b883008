import { type Release, type ReleaseOptions, release } from '../releasing/release.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { interruption } from '../report/interruption.ts';
import { type Lines, linesIn } from '../report/words/said.ts';
import { askForFacts } from './ask-for-facts.ts';
import { isTalking } from './asking.ts';
import { EXIT } from './exit.ts';
import { type CommonOptions, reporterOf, timeLimitOf } from './options.ts';

export interface ReleaseCommandOptions
  extends Pick<CommonOptions, 'workspace' | 'browser' | 'timeout' | 'dryRun' | 'verbose' | 'language'> {
  readonly document: string;
  readonly format?: string;
  readonly version?: string;
  readonly date?: string;
  readonly change?: readonly string[];
  readonly approvedBy?: string;
  readonly acceptOpenPoints?: string;
  readonly mends?: readonly string[];
  readonly strict?: boolean;
}

export async function releaseCommand({ format, ...options }: ReleaseCommandOptions): Promise<number> {
  const { language, document, workspace: cwd, dryRun = false } = options;
  const told = { ...options, format: format === undefined ? [] : [format] };
  const { progress } = reporterOf(told, false);
  // Each problem is told by itself: all of them must be dealt with.
  const { tell } = reporterOf({ ...told, verbose: true }, false);
  const words = linesIn(language);
  const signal = interruption();
  const given = { ...options, changes: options.change };
  // In CI nobody answers, and what is missing is told.
  const asked = isTalking(format) ? await askForFacts(given, { document, cwd, words, signal }) : given;
  const wanted: ReleaseOptions = {
    ...asked,
    document,
    cwd,
    acceptOpenPoints: options.acceptOpenPoints,
    mends: options.mends,
    strict: options.strict,
    browser: options.browser,
    timeLimit: timeLimitOf(options),
    dryRun,
    progress,
    language,
    signal,
  };
  const { release: done, ...result } = await release(wanted);
  tell({
    result: { ...result, release: done, dryRun },
    root: result.workspace,
    diagnostics: options.verbose === true ? result.diagnostics : result.diagnostics.filter(isTold),
    outcome: words.release.nothingReleased,
    lines: done === null ? [] : dryRun ? wouldLines(done, words) : doneLines(done, words),
  });
  return result.ok ? EXIT.done : EXIT.problems;
}

/** What is wrong, and what became of a release that was stopped. */
const isTold = ({ severity, rule }: Diagnostic): boolean => severity !== 'note' || rule === 'settled-release';

function doneLines(
  { document, version, files, commit, tag, openPoints, mends }: Release,
  { release: words }: Lines,
): string[] {
  return [
    words.released(document, version, files.length),
    words.committed(commit ?? '', tag),
    ...(openPoints.length === 0 ? [] : [words.openPoints(openPoints.length)]),
    ...mends.map(words.mends),
    words.next(document, tag),
  ];
}

function wouldLines(would: Release, { release: words }: Lines): string[] {
  const { document, version, previous, description, files, record, tag, openPoints, mends } = would;
  return [
    words.would(document, version, previous),
    words.wouldWrite(description),
    ...files.map(words.wouldFreeze),
    words.wouldFreezePages,
    words.wouldRecord(record),
    words.wouldCommit(`Release ${document} ${version}`, tag),
    ...(openPoints.length === 0 ? [] : [words.openPoints(openPoints.length)]),
    ...mends.map(words.mends),
  ];
}
