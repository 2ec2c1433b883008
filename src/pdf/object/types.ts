/** The objects of a PDF file (ISO 32000-1, 7.3), as they are held in memory. */
export type PdfObject =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfRef
  | PdfArray
  | PdfDict
  | PdfStream;

/** A name. Equal names are the same instance, so `===` compares them. */
export class PdfName {
  static readonly #known = new Map<string, PdfName>();
  readonly value: string;

  private constructor(value: string) {
    this.value = value;
  }

  static of(value: string): PdfName {
    let known = PdfName.#known.get(value);
    if (!known) {
      known = new PdfName(value);
      PdfName.#known.set(value, known);
    }
    return known;
  }
}

/** A string object. `bytes` holds one byte per character; see text-string.ts for what it says. */
export class PdfString {
  readonly bytes: string;

  constructor(bytes: string) {
    this.bytes = bytes;
  }
}

/** A reference to an indirect object. Generations other than 0 do not occur in a freshly printed file. */
export class PdfRef {
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }
}

/** What an array or dictionary belongs to: told of changes, so that only changed objects are written anew. */
export interface Holder {
  changed: boolean;
  resolve(object: PdfObject | undefined): PdfObject;
}

export class PdfArray {
  #items: PdfObject[];
  readonly #holder: Holder;

  constructor(items: PdfObject[], holder: Holder) {
    this.#items = items;
    this.#holder = holder;
  }

  /** The items as they stand, references not followed. */
  get items(): readonly PdfObject[] {
    return this.#items;
  }

  get length(): number {
    return this.#items.length;
  }

  /** The item with references followed; null where there is none. */
  at(index: number): PdfObject {
    return this.#holder.resolve(this.#items[index]);
  }

  set(index: number, value: PdfObject): void {
    this.#items[index] = value;
    this.#holder.changed = true;
  }

  replace(items: readonly PdfObject[]): void {
    this.#items = [...items];
    this.#holder.changed = true;
  }
}

export class PdfDict {
  readonly #entries: Map<string, PdfObject>;
  readonly #holder: Holder;

  constructor(entries: Map<string, PdfObject>, holder: Holder) {
    this.#entries = entries;
    this.#holder = holder;
  }

  /** The entries as they stand, references not followed. */
  get entries(): ReadonlyMap<string, PdfObject> {
    return this.#entries;
  }

  has(key: string): boolean {
    return this.#entries.has(key);
  }

  /** The value as it stands, a reference not followed. */
  raw(key: string): PdfObject | undefined {
    return this.#entries.get(key);
  }

  /** The value with references followed; null where there is none (ISO 32000-1, 7.3.7: the same thing). */
  get(key: string): PdfObject {
    return this.#holder.resolve(this.#entries.get(key));
  }

  ref(key: string): PdfRef | undefined {
    const value = this.#entries.get(key);
    return value instanceof PdfRef ? value : undefined;
  }

  dict(key: string): PdfDict | undefined {
    const value = this.get(key);
    return value instanceof PdfDict ? value : value instanceof PdfStream ? value.dict : undefined;
  }

  array(key: string): PdfArray | undefined {
    const value = this.get(key);
    return value instanceof PdfArray ? value : undefined;
  }

  /** The numbers of an array, with 0 for what is none; undefined where there is no array. */
  numbers(key: string): number[] | undefined {
    return this.array(key)?.items.map((item) => (typeof item === 'number' ? item : 0));
  }

  name(key: string): string | undefined {
    const value = this.get(key);
    return value instanceof PdfName ? value.value : undefined;
  }

  number(key: string): number | undefined {
    const value = this.get(key);
    return typeof value === 'number' ? value : undefined;
  }

  string(key: string): PdfString | undefined {
    const value = this.get(key);
    return value instanceof PdfString ? value : undefined;
  }

  set(key: string, value: PdfObject): void {
    this.#entries.set(key, value);
    this.#holder.changed = true;
  }

  delete(key: string): void {
    if (this.#entries.delete(key)) this.#holder.changed = true;
  }
}

/** A stream: its dictionary, and the bytes as they stand in the file (still encoded). */
export class PdfStream {
  readonly dict: PdfDict;
  readonly encoded: Uint8Array;

  constructor(dict: PdfDict, encoded: Uint8Array) {
    this.dict = dict;
    this.encoded = encoded;
  }
}
