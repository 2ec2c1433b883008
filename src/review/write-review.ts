import path from 'node:path';
import { Browsers } from '../browser/browsers.ts';
import { drawDiagrams } from '../drawing/draw-diagrams.ts';
import { openEdition } from '../edition/open-edition.ts';
import { reviewWords } from '../language/review/index.ts';
import { locked } from '../output/lock.ts';
import { type FileState, OutputFolder } from '../output/output.ts';
import { folderOf } from '../plan/plan.ts';
import { planSelection } from '../plan/select.ts';
import { type Diagnostic, Diagnostics } from '../report/diagnostic.ts';
import { announcing, type Progress, silent } from '../report/progress.ts';
import { tellingIn } from '../report/tell.ts';
import type { MessageLanguage } from '../report/words/said.ts';
import { findDocuments } from '../workspace/find.ts';
import { openWorkspace, sourcesIn } from '../workspace/workspace.ts';
import { readEdition } from './blocks/read-edition.ts';
import { drawingsIn, drawPictures } from './draw-pictures.ts';
import { mapOf, writeMap } from './word-file/map.ts';
import { writeWordFile } from './word-file/write.ts';

export interface WriteReviewOptions {
  readonly document: string;
  /** Folder in or below the workspace; the current one where absent. */
  readonly cwd?: string | undefined;
  /** Output folder; `out` in the workspace where absent. */
  readonly out?: string | undefined;
  /** Of a document with variants, which one. */
  readonly variants?: readonly string[] | undefined;
  readonly dryRun?: boolean | undefined;
  readonly browser?: string | undefined;
  /** How long the browser may take for one step, in ms. */
  readonly timeLimit?: number | undefined;
  readonly progress?: Progress | undefined;
  readonly language?: MessageLanguage | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface WriteReviewResult {
  readonly workspace: string;
  readonly out: string;
  /** Path from the output folder, with `/`; null where none could be made. */
  readonly file: string | null;
  readonly bytes: number;
  readonly state: FileState | null;
  /** How many of its paragraphs lead back to what was written. */
  readonly blocks: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly ok: boolean;
}

/** The accent of assets/tokens.css. */
const ACCENT = '#004d99';

/**
 * Writes a document as a Word file for a hearing.
 *
 * @throws CannotRun when the document is not to be found, there is no browser where one is needed, or no right to write
 */
export async function writeReview(given: WriteReviewOptions): Promise<WriteReviewResult> {
  const { language = 'en', signal } = given;
  const progress = announcing(given.progress ?? silent, language);
  const { root, documents } = findDocuments(given.cwd ?? process.cwd(), [given.document]);
  const out = path.resolve(given.out ?? path.join(root, 'out'));
  const problems = new Diagnostics();
  const answer = (
    made: Pick<WriteReviewResult, 'file' | 'bytes' | 'state' | 'blocks'>,
  ): WriteReviewResult => ({
    workspace: root,
    out,
    ...made,
    diagnostics: problems.list.map(tellingIn(language)),
    ok: made.file !== null && !problems.hasErrors,
  });
  const nothing = { file: null, bytes: 0, state: null, blocks: 0 };
  await using browsers = new Browsers({ ...given, inform: progress.inform });
  await using output = new OutputFolder(out);
  try {
    progress.step((lines) => lines.reading(given.document));
    const workspace = problems.take(openWorkspace(sourcesIn(root)));
    if (workspace === null) return answer(nothing);
    const [plan] = problems.take(await planSelection(workspace, { documents, variants: given.variants }));
    const [first] = plan?.variants ?? [];
    if (plan === undefined || first === undefined) return answer(nothing);
    const edition = await openEdition(workspace, plan.document);
    for (const problem of edition.problems) problems.add(problem);
    if (problems.hasErrors || edition.chapters.length === 0) return answer(nothing);
    problems.take(await drawDiagrams([edition.diagrams], browsers.start, progress));
    const sheet = first.artifacts[0]?.sheet ?? null;
    const rendered = problems.take(
      edition.renderedWithPlaces({ variant: first.variant, sheet, format: 'pdf' }),
    );
    if (problems.hasErrors) return answer(nothing);
    const { text } = readEdition(edition, rendered);
    const { config } = plan.document;
    const words = reviewWords(config.language);
    const key = first.variant?.key;
    const file = `${folderOf(plan.document)}/${[words.inFileName, plan.document.id, key, config.version].filter(Boolean).join('-')}.docx`;
    const map = mapOf(text, { document: documents[0] ?? given.document, version: config.version });
    progress.step((lines) => lines.making(file));
    const drawings = drawingsIn(text.blocks);
    const drawn =
      drawings.length === 0 ? new Map() : await drawPictures(drawings, edition, await browsers.start());
    const bytes = await writeWordFile({
      text,
      accent: edition.look.themeColour ?? ACCENT,
      drawn,
      howTo: words.howTo,
      page: { before: words.page, between: words.of },
      map: writeMap(map),
      date: config.date,
    });
    const made = { file, bytes: bytes.byteLength, blocks: map.blocks.length };
    if (given.dryRun) return answer({ ...made, state: null });
    const state = await output.stage(file, bytes);
    await locked(out, () => output.commit(), { signal });
    return answer({ ...made, state });
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    given.progress?.end();
  }
}
