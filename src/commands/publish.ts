import { type PublishResult, publishSite } from '../publish/run.ts';
import { interruption } from '../report/interruption.ts';
import { type Lines, linesIn } from '../report/words/said.ts';
import { EXIT } from './exit.ts';
import { type CommonOptions, reporterOf, secondsOf } from './options.ts';

export interface PublishCommandOptions
  extends Pick<CommonOptions, 'workspace' | 'dryRun' | 'quiet' | 'verbose' | 'language'> {
  readonly to?: string;
  readonly site?: string;
  readonly rollback?: boolean;
  /** Seconds, where they are typed. */
  readonly verify?: string | true;
  readonly format?: string;
}

/** How long a published address may take to show it, in seconds. */
const USUAL_TIME = 120;

/** Puts the made site where it is published. */
export async function publishCommand({
  format,
  workspace,
  to,
  site,
  rollback,
  dryRun,
  verify,
  ...options
}: PublishCommandOptions): Promise<number> {
  const { language } = options;
  const reporter = reporterOf({ ...options, format: format === undefined ? [] : [format] }, false);
  const result = await publishSite({
    cwd: workspace,
    to,
    site,
    rollback,
    dryRun,
    verify: typeof verify === 'string' ? secondsOf('--verify', verify) : verify && USUAL_TIME,
    progress: reporter.progress,
    language,
    signal: interruption(),
  });
  reporter.tell({
    result,
    root: result.workspace,
    diagnostics: result.diagnostics,
    outcome: result.published ? '' : linesIn(language).publishing.nothingPublished,
    lines: linesOf(result, { rollback, dryRun }, linesIn(language).publishing),
  });
  return result.ok ? EXIT.done : EXIT.problems;
}

interface Asked {
  readonly rollback: boolean | undefined;
  readonly dryRun: boolean | undefined;
}

function linesOf(
  { ok, published, target, changes, shown }: PublishResult,
  { rollback, dryRun }: Asked,
  words: Lines['publishing'],
): string[] {
  if (changes === null || target === null || (!ok && !published)) return [];
  const { added, changed, removed, kept } = changes;
  const what = words.counts(added.length, changed.length, removed.length);
  if (dryRun)
    return [
      ...added.map(words.added),
      ...changed.map(words.changed),
      ...removed.map(words.removed),
      ...kept.map(words.kept),
      words.wouldBePublished(target, what),
    ];
  const done = rollback ? words.wentBack(target, what) : words.published(target, what);
  return [published ? done : words.nothingToPublish(target), ...(shown === null ? [] : [words.shown(shown)])];
}
