import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Diagnostics } from '../report/diagnostic.ts';
import { collecting, type Outcome } from '../report/outcome.ts';
import type { ParseContext } from './feature.ts';
import './edit-map.ts';
import { DIRECTIVES, FEATURES } from './features/index.ts';
import { ForeignSyntax } from './foreign-syntax.ts';
import { readFrontMatter } from './front-matter.ts';
import { isVisible } from './headings-of.ts';
import { SourceText } from './source-text.ts';
import type { ChapterSource, ParsedChapter } from './types.ts';
import { findVariables } from './variables/find.ts';

/** CommonMark, GFM and what the features add. */
const syntax = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(FEATURES.flatMap((feature) => feature.syntax ?? []))
  .freeze();

/** About 500 pages. Most texts take time in proportion, but one paragraph of 64,000 lines, 0.8 million characters, took micromark 46 s: by the square. */
const MOST_CHARACTERS = 1_000_000;

/**
 * Parses a chapter and says all that can be said without the other chapters and the variables.
 * Null only for a chapter without content, which is left out, or with far too much.
 */
export function parseChapter(source: ChapterSource): Outcome<ParsedChapter | null> {
  return collecting((diagnostics) => parse(source, diagnostics));
}

function parse(source: ChapterSource, diagnostics: Diagnostics): ParsedChapter | null {
  const { file } = source;
  // Editors do not count a byte order mark as a column.
  const text = source.text.replace(/^\uFEFF/, '');
  if (text.length > MOST_CHARACTERS) {
    diagnostics.report('chapter-too-large', { millions: (text.length / 1e6).toFixed(1) }, { file });
    return null;
  }
  const { body, ...read } = readFrontMatter({ file, text }, diagnostics);
  const { frontMatter, keys } = read;
  const mdast = syntax.parse(body);
  if (frontMatter.title === undefined && !mdast.children.some(isVisible)) {
    diagnostics.report('empty-chapter', {}, { file });
    return null;
  }
  const foreign = new ForeignSyntax();
  const context: ParseContext = {
    source: new SourceText(file, body),
    frontMatter,
    titlePlace: keys.get('title') ?? null,
    listedTitle: source.title ?? null,
    directives: DIRECTIVES,
    foreign,
    diagnostics,
  };
  for (const feature of FEATURES) feature.parse?.(mdast, context);
  findVariables(mdast, context);
  foreign.tell(diagnostics);
  return { file, ...read, mdast };
}
