import type { Diagnostics } from '../report/diagnostic.ts';
import { checkChapterId } from './checks/chapter-id.ts';
import { checkCodeLanguages } from './checks/code-languages.ts';
import { checkDirectives } from './checks/directives.ts';
import { checkFootnotes } from './checks/footnotes.ts';
import { checkHeadings } from './checks/headings.ts';
import { checkLinks } from './checks/links.ts';
import { explicitIds } from './explicit-ids.ts';
import { readFrontMatter } from './front-matter.ts';
import { SourceText } from './source-text.ts';
import { markdownSyntax } from './syntax.ts';
import type { ChapterSource, ParsedChapter } from './types.ts';
import { findVariables } from './variables/find.ts';

/**
 * Parses a chapter and reports all that can be said without the other chapters and the variables.
 * Answers null only for a chapter without content.
 */
export function parseChapter(source: ChapterSource, diagnostics: Diagnostics): ParsedChapter | null {
  const { file } = source;
  // Editors do not count a byte order mark as a column.
  const text = source.text.replace(/^\uFEFF/, '');
  const { frontMatter, idPlace, body } = readFrontMatter({ file, text }, diagnostics);
  if (body.trim() === '') {
    diagnostics.error('empty-chapter', 'The chapter is empty', { file }, 'Write a title: # Title');
    return null;
  }
  const context = { source: new SourceText(file, body), diagnostics };
  const markdown = markdownSyntax()
    .use(explicitIds, context)
    .use(checkChapterId, context, frontMatter)
    .use(checkHeadings, context)
    .use(checkDirectives, context)
    .use(checkFootnotes, context)
    .use(checkLinks, context)
    .use(checkCodeLanguages, context)
    .use(findVariables, context);
  const mdast = markdown.parse(body);
  markdown.runSync(mdast);
  return { file, frontMatter, idPlace, mdast };
}
