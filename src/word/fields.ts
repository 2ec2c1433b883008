import type { Field } from './types.ts';
import type { XmlElement } from './xml.ts';

/** A field that is being read: its instruction, then its result (17.16.18). */
interface OpenField {
  instruction: string;
  /** Null until its result begins. */
  field: Field | null;
  /** What the form says that it is part of. */
  readonly begin: XmlElement;
}

/** The fields that are open at a place of a story: they run on from paragraph to paragraph, and stand within each other. */
export class OpenFields {
  readonly #open: OpenField[] = [];

  /** Those in whose result the place is, from the outermost. */
  results(): Field[] {
    return this.#open.flatMap(({ field }) => field ?? []);
  }

  /** Whether the place is within an instruction: nothing of it is seen. */
  get isUnseen(): boolean {
    return this.#open.some(({ field }) => field === null);
  }

  begin(element: XmlElement): void {
    this.#open.push({ instruction: '', field: null, begin: element });
  }

  instruct(text: string): void {
    const last = this.#open.at(-1);
    if (last?.field === null) last.instruction += text;
  }

  /** The result begins: the field, and where it began; null where there is none. */
  separate(): { field: Field; begin: XmlElement } | null {
    const last = this.#open.at(-1);
    if (last === undefined || last.field !== null) return null;
    last.field = parseField(last.instruction);
    return { field: last.field, begin: last.begin };
  }

  /** It ends: answers the field where it had no result. */
  end(): { field: Field; begin: XmlElement } | null {
    const unsaid = this.separate();
    this.#open.pop();
    return unsaid;
  }

  /** A field in an element of its own. */
  within<T>(instruction: string, element: XmlElement, work: (field: Field) => T): T {
    const field = parseField(instruction);
    this.#open.push({ instruction, field, begin: element });
    try {
      return work(field);
    } finally {
      this.#open.pop();
    }
  }
}

/** `REF _Ref123 \h` as its type and words; a text in quotation marks is one word. */
function parseField(instruction: string): Field {
  const [type = '', ...words] = [...instruction.matchAll(/"((?:\\.|[^"\\])*)"|(\S+)/g)].map(
    ([, quoted, bare]) => quoted?.replace(/\\(.)/g, '$1') ?? bare ?? '',
  );
  return { type: type.toUpperCase(), words };
}
