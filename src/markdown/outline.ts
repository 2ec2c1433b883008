import type { Heading as HeadingNode, Nodes, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { toString as plainText } from 'mdast-util-to-string';
import type { Language } from '../language/index.ts';
import type { Diagnostics, Place } from '../report/diagnostic.ts';
import { labelText } from './directives/directive.ts';
import { headingsOf } from './headings-of.ts';
import { IdRegister } from './id-register.ts';
import { languageOf } from './language-tag.ts';
import { placeOf } from './source-text.ts';
import type { Captioned, Heading, OpenPoint, ParsedChapter } from './types.ts';
import { walkMarkdown } from './walk.ts';

/** Something that a link can point to. */
export interface Target {
  readonly kind: 'chapter' | 'section' | 'figure' | 'table' | 'open point' | 'other';
  readonly number: string | null;
  readonly title: string;
  readonly place: Place;
}

export interface ChapterOutline {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly headings: readonly Heading[];
}

/** What a document consists of: its ids, numbers and titles, across all chapters. */
export interface Outline {
  readonly targets: ReadonlyMap<string, Target>;
  /** The id of each heading, figure, table and open point. */
  readonly ids: ReadonlyMap<Nodes, string>;
  /** The number of each numbered heading. */
  readonly numbers: ReadonlyMap<Nodes, string>;
  /** The language of the nodes in passages for which there are words. */
  readonly passages: ReadonlyMap<Nodes, Language>;
  readonly chapters: readonly ChapterOutline[];
  readonly figures: readonly Captioned[];
  readonly tables: readonly Captioned[];
  readonly openPoints: readonly OpenPoint[];
}

/** Gives every heading, figure, table and open point of a document its id and number. Ids that occur twice are errors. */
export function outlineOf(
  chapters: readonly ParsedChapter[],
  numbered: boolean,
  diagnostics: Diagnostics,
): Outline {
  const register = new IdRegister(diagnostics);
  // Ids that the author chose come first: those made from titles give way to them.
  for (const chapter of chapters) registerChosen(chapter, register);

  const targets = new Map<string, Target>();
  const numbers = new Map<Nodes, string>();
  const passages = new Map<Nodes, Language>();
  const figures: Captioned[] = [];
  const tables: Captioned[] = [];
  const openPoints: OpenPoint[] = [];
  let chapterNumber = 0;

  const outlines = chapters.map(({ file, frontMatter, mdast }): ChapterOutline => {
    const isNumbered = frontMatter.numbered ?? numbered;
    if (isNumbered) chapterNumber += 1;
    const counter = isNumbered ? [chapterNumber] : null;
    const structure = new Set(headingsOf(mdast));
    const headings: Heading[] = [];

    walkMarkdown(mdast, (node) => {
      if (node.type === 'heading') {
        const title = headingTitle(node);
        const id = register.idOf(node) ?? register.make(node, title);
        const place = placeOf(file, node);
        const number = structure.has(node) && counter ? nextNumber(counter, node.depth) : null;
        if (number !== null) numbers.set(node, number);
        targets.set(id, { kind: node.depth === 1 ? 'chapter' : 'section', number, title, place });
        if (structure.has(node)) headings.push({ id, level: node.depth, number, title, place });
      } else if (node.type === 'containerDirective') {
        const place = placeOf(file, node);
        const title = labelText(node);
        const language = node.name === 'lang' ? languageOf(node.attributes?.['lang']) : undefined;
        if (language !== undefined) {
          walkMarkdown(node, (inside) => {
            passages.set(inside, language);
          });
        }
        if (node.name === 'figure' || node.name === 'table') {
          const list = node.name === 'figure' ? figures : tables;
          const number = list.length + 1;
          const id = register.idOf(node) ?? register.make(node, `${node.name}-${number}`);
          targets.set(id, { kind: node.name, number: String(number), title, place });
          list.push({ id, number, title, place });
        } else if (node.name === 'open') {
          const id = register.idOf(node) ?? register.make(node, 'open');
          const { id: shortId, owner, since } = node.attributes ?? {};
          targets.set(id, { kind: 'open point', number: null, title, place });
          openPoints.push({
            id: shortId ?? id,
            owner: owner ?? null,
            since: since ?? null,
            text: title,
            place,
          });
        }
      }
    });

    const first = headings.find(({ level }) => level === 1);
    return {
      id: first?.id ?? register.unused(frontMatter.id ?? 'chapter'),
      number: first?.number ?? null,
      title: first?.title ?? '',
      headings,
    };
  });

  for (const [id, place] of register.others) {
    if (!targets.has(id)) targets.set(id, { kind: 'other', number: null, title: '', place });
  }
  return { targets, ids: register.ids, numbers, passages, chapters: outlines, figures, tables, openPoints };
}

function registerChosen({ file, frontMatter, idPlace, mdast }: ParsedChapter, register: IdRegister): void {
  const title = headingsOf(mdast).find(({ depth }) => depth === 1);
  walkMarkdown(mdast, (node) => {
    if (node.type === 'heading') {
      const { explicitId } = node.data ?? {};
      if (node === title && frontMatter.id !== undefined)
        register.take(node, frontMatter.id, idPlace ?? { file });
      else if (explicitId !== undefined) register.take(node, explicitId.id, explicitId.place);
    } else if (node.type === 'containerDirective' && node.attributes?.['id']) {
      register.take(node, domId(node, node.attributes['id']), placeOf(file, node));
    } else if (node.type === 'html') {
      for (const id of idsInHtml(node.value)) register.take(null, id, placeOf(file, node));
    }
  });
}

function domId(directive: ContainerDirective, id: string): string {
  return directive.name === 'open' ? `open-${id}` : id;
}

function idsInHtml(html: string): string[] {
  const withoutComments = html.replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  return [...withoutComments.matchAll(/\sid\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s"'>]+))/gi)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}

/** The next number of a level: after 4.2.3, level 2 gives 4.3. */
function nextNumber(counter: number[], level: number): string {
  if (level > 1) {
    counter.length = Math.min(counter.length, level);
    while (counter.length < level) counter.push(0);
    counter[level - 1] = (counter[level - 1] ?? 0) + 1;
  }
  return counter.slice(0, level).join('.');
}

/** A heading's text without markup; what raw HTML stands in it is left out. */
function headingTitle(heading: HeadingNode | Root): string {
  return plainText(heading, { includeHtml: false }).replace(/\s+/g, ' ').trim();
}
