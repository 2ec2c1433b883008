import type { Element, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { type Options } from 'rehype-sanitize';
import { VFile } from 'vfile';
import { problem } from '../../../report/diagnostic.ts';
import { ElementDepth, MOST_ELEMENTS } from '../../element-depth.ts';
import type { Feature, RenderContext } from '../../feature.ts';
import { NotedOnce } from '../../noted-once.ts';
import { placeOf } from '../../source-text.ts';
import { walkElements } from '../../walk.ts';
import { plainHeadings } from './headings.ts';
import { checkMarkdownInHtml } from './markdown-in-html.ts';
import { modernise } from './modernise.ts';
import { schema } from './schema.ts';

const parseRaw = rehypeRaw();
const sanitizeAlone = rehypeSanitize({ ...schema, ancestors: {} } satisfies Options);

/** HTML that authors write in Markdown. What is safe of it is kept: see schema.ts. */
export const rawHtml: Feature = {
  parse: checkMarkdownInHtml,
  hastOptions: () => ({ allowDangerousHtml: true }),
  beforeSanitiser: readRaw,
};

/**
 * Turns the author's raw HTML into elements and warns of what will not get past the sanitiser.
 * Nothing is done, and nothing parsed again, where a chapter has none.
 */
function readRaw(tree: Root, context: RenderContext): void {
  if (!hasRaw(tree) || isTooDeep(tree, context)) return;
  reportDocumentTags(tree, context);
  const parsed = parseRaw(tree, new VFile());
  modernise(parsed);
  plainHeadings(parsed, context);
  nameTargets(parsed, context);
  reportRemoved(parsed, context);
  tree.children = parsed.children;
}

/** `<a name="…">` is how HTML 4 wrote an id to link to. Some things are called otherwise than they are written. */
function nameTargets(tree: Root, { file, outline }: RenderContext): void {
  const given = new Set<unknown>();
  walkElements(tree, ({ tagName, properties, position }) => {
    const { id, name } = properties;
    if (tagName === 'a' && typeof name === 'string' && (id === undefined || id === name)) {
      if (name !== '') properties['id'] = name;
      delete properties['name'];
    }
    const written = properties['id'];
    if (typeof written === 'string') properties['id'] = outline.anchors.renamed(written, file) ?? written;
    // An element that has no end is begun again by the HTML parser in each paragraph after it: only the first is what was written.
    if (position?.end === undefined && given.has(properties['id'])) delete properties['id'];
    given.add(properties['id']);
  });
}

/** Says so where too many elements are open; the sanitiser then takes them out. */
function isTooDeep(
  tree: Root | Element,
  context: RenderContext,
  depth: ElementDepth = new ElementDepth(),
): boolean {
  return tree.children.some((node) => {
    if (node.type === 'element') return isTooDeep(node, context, depth);
    if (node.type !== 'raw' || !depth.isTooDeep(node.value)) return false;
    context.diagnostics.report('too-deep.html', { most: MOST_ELEMENTS }, placeOf(context.file, node));
    return true;
  });
}

function hasRaw(tree: Root | Element): boolean {
  return tree.children.some((node) => node.type === 'raw' || (node.type === 'element' && hasRaw(node)));
}

/** Addresses are judged by the steps for links and pictures. */
const REPORTED_ELSEWHERE = new Set(['href', 'src']);

/** Attributes that say only what something looks like, or are for a program or a browser: nothing of the content is lost with them. */
const LOOKS =
  /^(?:style|v?align|bgcolor|background|border|color|face|size|width|height|cell-?padding|cell-?spacing|[hv]-?space|no-?wrap|clear|target|rel|loading|decoding|fetch-?priority|referrer-?policy|cross-?origin|src-?set|sizes|data-.*)$/;

/**
 * Asks the sanitiser about each element by itself, so that the warning says exactly what it takes away: with its text wherever it is, else where
 * it is first.
 */
function reportRemoved(tree: Root, { file, diagnostics }: RenderContext): void {
  const told = new Set<string>();
  const looks = new NotedOnce(diagnostics);
  const report = (element: Element, name?: string): void => {
    const tag = element.tagName;
    const what = name === undefined ? tag : `${tag} ${name}`;
    const place = placeOf(file, element);
    if (name !== undefined && LOOKS.test(name)) {
      looks.add((more) => problem('removed-look', { name, tag, more }, place));
      return;
    }
    const takesText = name === undefined && isStripped(element);
    if (told.has(what) && !takesText) return;
    told.add(what);
    if (name === undefined) diagnostics.report('removed-html', { tag }, place);
    else diagnostics.report('removed-html.attribute', { name, tag }, place);
  };
  walkElements(tree, (element) => {
    const left = sanitizeAlone({ type: 'root', children: [{ ...element, children: [] }] }).children[0];
    if (left?.type !== 'element') {
      report(element);
      return isStripped(element) ? 'skip' : undefined;
    }
    for (const name of lostProperties(element, left)) report(element, name);
    return undefined;
  });
  looks.tell();
}

/** Whether what stands in it is taken out with it. */
const isStripped = ({ tagName }: Element): boolean => schema.strip?.includes(tagName) ?? false;

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
