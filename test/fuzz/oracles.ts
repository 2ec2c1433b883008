import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { walkMarkdown } from '../../src/markdown/walk.ts';
import type { Diagnostic } from '../../src/report/diagnostic.ts';
import { dangers } from '../support/dangers.ts';

/** The first thing in some HTML that a browser would run or fetch; null where there is none. */
export function danger(html: string): string | null {
  const [found] = dangers(html);
  return found === undefined ? null : `dangerous: ${found}`;
}

/** What is syntax of ours and text to others: abbreviations, attributes, the lines that open boxes. */
const SYNTAX = /^\*\[[^\]]+\]:.*|\{[^}]*\}?|^\s*(?:!!!|\?\?\?|:::).*/gm;

const plain = unified().use(remarkParse).use(remarkGfm).freeze();

/** Words that no seed has: see `withMarks`. */
const MARK = /zq[a-z]+zq/g;

/**
 * A word of the Markdown that has reached neither the HTML nor the problems; null where all have. Only marks count, and those only that any
 * reader of GFM takes as text: what is syntax of ours is no text.
 */
export function lostWord(markdown: string, html: string, problems: readonly Diagnostic[]): string | null {
  const arrived = new Set(html.match(MARK));
  if (markdown.match(MARK)?.every((mark) => arrived.has(mark)) ?? true) return null;
  // An error leaves no page from which something could be missing.
  if (problems.some(({ severity }) => severity === 'error')) return null;
  const lines = linesTold(problems);
  let lost: string | null = null;
  walkMarkdown(plain.parse(withoutFrontMatter(markdown)), (node) => {
    if (node.type === 'html' || node.type === 'definition') return 'skip';
    if (!('value' in node)) return undefined;
    const line = node.position?.start.line ?? 0;
    const end = node.position?.end.line ?? 0;
    const told = lines === 'all' || [...lines].some((number) => number >= line && number <= end);
    for (const [mark] of node.value.replace(SYNTAX, '').matchAll(MARK))
      if (!arrived.has(mark) && !told) lost ??= mark;
    return undefined;
  });
  return lost === null ? null : 'a word is lost';
}

const withoutFrontMatter = (text: string): string =>
  text.replace(/^\ufeff?(---|\+\+\+)[\s\S]*?\n\1/, (found) => found.replace(/[^\n]/g, ' '));

/** The lines that a problem is told of. */
function linesTold(problems: readonly Diagnostic[]): ReadonlySet<number> | 'all' {
  const lines = new Set<number>();
  for (const { place } of problems) {
    if (place?.line === undefined) return 'all';
    for (let line = place.line; line <= (place.endLine ?? place.line); line++) lines.add(line);
  }
  return lines;
}

/** A problem whose place is not in its file; null where there is none. */
export function strayPlace(
  problems: readonly Diagnostic[],
  files: Readonly<Record<string, string>>,
): string | null {
  for (const { rule, place } of problems) {
    const text = place && files[place.file];
    if (text === undefined || place?.line === undefined) continue;
    const { line, column = 1 } = place;
    // Markdown ends a line at a CR alone, too (CommonMark 0.31.2, 2.1); what reads YAML and JSON does not.
    const isIn = [/\r\n?|\n/, /\n/].some(
      (end) => column >= 1 && column <= (text.split(end)[line - 1]?.length ?? -1) + 1,
    );
    if (!isIn) return `${rule} is told at a place that the file has not`;
  }
  return null;
}
