import path from 'node:path';
import { slugOf } from '../data/slug.ts';
import { has, readText } from '../files/files.ts';
import { guessLanguage } from '../language/guess.ts';
import { type Language, languageOf } from '../language/index.ts';
import { type Diagnostic, problem } from '../report/diagnostic.ts';
import { none, type Outcome } from '../report/outcome.ts';
import type { LanguageSource } from '../report/words/assumption.ts';
import { WORKSPACE_FILE } from '../workspace/find.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Document, type DocumentConfig, readDocument } from './document.ts';
import { chaptersByName } from './folder/by-name.ts';
import { type ChapterOrder, isMarkdown } from './folder/chapter-order.ts';
import { readFirstPage } from './folder/first-page.ts';
import { chaptersOfMkdocs, mkdocsFor } from './folder/mkdocs.ts';
import { chaptersOfSummary, summaryIn } from './folder/summary.ts';
import { siteRoots } from './site-roots.ts';

/**
 * The document that a folder of Markdown is, or one Markdown file, without anything that was written for kl-docs. What is
 * assumed is told in one note; what is not known (version, date, status) is left out and not asked for. A `document.yml`
 * in the folder says it all instead.
 *
 * @param place path of the folder or file from the workspace root
 * @returns null with the problems that leave none
 */
export function documentOfFolder(workspace: Workspace, place: string): Outcome<Document | null> {
  const { files } = workspace;
  const at = path.posix.join('.', place, '.');
  const id = idOf(workspace, at);
  if (has(files, path.posix.join(at, 'document.yml'))) return readDocument(workspace, id, at);
  const { value: order, problems } = orderIn(workspace, at);
  if (order === null) return { value: null, problems };
  const [first] = order.chapters;
  if (first === undefined) {
    const where = order.file ?? at;
    return none(problem('no-chapters', { name: fullNameOf(workspace, where) }, { file: where }));
  }
  const file = order.file ?? first.file;
  const page = pageAt(workspace, first.file);
  const title = order.title ?? page.title;
  const language = languageFor(workspace, order, page.lang);
  const config: DocumentConfig = {
    ...NOT_SAID,
    title: title ?? nameOf(workspace, at),
    description: order.description,
    language: language.value,
    file: id,
    chapters: order.chapters.map((chapter) => chapter.file),
  };
  const document = {
    id,
    folder: isMarkdown(at) ? path.posix.dirname(at) : at,
    file,
    assumed: true,
    config,
    chapterFiles: order.chapters,
    roots: siteRoots(order.folder),
    datedVariables: [],
    placeOf: () => ({ file }),
  };
  return { value: document, problems: [assumed(workspace, at, order, config, language.source)] };
}

/** What only a `document.yml` can say. */
const NOT_SAID = {
  subtitle: null,
  audience: null,
  publisher: null,
  version: null,
  date: null,
  status: null,
  template: 'guide',
  formats: ['html', 'pdf'],
  sheet: null,
  coverPicture: false,
  logo: null,
  colour: null,
  numbered: false,
  pdf: 'ua-1',
  startsOn: 'page',
  history: [],
  showChanges: false,
  variables: {},
  variants: null,
} satisfies Partial<DocumentConfig>;

/** The chapters as `mkdocs.yml` or `SUMMARY.md` lists them, else by name. */
function orderIn({ files, config }: Workspace, at: string): Outcome<ChapterOrder | null> {
  const known = (order: ChapterOrder) => ({ value: order, problems: [] });
  if (isMarkdown(at) && has(files, at)) {
    const chapters = [{ file: at, mentioned: { file: at } }];
    const folder = path.posix.dirname(at);
    return known({ file: at, folder, chapters, title: null, description: null, language: null, leftOut: [] });
  }
  const mkdocs = mkdocsFor(files, at);
  if (mkdocs !== undefined) return chaptersOfMkdocs(files, mkdocs, config.language);
  const summary = summaryIn(files, at);
  if (summary !== undefined) return chaptersOfSummary(files, at, summary);
  return known(chaptersByName(files, at, config.language));
}

/** What a first chapter says; nothing where it cannot be read, which is told where it is read as a chapter. */
function pageAt({ files }: Workspace, file: string): ReturnType<typeof readFirstPage> {
  const { value } = readText(files, file);
  return value === null ? { title: null, lang: null } : readFirstPage(value);
}

/** So many chapters tell the language well enough. */
const JUDGED_CHAPTERS = 5;

/** The language that is said; in a workspace that of the workspace; else the one that the words are of. */
function languageFor(
  { files, config }: Workspace,
  { language, chapters }: ChapterOrder,
  lang: string | null,
): { readonly value: Language; readonly source: LanguageSource } {
  const known = languageOf(language) ?? languageOf(lang);
  if (known !== undefined) return { value: known, source: { by: 'document' } };
  const said = language ?? lang;
  if (said !== null) return { value: config.language, source: { by: 'unknown-language', name: said } };
  if (has(files, WORKSPACE_FILE))
    return { value: config.language, source: { by: 'workspace', file: WORKSPACE_FILE } };
  const texts = chapters.slice(0, JUDGED_CHAPTERS).map(({ file }) => readText(files, file).value ?? '');
  const guessed = guessLanguage(texts.join('\n'));
  if (guessed === null) return { value: config.language, source: { by: 'nothing' } };
  return { value: guessed, source: { by: 'words' } };
}

/** Of what is left out; a folder of software may have a hundred. */
const MOST_NAMED = 5;

/** What was assumed, in one note. */
function assumed(
  workspace: Workspace,
  at: string,
  { file, chapters, leftOut }: ChapterOrder,
  { title, language }: DocumentConfig,
  languageSource: LanguageSource,
): Diagnostic {
  const [first] = chapters;
  return problem(
    'assumed-document',
    {
      name: fullNameOf(workspace, at),
      chapters: chapters.length,
      order: file,
      title,
      language,
      languageSource,
      leftOut: leftOut.slice(0, MOST_NAMED),
      more: Math.max(0, leftOut.length - MOST_NAMED),
      isFolder: !isMarkdown(at),
    },
    { file: file ?? first?.file ?? at },
  );
}

/** The path as part of a file name. */
function idOf(workspace: Workspace, at: string): string {
  return slugOf(at === '.' ? nameOf(workspace, at) : at.replace(/\.\w+$/, '')) || 'document';
}

/** How a folder or a file is called, without its ending. */
function nameOf({ root }: Workspace, at: string): string {
  return at === '.' ? path.basename(root) : path.posix.basename(at).replace(/\.(?:md|markdown)$/i, '');
}

const fullNameOf = ({ root }: Workspace, at: string): string => (at === '.' ? path.basename(root) : at);
