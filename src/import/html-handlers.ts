import type { Comment, Element } from 'hast';
import { defaultHandlers, type Handle, type NodeHandle } from 'hast-util-to-mdast';
import { toString as plainText } from 'hast-util-to-string';
import type { Heading, Nodes, RootContent } from 'mdast';
import type { Findings } from './findings.ts';
import { htmlPicture } from './html-picture.ts';
import { htmlTable } from './html-table.ts';
import type { Pictures } from './pictures.ts';

declare module 'unist' {
  interface Data {
    /** The number of the paragraph that a block was imported from. */
    importedFrom?: number;
  }
}

/** What a page is read with. */
interface Page {
  /** Pictures are read from its folder. */
  readonly file: string;
  readonly findings: Findings;
  readonly pictures: Pictures;
  /** The ids of headings that the anchors of the page lead to. */
  readonly anchors: ReadonlyMap<string, string>;
  /** Of a picture that nothing says. */
  readonly name: string;
}

/** Elements that are no text, and whose loss is told. */
const LOST = [
  ...['iframe', 'object', 'embed', 'video', 'audio', 'canvas', 'svg', 'math', 'map'],
  ...['form', 'input', 'select', 'textarea', 'button'],
];
/** What is for a browser alone goes without a word. */
const UNSEEN = ['script', 'style', 'template', 'noscript', 'head', 'link', 'meta', 'base', 'title'];
/** Blocks that findings are told at. */
const BLOCKS = ['p', 'ul', 'ol', 'dl', 'pre', 'blockquote', 'hr'] as const;
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
/** Marks that Markdown has no signs for. */
const MARKS = ['sup', 'sub', 'mark'];

/** What becomes of each element. */
export function handlersOf(page: Page): Record<string, Handle> {
  const { findings } = page;
  let number = 0;
  /** The work goes on at another block. */
  const at =
    (handle: Handle): Handle =>
    (state, element, parent) => {
      const here = ++number;
      findings.at(here, seenText(element));
      const made = handle(state, element, parent);
      for (const node of nodesOf(made)) node.data = { ...node.data, importedFrom: here };
      return made;
    };
  const all = (names: readonly string[], handle: (name: string) => Handle) =>
    Object.fromEntries(names.map((name) => [name, handle(name)]));
  return {
    ...all(LOST, () => (_, element) => {
      findings.tell('import-lost.html', `<${element.tagName}> ${describe(element)}`);
      return undefined;
    }),
    ...all(UNSEEN, () => () => undefined),
    ...all(BLOCKS, (name) => at(defaultHandlers[name as (typeof BLOCKS)[number]] as Handle)),
    ...all(HEADINGS, () =>
      at((state, element) => {
        findings.under(plainText(element));
        const made = defaultHandlers.h1(state, element) as Heading;
        const id = element.properties['dataImportedId'];
        if (typeof id === 'string') made.children.push({ type: 'html', value: ` {#${id}}` });
        return made;
      }),
    ),
    ...all(MARKS, (name) => (state, element) => [
      { type: 'html', value: `<${name}>` },
      ...(state.all(element) as RootContent[]),
      { type: 'html', value: `</${name}>` },
    ]),
    u(state, element) {
      findings.count('import-changed.underline');
      return state.all(element);
    },
    img: (_, element) => htmlPicture(element, page),
    table: at((state, element) => htmlTable(state, element, findings)),
    a(state, element) {
      const made = defaultHandlers.a(state, element);
      const [, anchor] = /^#(.+)$/.exec(made.url) ?? [];
      if (anchor === undefined && !/^(?:https?|mailto|tel):/i.test(made.url)) {
        if (made.url !== '') findings.tell('import-lost.address', made.url);
        return made.children;
      }
      if (anchor === undefined) return made.children.length === 0 ? undefined : made;
      const id = page.anchors.get(anchor) ?? page.anchors.get(decoded(anchor));
      if (id !== undefined) return made.children.length === 0 ? undefined : { ...made, url: `#${id}` };
      findings.tell('import-lost.link', made.url);
      return made.children;
    },
  };
}

/** What becomes of what is no element: comments are told, but for those that steer a program. */
export function noteHandlersOf({ findings }: Page): Record<string, NodeHandle> {
  return {
    comment(_, { value }: Comment) {
      const text = value.trim();
      if (text !== '' && !/^\[|^\s*(?:Start|End)Fragment/i.test(text))
        findings.tell('import-lost.html', text);
      return undefined;
    },
    doctype: () => undefined,
  };
}

const nodesOf = (made: ReturnType<Handle>): Nodes[] => (made ? (Array.isArray(made) ? made : [made]) : []);

const describe = (element: Element): string =>
  String(element.properties['title'] ?? element.properties['src'] ?? plainText(element));

/** What is written in an element, with a space between its parts. */
const seenText = (node: Element['children'][number]): string =>
  node.type === 'text'
    ? node.value
    : node.type === 'element'
      ? node.children
          .map(seenText)
          .join(/^(?:table|t[rdh]|thead|tbody|ul|ol|li|div)$/.test(node.tagName) ? ' ' : '')
      : '';

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
