import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Writing, writeAll } from '../begin/write-new.ts';
import { slugOf } from '../data/slug.ts';
import { pathFrom } from '../files/given-file.ts';
import { guessLanguage } from '../language/guess.ts';
import { type Language, languageOf } from '../language/index.ts';
import { MOST_ELEMENTS } from '../markdown/element-depth.ts';
import { CannotRun, type Diagnostic, problem } from '../report/diagnostic.ts';
import { say } from '../report/words/said.ts';
import { readWord } from '../word/read-word.ts';
import type { WordDocument } from '../word/types.ts';
import { findWorkspace } from '../workspace/find.ts';
import { openWorkspace, sourcesIn } from '../workspace/workspace.ts';
import { divide, type ImportedChapter } from './chapters.ts';
import { dateIn, writeDescription } from './description.ts';
import type { Finding, FindingKey, SourcePlace } from './findings.ts';
import { importHtml } from './html-text.ts';
import type { ImportedText } from './imported.ts';
import { openSource } from './open-source.ts';
import { textOfBlocks } from './plain-text.ts';
import { type Choice, changesIn, settleChanges, type TrackedChanges } from './settle-changes.ts';
import { importWord } from './word-text.ts';

export interface ImportOptions {
  readonly file: string;
  /** In or below the workspace. */
  readonly cwd?: string | undefined;
  /** The name of the document's folder, where it is not the file's. */
  readonly as?: string | undefined;
  /** What is done with tracked changes; asked where nobody has said it. */
  readonly changes?: Choice | undefined;
  /** Asks for that; null where nobody can be asked, or does not answer. */
  readonly ask?: ((changes: TrackedChanges) => Promise<Choice | null>) | undefined;
  /** ISO 8601. */
  readonly date: string;
  readonly dryRun?: boolean | undefined;
  readonly signal: AbortSignal;
}

/** What is told of one place in the document, and where that went. */
interface ToldFinding {
  readonly kind: FindingKey;
  readonly what: string;
  readonly count: number;
  readonly source: SourcePlace;
  /** Null where it went nowhere. */
  readonly target: { readonly file: string; readonly line: number } | null;
}

