import type { Element, ElementContent, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import type { Block, BoxLook, Inline, ListPlace, Role, TextBlock } from './model.ts';
import { Notes } from './notes.ts';
import { classesOf, readInlines } from './read-inlines.ts';
import { readTable } from './read-table.ts';
import type { Unit } from './units.ts';

/** The unit at a place such as `content/guide/01.md:3:1`, or what names it; null where nothing is known of that place. */
export type UnitAt = (source: string, isLabel: boolean) => Unit | null;

/** What is around a block. */
export interface Around {
  readonly role: Role;
  readonly box: BoxLook | null;
  readonly list: ListPlace | null;
  /** The place of what holds it, where text stands bare in that. */
  readonly source: string | null;
}

const PLAIN: Around = { role: { is: 'text' }, box: null, list: null, source: null };

const BLOCKS = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol dl blockquote pre table figure div section hr article aside'.split(' '),
);

/** Reads the chapters of a document, one after the other, from their HTML. */
export class ChapterReader {
  readonly notes = new Notes();
  readonly #unitAt: UnitAt;
  #lists = 0;
  /** Ids that are to stand at the next text. */
  #ids: string[] = [];

  constructor(unitAt: UnitAt) {
    this.#unitAt = unitAt;
  }

  read(html: string): Block[] {
    const nodes = contentOf(fromHtml(html, { fragment: true }).children);
    this.notes.enter(nodes);
    const blocks = this.blocks(nodes, PLAIN);
    for (const note of this.notes.unread())
      this.notes.set(note, this.#textsOf(this.blocks(note.children, PLAIN)));
    return blocks;
  }

  /** Text that stands bare between blocks is a block of its own. */
  blocks(nodes: readonly ElementContent[], around: Around): Block[] {
    const blocks: Block[] = [];
    let bare: ElementContent[] = [];
    let { list } = around;
    const here = (): Around => ({ ...around, list });
    const push = (made: readonly Block[]): void => {
      blocks.push(...made);
      if (made.length > 0 && list !== null) list = { ...list, begins: false };
    };
    const end = (): void => {
      if (bare.some((node) => node.type !== 'text' || node.value.trim() !== ''))
        push(this.#text(bare, here(), around.source, false));
      bare = [];
    };
    for (const node of nodes) {
      if (node.type === 'element' && BLOCKS.has(node.tagName)) {
        end();
        push(this.#block(node, here()));
      } else bare.push(node);
    }
    end();
    return blocks;
  }

  #block(element: Element, around: Around): Block[] {
    const { tagName, properties, children } = element;
    const source = sourceOf(element);
    if ('dataFootnotes' in properties) return [];
    if (typeof properties['id'] === 'string') this.#ids.push(properties['id']);
    const inside = { ...around, source };
    switch (tagName) {
      case 'p':
        return this.#text(
          children,
          { ...around, role: roleOf(element, around) },
          source ?? around.source,
          isTitle(element),
        );
      case 'ul':
      case 'ol':
        return this.#list(element, around);
      case 'dl':
        return children.flatMap((child) =>
          child.type === 'element' ? this.blocks(child.children, definitionPart(child, around)) : [],
        );
      case 'blockquote':
        return this.blocks(children, { ...inside, role: { is: 'quote' } });
      case 'pre':
        return this.#code(element, around, source);
      case 'table':
        return readTable(element, (cell) => this.blocks(cell.children, { ...PLAIN, source: sourceOf(cell) }));
      case 'figure':
        return this.#figure(element, around);
      case 'hr':
        return this.#text([{ type: 'text', value: '* * *' }], around, null, false);
      case 'div':
        return this.blocks(children, {
          ...inside,
          box: boxOf(element) ?? around.box,
          // In print the summary of `details` is its first line.
          role: classesOf(element).includes('details-summary') ? { is: 'box-title' } : around.role,
        });
      case 'section':
      case 'article':
      case 'aside':
        return this.blocks(children, around);
      default:
        return this.#heading(element, around, source);
    }
  }

  #heading(element: Element, around: Around, source: string | null): Block[] {
    const role: Role = { is: 'heading', level: Number(element.tagName.slice(1)) };
    return this.#text(element.children, { ...around, role }, source, false);
  }

