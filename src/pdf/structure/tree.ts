import type { PdfDocument } from '../object/document.ts';
import { PdfArray, type PdfDict, PdfName, type PdfObject, PdfRef } from '../object/types.ts';
import { UnreadablePdf } from '../object/unreadable-pdf.ts';

/** A structure element (ISO 32000-1, 14.7.2). */
export interface Element {
  readonly kind: 'element';
  readonly ref: PdfRef;
  readonly dict: PdfDict;
  role: string;
  /** Null for the children of the tree's root. */
  parent: Element | null;
  kids: Kid[];
}

/** A marked-content reference (14.7.4.2): the sequence `id` in the content of a page or form XObject. */
export interface ContentItem {
  readonly kind: 'content';
  readonly page: PdfRef | undefined;
  /** The object whose content holds the sequence: the page, or the form XObject in /Stm. */
  readonly owner: PdfRef | undefined;
  readonly id: number;
}

/** A reference to an annotation (14.7.4.3). */
export interface ObjectItem {
  readonly kind: 'object';
  readonly page: PdfRef | undefined;
  readonly object: PdfRef;
}

export type Kid = Element | ContentItem | ObjectItem;

/** The tag tree, read whole; changes to it are written by `write`. */
export class StructureTree {
  readonly root: PdfDict;
  readonly kids: readonly Element[];
  readonly #document: PdfDocument;
  readonly #changed = new Set<Element>();
  #elements: readonly Element[] | null = null;

  private constructor(document: PdfDocument, root: PdfDict) {
    this.#document = document;
    this.root = root;
    const kids = kidObjects(document, root).map((kid) => this.#readKid(kid, null, undefined));
    this.kids = kids.filter((kid) => kid?.kind === 'element');
  }

  /** Null where the document is not tagged. */
  static read(document: PdfDocument): StructureTree | null {
    const root = document.catalog.dict('StructTreeRoot');
    return root ? new StructureTree(document, root) : null;
  }

  /** All elements as they are now, each before what it contains. */
  elements(): readonly Element[] {
    if (this.#elements) return this.#elements;
    const elements: Element[] = [];
    const open = [...this.kids].reverse();
    for (let element = open.pop(); element; element = open.pop()) {
      elements.push(element);
      for (let i = element.kids.length - 1; i >= 0; i--) {
        const kid = element.kids[i];
        if (kid?.kind === 'element') open.push(kid);
      }
    }
    this.#elements = elements;
    return elements;
  }

  setRole(element: Element, role: string): void {
    element.role = role;
    element.dict.set('S', PdfName.of(role));
  }

  setKids(element: Element, kids: readonly Kid[]): void {
    element.kids = [...kids];
    this.#elements = null;
    for (const kid of kids) {
      if (kid.kind !== 'element' || kid.parent === element) continue;
      kid.parent = element;
      kid.dict.set('P', element.ref);
    }
    this.#changed.add(element);
  }

  /** A new element that takes the kids over; it still has to be set among its parent's kids. */
  newElement(role: string, kids: readonly Kid[]): Element {
    const dict = this.#document.newDict({ Type: '/StructElem', S: PdfName.of(role) });
    const element: Element = {
      kind: 'element',
      ref: this.#document.add(dict),
      dict,
      role,
      parent: null,
      kids: [],
    };
    this.setKids(element, kids);
    return element;
  }

  /** Takes content out of the tree, and with it elements without meaning that are left empty. */
  removeItem(element: Element, item: ContentItem): void {
    this.setKids(
      element,
      element.kids.filter((kid) => kid !== item),
    );
    for (let empty = element; empty.kids.length === 0 && empty.role === 'NonStruct' && empty.parent; ) {
      const { parent } = empty;
      this.unwrap(empty);
      empty = parent;
    }
  }

  /** Takes an element out whose kids stand elsewhere now. It still has to be left out of its parent's kids. */
  discard(element: Element): void {
    this.#document.remove(element.ref);
    this.#changed.delete(element);
    this.#elements = null;
  }

  /** Puts an element's kids in its place. */
  unwrap(element: Element): void {
    const { parent, kids } = element;
    if (!parent) return;
    this.setKids(
      parent,
      parent.kids.flatMap((kid) => (kid === element ? kids : [kid])),
    );
    this.#document.remove(element.ref);
    this.#changed.delete(element);
  }

  /** Puts a new element around one; it is there already where the parent has that role and no other kid. */
  wrap(element: Element, role: string): void {
    const { parent } = element;
    if (!parent || (parent.role === role && parent.kids.length === 1)) return;
    const at = parent.kids.indexOf(element);
    const wrapper = this.newElement(role, [element]);
    this.setKids(parent, parent.kids.with(at, wrapper));
  }

  /** Writes the kids of all elements whose kids were changed. */
  write(): void {
    for (const element of this.#changed) {
      const page = element.kids.find((kid) => kid.kind === 'content')?.page;
      if (page && !element.dict.has('Pg')) element.dict.set('Pg', page);
      if (element.kids.length)
        element.dict.set(
          'K',
          this.#document.newArray(element.kids.map((kid) => this.#written(kid, element))),
        );
      else element.dict.delete('K');
    }
  }

  #readKid(object: PdfObject, parent: Element | null, inherited: PdfRef | undefined): Kid | null {
    const value = this.#document.resolve(object);
    if (typeof value === 'number') return { kind: 'content', page: inherited, owner: inherited, id: value };
    const dict = this.#document.dict(value);
    if (!dict) return null;
    const page = dict.ref('Pg') ?? inherited;
    const type = dict.name('Type');
    if (type === 'MCR') {
      return { kind: 'content', page, owner: dict.ref('Stm') ?? page, id: dict.number('MCID') ?? -1 };
    }
    if (type === 'OBJR') {
      const target = dict.ref('Obj');
      return target ? { kind: 'object', page, object: target } : null;
    }
    if (!(object instanceof PdfRef)) return null;
    for (let above = parent; above; above = above.parent)
      if (above.ref.number === object.number) throw new UnreadablePdf('A structure element stands in itself');
    const element: Element = {
      kind: 'element',
      ref: object,
      dict,
      role: dict.name('S') ?? '',
      parent,
      kids: [],
    };
    for (const kid of kidObjects(this.#document, dict)) {
      const read = this.#readKid(kid, element, page);
      if (read) element.kids.push(read);
    }
    return element;
  }

  #written(kid: Kid, { dict }: Element): PdfObject {
    if (kid.kind === 'element') return kid.ref;
    const page = kid.page ?? null;
    if (kid.kind === 'object') return this.#document.newDict({ Type: '/OBJR', Obj: kid.object, Pg: page });
    const own = dict.ref('Pg')?.number;
    if (own !== undefined && own === kid.page?.number && own === kid.owner?.number) return kid.id;
    const reference = this.#document.newDict({ Type: '/MCR', Pg: page, MCID: kid.id });
    if (kid.owner && kid.owner.number !== kid.page?.number) reference.set('Stm', kid.owner);
    return reference;
  }
}

/** /K holds one kid or an array of them. */
function kidObjects(document: PdfDocument, dict: PdfDict): readonly PdfObject[] {
  const raw = dict.raw('K');
  if (raw === undefined) return [];
  const value = document.resolve(raw);
  return value instanceof PdfArray ? value.items : [raw];
}
