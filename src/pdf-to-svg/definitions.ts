/** What is defined once and used by its id. Equal things are one, and ids follow the order of their first use. */
export class Definitions {
  readonly #idByContent = new Map<string, string>();
  readonly #markup: string[] = [];
  readonly #counts = new Map<string, number>();

  /** @param make writes the element for the id it is given; called only for what is new. */
  add(prefix: string, content: string, make: (id: string) => string): string {
    const key = `${prefix}\n${content}`;
    const known = this.#idByContent.get(key);
    if (known) return known;
    const count = (this.#counts.get(prefix) ?? 0) + 1;
    this.#counts.set(prefix, count);
    const id = `${prefix}${count}`;
    this.#idByContent.set(key, id);
    this.#markup.push(make(id));
    return id;
  }

  toString(): string {
    return this.#markup.join('\n');
  }
}
