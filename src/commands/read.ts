import path from 'node:path';
import { type PageRange, type ReadPdf, type ReadResult, read } from '../make/read.ts';
import { speechText } from '../pdf/speech.ts';
import { CannotRun } from '../report/diagnostic.ts';
import { interruption } from '../report/interruption.ts';
import { linesIn, type MessageLanguage, say } from '../report/words/said.ts';
import { EXIT } from './exit.ts';
import { type CommonOptions, reporterOf, timeLimitOf } from './options.ts';
import { writeOutput } from './write-output.ts';

export interface ReadCommandOptions
  extends Pick<CommonOptions, 'workspace' | 'out' | 'browser' | 'timeout' | 'language'> {
  readonly what: string;
  readonly variant?: readonly string[];
  readonly municipality?: readonly string[];
  readonly paper?: readonly string[];
  readonly design?: readonly string[];
  readonly pages?: string;
  readonly output?: string;
  readonly format?: string;
  /** The language, where one was asked for: then roles are named in it too. */
  readonly askedLanguage?: MessageLanguage;
}

/** Writes what a screen reader would say of a PDF. */
export async function readCommand(options: ReadCommandOptions): Promise<number> {
  const { what, variant = [], municipality = [], output, format, language } = options;
  const reporter = reporterOf({ format: format === undefined ? [] : [format], language }, false);
  const result = await read({
    what,
    rolesIn: options.askedLanguage,
    pages: options.pages === undefined ? undefined : pageRange(options.pages),
    variants: [...variant, ...municipality],
    papers: options.paper,
    designs: options.design,
    cwd: options.workspace,
    out: options.out,
    browser: options.browser,
    timeLimit: timeLimitOf(options),
    progress: reporter.progress,
    language,
    signal: interruption(),
  });
  const text = textOf(result);
  if (result.ok && output !== undefined) writeOutput(output, text);
  reporter.tell({
    result,
    root: result.root,
    diagnostics: result.diagnostics,
    lines:
      output === undefined
        ? text.split('\n').slice(0, -1)
        : result.ok
          ? [linesIn(language).wrote(output)]
          : [],
  });
  return result.ok ? EXIT.done : EXIT.problems;
}

/** What is heard of one PDF; of several, with the name of each before it. */
function textOf({ pdfs }: ReadResult): string {
  const [first, ...others] = pdfs;
  if (first === undefined) return '';
  if (others.length === 0) return speechText(first);
  const named = (pdf: ReadPdf) => `${path.basename(pdf.file)}\n${speechText(pdf)}`;
  return pdfs.map(named).join('\n');
}

/** `1-8`, or `3`. */
function pageRange(text: string): PageRange {
  const [, first, last = first] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(text.trim()) ?? [];
  const range = { first: Number(first), last: Number(last) };
  if (range.first >= 1 && range.last >= range.first) return range;
  throw new CannotRun(say('cannot-run.no-page-range', { text }));
}
