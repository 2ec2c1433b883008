import type { Root } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { stringsOf } from '../language/index.ts';
import type { Diagnostics } from '../report/diagnostic.ts';
import { collecting, type Outcome } from '../report/outcome.ts';
import { Glossary } from './glossary.ts';
import type { GlossaryTerm } from './glossary-terms.ts';
import { languageOf } from './language-tag.ts';
import type { ChapterOutline } from './outline.ts';
import { outlineOf } from './read-outline.ts';
import { backLinks } from './render/back-links.ts';
import { code } from './render/code.ts';
import { dates } from './render/dates.ts';
import { details } from './render/details.ts';
import { diagrams } from './render/diagrams.ts';
import { footnoteTitle } from './render/footnotes.ts';
import { languages } from './render/languages.ts';
import { links } from './render/links.ts';
import { pictures } from './render/pictures.ts';
import { places } from './render/places.ts';
import { markSpaces } from './render/quiet-marks.ts';
import { rawHtml } from './render/raw-html.ts';
import { schema } from './render/schema.ts';
import { stringify } from './render/stringify.ts';
import { tables } from './render/tables.ts';
import { tasks } from './render/tasks.ts';
import { termUses } from './render/term-uses.ts';
import { toHastOptions } from './render/to-hast.ts';
import type { RenderContext } from './render-context.ts';
import { type IndexUse, termIndex } from './term-index.ts';
import type { Chapter, ParsedChapter, RenderedDocument, RenderOptions } from './types.ts';
import { bindVariables } from './variables/bind.ts';

const NO_CHAPTER: ChapterOutline = {
  id: '',
  number: null,
  appendix: false,
  title: '',
  headings: [],
  hasGlossary: false,
};

/**
 * Makes the HTML of a document's chapters for one variant and format. The parsed chapters stay as they are; the same input
 * gives the same output.
 */
export function renderDocument(
  chapters: readonly ParsedChapter[],
  options: RenderOptions,
): Outcome<RenderedDocument> {
  return collecting((diagnostics) => render(chapters, options, diagnostics));
}

function render(
  chapters: readonly ParsedChapter[],
  options: RenderOptions,
  diagnostics: Diagnostics,
): RenderedDocument {
  const bound = chapters.map((chapter) => ({
    ...chapter,
    mdast: bindVariables(chapter.mdast, options.variables, diagnostics),
  }));
  const outline = outlineOf(bound, options, diagnostics);
  const glossary = outline.terms.length > 0 ? new Glossary(outline.terms) : null;
  const uses: IndexUse[] = [];
  const usedTerms = new Set<GlossaryTerm>();
  const rendered = bound.map(({ file, frontMatter, mdast }, index): Chapter => {
    const chapter = outline.chapters[index] ?? NO_CHAPTER;
    const { id, number, appendix, title, headings } = chapter;
    const language = languageOf(frontMatter.lang) ?? options.language;
    const { format, picture, diagram } = options;
    const html = renderChapter(mdast, {
      file,
      chapterId: id,
      chapter,
      format,
      language,
      strings: stringsOf(language),
      stringsAt: (node) => stringsOf(outline.passages.get(node) ?? language),
      outline,
      glossary,
      usedTerms,
      uses,
      picture,
      diagram,
      diagnostics,
    });
    const { shortTitle = title, startsOn = null, lang = null } = frontMatter;
    return { id, file, number, appendix, title, shortTitle, startsOn, lang, ...html, headings };
  });
  const { figures, tables, openPoints } = outline;
  return {
    chapters: rendered,
    headings: rendered.flatMap(({ headings }) => headings),
    figures,
    tables,
    openPoints,
    index: termIndex(uses, options.language),
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
    .use(diagrams, context)
    .use(tables, context)
    .use(details, context)
    .use(tasks, context)
    .use(dates, context)
    .use(markSpaces)
    .use(backLinks, context)
    .use(termUses, context)
    .use(languages, context)
    .use(code, context)
    .use(places, context);
  return stringify(processor.runSync(mdast), context.chapterId);
}
