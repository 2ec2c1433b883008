import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import type { Heading, Html, PhrasingContent, Root, RootContent } from 'mdast';
import { htmlHeadings } from '../../../document/html-headings.ts';
import { ID_PATTERN } from '../../identifier.ts';
import { offsetsOf, type SourceText } from '../../source-text.ts';

const HEADING = /^<h([1-6])\b[^>]*>([\s\S]*)<\/h\1\s*>$/i;
/** What may stand in a heading; with anything else in it, it stays as it is. */
const INLINE =
  /^<\/?(?:a|abbr|b|bdi|br|cite|code|em|i|img|kbd|mark|q|s|small|span|strong|sub|sup|u|var|wbr)\b/i;

/** Makes headings of raw HTML, such as `<h1 align="center">`, the chapter's headings where they structure it. */
export function rawHeadings(tree: Root, source: SourceText): void {
  tree.children = tree.children.flatMap((node) => (node.type === 'html' ? split(node, source) : [node]));
}

/** A block of HTML as the headings in it, and what stands between them. */
function split(html: Html, source: SourceText): RootContent[] {
  const start = offsetsOf(html).start;
  const part = (from: number, to: number): Html => {
    const { line, column, endLine, endColumn } = source.placeAt(start + from, to - from);
    const position = {
      start: { line: line ?? 1, column: column ?? 1, offset: start + from },
      end: { line: endLine ?? 1, column: endColumn ?? 1, offset: start + to },
    };
    return { type: 'html', value: html.value.slice(from, to), position };
  };
  const parts: RootContent[] = [];
  let from = 0;
  for (const element of htmlHeadings(html.value)) {
    const end = element.position?.end.offset;
    if (end === undefined) continue;
    const whole = part(offsetsOf(element).start, end);
    const heading = headingOf(element, whole, source);
    if (heading === null) continue;
    parts.push(part(from, offsetsOf(element).start), heading);
    from = end;
  }
  return from === 0
    ? [html]
    : [...parts, part(from, html.value.length)].filter(
        (node) => node.type !== 'html' || node.value.trim() !== '',
      );
}

function headingOf({ properties }: Element, html: Html, source: SourceText): Heading | null {
  const [, level, content = ''] = HEADING.exec(html.value) ?? [];
  const pieces = content.match(/<[^>]*>|[^<]+/g) ?? [];
  if (level === undefined || pieces.some((piece) => piece.startsWith('<') && !INLINE.test(piece)))
    return null;
  const { id } = properties;
  const isId = typeof id === 'string' && ID_PATTERN.test(id);
  return {
    type: 'heading',
    depth: Number(level) as Heading['depth'],
    children: pieces.flatMap((piece): PhrasingContent[] => {
      if (!piece.startsWith('<')) {
        return [{ type: 'text', value: textOf(fromHtml(piece, { fragment: true })).replace(/\s+/g, ' ') }];
      }
      const html: Html = { type: 'html', value: piece };
      // In the contents the words on both sides are apart, too.
      return /^<br\b/i.test(piece) ? [html, { type: 'text', value: ' ' }] : [html];
    }),
    ...(html.position && { position: html.position }),
    ...(isId && { data: { explicitId: { id, place: source.placeOf(html) } } }),
  };
}
