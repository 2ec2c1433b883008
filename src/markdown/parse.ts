import type { Diagnostics } from '../report/diagnostic.ts';
import { collecting, type Outcome } from '../report/outcome.ts';
import { checkChapterId } from './checks/chapter-id.ts';
import { checkCodeLanguages } from './checks/code-languages.ts';
import { checkDirectives } from './checks/directives.ts';
import { checkFootnotes } from './checks/footnotes.ts';
import { checkHeadings } from './checks/headings.ts';
import { checkLinks } from './checks/links.ts';
import { checkSurplusCells } from './checks/surplus-cells.ts';
import { checkTables } from './checks/tables.ts';
import { explicitIds } from './explicit-ids.ts';
import { readFrontMatter } from './front-matter.ts';
import { indexMarks } from './index-marks.ts';
import { SourceText } from './source-text.ts';
import { markdownSyntax } from './syntax.ts';
import type { ChapterSource, ParsedChapter } from './types.ts';
import { findVariables } from './variables/find.ts';

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
    diagnostics.error(
      'chapter-too-large',
      `The chapter has ${(text.length / 1e6).toFixed(1)} million characters; up to 1 million are read`,
      { file },
      'Make it several chapters. Pictures belong in files of their own, not in the text.',
    );
    return null;
  }
  const { frontMatter, idPlace, body } = readFrontMatter({ file, text }, diagnostics);
  if (body.trim() === '') {
    diagnostics.error('empty-chapter', 'The chapter is empty', { file }, 'Write a title: # Title');
    return null;
  }
  const context = { source: new SourceText(file, body), diagnostics };
  const markdown = markdownSyntax()
    .use(indexMarks, context)
    .use(explicitIds, context)
    .use(checkChapterId, context, frontMatter)
    .use(checkHeadings, context)
    .use(checkDirectives, context)
    .use(checkFootnotes, context)
    .use(checkTables, context)
    .use(checkSurplusCells, context)
    .use(checkLinks, context)
    .use(checkCodeLanguages, context)
    .use(findVariables, context);
  const mdast = markdown.parse(body);
  markdown.runSync(mdast);
  return { file, frontMatter, idPlace, mdast };
}
