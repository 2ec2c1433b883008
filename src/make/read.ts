import path from 'node:path';
import { pathFrom, readGivenFile } from '../files/given-file.ts';
import type { Language } from '../language/index.ts';
import { UnreadablePdf } from '../pdf/object/unreadable-pdf.ts';
import { type Speech, speechOf } from '../pdf/speech.ts';
import { type Diagnostic, Diagnostics } from '../report/diagnostic.ts';
import { collecting, type Outcome } from '../report/outcome.ts';
import { tellingIn } from '../report/tell.ts';
import { build } from './build.ts';
import type { BuildOptions } from './result.ts';

export interface ReadOptions extends Omit<BuildOptions, 'documents' | 'formats' | 'dryRun'> {
  /** A document, by its name or path, or a PDF by its path. */
  readonly what: string;
  /** In which roles are named; each PDF's own language where absent. */
  readonly rolesIn?: Language | undefined;
  /** Only these; all where absent. */
  readonly pages?: PageRange | undefined;
}

/** Pages from one to another, both included, counted from the first of the file, which is 1. */
export interface PageRange {
  readonly first: number;
  readonly last: number;
}

/** What is heard of a PDF. */
export interface ReadPdf extends Speech {
  readonly file: string;
}

export interface ReadResult {
  /** Folder that the files of problems are named from. */
  readonly root: string;
  readonly pdfs: readonly ReadPdf[];
  readonly diagnostics: readonly Diagnostic[];
  readonly ok: boolean;
}

/**
 * What a screen reader would say of a PDF: of one that is there, or of a document's, which is made first as `build` makes it.
 *
 * @throws CannotRun as `build` does
 */
export async function read({ what, rolesIn, pages, ...options }: ReadOptions): Promise<ReadResult> {
  const { language = 'en' } = options;
  const problems = new Diagnostics();
  const answer = (root: string, pdfs: readonly ReadPdf[]): ReadResult => {
    const { list, hasErrors } = problems;
    return { root, pdfs, diagnostics: list.map(tellingIn(language)), ok: !hasErrors };
  };
  const readFile = (root: string) => (file: string) => {
    const speech = problems.take(speechOfFile(file, pathFrom(root, file), rolesIn));
    return speech === null ? [] : [{ file, ...onPages(speech, pages) }];
  };
  if (/\.pdf$/i.test(what)) return answer(process.cwd(), readFile(process.cwd())(path.resolve(what)));
  const { workspace, out, artifacts, diagnostics } = await build({
    ...options,
    documents: [what],
    formats: ['pdf'],
  });
  // What is not as it should be, but could be made, a build tells.
  for (const problem of diagnostics) if (problem.severity === 'error') problems.add(problem);
  const files = problems.hasErrors ? [] : artifacts.map((artifact) => path.join(out, artifact.path));
  return answer(workspace, files.flatMap(readFile(workspace)));
}

/** @param name what problems call the file */
function speechOfFile(file: string, name: string, rolesIn: Language | undefined): Outcome<Speech | null> {
  return collecting((diagnostics) => {
    const place = { file: name };
    const bytes = diagnostics.take(readGivenFile(file, place));
    if (bytes === null) return null;
    try {
      const speech = speechOf(bytes, rolesIn);
      if (speech === null) diagnostics.report('not-tagged.given', {}, place);
      return speech;
    } catch (error) {
      if (!(error instanceof UnreadablePdf)) throw error;
      diagnostics.report('unreadable-pdf', {}, place);
      return null;
    }
  });
}

function onPages(speech: Speech, range: PageRange | undefined): Speech {
  if (range === undefined) return speech;
  const { first, last } = range;
  return { ...speech, utterances: speech.utterances.filter(({ page }) => page >= first && page <= last) };
}
