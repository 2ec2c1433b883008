import type { Element, Nodes as HastNodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { defaultHandlers, type Handle, toMdast } from 'hast-util-to-mdast';
import { toString as plainText } from 'hast-util-to-string';
import type { RootContent } from 'mdast';
import { guessLanguage } from '../language/guess.ts';
import { type Language, languageOf } from '../language/index.ts';
import { ID_PATTERN } from '../markdown/identifier.ts';
import { DOCUMENT_WORDS } from './document-words.ts';
import { Findings } from './findings.ts';
import { htmlPicture } from './html-picture.ts';
import { htmlTable } from './html-table.ts';
import { Ids } from './ids.ts';
import type { ImportedBlock, ImportedText } from './imported.ts';
import { Pictures } from './pictures.ts';

/** Elements that are no text, and whose loss is told; what is for a browser alone goes without a word. */
const LOST = [
  'iframe',
  'object',
  'embed',
  'video',
  'audio',
  'canvas',
  'svg',
  'math',
  'form',
  'input',
  'select',
  'textarea',
  'button',
  'map',
];
const UNSEEN = ['script', 'style', 'template', 'noscript', 'head', 'link', 'meta', 'base', 'title'];
const HEADING = /^h([1-6])$/;

/**
 * A page of HTML as Markdown can have it.
 *
 * @param file pictures are read from its folder
 */
export function importHtml(
  bytes: Buffer,
  name: string,
  file: string,
  standard: Language,
): { text: ImportedText; language: Language } {
  const tree = fromHtml(decode(bytes));
  const language = languageOfPage(tree) ?? standard;
  const findings = new Findings(name);
  const pictures = new Pictures(DOCUMENT_WORDS[language].pictures);
  const ids = idsOf(tree);
  const lost: Handle = (_, element) => {
    const alternative = element.properties['title'] ?? element.properties['src'] ?? plainText(element);
    findings.tell('import-lost.html', `<${element.tagName}> ${String(alternative)}`);
    return undefined;
  };
  const around =
    (tag: string): Handle =>
    (state, element) => [
      { type: 'html', value: `<${tag}>` },
      ...(state.all(element) as never[]),
      { type: 'html', value: `</${tag}>` },
    ];
  const heading: Handle = (state, element) => {
    const id = ids.get(element);
    findings.under(plainText(element));
    const made = defaultHandlers.h1(state, element);
    if (id !== undefined) made.children.push({ type: 'html', value: ` {#${id}}` });
    return made;
  };
  const root = toMdast(tree, {
    handlers: {
      ...Object.fromEntries(LOST.map((tag) => [tag, lost])),
      ...Object.fromEntries(UNSEEN.map((tag) => [tag, () => undefined])),
      ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, heading])),
      sup: around('sup'),
      sub: around('sub'),
      mark: around('mark'),
      u(state, element) {
        findings.count('import-changed.underline');
        return state.all(element);
      },
      comment: () => undefined,
      input: lost,
      img: (_, element) =>
        htmlPicture(element, { file, findings, pictures, name: DOCUMENT_WORDS[language].picture }),
      table: (state, element) => htmlTable(state, element, findings),
      a(state, element) {
        const made = defaultHandlers.a(state, element);
        const [, anchor] = /^#(.+)$/.exec(made.url) ?? [];
        if (anchor !== undefined) {
          const id = leadsTo(anchor, tree, ids);
          if (id === null) {
            findings.tell('import-lost.link', made.url);
            return made.children as never;
          }
          made.url = `#${id}`;
        }
        return made.children.length === 0 ? undefined : made;
      },
    },
  });
  const children = root.type === 'root' ? root.children : [];
  const blocks = children.map(
    (node, at): ImportedBlock => ({ node: node as RootContent, paragraph: at + 1 }),
  );
  const [title] = elementsIn(tree).filter(({ tagName }) => tagName === 'title');
  const text: ImportedText = {
    title: title === undefined ? null : plainText(title).replace(/\s+/g, ' ').trim() || null,
    subtitle: null,
    language,
    isNumbered: false,
    blocks,
    notes: new Map(),
    pictures: pictures.list,
    findings: findings.list,
  };
  return { text, language };
}

/** By its byte order mark or what it says of itself; else UTF-8. */
function decode(bytes: Buffer): string {
  const [, said = 'utf-8'] =
    /<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{1,30})/i.exec(bytes.toString('latin1', 0, 2048)) ?? [];
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(isUtf16 ? 'utf-16le' : said).decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
}

function languageOfPage(tree: Root): Language | null {
  const page = elementsIn(tree).find(({ tagName }) => tagName === 'html');
  const said = page?.properties['lang'];
  return guessLanguage(plainText(tree)) ?? (typeof said === 'string' ? (languageOf(said) ?? null) : null);
}

/** The ids of headings: their own where kl-docs can have them. */
function idsOf(tree: Root): Map<Element, string> {
  const unique = new Ids();
  return new Map(
    elementsIn(tree)
      .filter(({ tagName }) => HEADING.test(tagName))
      .map((element) => {
        const { id } = element.properties;
        const own = typeof id === 'string' && ID_PATTERN.test(id) ? id : plainText(element);
        return [element, unique.make(own)];
      }),
  );
}

/** The heading that an anchor stands at, or under; null where the page has none of that name. */
function leadsTo(anchor: string, tree: Root, ids: ReadonlyMap<Element, string>): string | null {
  let above: string | null = null;
  for (const element of elementsIn(tree)) {
    above = ids.get(element) ?? above;
    if (element.properties['id'] === anchor || element.properties['name'] === anchor) {
      const inside = elementsIn(element).find((child) => ids.has(child));
      return (inside === undefined ? undefined : ids.get(inside)) ?? above;
    }
  }
  return null;
}

/** All elements, in the order of the page. */
function elementsIn(node: HastNodes): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => (child.type === 'element' ? [child, ...elementsIn(child)] : []));
}
