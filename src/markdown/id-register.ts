import type { Nodes } from 'mdast';
import type { Diagnostics, Place } from '../report/diagnostic.ts';
import { slug } from './identifier.ts';

/** The ids of one document: who has which, and that none is given twice. */
export class IdRegister {
  readonly ids = new Map<Nodes, string>();
  readonly #places = new Map<string, Place>();
  readonly #made = new Set<string>();
  readonly #diagnostics: Diagnostics;

  constructor(diagnostics: Diagnostics) {
    this.#diagnostics = diagnostics;
  }

  /** Ids that the author chose, with their places. */
  get chosen(): Iterable<[string, Place]> {
    return this.#places;
  }

  /** The id that a node has, or one made from a text; a number is added where that is taken. */
  idOf(node: Nodes, text: string): string {
    const chosen = this.ids.get(node);
    if (chosen !== undefined) return chosen;
    const made = this.unused(slug(text));
    this.ids.set(node, made);
    return made;
  }

  /** Takes an id that the author chose, for a node or (null) for something that is none. Reports one that is taken already. */
  take(node: Nodes | null, id: string, place: Place): void {
    const earlier = this.#places.get(id);
    if (earlier === undefined) {
      this.#places.set(id, place);
      if (node !== null) this.ids.set(node, id);
      return;
    }
    const where = [earlier.file, earlier.line, earlier.column].filter((part) => part !== undefined).join(':');
    this.#diagnostics.error(
      'duplicate-id',
      `The id "${id}" is taken already, at ${where}`,
      place,
      'Give one of the two another id; ids are unique across the whole document.',
    );
  }

  /** An id that nothing has yet. */
  unused(wanted: string): string {
    let id = wanted;
    for (let number = 2; this.#places.has(id) || this.#made.has(id); number++) id = `${wanted}-${number}`;
    this.#made.add(id);
    return id;
  }
}
