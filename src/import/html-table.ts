import type { Element, ElementContent, Root } from 'hast';
import { defaultHandlers, type State } from 'hast-util-to-mdast';
import { toString as plainText } from 'hast-util-to-string';
import type { RootContent } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import { schema } from '../markdown/features/raw-html/schema.ts';
import { write } from '../markdown/stringify.ts';
import { walkElements } from '../markdown/walk.ts';
import type { Findings } from './findings.ts';

/** What a cell of a table in Markdown cannot hold. */
const BLOCKS = new Set([
  ...['ul', 'ol', 'dl', 'table', 'pre', 'blockquote', 'hr', 'figure'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
]);
/** Stands for a line of code until the spaces between elements are gone. */
const LINE = '\ue000';
const sanitize = rehypeSanitize(schema);

/** A table of a page: as Markdown has it, or in HTML where cells span others or hold more than running text. One of a single cell is a frame. */
export function htmlTable(state: State, table: Element, findings: Findings): RootContent | RootContent[] {
  const cells = elementsIn(table, (element) => element.tagName === 'td' || element.tagName === 'th');
  const [only] = cells;
  if (only !== undefined && cells.length === 1) {
    findings.tell('import-changed.text-box', plainText(table));
    return state.toFlow(state.all(only)) as RootContent[];
  }
  const hasHead = cells.some(({ tagName }) => tagName === 'th');
  const spans = cells.some(
    ({ properties: { colSpan, rowSpan } }) => Number(colSpan ?? 1) > 1 || Number(rowSpan ?? 1) > 1,
  );
  const blocks = elementsIn(table, ({ tagName }) => BLOCKS.has(tagName));
  if (!hasHead) findings.tell('import-changed.no-head');
  if (!spans && blocks.length === 0) return simpleTable(state, table);
  const clean = sanitize({ type: 'root', children: [structuredClone(table)] }) as Root;
  if (!hasHead) nameRows(clean);
  for (const element of elementsIn(clean, () => true)) tidy(element);
  // An empty line would end it, and a brace could begin a variable.
  const html = write(clean.children)
    .replace(/\s+/g, ' ')
    .replaceAll(LINE, '&#10;')
    .replace(/[{}]/g, (brace) => `&#${brace.charCodeAt(0)};`)
    .replace(/(<\/?(?:table|thead|tbody|tfoot|tr)(?:\s[^>]*)?>|<\/(?:td|th|caption)>)\s*/g, '$1\n');
  return { type: 'html', value: html.trim() };
}

function simpleTable(state: State, table: Element): RootContent {
  const caption = table.children.find((child) => child.type === 'element' && child.tagName === 'caption');
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

/** The first cell of each row is its head. */
function nameRows(tree: Root): void {
  /** Rows whose first column a cell above reaches down into. */
  let covered = 0;
  for (const row of elementsIn(tree, ({ tagName }) => tagName === 'tr')) {
    if (covered-- > 0) continue;
    const first = row.children.find((child) => child.type === 'element');
    covered = Number(first?.properties['rowSpan'] ?? 1) - 1;
    if (first === undefined || plainText(first).trim() === '') continue;
    first.tagName = 'th';
    first.properties['scope'] = 'row';
  }
}

/** Without what is only its look, and a paragraph that is all of a cell. */
function tidy(element: Element): void {
  if (element.tagName === 'pre') keepLines(element);
  for (const name of ['className', 'dir', 'tabIndex', 'title', 'id', 'align'])
    delete element.properties[name];
  const isSeen = (child: ElementContent): boolean =>
    child.type === 'element' || (child.type === 'text' && child.value.trim() !== '');
  if (element.tagName !== 'td' && element.tagName !== 'th') {
    element.children = element.children.filter(
      (child) => child.type !== 'element' || !/^col(?:group)?$/.test(child.tagName),
    );
    return;
  }
  const [first, ...others] = element.children.filter(isSeen);
  if (first?.type === 'element' && first.tagName === 'p' && others.length === 0)
    element.children = first.children;
}

function keepLines({ children }: Element): void {
  for (const child of children)
    if (child.type === 'text') child.value = child.value.replace(/\r?\n/g, LINE);
    else if (child.type === 'element') keepLines(child);
}

function elementsIn(tree: Root | Element, isMeant: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  walkElements(tree, (element) => {
    if (isMeant(element)) found.push(element);
  });
  return found;
}
