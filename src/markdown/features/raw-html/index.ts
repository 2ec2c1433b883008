import type { Element, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { type Options } from 'rehype-sanitize';
import { VFile } from 'vfile';
import type { Feature, RenderContext } from '../../feature.ts';
import { placeOf } from '../../source-text.ts';
import { walkElements } from '../../walk.ts';
import { schema } from './schema.ts';

const parseRaw = rehypeRaw();
const sanitizeAlone = rehypeSanitize({ ...schema, ancestors: {} } satisfies Options);

/** HTML that authors write in Markdown. What is safe of it is kept: see schema.ts. */
export const rawHtml: Feature = {
  hastOptions: () => ({ allowDangerousHtml: true }),
  beforeSanitiser: readRaw,
};

/**
 * Turns the author's raw HTML into elements and warns of what will not get past the sanitiser.
 * Nothing is done, and nothing parsed again, where a chapter has none.
 */
function readRaw(tree: Root, context: RenderContext): void {
  if (!hasRaw(tree)) return;
  reportDocumentTags(tree, context);
  const parsed = parseRaw(tree, new VFile());
  reportRemoved(parsed, context);
  tree.children = parsed.children;
}

function hasRaw(tree: Root | Element): boolean {
  return tree.children.some((node) => node.type === 'raw' || (node.type === 'element' && hasRaw(node)));
}

/** Addresses are judged by the steps for links and pictures. */
const REPORTED_ELSEWHERE = new Set(['href', 'src']);

/** Asks the sanitiser about each element by itself, so that the warning says exactly what it takes away, and where. */
function reportRemoved(tree: Root, { file, diagnostics }: RenderContext): void {
  walkElements(tree, (element) => {
    const left = sanitizeAlone({ type: 'root', children: [{ ...element, children: [] }] }).children[0];
    if (left?.type !== 'element') {
      diagnostics.report('removed-html', { tag: element.tagName }, placeOf(file, element));
      return schema.strip?.includes(element.tagName) ? 'skip' : undefined;
    }
    for (const name of lostProperties(element, left)) {
      diagnostics.report('removed-html.attribute', { name, tag: element.tagName }, placeOf(file, element));
    }
    return undefined;
  });
}

function lostProperties(before: Element, after: Element): string[] {
  return Object.keys(before.properties)
    .filter((name) => !(name in after.properties) && !REPORTED_ELSEWHERE.has(name))
    .map((name) =>
      /^on[A-Z]/.test(name)
        ? name.toLowerCase()
        : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    );
}

/** The HTML parser passes over these in silence. */
function reportDocumentTags(tree: Root | Element, context: RenderContext): void {
  const { file, diagnostics } = context;
  for (const node of tree.children) {
    if (node.type === 'element') reportDocumentTags(node, context);
    if (node.type !== 'raw') continue;
    const tag = /<(html|head|body|frameset|frame)\b/i.exec(
      node.value.replace(/<!--[\s\S]*?(?:-->|$)/g, ''),
    )?.[1];
    if (tag !== undefined)
      diagnostics.report('removed-html', { tag: tag.toLowerCase() }, placeOf(file, node));
  }
}
