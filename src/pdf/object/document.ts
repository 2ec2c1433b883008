import { deflateSync, inflateSync } from 'node:zlib';
import { type CrossReference, readCrossReference } from './cross-reference.ts';
import { Parser } from './parser.ts';
import { serialize, serializeIndirect } from './serialize.ts';
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
  readonly #bytes: Buffer;
  readonly #reference: CrossReference;
  readonly #objects: (Indirect | undefined)[];
  readonly #removed = new Set<number>();

  /** @throws UnreadablePdf */
  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#reference = readCrossReference(this.#bytes, new Indirect(this));
    this.trailer = this.#reference.trailer;
    this.#objects = new Array(this.#reference.offsets.length);
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

  /** A stream of the given content; compressed unless it must stay readable without a PDF reader, as XMP must. */
  newStream(content: Uint8Array, entries: Entries, compress = true): PdfStream {
    const encoded = compress ? deflateSync(content) : content;
    const dict = this.newDict(entries);
    if (compress) dict.set('Filter', PdfName.of('FlateDecode'));
    dict.set('Length', encoded.length);
    return new PdfStream(dict, encoded);
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
      return inflateSync(stream.encoded);
    throw new UnreadablePdf(`A stream is encoded with ${serialize(filter)}`);
  }

  /** The content replaced in place, all other entries kept. */
  setContent(ref: PdfRef, content: Uint8Array): void {
    const old = this.resolve(ref);
    if (!(old instanceof PdfStream)) throw new UnreadablePdf(`Object ${ref.number} is not a stream`);
    const encoded = deflateSync(content);
    old.dict.set('Filter', PdfName.of('FlateDecode'));
    old.dict.set('Length', encoded.length);
    this.replace(ref, new PdfStream(old.dict, encoded));
  }

  /** All objects from number 1, each as the bytes that stand in the written file; empty where there is none. */
  writtenObjects(): Uint8Array[] {
    const ends = this.#ends();
    const written: Uint8Array[] = [];
    for (let number = 1; number < this.#objects.length; number++) {
      const object = this.#objects[number];
      const offset = this.#reference.offsets[number] ?? 0;
      if (this.#removed.has(number)) written.push(new Uint8Array());
      else if (object?.changed) written.push(serializeIndirect(number, object.value));
      else written.push(offset ? this.#bytes.subarray(offset, ends.get(offset)) : new Uint8Array());
    }
    return written;
  }

  #load(number: number): Indirect {
    const known = this.#objects[number];
    if (known) return known;
    const indirect = new Indirect(this);
    const offset = this.#reference.offsets[number];
    if (!offset) return indirect;
    this.#objects[number] = indirect;
    const parser = new Parser(this.#bytes, offset, indirect);
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
    const sorted = this.#reference.offsets.filter((offset) => offset > 0).sort();
    const ends = new Map<number, number>();
    sorted.forEach((offset, index) => {
      ends.set(offset, sorted[index + 1] ?? this.#reference.start);
    });
    return ends;
  }
}
