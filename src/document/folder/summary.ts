import path from 'node:path';
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { type Files, has, readText } from '../../files/files.ts';
import { none, type Outcome } from '../../report/outcome.ts';
import { shapeProblem } from '../shape.ts';
import { readBookToml } from './book-toml.ts';
import { type ChapterOrder, eachOnce, isMarkdown, type NamedChapter } from './chapter-order.ts';

/** Where mdBook and GitBook have their table of contents. */
const SUMMARY_FILES = ['src/SUMMARY.md', 'SUMMARY.md'];

/** The table of contents in a folder, from the workspace root; undefined where there is none. */
export function summaryIn(files: Files, folder: string): string | undefined {
  const { source } = readBookToml(files, folder);
  const places = source === null ? SUMMARY_FILES : [path.posix.join(source, 'SUMMARY.md')];
  return places.map((place) => path.posix.join(folder, place)).find((file) => has(files, file));
}

/**
 * The chapters of a book in the order of the links in its `SUMMARY.md` (https://rust-lang.github.io/mdBook/format/summary.html); null with
 * its problem. A chapter without a path is not written yet, and left out.
 */
export function chaptersOfSummary(files: Files, folder: string, file: string): Outcome<ChapterOrder | null> {
  const { value: text, problems } = readText(files, file);
  if (text === null) return { value: null, problems };
  const tooMuch = shapeProblem(file, text);
  return tooMuch === null ? { value: chaptersIn(text, files, folder, file), problems } : none(tooMuch);
}

function chaptersIn(text: string, files: Files, folder: string, file: string): ChapterOrder {
  const tree = unified().use(remarkParse).parse(text);
  const links = linksIn(tree, file);
  // The first heading is the list's own.
  const parts = tree.children.slice(1).filter(({ type }) => type === 'heading').length;
  const chapters = links.filter(({ target }) => isMarkdown(target));
  const others = links.filter(({ target }) => !isMarkdown(target));
  const { title, description, language } = readBookToml(files, folder);
  return {
    file,
    folder: path.posix.dirname(file),
    title,
    description,
    language,
    chapters: eachOnce(
      chapters.map(({ target, mentioned, title }) => ({
        file: path.posix.join(path.posix.dirname(file), target),
        mentioned,
        title,
      })),
    ),
    leftOut: [
      ...others.map(({ target }) => target).filter((target) => target !== ''),
      ...(parts === 0 ? [] : [{ titlesOf: 'parts', count: parts } as const]),
    ],
  };
}

interface Link extends Pick<NamedChapter, 'mentioned' | 'title'> {
  readonly target: string;
}

function linksIn(node: Nodes, file: string): Link[] {
  if (node.type === 'link') {
    const start = node.position?.start;
    return [
      {
        target: pathOf(node.url),
        title: textOf(node).trim() || undefined,
        mentioned: { file, ...(start && { line: start.line, column: start.column }) },
      },
    ];
  }
  return 'children' in node ? node.children.flatMap((child) => linksIn(child, file)) : [];
}

/** The path of a link, without what stands after `#` and with its letters as they are. */
function pathOf(url: string): string {
  const [target = ''] = /^\w+:\/\//.test(url) ? [url] : url.replaceAll('\\', '/').split('#');
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
