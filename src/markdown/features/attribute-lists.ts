import type { Heading, Image, Nodes, Parents, Root, RootContent, Text } from 'mdast';
import type { Feature, ParseContext } from '../feature.ts';
import { ID_PATTERN } from '../identifier.ts';
import { walkMarkdown } from '../walk.ts';

const ATTRIBUTE = `[#.][\\w:-]+|[\\w:-]+=(?:"[^"{}]*"|'[^'{}]*'|[^\\s"'{}]+)`;
/** `{: …}` of kramdown and Python-Markdown, `{ .class }` and `{width=50%}` of Pandoc. */
const LIST = new RegExp(
  `\\{(?::[^{}]*|[ \\t]*(?:${ATTRIBUTE})(?:[ \\t]+(?:${ATTRIBUTE}|[\\w-]+))*[ \\t]*)\\}`,
);
const AFTER = new RegExp(`^${LIST.source}`);
const AT_END = new RegExp(`(?:^|[ \\t\\n]+)${LIST.source}[ \\t]*$`);
const LAST_LINE = new RegExp(`(?:^|\\n)[ \\t]*${LIST.source}[ \\t]*$`);
/** What has its attributes right after it. */
const CARRIERS: ReadonlySet<Nodes['type']> = new Set([
  'image',
  'link',
  'inlineCode',
  'strong',
  'emphasis',
  'html',
]);

/**
 * Attributes in braces, as MkDocs, Jekyll and Pandoc have them: the width, height and side of a picture and the id of a
 * heading are heeded. Classes and the rest are for another style sheet, and are left out.
 */
export const attributeLists: Feature = {
  parse(tree, context) {
    const { text } = context.source;
    if (text.includes('{')) readLists(tree, context);
    if (/\s=\d*x\d*[\s)]/.test(text)) readSizes(tree, context);
  },
};

function readLists(tree: Root, context: ParseContext): void {
  walkMarkdown(tree, (node, parent, index) => {
    if (node.type === 'heading') readHeading(node, context);
    if (node.type === 'text') {
      const before = parent.children[index - 1];
      if (before !== undefined && CARRIERS.has(before.type)) readAfter(node, before, context);
      if (parent.type === 'paragraph' && index === parent.children.length - 1) dropAtEnd(node, context);
    }
    return undefined;
  });
  removeEmpty(tree);
}

/** An id alone, `{#id}`, is our own: see `headings/explicit-ids.ts`. */
function readHeading(heading: Heading, { source }: ParseContext): void {
  const last = heading.children.at(-1);
  if (last?.type !== 'text') return;
  const match = AT_END.exec(last.value);
  if (match === null || /^\s*\{#[^\s{}]*\}\s*$/.test(match[0])) return;
  const located = source.locate(last, last.value.indexOf('{', match.index));
  if (located?.escaped) return;
  const id = /[\s{:]#([^\s{}]+)/.exec(match[0])?.[1];
  if (id !== undefined && ID_PATTERN.test(id)) {
    const place = located ? source.placeAt(located.offset, match[0].trim().length) : source.placeOf(last);
    heading.data = { ...heading.data, explicitId: { id, place } };
  }
  last.value = last.value.slice(0, match.index);
  if (last.value === '') heading.children.pop();
}

function readAfter(text: Text, before: RootContent, { source }: ParseContext): void {
  const match = AFTER.exec(text.value);
  if (match === null || source.locate(text, 0)?.escaped) return;
  if (before.type === 'image') size(before, attributesIn(match[0]));
  const { value, position } = source.partOf(text, match[0].length);
  Object.assign(text, { value, position });
}

/** The list for a whole block stands on its last line. */
function dropAtEnd(text: Text, { source }: ParseContext): void {
  const match = LAST_LINE.exec(text.value);
  if (match === null || source.locate(text, text.value.indexOf('{', match.index))?.escaped) return;
  text.value = text.value.slice(0, match.index);
}

function removeEmpty(parent: Parents): void {
  parent.children = parent.children.filter((node) => {
    if ('children' in node) removeEmpty(node);
    if (node.type === 'text') return node.value !== '';
    return node.type !== 'paragraph' || node.children.length > 0 || node.data?.directiveLabel === true;
  }) as typeof parent.children;
}

function attributesIn(list: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { 1: name = '', 2: value = '' } of list.matchAll(
    /([\w-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'{}]+)/g,
  )) {
    found.set(name.toLowerCase(), value.replace(/^["']|["']$/g, ''));
  }
  return found;
}

function size(image: Image, attributes: ReadonlyMap<string, string>): void {
  const { hProperties } = image.data ?? {};
  const given = Object.fromEntries(
    ['width', 'height', 'align', 'style'].flatMap((name) => {
      const value = attributes.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  image.data = { ...image.data, hProperties: { ...hProperties, ...given } };
}

const SIZED = /!\[([^[\]]*)\]\(\s*<?([^\s()<>]+)>?\s+=(\d*)x(\d*)(?:\s+"([^"]*)")?\s*\)/;

/** `![text](picture.png =300x200)` of markdown-it and VitePress, which CommonMark reads as text. */
function readSizes(tree: Root, { source }: ParseContext): void {
  walkMarkdown(tree, (node, parent, index) => {
    const match = node.type === 'text' ? SIZED.exec(node.value) : null;
    if (node.type !== 'text' || match === null) return undefined;
    const { 0: written, 1: alt = '', 2: url = '', 3: width = '', 4: height = '', 5: title = null } = match;
    if (source.locate(node, match.index)?.escaped) return undefined;
    const { position } = source.partOf(node, match.index, match.index + written.length);
    const image: Image = { type: 'image', url, alt, title, ...(position && { position }) };
    size(image, new Map(Object.entries({ ...(width && { width }), ...(height && { height }) })));
    const after = source.partOf(node, match.index + written.length);
    const parts = [source.partOf(node, 0, match.index), image, after];
    const kept = parts.filter((part) => part.type !== 'text' || part.value !== '');
    (parent.children as RootContent[]).splice(index, 1, ...kept);
    return undefined;
  });
}
