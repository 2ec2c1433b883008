import type { Html, Root } from 'mdast';
import type { ParseContext } from '../../feature.ts';
import { offsetsOf } from '../../source-text.ts';
import { walkMarkdown } from '../../walk.ts';

/** What is printed as it is, and what nobody sees. */
const NOT_READ =
  /<!--[\s\S]*?(?:-->|$)|<(pre|code|script|style|textarea|svg|kbd|samp)\b[\s\S]*?(?:<\/\1\s*>|$)|<(?:[^<>"']|"[^"]*"|'[^']*')*>/gi;
const MARKDOWN =
  /^[ \t]*(?:#{1,6}[ \t]+\S|[-*+][ \t]+\S|\d+[.)][ \t]+\S|>[ \t]+\S|```|~~~|:::|\|.*\|[ \t]*$)|!?\[[^\]\n]+\]\([^)\n]*\)|\*\*\S[^*\n]*\*\*|`[^`\n]+`/m;

/**
 * CommonMark reads no Markdown in a block of HTML, which goes on to the next empty line (0.31, 4.6), so that it would be printed as it
 * is written: told once for each block, at its first line with any.
 */
export function checkMarkdownInHtml(tree: Root, context: ParseContext): void {
  walkMarkdown(tree, (node, parent) => {
    if (node.type === 'html' && parent.type !== 'paragraph' && parent.type !== 'heading')
      check(node, context);
    return undefined;
  });
}

function check(html: Html, { source, diagnostics }: ParseContext): void {
  const text = html.value.replace(NOT_READ, (tag) => tag.replace(/[^\r\n]/g, '\uFFFC'));
  const found = MARKDOWN.exec(text);
  if (found === null) return;
  const written = found[0].trim();
  const at = found.index + found[0].indexOf(written);
  const place = source.text.startsWith(html.value, offsetsOf(html).start)
    ? source.placeAt(offsetsOf(html).start + at, written.length)
    : source.placeOf(html);
  diagnostics.report('markdown-in-html', { written: lineAt(html.value, at) }, place);
}

const MOST_TOLD = 40;

function lineAt(text: string, at: number): string {
  const line = /^.*/.exec(text.slice(at))?.[0].trimEnd() ?? '';
  return line.length > MOST_TOLD ? `${line.slice(0, MOST_TOLD).trimEnd()}…` : line;
}
