import type { Element, Root } from 'hast';
import { defaultHandlers, type State } from 'hast-util-to-mdast';
import { toString as plainText } from 'hast-util-to-string';
import type { RootContent } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import { schema } from '../markdown/features/raw-html/schema.ts';
import { write } from '../markdown/stringify.ts';
import { walkElements } from '../markdown/walk.ts';
import type { Findings } from './findings.ts';

const BLOCKS = new Set([
  'ul',
  'ol',
  'dl',
  'table',
  'pre',
  'blockquote',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'img',
  'hr',
]);
const sanitize = rehypeSanitize(schema);

/** A table of a page: as Markdown has it, or in HTML where cells span others or hold more than running text. */
export function htmlTable(state: State, table: Element, findings: Findings): RootContent {
  let isSimple = true;
  let hasHead = false;
  walkElements(table, (element) => {
    const { colSpan = 1, rowSpan = 1 } = element.properties;
    if (element !== table && (BLOCKS.has(element.tagName) || Number(colSpan) > 1 || Number(rowSpan) > 1))
      isSimple = false;
    if (element.tagName === 'th') hasHead = true;
  });
  const caption = table.children.find((child) => child.type === 'element' && child.tagName === 'caption');
  if (!hasHead) findings.tell('import-changed.no-head');
  if (isSimple) {
    const without = { ...table, children: table.children.filter((child) => child !== caption) };
    const made = defaultHandlers.table(state, without) as RootContent;
    const text = caption === undefined ? '' : plainText(caption).replace(/\s+/g, ' ').trim();
    if (text === '') return made;
    return {
      type: 'containerDirective',
      name: 'table',
      attributes: {},
      children: [
        { type: 'paragraph', data: { directiveLabel: true }, children: [{ type: 'text', value: text }] },
        made as never,
      ],
    };
  }
  const clean = sanitize({ type: 'root', children: [table] }) as Root;
  walkElements(clean, ({ properties }) => {
    for (const name of ['className', 'dir', 'tabIndex', 'title']) delete properties[name];
  });
  // An empty line would end it, and a brace could begin a variable.
  const html = write(clean.children)
    .replace(/\s*\n\s*/g, '\n')
    .replace(/[{}]/g, (brace) => `&#${brace.charCodeAt(0)};`);
  return { type: 'html', value: html.trim() };
}
