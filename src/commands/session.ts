import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CannotRun, type Diagnostic, Interrupted } from '../report/diagnostic.ts';
import { formatGithub } from '../report/github.ts';
import { didYouMean } from '../report/nearest.ts';
import { type Progress, progressTo, silent } from '../report/progress.ts';
import { formatDiagnostic, paintFor } from '../report/terminal.ts';

/** Exit codes: everything was done, problems were found, it could not run at all. */
export const EXIT = { done: 0, problems: 1, couldNotRun: 2, interrupted: 130 } as const;

/** Options of every command, as commander gives them. */
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
const REPORT_FORMATS = ['text', 'json', 'github'] as const;
export type ArtifactFormat = (typeof ARTIFACT_FORMATS)[number];
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** How one run of a command talks: results on standard output, progress and problems on standard error. */
export class Session {
  readonly formats: readonly ArtifactFormat[];
  readonly report: ReportFormat;
  readonly progress: Progress;
  readonly quiet: boolean;
  readonly #started = performance.now();
  #signal: AbortSignal | undefined;

  /** @throws CannotRun for a format that does not exist. */
  constructor(options: CommonOptions) {
    const names = options.format ?? [];
    for (const name of names) {
      const known: readonly string[] = [...ARTIFACT_FORMATS, ...REPORT_FORMATS];
      if (!known.includes(name))
        throw new CannotRun(
          `There is no format "${name}"`,
          didYouMean(name, known) ?? `There are: ${known.join(', ')}.`,
        );
    }
    this.formats = ARTIFACT_FORMATS.filter((format) => names.includes(format));
    this.report = REPORT_FORMATS.find((format) => names.includes(format)) ?? 'text';
    this.quiet = options.quiet === true;
    const talks = !this.quiet && this.report !== 'json';
    this.progress = talks
      ? progressTo({ stream: process.stderr, verbose: options.verbose === true })
      : silent;
  }

  /**
   * Given at Ctrl-C. A command that does not ask for it has nothing to put away, and ends as any program does; one that asks for it
   * must heed it.
   */
  get signal(): AbortSignal {
    this.#signal ??= interruption();
    return this.#signal;
  }

  /** Seconds since the command began, for people. */
  get seconds(): string {
    return `${((performance.now() - this.#started) / 1000).toFixed(1)} s`;
  }

  print(line: string): void {
    if (!this.quiet) process.stdout.write(`${line}\n`);
  }

  json(value: unknown): void {
    process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
  }

  /**
   * Tells the problems in the wanted form; `json` carries them in its own result.
   *
   * @param outcome what came of it all the same
   */
  problems(all: readonly Diagnostic[], root: string, outcome: string): void {
    if (this.report === 'json') return;
    const diagnostics = this.quiet ? all.filter(({ severity }) => severity !== 'note') : all;
    this.progress.end();
    if (this.report === 'github') {
      for (const diagnostic of diagnostics) process.stdout.write(`${formatGithub(diagnostic)}\n`);
      return;
    }
    const paint = paintFor(process.stderr);
    const read = (file: string) => readOrNull(path.join(root, file));
    for (const diagnostic of diagnostics)
      process.stderr.write(`${formatDiagnostic(diagnostic, read, paint)}\n\n`);
    const count = (severity: string) => diagnostics.filter((d) => d.severity === severity).length;
    const [errors, warnings] = [count('error'), count('warning')];
    if (errors > 0)
      process.stderr.write(
        `${`${paint(['red', 'bold'], counted(errors, 'error'))}${warnings ? `, ${counted(warnings, 'warning')}` : ''}. ${outcome}`.trimEnd()}\n`,
      );
  }
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Aborts at Ctrl-C and at the end signal of a CI, so that what is half done is put away. A second one ends at once. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => controller.abort(new Interrupted()));
  }
  return controller.signal;
}

/** Tells why a command could not run; a stack trace only for a mistake of kl-docs itself. */
export function failure(error: unknown): number {
  const paint = paintFor(process.stderr);
  if (error instanceof CannotRun) {
    process.stderr.write(`${paint(['red', 'bold'], 'error')}: ${error.message}\n`);
    if (error.hint !== undefined) process.stderr.write(`  ${paint('green', 'hint')}: ${error.hint}\n`);
  } else {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(
      `${paint(['red', 'bold'], 'error')}: kl-docs has made a mistake of its own. Please report it with these lines:\n${stack}\n`,
    );
  }
  return error instanceof Interrupted ? EXIT.interrupted : EXIT.couldNotRun;
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
