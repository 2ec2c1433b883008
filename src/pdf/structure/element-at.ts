import type { Point } from '../content/matrix.ts';
import type { PageContents } from '../content/page-content.ts';
import { INLINE_ROLES } from './roles.ts';
import type { Element, StructureTree } from './tree.ts';

/** A place of text on its page, and the element that it belongs to. */
interface Mark extends Point {
  readonly element: Element;
  /** Whether the element begins with it, but for a label. */
  readonly begins: boolean;
}

/** Pt by which a text may stand above or left of the corner of its own box. */
const PRECISION = 1;
/** A text further to the right is less likely meant than one further down. */
const SIDEWAYS = 0.2;

/** Finds what stands at a place of a page: what a destination, which is a place only, leads to. */
export class ElementsByPlace {
  readonly #marks = new Map<number, Mark[]>();

  constructor(tree: StructureTree, contents: PageContents) {
    for (const element of tree.elements()) {
      for (const [index, kid] of element.kids.entries()) {
        if (kid.kind !== 'content' || !kid.page) continue;
        const marks = this.#marks.get(kid.page.number) ?? [];
        this.#marks.set(kid.page.number, marks);
        const texts = contents.get(kid.owner?.number ?? -1)?.sequences.get(kid.id)?.texts ?? [];
        for (const { run } of texts)
          marks.push({ ...run.first, element, begins: index === 0 && run === texts[0]?.run });
      }
    }
  }

  /**
   * The element whose box has its upper left corner there: that of the nearest text below and to the right. Without any the last of
   * the page; null where the page has no tagged text.
   *
   * @param page the number of the page's object
   * @param corner pt from the lower left corner of the page
   */
  at(page: number, corner: Point): Element | null {
    const marks = this.#marks.get(page) ?? [];
    let nearest: Mark | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const mark of marks) {
      const down = corner.y - mark.y;
      const right = mark.x - corner.x;
      const distance = down + SIDEWAYS * right;
      if (down < -PRECISION || right < -PRECISION || distance >= least) continue;
      nearest = mark;
      least = distance;
    }
    const found = nearest ?? marks.at(-1);
    return found ? meantBy(found) : null;
  }
}

/** What holds others that can be meant by themselves. */
const GROUPS = new Set('Document Part Art Sect Div BlockQuote L TOC Index'.split(' '));

/** The whole that is meant by the text that it begins with: the note by its text, the picture or table by its caption. */
function meantBy({ element, begins }: Mark): Element {
  for (let around: Element | null = element; around; around = around.parent) {
    if (around.role === 'Figure') return around;
    if (around.role === 'Caption' && around.parent && !GROUPS.has(around.parent.role)) return around.parent;
  }
  let [meant, atStart] = [element, begins];
  for (let around = meant.parent; around && !GROUPS.has(around.role); around = meant.parent) {
    atStart &&= around.kids.find((kid) => kid.kind !== 'element' || kid.role !== 'Lbl') === meant;
    if (!atStart && !INLINE_ROLES.has(meant.role)) break;
    meant = around;
  }
  return meant;
}
