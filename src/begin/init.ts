import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../language/index.ts';
import { CannotRun } from '../report/diagnostic.ts';
import { say } from '../report/words/said.ts';
import { WORKSPACE_FILE, workspaceAround } from '../workspace/find.ts';
import { capitalised, factsOf, namesIn, type Said, unknownWordsIn } from './facts.ts';
import { type NewFile, startersOf } from './starters.ts';
import { writeAll } from './write-new.ts';

/** What becomes of a file: it is new, it is there with the same text, or with another. */
type State = 'new' | 'same' | 'other';

/** A file of a new workspace, and what stands in its place. */
export interface PlannedFile extends NewFile {
  readonly state: State;
}

/** What became of the files, by their paths from the workspace root. */
export interface Begun {
  readonly written: readonly string[];
  readonly replaced: readonly string[];
  /** They were there, and stay as they are. */
  readonly kept: readonly string[];
}

/**
 * The folder that becomes a workspace.
 *
 * @param asked from the current folder
 * @throws CannotRun where it is a file, or stands within another workspace
 */
export function folderToBegin(asked: string): string {
  const root = path.resolve(asked);
  if (statSync(root, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new CannotRun(say('cannot-run.no-folder-to-begin', { folder: root }));
  const around = workspaceAround(path.dirname(root));
  if (around !== null && !existsSync(path.join(root, WORKSPACE_FILE)))
    throw new CannotRun(say('cannot-run.workspace-around', { folder: root, around }));
  return root;
}

/** The files of a workspace with a guide and a poster. */
export async function planWorkspace(root: string, language: Language, said: Said): Promise<PlannedFile[]> {
  const title = said.about === null ? null : capitalised(said.about);
  const workspace = {
    ...factsOf(said, said.office ?? path.basename(root)),
    names: namesIn(said),
    words: await unknownWordsIn(said, language),
  };
  return [
    ...startersOf('workspace', language, workspace),
    ...startersOf('guide', language, factsOf(said, title, FOLDERS.guide), `content/${FOLDERS.guide}`),
    ...startersOf('poster', language, factsOf(said, title, FOLDERS.poster), `content/${FOLDERS.poster}`),
  ].map((file) => ({ ...file, state: stateOf(path.join(root, file.path), file.text) }));
}

/** As `kl-docs poster` knows it, in every language. */
const FOLDERS = { guide: 'guide', poster: 'poster' } as const;

function stateOf(file: string, text: string): State {
  if (!existsSync(file)) return 'new';
  return statSync(file).isFile() && readFileSync(file, 'utf8') === text ? 'same' : 'other';
}

/**
 * Writes what is not there yet, and what may be replaced. Of a document whose description stays nothing is written: it is the office's own.
 *
 * @param mayReplace whether a file that has another text may be replaced
 * @param dryRun only answers what would be written
 * @throws CannotRun where a file cannot be written; nothing is then
 */
export async function beginWorkspace(
  root: string,
  files: readonly PlannedFile[],
  mayReplace: (file: string) => Promise<boolean>,
  dryRun = false,
): Promise<Begun> {
  const own = new Set<string>();
  const written: PlannedFile[] = [];
  const replaced: PlannedFile[] = [];
  const kept: string[] = [];
  // A description is asked about before its chapters.
  for (const file of files.toSorted((a, b) => Number(isDescription(b)) - Number(isDescription(a)))) {
    const folder = path.posix.dirname(file.path);
    if (own.has(folder)) {
      if (file.state !== 'new') kept.push(file.path);
    } else if (file.state === 'new') written.push(file);
    else if (file.state === 'other' && (await mayReplace(file.path))) replaced.push(file);
    else {
      kept.push(file.path);
      if (isDescription(file) && file.state === 'other') own.add(folder);
    }
  }
  if (!dryRun)
    writeAll(root, [
      ...written.map((file) => ({ ...file, replaces: false })),
      ...replaced.map((file) => ({ ...file, replaces: true })),
    ]);
  return { written: paths(written), replaced: paths(replaced), kept: kept.sort() };
}

const isDescription = ({ path: file }: NewFile): boolean => path.posix.basename(file) === 'document.yml';
const paths = (files: readonly NewFile[]): string[] => files.map((file) => file.path).sort();
