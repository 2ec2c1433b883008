import { existsSync } from 'node:fs';
import path from 'node:path';
import { slugOf } from '../data/slug.ts';
import { CannotRun } from '../report/diagnostic.ts';
import { closest } from '../report/nearest.ts';
import { none, type Outcome } from '../report/outcome.ts';
import { say } from '../report/words/said.ts';
import { findWorkspace } from '../workspace/find.ts';
import { openWorkspace, sourcesIn, type Workspace } from '../workspace/workspace.ts';
import { type DocumentKind, documentKindOf } from './document-kinds.ts';
import { capitalised, factsOf, type Said, tidy } from './facts.ts';
import { documentForChapter, planChapter } from './new-chapter.ts';
import { type NewFile, startersOf } from './starters.ts';
import { type Writing, writeAll } from './write-new.ts';

/** What `kl-docs new` makes. */
export const NEW = ['document', 'chapter', 'poster', 'template'] as const;
export type NewKind = (typeof NEW)[number];

export interface NewOptions {
  readonly what: string;
  /** What it is called, as it is typed. */
  readonly name: string;
  /** In or below the workspace. */
  readonly cwd?: string | undefined;
  /** Of a chapter: the document that it is for. */
  readonly document?: string | undefined;
  /** Of a document: what it begins as, by its English or Danish name; a guide where it is not said. */
  readonly kind?: string | undefined;
  /** ISO 8601: of the draft. */
  readonly date: string;
  readonly dryRun?: boolean | undefined;
}

export interface MadeNew {
  readonly kind: NewKind;
  /** As commands name it. */
  readonly id: string;
  /** Paths from the workspace root. */
  readonly written: readonly string[];
  readonly changed: readonly string[];
}

/**
 * Writes a new document, chapter, poster or template into a workspace, and nothing over what is there. Null with what is wrong with the
 * workspace.
 *
 * @throws CannotRun for what cannot be made, and where something of the name is there
 */
export function makeNew(options: NewOptions): Outcome<MadeNew | null> & { readonly root: string } {
  const cwd = path.resolve(options.cwd ?? '.');
  const root = findWorkspace(cwd);
  const { value: workspace, problems } = openWorkspace(sourcesIn(root));
  if (workspace === null) return { root, value: null, problems };
  const kind = kindOf(options.what);
  if (options.kind !== undefined && kind !== 'document')
    throw new CannotRun(say('cannot-run.kind-of-document', { what: kind }));
  const documentKind = documentKindOf(options.kind);
  const title = tidy(options.name);
  const id = slugOf(title ?? '');
  if (title === null || id === '') throw new CannotRun(say('cannot-run.no-name', { name: options.name }));
  const said: Said = { office: workspace.config.publisher, about: title, date: options.date };
  const planned = planOf(kind, {
    workspace,
    cwd,
    title,
    id,
    said,
    document: options.document,
    documentKind,
  });
  if (planned.value === null) return { root, ...none(...planned.problems) };
  refuseWhatIsThere(root, planned.value);
  if (options.dryRun !== true) writeAll(root, planned.value);
  const paths = (replaces: boolean) =>
    planned.value?.flatMap((file) => (file.replaces === replaces ? [file.path] : [])) ?? [];
  return {
    root,
    value: { kind, id, written: paths(false), changed: paths(true) },
    problems: planned.problems,
  };
}

function kindOf(what: string): NewKind {
  const kind = NEW.find((name) => name === what);
  if (kind !== undefined) return kind;
  throw new CannotRun(say('cannot-run.no-such-kind', { name: what, known: NEW, near: closest(what, NEW) }));
}

interface Wanted {
  readonly workspace: Workspace;
  readonly cwd: string;
  readonly title: string;
  readonly id: string;
  readonly said: Said;
  readonly document: string | undefined;
  readonly documentKind: DocumentKind;
}

function planOf(
  kind: NewKind,
  { workspace, cwd, title, id, said, document, documentKind }: Wanted,
): Outcome<readonly Writing[] | null> {
  const { root, config } = workspace;
  if (kind === 'chapter') {
    const [, around = null] =
      /^content\/([^/]+)/.exec(path.relative(root, cwd).split(path.sep).join('/')) ?? [];
    return planChapter(workspace, documentForChapter(workspace, document, around), title, said);
  }
  const facts = factsOf(said, capitalised(title));
  const files: Record<Exclude<NewKind, 'chapter'>, () => NewFile[]> = {
    document: () => startersOf(documentKind, config.language, facts, `content/${id}`),
    poster: () => startersOf('poster', config.language, facts, `content/${id}`),
    template: () => startersOf('template', config.language, facts, `templates/${id}`),
  };
  return { value: files[kind]().map((file) => ({ ...file, replaces: false })), problems: [] };
}

/** Two files of a folder that is somebody's own would be no document by themselves. */
function refuseWhatIsThere(root: string, files: readonly Writing[]): void {
  const [first] = files.filter(({ replaces }) => !replaces);
  if (first === undefined) return;
  const folder = path.posix.dirname(first.path);
  const isChapter = files.some(({ replaces }) => replaces);
  const there = isChapter ? first.path : folder;
  if (existsSync(path.join(root, there))) throw new CannotRun(say('cannot-run.name-taken', { file: there }));
}
