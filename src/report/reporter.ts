import { arrange } from './arrange.ts';
import { formatGithub } from './github.ts';
import { type Progress, progressTo, silent } from './progress.ts';
import type { Report } from './report.ts';
import { type SarifProgram, toSarif } from './sarif.ts';
import { paintFor, plain } from './terminal.ts';
import { findingsText, type Loudness, problemsText, withoutNotes } from './text.ts';
import { visible } from './visible.ts';
import { linesIn } from './words/said.ts';

/** What goes to standard output, and to standard error. */
interface Told {
  readonly out: string;
  readonly err?: string;
}

/** The ways to tell it, by the names that `--format` takes. */
const FORMS = {
  text: (report: Report, options: ReporterOptions): Told =>
    report.found === undefined
      ? {
          out: options.quiet ? '' : inLines(report.lines),
          err: problemsText(report, options, paintFor(process.stderr)),
        }
      : {
          out: findingsText(report, options, options.write === undefined ? paintFor(process.stdout) : plain),
        },
  json: ({ result }: Report): Told => ({ out: `${JSON.stringify(result, null, 2)}\n` }),
  github: ({ root, diagnostics, found, lines }: Report, options: ReporterOptions): Told => {
    const { quiet, verbose, language } = options;
    const words = linesIn(language);
    const [told, notes] = verbose || found !== undefined ? [diagnostics, []] : withoutNotes(diagnostics);
    const annotations = arrange(told, verbose, words)
      .filter(({ diagnostic }) => !quiet || diagnostic.severity !== 'note')
      .map((one) => formatGithub(one, root, words));
    const more = [...(notes.length === 0 ? [] : [words.notesShown(notes.length)]), ...lines];
    return { out: inLines([...annotations, ...(quiet ? [] : more)]) };
  },
  sarif: (report: Report, { program }: ReporterOptions): Told => ({
    out: `${JSON.stringify(toSarif(report, program), null, 2)}\n`,
  }),
};

type ReportFormat = keyof typeof FORMS;

export const REPORT_FORMATS = Object.keys(FORMS) as readonly ReportFormat[];

const inLines = (lines: readonly string[]): string => lines.map((line) => `${visible(line)}\n`).join('');

/** How one run of a command talks: results on standard output; progress, and the problems beside a result, on standard error. */
export interface Reporter {
  readonly progress: Progress;
  tell(report: Report): void;
}

export interface ReporterOptions extends Loudness {
  readonly format: ReportFormat;
  readonly program: SarifProgram;
  /** Takes what goes to standard output. */
  readonly write?: ((text: string) => void) | undefined;
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
      if (options.write === undefined) process.stdout.write(out);
      else options.write(out);
    },
  };
}
