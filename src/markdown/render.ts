import type { Root } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { stringsOf } from '../language/index.ts';
import type { Diagnostics } from '../report/diagnostic.ts';
import { languageOf } from './language-tag.ts';
import { outlineOf } from './outline.ts';
import { code } from './render/code.ts';
import { footnoteTitle } from './render/footnotes.ts';
import { links } from './render/links.ts';
import { pictures } from './render/pictures.ts';
import { rawHtml } from './render/raw-html.ts';
import { schema } from './render/schema.ts';
import { stringify } from './render/stringify.ts';
import { tables } from './render/tables.ts';
import { tasks } from './render/tasks.ts';
import { toHastOptions } from './render/to-hast.ts';
import type { RenderContext } from './render-context.ts';
import type { Chapter, ParsedChapter, RenderedDocument, RenderOptions } from './types.ts';
import { bindVariables } from './variables/bind.ts';

/**
 * Makes the HTML of a document's chapters for one variant and format. The parsed chapters stay as they are; the same input
 * gives the same output.
 */
export function renderDocument(
  chapters: readonly ParsedChapter[],
  options: RenderOptions,
  diagnostics: Diagnostics,
): RenderedDocument {
  const bound = chapters.map((chapter) => ({
    ...chapter,
    mdast: bindVariables(chapter.mdast, options.variables, diagnostics),
  }));
  const outline = outlineOf(bound, options.numbered, diagnostics);
  const rendered = bound.map(({ file, frontMatter, mdast }, index): Chapter => {
    const { id = '', number = null, title = '', headings = [] } = outline.chapters[index] ?? {};
    const language = languageOf(frontMatter.lang) ?? options.language;
    const { format, picture } = options;
    const html = renderChapter(mdast, {
      file,
      chapterId: id,
      format,
      strings: stringsOf(language),
      stringsAt: (node) => stringsOf(outline.passages.get(node) ?? language),
      outline,
      picture,
      diagnostics,
    });
    const { shortTitle = title, lang = null } = frontMatter;
    return { id, file, number, title, shortTitle, lang, ...html, headings };
  });
  const { figures, tables, openPoints } = outline;
  return {
    chapters: rendered,
    headings: rendered.flatMap(({ headings }) => headings),
    figures,
    tables,
    openPoints,
  };
}

function renderChapter(mdast: Root, context: RenderContext): { html: string; bodyHtml: string } {
  const processor = unified()
    .use(remarkRehype, toHastOptions(context))
    .use(footnoteTitle, context)
    .use(rawHtml, context)
    .use(links, context)
    .use(rehypeSanitize, schema)
    // What follows is ours and past the sanitiser.
    .use(pictures, context)
    .use(tables, context)
    .use(tasks, context)
    .use(code, context);
  return stringify(processor.runSync(mdast), context.chapterId);
}
