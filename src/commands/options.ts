import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { CannotRun } from '../report/diagnostic.ts';
import { didYouMean } from '../report/nearest.ts';
import { type Reporter, reporterFor } from '../report/reporter.ts';
import type { SarifProgram } from '../report/sarif.ts';
import { ownPackageRoot, ownPackageVersion } from '../workspace/own-package.ts';

/** Options of every command that makes something, as commander gives them. */
export interface CommonOptions {
  readonly format?: readonly string[];
  readonly out?: string;
  readonly workspace?: string;
  readonly browser?: string;
  readonly dryRun?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

const ARTIFACT_FORMATS = ['html', 'pdf', 'png', 'svg'] as const;
/** How a result can be told. */
const TOLD = ['text', 'json', 'github'] as const;
export type ArtifactFormat = (typeof ARTIFACT_FORMATS)[number];

/** What is to be made, of what stands in `--format`. */
export function artifactFormats({ format = [] }: CommonOptions): ArtifactFormat[] {
  return ARTIFACT_FORMATS.filter((name) => format.includes(name));
}

/**
 * The reporter that `--format`, `--quiet` and `--verbose` ask for.
 *
 * @param makes whether files are made, so that `--format` can name their kinds too
 * @throws CannotRun for a format that does not exist, and for several ways to tell one result.
 */
export function reporterOf(
  { format = [], quiet = false, verbose = false }: Omit<CommonOptions, 'dryRun'>,
  makes = true,
): Reporter {
  for (const name of format)
    formatNamed(name, makes ? [...ARTIFACT_FORMATS, ...TOLD] : TOLD, makes ? '' : ': nothing is made');
  const [told = 'text', ...others] = TOLD.filter((name) => format.includes(name));
  if (others.length > 0)
    throw new CannotRun(
      `A result is told in one way, and not as ${told} and ${others.join(' and ')}`,
      'Name one of them in --format.',
    );
  return reporterFor({ format: told, quiet, verbose, program: describeProgram() });
}

/**
 * @param purpose what it was for
 * @throws CannotRun for a format that is not among the known.
 */
export function formatNamed<Name extends string>(name: string, known: readonly Name[], purpose = ''): Name {
  const found = known.find((one) => one === name);
  if (found !== undefined) return found;
  throw new CannotRun(
    `There is no format "${name}"${purpose}`,
    didYouMean(name, known) ?? `There are: ${known.join(', ')}.`,
  );
}

/** The program as a report names it. */
export function describeProgram(): SarifProgram {
  const rulesPage = pathToFileURL(path.join(ownPackageRoot(), 'docs', 'rules.md')).href;
  return { version: ownPackageVersion(), rulesPage };
}
