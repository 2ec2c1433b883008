import { deflateSync, inflateSync } from 'node:zlib';
import { type CrossReference, readCrossReference } from './cross-reference.ts';
import { deflatePieces } from './deflate.ts';
import { Parser } from './parser.ts';
import { renumbered, type Shift } from './renumber.ts';
import { serialize, serializeIndirect } from './serialize.ts';
import { type Source, sourceOf } from './source.ts';
import { type Holder, PdfArray, PdfDict, PdfName, type PdfObject, PdfRef, PdfStream } from './types.ts';
import { UnreadablePdf } from './unreadable-pdf.ts';

/** An indirect object, or what is not yet part of one. */
class Indirect implements Holder {
  value: PdfObject = null;
  changed = false;
  readonly #document: PdfDocument;

  constructor(document: PdfDocument) {
    this.#document = document;
  }

  resolve(object: PdfObject | undefined): PdfObject {
    return this.#document.resolve(object);
  }
}

/** What a dictionary may be made of: values, or names given as strings that begin with a slash. */
type Entries = Readonly<Record<string, PdfObject | `/${string}`>>;

/**
 * A PDF file in memory. Objects are read when they are asked for, and only those that were changed are written anew;
 * all others are copied byte by byte.
 */
export class PdfDocument {
  readonly trailer: PdfDict;
  readonly #source: Source;
  readonly #reference: CrossReference;
  readonly #objects: (Indirect | undefined)[];
  readonly #removed = new Set<number>();
  /** Objects of other files, as they are to stand in this one. */
  readonly #appended = new Map<number, string>();

  /** @throws UnreadablePdf */
  constructor(bytes: Uint8Array) {
    this.#source = sourceOf(bytes);
    this.#reference = readCrossReference(this.#source, new Indirect(this));
    this.trailer = this.#reference.trailer;
    this.#objects = new Array(this.#reference.size);
  }

  get catalog(): PdfDict {
    const root = this.trailer.dict('Root');
    if (!root) throw new UnreadablePdf('The file has no catalog');
    return root;
  }

  /** The object itself, or the one that a reference leads to; null where there is none. */
  resolve(object: PdfObject | undefined): PdfObject {
    return object instanceof PdfRef ? this.#load(object.number).value : (object ?? null);
  }

  dict(object: PdfObject | undefined): PdfDict | undefined {
    const value = this.resolve(object);
    return value instanceof PdfDict ? value : value instanceof PdfStream ? value.dict : undefined;
  }

  newDict(entries: Entries): PdfDict {
    const map = new Map<string, PdfObject>();
    for (const [key, value] of Object.entries(entries)) {
      map.set(key, typeof value === 'string' ? PdfName.of(value.slice(1)) : value);
    }
    return new PdfDict(map, new Indirect(this));
  }

  newArray(items: readonly PdfObject[]): PdfArray {
    return new PdfArray([...items], new Indirect(this));
  }

  /** A stream of the given content, compressed. */
  newStream(content: Uint8Array, entries: Entries): PdfStream {
    return this.newEncodedStream(deflateSync(content), { ...entries, Filter: '/FlateDecode' });
  }

  /** A stream of bytes as they are to stand in the file; without a /Filter they are the content itself. */
  newEncodedStream(encoded: Uint8Array, entries: Entries): PdfStream {
    return new PdfStream(this.newDict({ ...entries, Length: encoded.length }), encoded);
  }

  /** Makes the object indirect. */
  add(value: PdfObject): PdfRef {
    const indirect = new Indirect(this);
    indirect.value = value;
    indirect.changed = true;
    this.#objects.push(indirect);
    return new PdfRef(this.#objects.length - 1);
  }

  replace(ref: PdfRef, value: PdfObject): void {
    const indirect = this.#load(ref.number);
    indirect.value = value;
    indirect.changed = true;
  }

  /**
   * Adds all objects of another file, as that one would be written. Nothing leads to them yet.
   *
   * @param shift what is added to the keys of the parent tree that its objects name, and to the ids of its elements
   * @returns what is added to the numbers of its objects
   */
  append(other: PdfDocument, shift: Omit<Shift, 'objects'>): number {
    const by = this.#objects.length - 1;
    for (const [index, object] of other.written().entries()) {
      this.#objects.push(undefined);
      if (object !== '') this.#appended.set(by + index + 1, renumbered(object, { ...shift, objects: by }));
    }
    return by;
  }

  /** Takes the object out of the file. */
  remove(ref: PdfRef): void {
    this.replace(ref, null);
    this.#removed.add(ref.number);
  }

  /** The decoded bytes of a stream that has no filter or /FlateDecode. */
  decode(stream: PdfStream): Buffer {
    const filter = stream.dict.get('Filter');
    if (filter === null) return Buffer.from(stream.encoded);
    if (filter === PdfName.of('FlateDecode') && !stream.dict.has('DecodeParms'))
      return inflate(stream.encoded);
    throw new UnreadablePdf(`A stream is encoded with ${serialize(filter)}`);
  }

  /** The content replaced in place by some pieces, all other entries kept. */
  setContent(ref: PdfRef, pieces: readonly Buffer[]): void {
    const old = this.resolve(ref);
    if (!(old instanceof PdfStream)) throw new UnreadablePdf(`Object ${ref.number} is not a stream`);
    const encoded = deflatePieces(pieces);
    old.dict.set('Filter', PdfName.of('FlateDecode'));
    old.dict.set('Length', encoded.length);
    this.replace(ref, new PdfStream(old.dict, encoded));
  }

  /** The objects from number 1 as they stand in a written file, one character per byte; empty where there is none. */
  written(): string[] {
    const ends = this.#ends();
    const { offsetOf } = this.#reference;
    return Array.from({ length: this.#objects.length - 1 }, (_, index) => {
      const number = index + 1;
      const object = this.#objects[number];
      if (this.#removed.has(number)) return '';
      if (object?.changed) return serializeIndirect(number, object.value);
      const appended = this.#appended.get(number);
      if (appended !== undefined) return appended;
      const offset = offsetOf(number);
      return offset ? this.#source.text.slice(offset, ends.get(offset)) : '';
    });
  }

  #load(number: number): Indirect {
    const known = this.#objects[number];
    if (known) return known;
    const indirect = new Indirect(this);
    const appended = this.#appended.get(number);
    const offset = appended === undefined ? this.#reference.offsetOf(number) : 0;
    if (!offset && appended === undefined) return indirect;
    this.#objects[number] = indirect;
    const source = appended === undefined ? this.#source : sourceOf(Buffer.from(appended, 'latin1'));
    const parser = new Parser(source, offset, indirect);
    if (parser.integer() !== number) throw new UnreadablePdf('The cross-reference table is wrong', offset);
    parser.integer();
    parser.expect('obj');
    indirect.value = parser.objectOrStream();
    if (indirect.value instanceof PdfStream && indirect.value.dict.name('Type') === 'ObjStm') {
      throw new UnreadablePdf('The file has object streams', offset);
    }
    return indirect;
  }

  /** Where the object at an offset ends: objects follow one another, in any order of their numbers. */
  #ends(): Map<number, number> {
    const { size, start, offsetOf } = this.#reference;
    const sorted = Uint32Array.from({ length: size }, (_, number) => offsetOf(number)).sort();
    return new Map(Array.from(sorted, (offset, index) => [offset, sorted[index + 1] ?? start]));
  }
}

function inflate(encoded: Uint8Array): Buffer {
  try {
    return inflateSync(encoded);
  } catch {
    throw new UnreadablePdf('A stream is damaged');
  }
}
