import { formatGithub } from './github.ts';
import { type Progress, progressTo, silent } from './progress.ts';
import type { Report } from './report.ts';
import { type SarifProgram, toSarif } from './sarif.ts';
import { paintFor } from './terminal.ts';
import { findingsText, problemsText } from './text.ts';
import { linesIn, type MessageLanguage } from './words/said.ts';

/** What goes to standard output, and to standard error. */
interface Told {
  readonly out: string;
  readonly err?: string;
}

/** The ways to tell it, by the names that `--format` takes. */
const FORMS = {
  text: (report: Report, { quiet, language }: ReporterOptions): Told =>
    report.found === undefined
      ? {
          out: quiet ? '' : inLines(report.lines),
          err: problemsText(report, paintFor(process.stderr), linesIn(language)),
        }
      : { out: findingsText(report, quiet, paintFor(process.stdout), linesIn(language)) },
  json: ({ result }: Report): Told => ({ out: `${JSON.stringify(result, null, 2)}\n` }),
  github: ({ diagnostics, lines }: Report, { quiet }: ReporterOptions): Told => ({
    out: inLines([...diagnostics.map(formatGithub), ...(quiet ? [] : lines)]),
  }),
  sarif: (report: Report, { program }: ReporterOptions): Told => ({
    out: `${JSON.stringify(toSarif(report, program), null, 2)}\n`,
  }),
};

type ReportFormat = keyof typeof FORMS;

export const REPORT_FORMATS = Object.keys(FORMS) as readonly ReportFormat[];

const inLines = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

/** How one run of a command talks: results on standard output; progress, and the problems beside a result, on standard error. */
export interface Reporter {
  readonly progress: Progress;
  tell(report: Report): void;
}

export interface ReporterOptions {
  readonly format: ReportFormat;
  /** Only what is wrong. */
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly program: SarifProgram;
  readonly language: MessageLanguage;
}

export function reporterFor(options: ReporterOptions): Reporter {
  const { format, quiet, verbose, language } = options;
  const talks = !quiet && format !== 'json';
  const progress = talks ? progressTo({ stream: process.stderr, verbose, language }) : silent;
  return {
    progress,
    tell(report) {
      progress.end();
      const { out, err = '' } = FORMS[format](report, options);
      process.stderr.write(err);
      process.stdout.write(out);
    },
  };
}
