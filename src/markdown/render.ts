import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { WORKSPACE_ROOT } from '../document/site-roots.ts';
import { languageOf, stringsOf } from '../language/index.ts';
import type { Diagnostics } from '../report/diagnostic.ts';
import { collecting, type Outcome } from '../report/outcome.ts';
import type { LinkAdvice, RenderContext } from './feature.ts';
import { DIRECTIVES, FEATURES } from './features/index.ts';
import { schema } from './features/raw-html/schema.ts';
import type { ChapterOutline, Outline } from './outline.ts';
import { outlineOf } from './read-outline.ts';
import { stringify } from './stringify.ts';
import { toHastOptions } from './to-hast.ts';
import type { Chapter, ParsedChapter, RenderedDocument, RenderOptions } from './types.ts';
import { bindVariables } from './variables/bind.ts';

const NO_CHAPTER: ChapterOutline = {
  file: '',
  id: '',
  number: null,
  appendix: false,
  title: '',
  headings: [],
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
  const rendered = bound.map(({ file, frontMatter, mdast }, index): Chapter => {
    const chapter = outline.chapters[index] ?? NO_CHAPTER;
    const { id, number, appendix, title, headings } = chapter;
    const language = languageOf(frontMatter.lang) ?? options.language;
    const {
      format,
      roots = WORKSPACE_ROOT,
      picture,
      linkedFile,
      attach,
      diagram,
      data = new Map(),
    } = options;
    const html = renderChapter(mdast, {
      file,
      chapterId: id,
      chapter,
      format,
      language,
      strings: stringsOf(language),
      stringsAt: (node) => stringsOf(outline.passages.get(node) ?? language),
      outline,
      directives: DIRECTIVES,
      adviceOn: (linked) => adviceOn(linked, outline),
      roots,
      picture,
      linkedFile,
      attach,
      diagram,
      data,
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
    index: outline.termIndex.groups(options.language),
  };
}

function renderChapter(mdast: Root, context: RenderContext): { html: string; bodyHtml: string } {
  const processor = unified()
    .use(remarkRehype, toHastOptions(FEATURES, context))
    .use(beforeSanitiser, context)
    .use(rehypeSanitize, schema)
    .use(finish, context);
  return stringify(processor.runSync(mdast), context.chapterId);
}

function adviceOn(id: string, outline: Outline): LinkAdvice | null {
  for (const feature of FEATURES) {
    const advice = feature.adviceOn?.(id, outline) ?? null;
    if (advice !== null) return advice;
  }
  return null;
}

function beforeSanitiser(context: RenderContext) {
  return (tree: HtmlRoot): void => {
    for (const feature of FEATURES) feature.beforeSanitiser?.(tree, context);
  };
}

/** What is done here is ours and past the sanitiser. */
function finish(context: RenderContext) {
  return (tree: HtmlRoot): void => {
    for (const feature of FEATURES) feature.finish?.(tree, context);
  };
}