export interface ImportResult {
  readonly ok: boolean;
  readonly root: string;
  /** The document, as commands name it; null where none was made. */
  readonly document: string | null;
  /** Paths from the workspace root. */
  readonly written: readonly string[];
  /** They were there already, as they would be written. */
  readonly kept: readonly string[];
  readonly changes: { readonly count: number; readonly choice: Choice } | null;
  readonly openPoints: number;
  readonly findings: readonly ToldFinding[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Imports a document of another program into the workspace, and nothing over what is there: the same import again changes nothing.
 *
 * @throws CannotRun for a name that no folder can have, and where nothing can be written
 */
export async function importDocument(options: ImportOptions): Promise<ImportResult> {
  const cwd = path.resolve(options.cwd ?? '.');
  const root = findWorkspace(cwd);
  const failed = (diagnostics: readonly Diagnostic[]): ImportResult => ({
    ...{ ok: false, root, document: null, written: [], kept: [], changes: null, openPoints: 0, findings: [] },
    diagnostics,
  });
  const { value: workspace, problems } = openWorkspace(sourcesIn(root));
  if (workspace === null) return failed(problems);
  const place = { file: pathFrom(root, options.file) };
  const { id, version } = nameOf(options);
  const source = await openSource(options.file, place, options.signal);
  if (source.value === null) return failed(source.problems);
  const name = path.basename(options.file);
  const read = await readText(source.value, name, place.file, workspace.config.language, options);
  if (!('text' in read)) return failed(read.diagnostics);
  const { text, language, changes, diagnostics } = read;
  if (text.blocks.length === 0) {
    const lost = text.findings.map((finding) => problemOf(located(finding, [], '')));
    return failed([problem('empty-import', {}, place), ...lost]);
  }
  const title = text.title ?? capitalised(path.parse(name).name);
  const { chapters, isNumbered, findings } = divide(text, title);
  const folder = `content/${id}`;
  const description = path.join(root, folder, 'document.yml');
  const files: Writing[] = [
    {
      path: `${folder}/document.yml`,
      text: writeDescription({
        ...{ id, title, subtitle: text.subtitle, version, language, isNumbered, from: name },
        date: (existsSync(description) ? dateIn(readFileSync(description, 'utf8')) : null) ?? options.date,
        publisher: workspace.config.publisher,
        chapters: chapters.map(({ file }) => file),
      }),
      replaces: false,
    },
    ...chapters.map(({ file, text: written }) => ({
      path: `${folder}/${file}`,
      text: written,
      replaces: false,
    })),
    ...text.pictures.map(({ path: file, bytes }) => ({
      path: `${folder}/${file}`,
      text: bytes,
      replaces: false,
    })),
  ];
  const states = files.map((file) => ({ file, state: stateOf(root, file) }));
  const conflicts = states.filter(({ state }) => state === 'other');
  if (conflicts.length > 0)
    return failed(conflicts.map(({ file }) => problem('import-conflict', {}, { file: file.path })));
  const fresh = states.filter(({ state }) => state === 'new').map(({ file }) => file);
  if (options.dryRun !== true) writeAll(root, fresh);
  const told = [...text.findings, ...findings].map((finding) => located(finding, chapters, folder));
  return {
    ok: true,
    root,
    document: id,
    written: fresh.map((file) => file.path),
    kept: states.filter(({ state }) => state === 'same').map(({ file }) => file.path),
    changes,
    openPoints: countOpenPoints(text),
    findings: told,
    diagnostics: [...diagnostics, ...told.map(problemOf)],
  };
}

/** Three numbers are a version only behind a v: else they are a date, as in `referat 24.11.26`. */
const VERSION_IN_NAME = /^(.+?)[-_ ]+(?:(?:v|version[-_ ]?)(\d{1,3}(?:\.\d{1,3}){1,2})|(\d{1,3}\.\d{1,3}))$/i;

/** `vejledning-1.7.docx` is version 1.7 of the document `vejledning`. */
function nameOf({ file, as }: ImportOptions): { id: string; version: string } {
  const { name: whole } = path.parse(file);
  const [, name = whole, marked, plain] = VERSION_IN_NAME.exec(whole) ?? [];
  const id = slugOf(as ?? name);
  if (id === '') throw new CannotRun(say('cannot-run.no-name', { name: as ?? name }));
  return { id, version: marked ?? plain ?? '0.1' };
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

interface Read {
  readonly text: ImportedText;
  readonly language: Language;
  readonly changes: ImportResult['changes'];
  readonly diagnostics: readonly Diagnostic[];
}

async function readText(
  { kind, bytes }: { kind: 'word' | 'html'; bytes: Buffer },
  name: string,
  file: string,
  standard: Language,
  options: ImportOptions,
): Promise<Read | { diagnostics: readonly Diagnostic[] }> {
  if (kind === 'html') {
    try {
      return { ...importHtml(bytes, name, options.file, standard), changes: null, diagnostics: [] };
    } catch (error) {
      // Who reads the elements calls itself for each that is within another.
      if (!(error instanceof RangeError)) throw error;
      return { diagnostics: [problem('too-deep.html', { most: MOST_ELEMENTS }, { file })] };
    }
  }
  const { value: document, problems } = await readWord(file, bytes);
  if (document === null) return { diagnostics: problems };
  const changes = changesIn(document);
  const choice =
    changes.count === 0 ? null : (options.changes ?? (await options.ask?.(changes)) ?? undefined);
  if (choice === undefined) {
    const authors = changes.authors.join(', ') || '?';
    return { diagnostics: [problem('tracked-changes', { count: changes.count, authors }, { file })] };
  }
  const settled = choice === null ? document : settleChanges(document, choice);
  const language = languageIn(settled, standard);
  const text = await importWord(settled, name, language);
  return {
    text:
      changes.formats === 0 ? text : { ...text, findings: [...text.findings, formatsFinding(changes, name)] },
    language,
    changes: choice === null ? null : { count: changes.count, choice },
    diagnostics: problems,
  };
}

function formatsFinding({ formats }: TrackedChanges, name: string): Finding {
  return {
    key: 'import-changed.format-changes',
    at: { paragraph: 0, heading: name, text: '' },
    what: '',
    count: formats,
  };
}

/** As its words say; else as Word says, which is often what the program was installed in. */
function languageIn({ body, properties }: WordDocument, standard: Language): Language {
  return guessLanguage(textOfBlocks(body)) ?? languageOf(properties.language ?? '') ?? standard;
}

function stateOf(root: string, { path: file, text }: Writing): 'new' | 'same' | 'other' {
  const target = path.join(root, file);
  const status = statSync(target, { throwIfNoEntry: false });
  if (status === undefined) return 'new';
  return status.isFile() && readFileSync(target).equals(Buffer.from(text)) ? 'same' : 'other';
}

const countOpenPoints = ({ blocks }: ImportedText): number =>
  blocks.filter(({ node }) => node.type === 'containerDirective' && node.name === 'open').length;

/** The finding with the block that its paragraph became, or that stands where it stood. */
function located(finding: Finding, chapters: readonly ImportedChapter[], folder: string): ToldFinding {
  const { key, what, count, at } = finding;
  let target: ToldFinding['target'] = null;
  let nearest = -1;
  for (const { file, lines } of chapters)
    for (const { paragraph, line } of lines) {
      const isNearer = paragraph <= at.paragraph && paragraph > nearest;
      if (!isNearer && target !== null) continue;
      target = { file: `${folder}/${file}`, line };
      nearest = paragraph;
    }
  return { kind: key, what, count, source: at, target };
}

function problemOf({ kind, what, count, source, target }: ToldFinding): Diagnostic {
  const { heading, text } = source;
  return problem(kind, { what, count, heading, text }, target ?? undefined);
}
