import path from 'node:path';
import { type Document, readDocument } from '../document/document.ts';
import { readText } from '../files/files.ts';
import { readFrontMatter } from '../markdown/front-matter.ts';
import { CannotRun, Diagnostics } from '../report/diagnostic.ts';
import { closest } from '../report/nearest.ts';
import type { Outcome } from '../report/outcome.ts';
import { say } from '../report/words/said.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { withChapter } from './chapter-list.ts';
import { capitalised, factsOf, type Said } from './facts.ts';
import { startersOf } from './starters.ts';
import type { Writing } from './write-new.ts';

/**
 * The files of a new chapter: its own, numbered on where those of the document are, and `document.yml` with it in its list, before the
 * appendices. Null with what is wrong with the document.
 *
 * @param id of the document
 * @param title what the chapter is called
 */
export function planChapter(
  workspace: Workspace,
  id: string,
  title: string,
  said: Said,
): Outcome<Writing[] | null> {
  const diagnostics = new Diagnostics();
  const document = diagnostics.take(readDocument(workspace, id));
  const description = document && diagnostics.take(readText(workspace.files, document.file));
  if (document === null || description === null) return { value: null, problems: diagnostics.list };
  const facts = factsOf(said, capitalised(title));
  const file = `${nextNumber(document.config.chapters)}${facts.name}.md`;
  const { language, chapters } = document.config;
  const [chapter] = startersOf('chapter', language, facts, document.folder);
  if (chapter === undefined) throw new Error(`There is no chapter to begin with in ${language}`);
  const writings = [
    { path: path.posix.join(document.folder, file), text: chapter.text, replaces: false },
    {
      path: document.file,
      text: withChapter(description, chapters.length - appendicesOf(document, workspace), file),
      replaces: true,
    },
  ];
  return { value: writings, problems: diagnostics.list };
}

/** The document that a chapter is for: the one that is named, or the only one of several chapters. */
export function documentForChapter(
  { documents }: Workspace,
  asked: string | undefined,
  around: string | null,
): string {
  const id = asked ?? around ?? (documents.length === 1 ? documents[0] : undefined);
  if (id === undefined) throw new CannotRun(say('cannot-run.which-document', { documents }));
  if (!documents.includes(id))
    throw new CannotRun(say('cannot-run.no-such-document', { id, documents, near: closest(id, documents) }));
  return id;
}

/** `15-` after `14-udrulningsplan.md`, with as many digits; nothing where files are not numbered. */
function nextNumber(chapters: readonly string[]): string {
  const numbers = chapters.flatMap((file) => /^(\d+)[-_. ]/.exec(file)?.[1] ?? []);
  const highest = Math.max(...numbers.map(Number));
  if (numbers.length < chapters.length) return '';
  const digits = Math.max(...numbers.map(({ length }) => length));
  return `${String(highest + 1).padStart(digits, '0')}-`;
}

/** How many chapters at the end of the list are appendices. All may not be. */
function appendicesOf({ chapterFiles }: Document, { files }: Workspace): number {
  const isAppendix = chapterFiles.map(({ file }) => {
    const { value: text } = readText(files, file);
    return text !== null && readFrontMatter({ file, text }, new Diagnostics()).frontMatter.appendix === true;
  });
  const last = isAppendix.lastIndexOf(false);
  return last < 0 ? 0 : isAppendix.length - 1 - last;
}
