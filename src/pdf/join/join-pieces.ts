import { decodeDestinationName } from '../object/destinations.ts';
import { PdfDocument } from '../object/document.ts';
import { PdfArray, type PdfDict, type PdfObject, PdfRef } from '../object/types.ts';
import { UnreadablePdf } from '../object/unreadable-pdf.ts';
import { type Bookmark, readBookmarks, writeBookmarks } from './outline.ts';

/** A finished PDF of some pages of a document. */
export interface Piece {
  readonly bytes: Uint8Array;
  /** The levels of its headings, 1 to 6, in their order. */
  readonly levels: readonly number[];
  /** The numbers of its font descriptors. */
  readonly fonts: readonly number[];
}

/** A document that is put together, and the numbers of the font descriptors in it. */
export interface JoinedPieces {
  readonly document: PdfDocument;
  readonly fonts: readonly number[];
}

/**
 * One document of several, in their order: pages, tags, bookmarks, and the places that links lead to, which may stand in another piece. What
 * the file says of itself is that of the first.
 *
 * @param isNeeded whether anything leads to the element with that id
 * @throws UnreadablePdf where a piece is not a tagged PDF
 */
export function joinPieces(pieces: readonly Piece[], isNeeded: (id: string) => boolean): JoinedPieces {
  const [first, ...others] = pieces;
  if (first === undefined) throw new UnreadablePdf('There are no pieces');
  const document = new PdfDocument(first.bytes);
  const joined = new Join(document, first.levels);
  const fonts = [...first.fonts];
  for (const piece of others) {
    const moved = joined.add(new PdfDocument(piece.bytes), piece.levels);
    fonts.push(...piece.fonts.map((number) => number + moved));
  }
  joined.write(isNeeded);
  return { document, fonts };
}

/** Those of one piece in the document. */
interface Roots {
  readonly catalog: PdfDict;
  readonly structure: PdfDict;
  /** The element that holds all others. */
  readonly top: PdfRef;
}

class Join {
  readonly #document: PdfDocument;
  readonly #first: Roots;
  readonly #pages: PdfRef[] = [];
  readonly #kids: PdfObject[] = [];
  readonly #parents: PdfObject[] = [];
  readonly #destinations = new Map<string, PdfObject>();
  readonly #bookmarks: Bookmark[] = [];
  /** Pairs of the id of an element and the element. */
  readonly #ids: PdfObject[] = [];
  #nextKey = 0;

  constructor(document: PdfDocument, levels: readonly number[]) {
    this.#document = document;
    this.#first = rootsOf(document, document.catalog);
    this.#take(this.#first, levels);
  }

  /** @returns what is added to the numbers of its objects */
  add(piece: PdfDocument, levels: readonly number[]): number {
    const document = this.#document;
    const root = piece.trailer.ref('Root');
    const information = piece.trailer.ref('Info');
    if (!root) throw new UnreadablePdf('The file has no catalog');
    const moved = document.append(piece, { keys: this.#nextKey, ids: this.#ids.length / 2 });
    const at = (ref: PdfRef): PdfRef => new PdfRef(ref.number + moved);
    const catalog = document.dict(at(root));
    if (!catalog) throw new UnreadablePdf('The file has no catalog');
    const roots = rootsOf(document, catalog);
    this.#take(roots, levels);
    if (information) document.remove(at(information));
    for (const key of ['StructTreeRoot', 'Metadata']) {
      const ref = catalog.ref(key);
      if (ref) document.remove(ref);
    }
    document.remove(roots.top);
    document.remove(at(root));
    return moved;
  }

  #take({ catalog, structure, top }: Roots, levels: readonly number[]): void {
    const document = this.#document;
    const pages = catalog.ref('Pages');
    if (!pages) throw new UnreadablePdf('The file has no pages');
    this.#pages.push(pages);
    const numbers = structure.dict('ParentTree')?.array('Nums')?.items ?? [];
    for (const [index, item] of numbers.entries()) {
      const isKey = index % 2 === 0 && typeof item === 'number';
      this.#parents.push(isKey ? item + this.#nextKey : item);
    }
    this.#nextKey += structure.number('ParentTreeNextKey') ?? 0;
    this.#ids.push(...(structure.dict('IDTree')?.array('Names')?.items ?? []));
    for (const kid of kidsOf(document, top)) {
      if (top !== this.#first.top) document.dict(kid)?.set('P', this.#first.top);
      this.#kids.push(kid);
    }
    for (const [name, place] of catalog.dict('Dests')?.entries ?? []) this.#destinations.set(name, place);
    for (const [dict, key] of [
      [structure, 'ParentTree'],
      [structure, 'IDTree'],
      [catalog, 'Dests'],
    ] as const) {
      const ref = dict.ref(key);
      if (ref) document.remove(ref);
    }
    this.#bookmarks.push(...readBookmarks(document, catalog, levels));
    for (const [name, role] of structure.dict('RoleMap')?.entries ?? [])
      roleMapOf(document, this.#first.structure).set(name, role);
  }

  write(isNeeded: (id: string) => boolean): void {
    const document = this.#document;
    const { catalog, structure, top } = this.#first;
    writePages(document, catalog, this.#pages);
    document.dict(top)?.set('K', document.newArray(this.#kids));
    structure.set('ParentTree', document.add(document.newDict({ Nums: document.newArray(this.#parents) })));
    structure.set('ParentTreeNextKey', this.#nextKey);
    // They are in order, since those of each piece go on from the piece before.
    if (this.#ids.length > 0)
      structure.set('IDTree', document.add(document.newDict({ Names: document.newArray(this.#ids) })));
    const destinations = [...this.#destinations].filter(([name]) => isNeeded(decodeDestinationName(name)));
    catalog.set('Dests', document.add(document.newDict(Object.fromEntries(destinations))));
    writeBookmarks(document, catalog, this.#bookmarks);
  }
}

function rootsOf(document: PdfDocument, catalog: PdfDict): Roots {
  const structure = catalog.dict('StructTreeRoot');
  const kids = structure?.get('K');
  const top = kids instanceof PdfArray ? kids.items[0] : structure?.raw('K');
  if (!structure || !(top instanceof PdfRef) || !document.dict(top))
    throw new UnreadablePdf('The file is not tagged');
  return { catalog, structure, top };
}

function kidsOf(document: PdfDocument, top: PdfRef): PdfRef[] {
  const raw = document.dict(top)?.raw('K');
  const value = document.resolve(raw);
  const kids = value instanceof PdfArray ? value.items : raw === undefined ? [] : [raw];
  return kids.map((kid) => {
    if (kid instanceof PdfRef) return kid;
    throw new UnreadablePdf('The document itself holds content');
  });
}

function roleMapOf(document: PdfDocument, structure: PdfDict): PdfDict {
  const known = structure.dict('RoleMap');
  if (known) return known;
  const map = document.newDict({});
  structure.set('RoleMap', map);
  return map;
}

/** The page tree (ISO 32000-1, 7.7.3) of all pieces. */
function writePages(document: PdfDocument, catalog: PdfDict, pieces: readonly PdfRef[]): void {
  const counts = pieces.map((ref) => document.dict(ref)?.number('Count') ?? 0);
  const count = counts.reduce((sum, pages) => sum + pages, 0);
  const root = document.add(
    document.newDict({ Type: '/Pages', Kids: document.newArray(pieces), Count: count }),
  );
  for (const ref of pieces) document.dict(ref)?.set('Parent', root);
  catalog.set('Pages', root);
}
