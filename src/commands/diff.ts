import path from 'node:path';
import { comparisonJson } from '../compare/tell/json.ts';
import { listOfChanges } from '../compare/tell/list.ts';
import { summaryOf } from '../compare/tell/summary.ts';
import type { Comparison } from '../compare/types.ts';
import { type DiffResult, diff } from '../diff/run.ts';
import { comparisonWords } from '../language/comparison/index.ts';
import { formatBytes } from '../language/format.ts';
import { interruption } from '../report/interruption.ts';
import { type Lines, linesIn, type MessageLanguage } from '../report/words/said.ts';
import { EXIT } from './exit.ts';
import { type CommonOptions, formatNamed, reporterOf, timeLimitOf } from './options.ts';

export interface DiffCommandOptions extends CommonOptions {
  readonly document: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly variant?: readonly string[];
  readonly onlyChanges?: boolean;
  readonly summary?: boolean;
}

const FORMATS = ['html', 'pdf', 'text', 'json', 'github'] as const;

/** Says what is different between two editions of a document, and makes a document of it. */
export async function diffCommand(options: DiffCommandOptions): Promise<number> {
  const { language, format = [], summary = false } = options;
  for (const name of format) formatNamed(name, FORMATS);
  const reporter = reporterOf(options);
  const result = await diff({
    document: options.document,
    before: options.before,
    after: options.after,
    variants: options.variant,
    formats: (['html', 'pdf'] as const).filter((name) => format.includes(name)),
    onlyChanges: options.onlyChanges,
    dryRun: options.dryRun ?? summary,
    cwd: options.workspace,
    out: options.out,
    browser: options.browser,
    timeLimit: timeLimitOf(options),
    progress: reporter.progress,
    language,
    signal: interruption(),
  });
  const { comparison, files, diagnostics, ok, workspace } = result;
  const words = linesIn(language);
  reporter.tell({
    result: { comparison: comparison && comparisonJson(comparison), files, diagnostics, ok },
    root: workspace,
    diagnostics,
    outcome: words.nothingWritten,
    lines:
      comparison === null || !ok
        ? []
        : summary
          ? summaryOf(comparison)
          : linesOf(result, comparison, words, language),
  });
  return ok ? EXIT.done : EXIT.problems;
}

/** What is different, by chapter, and the files that tell it. */
function linesOf(
  { out, files }: DiffResult,
  comparison: Comparison,
  words: Lines,
  language: MessageLanguage,
): string[] {
  const changes = listOfChanges(comparison, language).flatMap(({ sections, ...chapter }) => [
    ...told(chapter, ''),
    ...sections.flatMap((section) => told(section, '  ')),
  ]);
  const shown = path.relative(process.cwd(), out) || '.';
  const made = files.map(({ path: file, bytes, pages }) => {
    const facts = [...(pages === null ? [] : [words.pages(pages)]), formatBytes(bytes, words.locale)];
    return `${path.join(shown, file)}  ${facts.join(', ')}`;
  });
  return [...(changes.length === 0 ? [comparisonWords(language).nothing] : changes), ...made];
}

function told(
  {
    number,
    title,
    lines,
  }: { readonly number: string | null; readonly title: string; readonly lines: readonly string[] },
  indent: string,
): string[] {
  return [
    `${indent}${number === null ? '' : `${number} `}${title}`,
    ...lines.map((line) => `${indent}  ${line}`),
  ];
}
