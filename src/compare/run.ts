import path from 'node:path';
import { LazyBrowser } from '../browser/lazy-browser.ts';
import { slugOf } from '../data/slug.ts';
import { drawDiagrams } from '../drawing/draw-diagrams.ts';
import { comparisonWords } from '../language/comparison/index.ts';
import { locked } from '../output/lock.ts';
import { type FileState, OutputFolder } from '../output/output.ts';
import { ArtifactMaker } from '../print/artifact-maker.ts';
import { type Diagnostic, Diagnostics } from '../report/diagnostic.ts';
import { announcing, type Progress, silent } from '../report/progress.ts';
import { tellingIn } from '../report/tell.ts';
import type { MessageLanguage } from '../report/words/said.ts';
import { compareEditions } from './compare.ts';
import { comparedEdition, isError, type OpenSide, openSide } from './open-side.ts';
import { printComparison, writeComparison } from './page/make-page.ts';
import { type AskedSides, findSides } from './sides.ts';
import type { Comparison } from './types.ts';

export interface DiffOptions extends AskedSides {
  /** Folder in or below the workspace; the current one where absent. */
  readonly cwd?: string | undefined;
  /** Output folder; `out` in the workspace where absent. */
  readonly out?: string | undefined;
  /** Of a document with variants, which one. */
  readonly variants?: readonly string[] | undefined;
  /** What is made; both where absent or empty. */
  readonly formats?: readonly ('html' | 'pdf')[] | undefined;
  /** Whether what stayed as it was is left out. */
  readonly onlyChanges?: boolean | undefined;
  /** Only say what is different. */
  readonly dryRun?: boolean | undefined;
  readonly browser?: string | undefined;
  /** How long the browser may take for one step, in ms. */
  readonly timeLimit?: number | undefined;
  readonly progress?: Progress | undefined;
  readonly language?: MessageLanguage | undefined;
  readonly signal?: AbortSignal | undefined;
}

interface ComparisonFile {
  /** From the output folder, with `/`. */
  readonly path: string;
  readonly bytes: number;
  /** Of a PDF; null for a page of the web. */
  readonly pages: number | null;
  readonly state: FileState;
}

export interface DiffResult {
  readonly workspace: string;
  readonly out: string;
  /** Null where one side could not be read. */
  readonly comparison: Comparison | null;
  readonly files: readonly ComparisonFile[];
  readonly diagnostics: readonly Diagnostic[];
  readonly ok: boolean;
}

/**
 * Compares two editions of a document, and makes of it a document of its own, as HTML and PDF.
 *
 * @throws CannotRun when a side is not to be found, there is no browser or no right to write
 */
export async function diff(given: DiffOptions): Promise<DiffResult> {
  const { language = 'en', signal } = given;
  const progress = announcing(given.progress ?? silent, language);
  const { root, before, after } = findSides(given.cwd ?? process.cwd(), given);
  const out = path.resolve(given.out ?? path.join(root, 'out'));
  const problems = new Diagnostics();
  const answer = (comparison: Comparison | null, files: readonly ComparisonFile[]): DiffResult => {
    const { list, hasErrors } = problems;
    return {
      workspace: root,
      out,
      comparison,
      files,
      diagnostics: list.map(tellingIn(language)),
      ok: !hasErrors,
    };
  };
  await using browser = new LazyBrowser({ ...given, inform: progress.inform });
  await using output = new OutputFolder(out);
  try {
    progress.step((lines) => lines.reading(before.document));
    const old = problems.take(await openSide(before, given.variants));
    const young = problems.take(await openSide(after, given.variants));
    if (old === null || young === null) return answer(null, []);
    const diagrams = [old, young].map(({ edition }) => edition.diagrams);
    for (const problem of (await drawDiagrams(diagrams, browser.start, progress)).problems.filter(isError))
      problems.add(problem);
    progress.step((lines) => lines.comparing);
    const compare = (format: 'html' | 'pdf'): Comparison =>
      compareEditions(
        problems.take(comparedEdition(old, format)),
        problems.take(comparedEdition(young, format)),
      );
    const formats = given.formats?.length ? given.formats : (['html', 'pdf'] as const);
    const first = compare(formats[0] ?? 'html');
    if (given.dryRun || problems.hasErrors) return answer(first, []);

    const names = namesOf(old, young);
    const { id } = young.edition.document;
    const folder = `${id}/diff-${slug(names.before)}-${slug(names.after)}`;
    const files: ComparisonFile[] = [];
    const maker = new ArtifactMaker({
      browser: browser.start,
      asked: given.browser,
      detail: progress.detail,
    });
    await output.open();
    for (const format of formats) {
      signal?.throwIfAborted();
      const comparison = format === formats[0] ? first : compare(format);
      const file = `${folder}/${format === 'html' ? 'index' : fileName(comparison, names)}.${format}`;
      progress.step((lines) => lines.making(file));
      const options = { format, onlyChanges: given.onlyChanges ?? false, names: told(names, comparison) };
      const page = problems.take(writeComparison(comparison, young, options));
      const made =
        page === null
          ? null
          : format === 'html'
            ? { bytes: Buffer.from(page.html), pages: null }
            : problems.take(await printComparison(page, young, file, maker));
      if (made === null) continue;
      files.push({
        path: file,
        bytes: made.bytes.byteLength,
        pages: made.pages,
        state: await output.stage(file, made.bytes),
      });
    }
    maker.close();
    if (problems.hasErrors) return answer(first, []);
    await locked(out, () => output.commit(), { signal });
    return answer(first, files);
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    given.progress?.end();
  }
}

interface Names {
  readonly before: string;
  readonly after: string;
}

/** What tells the sides apart: their versions, else what was asked for; null is the workspace as it is. */
function namesOf(before: OpenSide, after: OpenSide): Names {
  const [old, young] = [before, after].map(({ edition }) => edition.document.config.version);
  if (old && young && old !== young) return { before: old, after: young };
  return { before: before.side.name ?? old ?? 'before', after: after.side.name ?? 'draft' };
}

const slug = (name: string): string =>
  name
    .split('.')
    .map((part) => slugOf(part))
    .join('.')
    .replace(/^\.+|\.+$/g, '') || 'x';

function fileName({ after }: Comparison, names: Names): string {
  return `${comparisonWords(after.language).inFileName}-${slug(names.before)}-${slug(names.after)}`;
}

/** As a title has them: a version is called one. */
function told({ before, after }: Names, comparison: Comparison): Names {
  const words = comparisonWords(comparison.after.language);
  const name = (text: string, version: string | null) =>
    text === version ? words.version(text) : text === 'draft' ? words.draft : text;
  return { before: name(before, comparison.before.version), after: name(after, comparison.after.version) };
}
