import { SaxesParser } from 'saxes';
import { BrokenWord } from './broken.ts';
import { nameOf } from './namespaces.ts';

/** An element of XML, with the names of `namespaces.ts`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Word itself nests some dozens; what reads them calls itself for each. */
const DEEPEST = 400;
/** About 5,000 pages. */
const MOST_ELEMENTS = 4_000_000;

/**
 * A part as a tree. No entity but the five of XML is known, and a document type is refused: so nothing expands, and nothing is fetched.
 *
 * @throws BrokenWord
 */
export function parseXml(part: string, bytes: Buffer): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const root = { name: '', attributes: {}, children: [] as (XmlElement | string)[] };
  const open: (typeof root)[] = [root];
  let count = 0;
  const refuse = (why: 'xml' | 'doctype' | 'too-deep' | 'too-large'): never => {
    throw new BrokenWord(why, { part, line: parser.line, column: parser.column + 1 });
  };
  parser.on('error', () => refuse('xml'));
  parser.on('doctype', () => refuse('doctype'));
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (++count > MOST_ELEMENTS) refuse('too-large');
    if (open.length > DEEPEST) refuse('too-deep');
    const element: typeof root = {
      name: nameOf(uri, local),
      attributes: Object.fromEntries(
        Object.values(attributes).map(({ uri, local, value }) => [nameOf(uri, local), value]),
      ),
      children: [],
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const addText = (text: string): void => void open.at(-1)?.children.push(text);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(textOf(bytes)).close();
  const [document] = elementsOf(root);
  return document ?? refuse('xml');
}

/** UTF-8 or UTF-16, by the byte order mark (ECMA-376-2, 9.1.2). */
function textOf(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8').decode(bytes);
}

export function elementsOf({ children }: Pick<XmlElement, 'children'>): XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

/** The first child of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element === undefined ? [] : elementsOf(element).filter((child) => child.name === name);
}

/** The first element of that name within it. */
export function findIn(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of elementsOf(element)) {
    const found = child.name === name ? child : findIn(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** All that is written within it. */
export function textIn({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

/** `w:val` of a child. */
export function valueIn(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val'];
}

/** Whether a property is set: it is there, and does not say no (17.17.4). Undefined where it is absent. */
export function isOn(element: XmlElement | undefined, name: string): boolean | undefined {
  const child = childOf(element, name);
  if (child === undefined) return undefined;
  return !['0', 'false', 'off', 'none'].includes(child.attributes['w:val'] ?? '1');
}
