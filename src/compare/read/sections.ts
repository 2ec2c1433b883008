import type { Element, ElementContent, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import type { ComparedEdition } from '../types.ts';
import { readBlocks } from './blocks.ts';
import { classesOf, plain, type Renaming, readTokens } from './tokens.ts';
import type { Section } from './tree.ts';

type ReadChapter = Omit<ComparedEdition['chapters'][number], 'html'> & {
  readonly nodes: readonly ElementContent[];
};

/** A document's chapters as trees of HTML. */
export function parseChapters({ chapters }: Pick<ComparedEdition, 'chapters'>): ReadChapter[] {
  return chapters.map(({ html, ...chapter }) => ({
    ...chapter,
    nodes: unwrapped(contentOf(fromHtml(html, { fragment: true }).children)),
  }));
}

/** Comments and the like are left out. */
const contentOf = (nodes: readonly RootContent[]): ElementContent[] =>
  nodes.filter((node) => node.type === 'element' || node.type === 'text');

/** What only says how its content is set, as on a page on its side, is left out where sections begin in it. */
function unwrapped(nodes: readonly ElementContent[], around?: string): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    const { lang = around } = node.properties;
    const language = typeof lang === 'string' ? lang : undefined;
    const holdsSections =
      /^(?:div|section)$/.test(node.tagName) &&
      !classesOf(node).includes('heading-row') &&
      node.children.some((child) => child.type === 'element' && headingIn(child) !== null);
    if (holdsSections || classesOf(node).includes('landscape')) return unwrapped(node.children, language);
    return [language === undefined ? node : { ...node, properties: { ...node.properties, lang: language } }];
  });
}

/** Chapters as sections within sections, each with its blocks. A chapter's footnotes, which stand at its end, are a section of their own. */
export function readSections(chapters: readonly ReadChapter[], renamed: Renaming): Section[] {
  return chapters.map((chapter) => {
    const open: Section[] = [];
    const body = new Map<Section, ElementContent[]>();
    const begin = (
      parts: Pick<Section, 'id' | 'number' | 'title' | 'level'>,
      heading: Section['heading'],
      isNotes = false,
    ) => {
      while ((open.at(-1)?.level ?? 0) >= parts.level && open.length > 1) open.pop();
      const parent = open.at(-1) ?? null;
      const headingKey = readTokens(heading, renamed)
        .map(({ key }) => key)
        .join(' ');
      const section = {
        ...parts,
        lang: chapter.lang,
        isNotes,
        heading,
        headingKey,
        blocks: [],
        sections: [],
        parent,
      };
      parent?.sections.push(section);
      open.push(section);
      body.set(section, []);
      return section;
    };
    const { id, number, title } = chapter;
    const first = begin({ id, number, title, level: 1 }, [{ type: 'text', value: title }]);
    let isTitled = false;
    for (const node of chapter.nodes) {
      const heading = node.type === 'element' ? headingIn(node) : null;
      if (heading === null) {
        const isNotes = node.type === 'element' && classesOf(node).includes('footnotes');
        const section = isNotes
          ? begin({ id: '', number: null, title: '', level: 2 }, [], true)
          : open.at(-1);
        body.get(section ?? first)?.push(node);
        continue;
      }
      const words = wordsOf(heading);
      if (heading.tagName === 'h1' && !isTitled) {
        isTitled = true;
        Object.assign(first, {
          heading: words,
          headingKey: readTokens(words, renamed)
            .map(({ key }) => key)
            .join(' '),
        });
      } else begin(partsOf(heading), words);
    }
    for (const [section, nodes] of body) section.blocks.push(...readBlocks(nodes, renamed));
    return first;
  });
}

/** On a screen a heading stands in a row with the link to it. */
function headingIn(node: Element): Element | null {
  const inner = classesOf(node).includes('heading-row')
    ? node.children.find((child) => child.type === 'element')
    : node;
  return inner?.type === 'element' && /^h[1-6]$/.test(inner.tagName) ? inner : null;
}

/** What a heading says, without its number. */
const wordsOf = ({ children }: Element): ElementContent[] =>
  children.flatMap((child) => {
    if (child.type !== 'element') return [child];
    if (classesOf(child).includes('heading-number')) return [];
    return classesOf(child).includes('heading-text') ? child.children : [child];
  });

function partsOf(heading: Element): Pick<Section, 'id' | 'number' | 'title' | 'level'> {
  const number = heading.children.find(
    (child) => child.type === 'element' && classesOf(child).includes('heading-number'),
  );
  return {
    id: String(heading.properties['id'] ?? ''),
    number: number === undefined ? null : plain(textOf(number)),
    title: plain(textOf({ type: 'root', children: wordsOf(heading) })),
    level: Number(heading.tagName.slice(1)),
  };
}
