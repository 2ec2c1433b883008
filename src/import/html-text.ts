import type { Element, Nodes as HastNodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import { toString as plainText } from 'hast-util-to-string';
import type { RootContent } from 'mdast';
import { guessLanguage } from '../language/guess.ts';
import { type Language, languageOf } from '../language/index.ts';
import { ID_PATTERN } from '../markdown/identifier.ts';
import { cleanText } from './clean-text.ts';
import { DOCUMENT_WORDS } from './document-words.ts';
import { Findings } from './findings.ts';
import { handlersOf, noteHandlersOf } from './html-handlers.ts';
import { Ids } from './ids.ts';
import type { ImportedBlock, ImportedText } from './imported.ts';
import { Pictures } from './pictures.ts';
import { tidyMarkdown } from './tidy-markdown.ts';
import { makeWordLists } from './word-lists.ts';

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
  const { text: html, count: unseen } = cleanText(decode(bytes).replace(/\r\n?/g, '\n'));
  const tree = fromHtml(html);
  makeWordLists(tree);
  const language = languageOfPage(tree) ?? standard;
  const words = DOCUMENT_WORDS[language];
  const findings = new Findings(name);
  if (unseen > 0) findings.count('import-changed.unseen', unseen);
  const pictures = new Pictures(words.pictures);
  const anchors = giveIds(tree);
  const around = { file, findings, pictures, anchors, name: words.picture };
  const root = toMdast(tree, { handlers: handlersOf(around), nodeHandlers: noteHandlersOf(around) });
  const children = root.type === 'root' ? (root.children as RootContent[]) : [];
  const [title] = elementsIn(tree).filter(({ tagName }) => tagName === 'title');
  const text: ImportedText = {
    title: (title === undefined ? '' : plainText(title)).replace(/\s+/g, ' ').trim() || null,
    subtitle: null,
    language,
    isNumbered: false,
    blocks: blocksOf(children),
    notes: new Map(),
    pictures: pictures.list,
    findings: findings.list,
  };
  return { text, language };
}

/** Each with the place that it was found at; text that stands in no element of its own has that of the block before. */
function blocksOf(children: readonly RootContent[]): ImportedBlock[] {
  let paragraph = 1;
  return children.map((node) => {
    paragraph = node.data?.importedFrom ?? paragraph;
    return { node: tidyMarkdown(node), paragraph };
  });
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

/** Gives each heading an id, its own where kl-docs can have that, and answers to which of them each anchor of the page leads: at it, or above. */
function giveIds(tree: Root): Map<string, string> {
  const unique = new Ids();
  const anchors = new Map<string, string>();
  const waiting: string[] = [];
  let above: string | null = null;
  for (const element of elementsIn(tree)) {
    const { id, name } = element.properties;
    const names = [id, element.tagName === 'a' ? name : undefined].filter((one) => typeof one === 'string');
    if (/^h[1-6]$/.test(element.tagName)) {
      const title = plainText(element).replace(/^\s*\d+(?:\.\d+)*[.)]?\s+(?=\S)/, '');
      above = unique.make(typeof id === 'string' && ID_PATTERN.test(id) ? id : title);
      element.properties['dataImportedId'] = above;
    }
    if (above === null) waiting.push(...names);
    else for (const one of names) anchors.set(one, above);
  }
  // What stands before the first heading leads to it.
  const first = [...anchors.values()][0];
  if (first !== undefined) for (const one of waiting) if (!anchors.has(one)) anchors.set(one, first);
  return anchors;
}

/** All elements, in the order of the page. */
function elementsIn(node: HastNodes): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => (child.type === 'element' ? [child, ...elementsIn(child)] : []));
}
