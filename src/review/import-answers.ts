import path from 'node:path';
import { writeAll } from '../begin/write-new.ts';
import { openEdition } from '../edition/open-edition.ts';
import { pathFrom, readGivenFile } from '../files/given-file.ts';
import type { Language } from '../language/index.ts';
import { Changes } from '../memory/undoing.ts';
import { planSelection } from '../plan/select.ts';
import { CannotRun, type Diagnostic, Diagnostics } from '../report/diagnostic.ts';
import { tellingIn } from '../report/tell.ts';
import { type MessageLanguage, say } from '../report/words/said.ts';
import { readWord } from '../word/read-word.ts';
import { workspaceAround } from '../workspace/find.ts';
import { openWorkspace, sourcesIn, type Workspace } from '../workspace/workspace.ts';
import { chapterOf } from './answers/apply-edit.ts';
import type { Chapter } from './answers/chapters.ts';
import { applied, type NotApplied } from './answers/choose.ts';
import { UnitFinder } from './answers/find-unit.ts';
import { type Actionable, type Finding, findingsOf } from './answers/findings.ts';
import { readAnswer } from './answers/read-answer.ts';
import type { Answer } from './answers/types.ts';

export interface ImportOptions {
  /** Word files that came back; paths from the current folder. */
  readonly files: readonly string[];
  /** Folder in or below the workspace; the current one where absent. */
  readonly cwd?: string | undefined;
  /** The numbers of what is to be applied, or all that nobody contests; nothing where absent. */
  readonly apply?: readonly number[] | 'all' | undefined;
  /** Only say what would be changed. */
  readonly dryRun?: boolean | undefined;
  readonly language?: MessageLanguage | undefined;
}

export interface ImportResult {
  readonly workspace: string;
  readonly findings: readonly Finding[];
  /** The numbers of those that were applied. */
  readonly done: readonly number[];
  /** Those that were chosen and are left, and why. */
  readonly left: readonly { readonly number: number; readonly why: NotApplied }[];
  /** The files that were changed, from the workspace root. */
  readonly changed: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly ok: boolean;
}

/** In bytes: pictures are in it, too. */
const LARGEST = 200_000_000;

/**
 * Brings what reviewers have said in Word files back to the lines of the Markdown, and makes what is chosen of it.
 *
 * @throws CannotRun when there is no workspace, a number is none of the list, or a file cannot be written
 */
export async function importAnswers(given: ImportOptions): Promise<ImportResult> {
  const { language = 'en', dryRun = false } = given;
  if (given.files.length === 0) throw new CannotRun(say('cannot-run.no-answers', {}));
  const cwd = path.resolve(given.cwd ?? process.cwd());
  const root = workspaceAround(cwd) ?? cwd;
  const problems = new Diagnostics();
  const answer = (
    findings: readonly Actionable[],
    made: Partial<Pick<ImportResult, 'done' | 'left' | 'changed'>> = {},
  ): ImportResult => ({
    workspace: root,
    findings: findings.map(({ edit: _edit, ...finding }) => finding),
    done: [],
    left: [],
    changed: [],
    ...made,
    diagnostics: problems.list.map(tellingIn(language)),
    ok: !problems.hasErrors,
  });
  const workspace = problems.take(openWorkspace(sourcesIn(root)));
  if (workspace === null) return answer([]);
  const answers = await readAnswers(given.files, root, problems);
  if (problems.hasErrors) return answer([]);
  const read = await readChapters(workspace, answers, problems);
  const finder = new UnitFinder(read.chapters);
  for (const { file, written, blocks } of answers) {
    const leads = blocks.some(({ name }) => name !== null && finder.find(name, written) !== null);
    if (!leads) problems.report('foreign-word-file', { known: written !== null }, { file });
  }
  if (problems.hasErrors) return answer([]);
  const findings = findingsOf(answers, finder, read.language);
  const chosen = chosenOf(findings, given.apply);
  if (chosen.length === 0) return answer(findings);
  const { done, left, files } = applied(chosen, read.chapters);
  if (!dryRun) write(workspace, files);
  return answer(findings, {
    done,
    left: [...left].map(([number, why]) => ({ number, why })).sort((a, b) => a.number - b.number),
    changed: [...files.keys()].sort(),
  });
}

async function readAnswers(files: readonly string[], root: string, problems: Diagnostics): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const file of files) {
    const name = pathFrom(root, file);
    const bytes = problems.take(readGivenFile(file, { file: name }, LARGEST));
    const word = bytes === null ? null : problems.take(await readWord(name, bytes));
    if (word !== null) answers.push(await readAnswer(name, word));
  }
  return answers;
}

/** The chapters of the documents that the answers are to; of all where one does not say. */
async function readChapters(
  workspace: Workspace,
  answers: readonly Answer[],
  problems: Diagnostics,
): Promise<{ chapters: readonly Chapter[]; language: Language }> {
  const named = answers.flatMap(({ document }) => document ?? []);
  const documents = named.length < answers.length ? [] : [...new Set(named)];
  const chapters = new Map<string, Chapter>();
  let language: Language | undefined;
  for (const { document } of problems.take(await planSelection(workspace, { documents }))) {
    const edition = await openEdition(workspace, document);
    for (const problem of edition.problems) if (problem.severity === 'error') problems.add(problem);
    language ??= document.config.language;
    for (const { file, text } of edition.chapters) {
      const chapter = chapterOf(file, text);
      if (chapter !== null) chapters.set(file, chapter);
    }
  }
  return { chapters: [...chapters.values()], language: language ?? workspace.config.language };
}

/** @throws CannotRun for a number that is none of the list */
function chosenOf(findings: readonly Actionable[], apply: ImportOptions['apply']): readonly Actionable[] {
  if (apply === undefined) return [];
  if (apply === 'all')
    return findings.filter((finding) => finding.status === 'open' && !isContested(finding, findings));
  for (const number of apply)
    if (number < 1 || number > findings.length)
      throw new CannotRun(say('cannot-run.no-such-answer', { number, count: findings.length }));
  return findings.filter(({ number }) => apply.includes(number));
}

/** Whether others want something else with the same words. */
function isContested(
  { others, new: wanted, old }: Pick<Finding, 'others' | 'new' | 'old'>,
  findings: readonly Finding[],
): boolean {
  return others.some((number) => {
    const other = findings[number - 1];
    return other !== undefined && (other.new !== wanted || other.old !== old);
  });
}

/** All of them or none; it can be undone. A file keeps its byte order mark. */
function write({ root, files }: Workspace, written: ReadonlyMap<string, string>): void {
  const writings = [...written].map(([path, text]) => {
    const read = files.read(path);
    const before = 'bytes' in read ? read.bytes.toString('utf8') : '';
    return { path, before, text: before.startsWith('\uFEFF') ? `\uFEFF${text}` : text, replaces: true };
  });
  writeAll(root, writings);
  const changes = new Changes(root);
  for (const { path, before, text } of writings) changes.note(path, before, text);
}
