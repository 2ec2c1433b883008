import type { Element, ElementContent } from 'hast';
import type { TextBlock } from './model.ts';

/** The footnotes of a document, numbered as they are referred to. */
export class Notes {
  readonly #elements = new Map<string, Element>();
  readonly #numbers = new Map<string, number>();
  readonly #read = new Map<string, readonly TextBlock[]>();

  /** Finds the notes at the end of a chapter. */
  enter(nodes: readonly ElementContent[]): void {
    for (const section of nodes) {
      if (section.type !== 'element' || !('dataFootnotes' in section.properties)) continue;
      for (const list of section.children)
        if (list.type === 'element' && list.tagName === 'ol')
          for (const item of list.children)
            if (item.type === 'element') this.#elements.set(String(item.properties['id']), item);
    }
  }

  /** A note is referred to; null where there is none with that id. */
  refer(id: string): { number: number; isAgain: boolean } | null {
    if (!this.#elements.has(id)) return null;
    const known = this.#numbers.get(id);
    if (known !== undefined) return { number: known, isAgain: true };
    const number = this.#numbers.size + 1;
    this.#numbers.set(id, number);
    return { number, isAgain: false };
  }

  /** Those that were referred to and are not read yet, also those that notes refer to. */
  *unread(): Iterable<Element> {
    for (const id of this.#numbers.keys()) {
      const element = this.#elements.get(id);
      if (element !== undefined && !this.#read.has(id)) yield element;
    }
  }

  set(element: Element, texts: readonly TextBlock[]): void {
    this.#read.set(String(element.properties['id']), texts);
  }

  /** In the order of their numbers. */
  get list(): readonly (readonly TextBlock[])[] {
    return [...this.#numbers.keys()].map((id) => this.#read.get(id) ?? []);
  }
}
