import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Diagnostics } from '../report/diagnostic.ts';
import { collecting, type Outcome } from '../report/outcome.ts';
import { DIRECTIVES, FEATURES } from './features/index.ts';
import { readFrontMatter } from './front-matter.ts';
import { SourceText } from './source-text.ts';
import type { ChapterSource, ParsedChapter } from './types.ts';
import { findVariables } from './variables/find.ts';

/** CommonMark, GFM and what the features add. */
const syntax = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(FEATURES.flatMap((feature) => feature.syntax ?? []))
  .freeze();

/** About 500 pages. Parsing takes more than twice the time for twice the text: a million characters need about 3 s. */
const MOST_CHARACTERS = 1_000_000;

/**
 * Parses a chapter and says all that can be said without the other chapters and the variables.
 * Null only for a chapter without content, or with far too much.
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
  const { frontMatter, idPlace, body } = readFrontMatter({ file, text }, diagnostics);
  if (body.trim() === '') {
    diagnostics.report('empty-chapter', {}, { file });
    return null;
  }
  const mdast = syntax.parse(body);
  const context = { source: new SourceText(file, body), frontMatter, directives: DIRECTIVES, diagnostics };
  for (const feature of FEATURES) feature.parse?.(mdast, context);
  findVariables(mdast, context);
  return { file, frontMatter, idPlace, mdast };
}
