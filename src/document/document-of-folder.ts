import path from 'node:path';
import { slugOf } from '../data/slug.ts';
import { has, readText } from '../files/files.ts';
import { guessLanguage } from '../language/guess.ts';
import { type Language, languageOf } from '../language/index.ts';
import type { Diagnostics } from '../report/diagnostic.ts';
import { WORKSPACE_FILE } from '../workspace/find.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Document, type DocumentConfig, readDocument } from './document.ts';
import { chaptersByName } from './folder/by-name.ts';
import { type ChapterOrder, isMarkdown } from './folder/chapter-order.ts';
import { readFirstPage } from './folder/first-page.ts';
import { chaptersOfMkdocs, MKDOCS_FILES } from './folder/mkdocs.ts';
import { chaptersOfSummary, summaryIn } from './folder/summary.ts';

/**
 * The document that a folder of Markdown is, or one Markdown file, without anything that was written for kl-docs. What is
 * assumed is told in one note; what is not known (version, date, status) is left out and not asked for. A `document.yml`
 * in the folder says it all instead.
 *
 * @param place path of the folder or file from the workspace root
 * @returns null after problems were reported
 */
export function documentOfFolder(
  workspace: Workspace,
  place: string,
  diagnostics: Diagnostics,
): Document | null {
  const { files } = workspace;
  const at = path.posix.join('.', place, '.');
  const id = idOf(workspace, at);
  if (has(files, path.posix.join(at, 'document.yml'))) return readDocument(workspace, id, diagnostics, at);
  const order = orderIn(workspace, at, diagnostics);
  if (order === null) return null;
  const [first] = order.chapters;
  if (first === undefined) {
    const where = order.file ?? at;
    const hint =
      'Name a folder with Markdown in it, or write the chapters of the document into a document.yml.';
    diagnostics.error(
      'no-chapters',
      `${named(workspace, where)} has no Markdown file`,
      { file: where },
      hint,
    );
    return null;
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
  tellAssumed(workspace, at, order, config, language.from, diagnostics);
  return {
    id,
    folder: isMarkdown(at) ? path.posix.dirname(at) : at,
    file,
    assumed: true,
    config,
    chapterFiles: order.chapters,
    datedVariables: [],
    placeOf: () => ({ file }),
  };
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
  numbered: false,
  startsOn: 'page',
  history: [],
  variables: {},
  variants: null,
} satisfies Partial<DocumentConfig>;

/** The chapters as `mkdocs.yml` or `SUMMARY.md` lists them, else by name. */
function orderIn(workspace: Workspace, at: string, diagnostics: Diagnostics): ChapterOrder | null {
  const { files, config } = workspace;
  if (isMarkdown(at) && has(files, at)) {
    const chapters = [{ file: at, mentioned: { file: at } }];
    return { file: at, chapters, title: null, description: null, language: null, leftOut: [] };
  }
  const mkdocs = MKDOCS_FILES.map((name) => path.posix.join(at, name)).find((file) => has(files, file));
  if (mkdocs !== undefined) return chaptersOfMkdocs(files, mkdocs, config.language, diagnostics);
  const summary = summaryIn(files, at);
  if (summary !== undefined) return chaptersOfSummary(files, at, summary, diagnostics);
  return chaptersByName(files, at, config.language);
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
): { readonly value: Language; readonly from: string } {
  const known = languageOf(language) ?? languageOf(lang);
  if (known !== undefined) return { value: known, from: 'as it says' };
  const said = language ?? lang;
  if (said !== null) return { value: config.language, from: `kl-docs has no words in "${said}"` };
  if (has(files, WORKSPACE_FILE)) return { value: config.language, from: `as ${WORKSPACE_FILE} says` };
  const texts = chapters.slice(0, JUDGED_CHAPTERS).map(({ file }) => readText(files, file).value ?? '');
  const guessed = guessLanguage(texts.join('\n'));
  if (guessed === null) return { value: config.language, from: 'since nothing says otherwise' };
  return { value: guessed, from: 'judged by its words' };
}

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { da: 'Danish', en: 'English' };

function tellAssumed(
  workspace: Workspace,
  at: string,
  { file, chapters, leftOut }: ChapterOrder,
  { title, language }: DocumentConfig,
  languageFrom: string,
  diagnostics: Diagnostics,
): void {
  const [from] = chapters;
  const order =
    chapters.length === 1
      ? 'one chapter'
      : `${chapters.length} chapters in the order of ${file ?? 'their names'}`;
  const hints = [
    leftOut.length === 0 ? null : `Left out: ${shortened(leftOut)}.`,
    isMarkdown(at) ? null : 'A document.yml in the folder says it otherwise.',
  ];
  diagnostics.note(
    'assumed-document',
    `${named(workspace, at)} has no document.yml. It is taken as ${order}, with the title "${title}", in ${LANGUAGE_NAMES[language]} (${languageFrom}), without version and date`,
    { file: file ?? from?.file ?? at },
    hints.filter((hint) => hint !== null).join(' '),
  );
}

const MOST_NAMED = 5;

function shortened(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return [...names.slice(0, MOST_NAMED), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

/** The path as part of a file name. */
function idOf(workspace: Workspace, at: string): string {
  return slugOf(at === '.' ? nameOf(workspace, at) : at.replace(/\.\w+$/, '')) || 'document';
}

/** How a folder or a file is called, without its ending. */
function nameOf({ root }: Workspace, at: string): string {
  return at === '.' ? path.basename(root) : path.posix.basename(at).replace(/\.(?:md|markdown)$/i, '');
}

const named = ({ root }: Workspace, at: string): string => `"${at === '.' ? path.basename(root) : at}"`;
