import path from 'node:path';
import type { Nodes } from 'mdast';
import type { Diagnostics, Place } from '../report/diagnostic.ts';
import { slug } from './identifier.ts';

/** Ids that stand in the templates, beside those of the lists that chapters can refer to. */
const OF_TEMPLATES = [
  'changes-since',
  'content',
  'contents',
  'document-history',
  'list-of-figures',
  'list-of-tables',
  'top',
];

/** The ids of one document: who has which, and that none is given twice. */
export class IdRegister {
  readonly ids = new Map<Nodes, string>();
  /** What is called otherwise than in its file, by file and name. */
  readonly renamed = new Map<string, Map<string, string>>();
  readonly #reserved: ReadonlySet<string>;
  readonly #places = new Map<string, Place>();
  readonly #made = new Set<string>();
  /** With which number to go on for a text that occurs again: counting from 2 each time would take time by the square. */
  readonly #next = new Map<string, number>();

  /** @param lists the ids of the lists that templates make */
  constructor(lists: Iterable<string>) {
    this.#reserved = new Set([...OF_TEMPLATES, ...lists]);
  }

  /** Ids that the author chose. */
  get chosen(): Iterable<string> {
    return this.#places.keys();
  }

  /** Whether the author chose an id. */
  isChosen(id: string): boolean {
    return this.#places.has(id);
  }

  /** The id that a node has, or one made from a text; a number from `first` on is added where that is taken. */
  idOf(node: Nodes, text: string, first?: number): string {
    const chosen = this.ids.get(node);
    if (chosen !== undefined) return chosen;
    const made = this.unused(slug(text), first);
    this.ids.set(node, made);
    return made;
  }

  /**
   * Takes an id that the author chose, for a node or (null) for something that is none. Reports one that is taken already; where that is let
   * pass, links in another file still lead to what has it there.
   */
  take(node: Nodes | null, id: string, place: Place, diagnostics: Diagnostics): void {
    const earlier = this.#places.get(id);
    if (earlier === undefined && !this.#reserved.has(id)) {
      this.#places.set(id, place);
      if (node !== null) this.ids.set(node, id);
      return;
    }
    if (earlier === undefined) diagnostics.report('reserved-id', { id }, place);
    else diagnostics.report('duplicate-id', { id, where: written(earlier) }, place);
    const other = this.rename(place.file, id);
    if (node !== null && other !== null) this.ids.set(node, other);
  }

  /**
   * Gives what is in a file's raw HTML another id where another file has that one, or it is reserved: within a file its name is meant for that
   * file alone, as `<a name="top">` is. Answers that id; null where it keeps its own.
   */
  rename(file: string, name: string): string | null {
    const owner = this.#places.get(name);
    if (!this.#reserved.has(name) && (owner === undefined || owner.file === file)) return null;
    const names = this.renamed.get(file) ?? new Map<string, string>();
    if (names.has(name)) return null;
    const other = this.unused(slug(`${path.posix.parse(file).name} ${name}`));
    this.renamed.set(file, names.set(name, other));
    return other;
  }

  /** Whether something has an id, or it is reserved. */
  isTaken(id: string): boolean {
    return this.#reserved.has(id) || this.#places.has(id) || this.#made.has(id);
  }

  /** An id that nothing has yet: the one that is wanted, or that with a number, from `first` on. */
  unused(wanted: string, first = 2): string {
    let id = wanted;
    let number = this.#next.get(wanted) ?? first;
    while (this.isTaken(id)) id = `${wanted}-${number++}`;
    this.#made.add(id);
    this.#next.set(wanted, number);
    return id;
  }
}

/** `1.md:3:11`. */
const written = ({ file, line, column }: Place): string =>
  [file, line, column].filter((part) => part !== undefined).join(':');