  #list(element: Element, around: Around): Block[] {
    this.#lists += 1;
    const list = {
      ordered: element.tagName === 'ol',
      level: around.list === null ? 0 : around.list.level + 1,
      list: this.#lists,
      start: Number(element.properties['start'] ?? 1),
    };
    return element.children.flatMap((item) => {
      if (item.type !== 'element') return [];
      if (typeof item.properties['id'] === 'string') this.#ids.push(item.properties['id']);
      return this.blocks(item.children, {
        ...around,
        list: { ...list, begins: true },
        source: sourceOf(item),
      });
    });
  }

  #figure(element: Element, around: Around): Block[] {
    const source = sourceOf(element);
    return element.children.flatMap((child): Block[] => {
      if (child.type !== 'element') return [];
      if (child.tagName !== 'figcaption') return this.blocks([child], { ...around, source });
      const caption: Around = { ...around, role: { is: 'caption' } };
      return this.#text(child.children, caption, source, true).map((block) => ({
        ...block,
        // Above a table it stays with it.
        keepsWithNext: child !== element.children.findLast(({ type }) => type === 'element'),
      }));
    });
  }

  /** The lines of code are lines of one paragraph. */
  #code(element: Element, around: Around, source: string | null): Block[] {
    const lines = textOf(element).replace(/\n$/, '').split('\n');
    const inlines = lines.flatMap((text, index): Inline[] => [
      ...(index > 0 ? [{ kind: 'break' } as const] : []),
      ...(text === '' ? [] : [{ kind: 'text', text, look: {}, target: null } as const]),
    ]);
    return [this.#made(inlines, { ...around, role: { is: 'code' } }, source, false)];
  }

  #text(
    nodes: readonly ElementContent[],
    around: Around,
    source: string | null,
    isLabel: boolean,
  ): TextBlock[] {
    const inlines = readInlines(nodes, {
      noteNumber: (id) => this.notes.refer(id),
      idSeen: (id) => this.#ids.push(id),
    });
    return inlines.length === 0 ? [] : [this.#made(inlines, around, source, isLabel)];
  }

  #made(
    inlines: readonly Inline[],
    { role, box, list }: Around,
    source: string | null,
    isLabel: boolean,
  ): TextBlock {
    const ids = this.#ids;
    this.#ids = [];
    return {
      kind: 'text',
      role,
      inlines,
      ids,
      box,
      list,
      unit: source === null ? null : this.#unitAt(source, isLabel),
      keepsWithNext: role.is === 'heading' || role.is === 'box-title' || role.is === 'term',
      beginsPage: false,
    };
  }

  #textsOf(blocks: readonly Block[]): TextBlock[] {
    return blocks.flatMap((block) =>
      block.kind === 'text'
        ? block
        : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => this.#textsOf(cell.blocks))),
    );
  }
}

const contentOf = (nodes: readonly RootContent[]): ElementContent[] =>
  nodes.filter((node) => node.type === 'element' || node.type === 'text');

const sourceOf = ({ properties }: Element): string | null =>
  typeof properties['dataSource'] === 'string' ? properties['dataSource'] : null;

const isTitle = (element: Element): boolean => classesOf(element).includes('box-title');

function roleOf(element: Element, { role }: Around): Role {
  if (isTitle(element)) return { is: 'box-title' };
  return classesOf(element).includes('open-meta') ? { is: 'small' } : role;
}

function definitionPart(element: Element, around: Around): Around {
  const source = sourceOf(element);
  return { ...around, role: { is: element.tagName === 'dt' ? 'term' : 'definition' }, source };
}

function boxOf(element: Element): BoxLook | null {
  const names = classesOf(element);
  if (names.includes('details')) return 'panel';
  if (!names.includes('box')) return null;
  const looks: readonly BoxLook[] = ['note', 'tip', 'warning', 'open', 'panel'];
  return looks.find((look) => names.includes(`box-${look}`)) ?? 'panel';
}
