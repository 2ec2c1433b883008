import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Command, Option } from 'commander';
import { DOCUMENT_KINDS } from '../begin/document-kinds.ts';
import { NEW } from '../begin/new.ts';
import { readDocument } from '../document/document.ts';
import { listVariants } from '../plan/list-variants.ts';
import { CannotRun } from '../report/diagnostic.ts';
import { closest } from '../report/nearest.ts';
import { MESSAGE_LANGUAGES, say } from '../report/words/said.ts';
import { workspaceAround } from '../workspace/find.ts';
import { ownPackageRoot } from '../workspace/own-package.ts';
import { openWorkspace, sourcesIn, type Workspace } from '../workspace/workspace.ts';
import { EXIT } from './exit.ts';

/** The scripts in `assets/completion/`, by the names of their shells. */
const SCRIPTS = {
  bash: 'kl-docs.bash',
  zsh: 'kl-docs.zsh',
  fish: 'kl-docs.fish',
  powershell: 'kl-docs.ps1',
} as const;

/** Asked by the scripts: what may come next. */
const WORDS = 'words';

interface Completion {
  readonly shell: string;
  /** What is typed after `kl-docs`; the last word is the one that is being typed, and may be empty. */
  readonly words: readonly string[];
  /** All that can be typed. */
  readonly commands: readonly Command[];
}

/**
 * Writes the script that completes what is typed in a shell, or for such a script what may come next, a line each.
 *
 * @throws CannotRun for a shell that is not known
 */
export async function completionCommand({ shell, words, commands }: Completion): Promise<number> {
  if (shell === WORDS) {
    const found = await candidates(words, commands);
    process.stdout.write(found.map((word) => `${word}\n`).join(''));
    return EXIT.done;
  }
  const known = Object.keys(SCRIPTS);
  const [, script] = Object.entries(SCRIPTS).find(([name]) => name === shell) ?? [];
  if (script === undefined)
    throw new CannotRun(say('cannot-run.no-such-shell', { name: shell, known, near: closest(shell, known) }));
  process.stdout.write(readFileSync(path.join(ownPackageRoot(), 'assets', 'completion', script), 'utf8'));
  return EXIT.done;
}

/** What may stand in the place of the last word. */
async function candidates(words: readonly string[], commands: readonly Command[]): Promise<string[]> {
  const typed = words.at(-1) ?? '';
  const [name = '', ...before] = words.slice(0, -1);
  const command = commands.find((one) => one.name() === name);
  if (command === undefined)
    return name === ''
      ? beginning(
          commands.map((one) => one.name()),
          typed,
        )
      : [];
  if (typed.startsWith('-'))
    return beginning(
      command.options.flatMap(({ long }) => long ?? []),
      typed,
    );
  const option = optionBefore(command, before.at(-1));
  if (option === undefined) return beginning(argumentsOf(name, before), typed);
  // Of several with commas between them the last is typed.
  const done = typed.slice(0, typed.lastIndexOf(',') + 1);
  return beginning(
    (await valuesOf(option, name, before)).map((value) => done + value),
    typed,
  );
}

const beginning = (names: readonly string[], typed: string): string[] =>
  [...new Set(names)].filter((name) => name.startsWith(typed)).sort();

/** The option that waits for a value. */
const optionBefore = ({ options }: Command, word: string | undefined): Option | undefined =>
  options.find(
    ({ long, short, required }) => required && word !== undefined && (word === long || word === short),
  );

const OF_DOCUMENTS = ['build', 'check', 'diff', 'preview', 'read', 'release', 'withdraw'];

function argumentsOf(command: string, before: readonly string[]): readonly string[] {
  if (command === 'review' && before.includes('import')) return [];
  if (command === 'review') return [...(workspaceHere()?.documents ?? []), 'import'];
  if (OF_DOCUMENTS.includes(command)) return workspaceHere()?.documents ?? [];
  if (command === 'new') return before.length === 0 ? NEW : [];
  return command === 'completion' ? Object.keys(SCRIPTS) : [];
}

const TOLD = ['text', 'json', 'github'];

async function valuesOf(
  { long }: Option,
  command: string,
  before: readonly string[],
): Promise<readonly string[]> {
  switch (long) {
    case '--format':
      if (command === 'check') return [...TOLD, 'sarif'];
      return ['build', 'poster', 'diff'].includes(command) ? ['html', 'pdf', 'png', 'svg', ...TOLD] : TOLD;
    case '--paper':
      return chosenDocuments(command, before).flatMap(({ sheet }) => sheet?.papers ?? []);
    case '--orientation':
      return chosenDocuments(command, before).flatMap(({ sheet }) => sheet?.orientations ?? []);
    case '--design':
      return chosenDocuments(command, before).flatMap(({ sheet }) => sheet?.designs ?? []);
    case '--nup':
      return ['2', '4'];
    case '--language':
      return MESSAGE_LANGUAGES;
    case '--changes':
      return ['accept', 'reject', 'ask'];
    case '--kind':
      return DOCUMENT_KINDS;
    case '--document':
      return workspaceHere()?.documents ?? [];
    case '--municipality':
    case '--variant':
      return variantsOf(command, before);
    default:
      return [];
  }
}

function workspaceHere(): Workspace | null {
  const root = workspaceAround(process.cwd());
  return root === null ? null : openWorkspace(sourcesIn(root)).value;
}

/** The documents that are named, or all of the workspace. */
function namesOfChosen(command: string, before: readonly string[]): readonly string[] {
  if (command === 'poster') return ['poster'];
  const { documents = [] } = workspaceHere() ?? {};
  const named = documents.filter((id) => before.includes(id));
  return named.length > 0 ? named : documents;
}

function chosenDocuments(command: string, before: readonly string[]) {
  const workspace = workspaceHere();
  if (workspace === null) return [];
  return namesOfChosen(command, before).flatMap((id) => readDocument(workspace, id).value?.config ?? []);
}

async function variantsOf(command: string, before: readonly string[]): Promise<readonly string[]> {
  const documents = namesOfChosen(command, before);
  const { variants } = await listVariants({ documents, allVariants: true, language: 'en' });
  return variants.map(({ key }) => key);
}
