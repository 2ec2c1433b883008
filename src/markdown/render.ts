import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { WORKSPACE_ROOT } from '../document/site-roots.ts';
import { languageOf, stringsOf } from '../language/index.ts';
import { Diagnostics } from '../report/diagnostic.ts';
import { collecting, type Outcome } from '../report/outcome.ts';
import type { LinkAdvice, RenderContext } from './feature.ts';
import { DIRECTIVES, FEATURES } from './features/index.ts';
import { schema } from './features/raw-html/schema.ts';
import type { ChapterOutline, Outline } from './outline.ts';
import { Asking, isAnsweredAsBefore } from './questions.ts';
import { outlineOf } from './read-outline.ts';
import { stringify } from './stringify.ts';
import { toHastOptions } from './to-hast.ts';
import type { Chapter, ParsedChapter, RenderedDocument, RenderOptions } from './types.ts';
import { bindVariables } from './variables/bind.ts';
import { walkElements } from './walk.ts';
import { documentHash, numberedIn } from './writing-inputs.ts';
import type { TermLink, WrittenChapter } from './written.ts';

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
  const writer = new Writer(outline, options);
  const written = bound.map((parsed, index): [Chapter, WrittenChapter] => {
    const of = outline.chapters[index] ?? NO_CHAPTER;
    const chapter = writer.write(parsed, of);
    for (const problem of chapter.problems) diagnostics.add(problem);
    for (const feature of FEATURES) feature.written?.(chapter, of, outline);
    const { id, number, appendix, title, headings } = of;
    const { shortTitle = title, startsOn = null, lang = null } = parsed.frontMatter;
    const { html, bodyHtml } = chapter;
    const { file } = parsed;
    return [
      { id, file, number, appendix, title, shortTitle, startsOn, lang, html, bodyHtml, headings },
      chapter,
    ];
  });
  const { figures, tables, openPoints } = outline;
  const rendered = written.map(([chapter]) => chapter);
  return {
    chapters: rendered,
    headings: rendered.flatMap(({ headings }) => headings),
    figures,
    tables,
    openPoints,
    index: outline.termIndex.groups(options.language),
    questions: written.flatMap(([, { asked }]) => asked.map(({ question }) => question)),
  };
}

/** Writes the chapters of a document, in their order, or takes them from where they are kept. */
class Writer {
  readonly #outline: Outline;
  readonly #options: RenderOptions;
  readonly #document: string;

  constructor(outline: Outline, options: RenderOptions) {
    this.#outline = outline;
    this.#options = options;
    this.#document = options.shelf ? documentHash(outline, options) : '';
  }

  write(parsed: ParsedChapter, of: ChapterOutline): WrittenChapter {
    const { shelf, format } = this.#options;
    if (!shelf) return this.#write(parsed, of);
    const inputs = {
      source: shelf.sourceOf(parsed.file),
      format,
      document: this.#document,
      numbered: numberedIn(parsed.mdast, this.#outline),
      usedTerms: format === 'pdf' ? this.#outline.glossary.used : [],
    };
    const kept = shelf.read(inputs);
    if (kept !== null && isAnsweredAsBefore(kept.asked, this.#options)) return kept;
    const written = this.#write(parsed, of);
    shelf.write(inputs, written);
    return written;
  }

  #write({ file, frontMatter, mdast }: ParsedChapter, chapter: ChapterOutline): WrittenChapter {
    const { format, places = false, roots = WORKSPACE_ROOT, diagram, data = new Map() } = this.#options;
    const language = languageOf(frontMatter.lang) ?? this.#options.language;
    const outline = this.#outline;
    const asking = new Asking(this.#options);
    const diagnostics = new Diagnostics();
    const termLinks: TermLink[] = [];
    const html = renderChapter(mdast, {
      file,
      chapterId: chapter.id,
      chapter,
      format,
      places,
      language,
      strings: stringsOf(language),
      stringsAt: (node) => stringsOf(outline.passages.get(node) ?? language),
      outline,
      directives: DIRECTIVES,
      adviceOn: (linked) => adviceOn(linked, outline),
      roots,
      picture: asking.picture,
      linkedFile: asking.linkedFile,
      attach: asking.attach,
      diagram: diagram && asking.diagram,
      data,
      typeface: this.#options.typeface,
      termLinks,
      diagnostics,
    });
    return { ...html, termLinks, problems: diagnostics.list, asked: asking.asked };
  }
}

function renderChapter(
  mdast: Root,
  context: RenderContext,
): Pick<WrittenChapter, 'html' | 'bodyHtml' | 'ids'> {
  const processor = unified()
    .use(remarkRehype, toHastOptions(FEATURES, context))
    .use(beforeSanitiser, context)
    .use(rehypeSanitize, schema)
    .use(finish, context);
  const tree = processor.runSync(mdast);
  return { ...stringify(tree, context.chapterId), ids: idsIn(tree) };
}

function idsIn(tree: HtmlRoot): string[] {
  const ids: string[] = [];
  walkElements(tree, ({ properties: { id } }) => {
    if (typeof id === 'string') ids.push(id);
    return undefined;
  });
  return ids;
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
