import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';

const BLOCKS = new Set(
  'address article aside blockquote body dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/**
 * HTML in a form in which two pieces that a browser shows alike are the same text: attributes sorted, white space between
 * blocks left out. What kl-docs adds to plain Markdown output by design (`syntax.md`) is taken away.
 */
export function normalForm(html: string): string {
  return write(fromHtml(html.trim(), { fragment: true }), false);
}

function write(parent: Root | Element, preformatted: boolean): string {
  const nodes = parent.children.flatMap(withoutAdditions);
  return nodes
    .map((node, index) => {
      if (node.type === 'text') {
        if (preformatted) return node.value;
        let text = node.value.replace(/[ \t\r\n]+/g, ' ');
        if (bordersBlock(nodes[index - 1], parent)) text = text.trimStart();
        if (bordersBlock(nodes[index + 1], parent)) text = text.trimEnd();
        return text.replaceAll('<', '&lt;');
      }
      if (node.type === 'comment') return `<!--${node.value}-->`;
      if (node.type !== 'element') return '';
      const attributes = Object.entries(node.properties)
        .filter(([, value]) => value !== null && value !== undefined && value !== false)
        .map(
          ([name, value]) =>
            ` ${name}="${Array.isArray(value) ? value.join(' ') : value === true ? '' : value}"`,
        )
        .sort();
      const content = write(node, preformatted || node.tagName === 'pre');
      return `<${node.tagName}${attributes.join('')}>${content}</${node.tagName}>`;
    })
    .join('');
}

function bordersBlock(sibling: RootContent | undefined, parent: Root | Element): boolean {
  if (sibling === undefined) return parent.type === 'root' || BLOCKS.has(parent.tagName);
  return sibling.type === 'element' && (BLOCKS.has(sibling.tagName) || sibling.tagName === 'br');
}

/** Undoes what the contract adds to a node; several nodes where it is only wrapped. */
function withoutAdditions(node: RootContent): (ElementContent | RootContent)[] {
  if (node.type !== 'element') return [node];
  const classes = Array.isArray(node.properties['className']) ? node.properties['className'].map(String) : [];
  const has = (name: string): boolean => classes.includes(name);
  if (has('heading-link') || has('heading-number')) return [];
  if (
    has('heading-row') ||
    has('heading-text') ||
    has('table-scroll') ||
    classes.some((name) => name.startsWith('hljs-'))
  ) {
    return node.children.flatMap(withoutAdditions);
  }
  const properties = { ...node.properties };
  delete properties['dataSource'];
  if (/^h[1-6]$/.test(node.tagName)) delete properties['id'];
  if (node.tagName === 'img') {
    delete properties['width'];
    delete properties['height'];
  }
  if (node.tagName === 'pre') for (const name of ['tabIndex', 'role', 'ariaLabel']) delete properties[name];
  if (node.tagName === 'th') delete properties['scope'];
  if (node.tagName === 'input') delete properties['ariaLabel'];
  const kept = classes.filter((name) => !['hljs', 'contains-task-list', 'task-list-item'].includes(name));
  if (kept.length > 0) properties['className'] = kept;
  else delete properties['className'];
  return [{ ...node, properties }];
}
