import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { DEEPEST, shapeProblem } from '../document/shape.ts';
import type { Diagnostics } from '../report/diagnostic.ts';
import { collecting, type Outcome } from '../report/outcome.ts';
import { limitDepth, TooDeep } from './depth.ts';
import type { ParseContext } from './feature.ts';
import './edit-map.ts';
import { DIRECTIVES, FEATURES } from './features/index.ts';
import { ForeignSyntax } from './foreign-syntax.ts';
import { readFrontMatter } from './front-matter.ts';
import { isVisible } from './headings-of.ts';
import { moveBehind, moveTree } from './moved.ts';
import { placeOf, SourceText } from './source-text.ts';
import type { ChapterSource, ParsedChapter } from './types.ts';
import { findVariables } from './variables/find.ts';

/** CommonMark, GFM and what the features add. */
const syntax = unified()
  .use(remarkParse)
  .use(limitDepth)
  .use(remarkGfm)
  .use(FEATURES.flatMap((feature) => feature.syntax ?? []))
  .freeze();

/** About 3,000 pages. What parsing gives takes some hundred bytes for each. */
const MOST_CHARACTERS = 6_000_000;

/**
 * Parses a chapter and says all that can be said without the other chapters and the variables.
 * Null only for a chapter without content, which is left out, or for one that is too large or too deep.
 */
export function parseChapter(source: ChapterSource): Outcome<ParsedChapter | null> {
  return collecting((diagnostics) => parse(source, diagnostics));
}

function parse(source: ChapterSource, diagnostics: Diagnostics): ParsedChapter | null {
  const { file } = source;
  // Editors do not count a byte order mark as a column.
  const text = source.text.replace(/^\uFEFF/, '');
  if (text.length > MOST_CHARACTERS) {
    const millions = { has: (text.length / 1e6).toFixed(1), most: MOST_CHARACTERS / 1e6 };
    diagnostics.report('chapter-too-large', millions, { file });
    return null;
  }
  const { body, ...read } = readFrontMatter({ file, text }, diagnostics);
  const { frontMatter, keys } = read;
  const mdast = parseTree(file, body, read.bodyStart, diagnostics);
  if (mdast === null) return null;
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

/** Null for one that would take very long, or more stack than there is: then that is told. */
function parseTree(file: string, body: string, start: number, diagnostics: Diagnostics): Root | null {
  const tooMuch = shapeProblem(file, body);
  if (tooMuch !== null) {
    diagnostics.add(tooMuch);
    return null;
  }
  const move = moveBehind(body.slice(0, start));
  try {
    // Front matter may have a hundred thousand lines, which the parser takes no less time for when they are empty.
    return moveTree(syntax.parse(body.slice(start)), move);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    move(error.node);
    diagnostics.report('too-deep', { most: DEEPEST }, placeOf(file, error.node));
    return null;
  }
}
