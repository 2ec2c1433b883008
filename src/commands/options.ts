import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { MOST_SHARDS, type Shard } from '../plan/shard.ts';
import { CannotRun } from '../report/diagnostic.ts';
import { closest } from '../report/nearest.ts';
import { type Reporter, reporterFor } from '../report/reporter.ts';
import type { SarifProgram } from '../report/sarif.ts';
import type { MessageLanguage } from '../report/words/said.ts';
import { say } from '../report/words/said.ts';
import { ownPackageRoot, ownPackageVersion } from '../workspace/own-package.ts';

/** Options of every command that makes something, as commander gives them. */
export interface CommonOptions {
  readonly format?: readonly string[];
  readonly out?: string;
  readonly workspace?: string;
  readonly browser?: string;
  readonly timeout?: string;
  readonly dryRun?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  /** Chosen before the command begins. */
  readonly language: MessageLanguage;
}

const ARTIFACT_FORMATS = ['html', 'pdf', 'png', 'svg'] as const;
/** How a result can be told. */
const TOLD = ['text', 'json', 'github'] as const;
export type ArtifactFormat = (typeof ARTIFACT_FORMATS)[number];

/** What is to be made, of what stands in `--format`. */
export function artifactFormats({ format = [] }: Pick<CommonOptions, 'format'>): ArtifactFormat[] {
  return ARTIFACT_FORMATS.filter((name) => format.includes(name));
}

/**
 * The reporter that `--format`, `--quiet` and `--verbose` ask for.
 *
 * @param makes whether files are made, so that `--format` can name their kinds too
 * @throws CannotRun for a format that does not exist, and for several ways to tell one result.
 */
export function reporterOf(
  {
    format = [],
    quiet = false,
    verbose = false,
    language,
    write,
  }: Omit<CommonOptions, 'dryRun'> & { readonly write?: ((text: string) => void) | undefined },
  makes = true,
): Reporter {
  for (const name of format)
    if (makes) formatNamed(name, [...ARTIFACT_FORMATS, ...TOLD]);
    else formatNamed(name, TOLD, 'cannot-run.no-such-format-to-tell');
  const told = TOLD.filter((name) => format.includes(name));
  if (told.length > 1) throw new CannotRun(say('cannot-run.told-in-two-ways', { formats: told }));
  return reporterFor({
    format: told[0] ?? 'text',
    quiet,
    verbose,
    program: describeProgram(),
    language,
    write,
  });
}

/**
 * @param key how it is told
 * @throws CannotRun for a format that is not among the known.
 */
export function formatNamed<Name extends string>(
  name: string,
  known: readonly Name[],
  key:
    | 'cannot-run.no-such-format'
    | 'cannot-run.no-such-format-to-check'
    | 'cannot-run.no-such-format-to-tell' = 'cannot-run.no-such-format',
): Name {
  const found = known.find((one) => one === name);
  if (found !== undefined) return found;
  throw new CannotRun(say(key, { name, known, near: closest(name, known) }));
}

/**
 * The time limit that `--timeout` asks for, in ms; undefined where it does not.
 *
 * @throws CannotRun for what is no number of seconds
 */
export function timeLimitOf({ timeout }: Pick<CommonOptions, 'timeout'>): number | undefined {
  if (timeout === undefined) return undefined;
  return secondsOf('--timeout', timeout) * 1000;
}

/** @throws CannotRun for what is no number of seconds */
export function secondsOf(option: string, typed: string): number {
  const seconds = Number(typed);
  if (!(seconds > 0 && seconds <= MOST_SECONDS))
    throw new CannotRun(say('cannot-run.no-time-limit', { option, typed }));
  return seconds;
}

/**
 * The part that `--shard` asks for; undefined where it does not.
 *
 * @throws CannotRun for what is no part
 */
export function shardOf(typed: string | undefined): Shard | undefined {
  if (typed === undefined) return undefined;
  const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(typed)?.map(Number) ?? [];
  if (index === undefined || count === undefined || index < 1 || index > count || count > MOST_SHARDS)
    throw new CannotRun(say('cannot-run.no-shard', { typed, most: MOST_SHARDS }));
  return { index, count };
}

/** A day: a timer cannot take much more. */
const MOST_SECONDS = 86_400;

/** The program as a report names it. */
export function describeProgram(): SarifProgram {
  const rulesPage = pathToFileURL(path.join(ownPackageRoot(), 'docs', 'rules.md')).href;
  return { version: ownPackageVersion(), rulesPage };
}
