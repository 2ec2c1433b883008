import type { Nodes } from 'mdast';
import type { SourceText } from '../../markdown/source-text.ts';
import { hideAddresses } from './addresses.ts';
import { inlineLanguage } from './inline-language.ts';
import { type Piece, PLACEHOLDER, Prose, type ProseKind } from './prose.ts';

/** The unit that is being read, and those in other languages within it. */
export class OpenUnit {
  readonly #kind: ProseKind;
  readonly #source: SourceText;
  readonly #language: string;
  readonly #pieces: Piece[] = [];
  readonly #foreign: Prose[] = [];
  readonly #tags: { name: string; language: string }[] = [];
  #text = '';

  constructor(kind: ProseKind, language: string, source: SourceText) {
    this.#kind = kind;
    this.#language = language;
    this.#source = source;
  }

  get language(): string {
    return this.#tags.at(-1)?.language ?? this.#language;
  }

  /** Takes text nodes and variables that were one text in the file. */
  text(parts: readonly Nodes[]): void {
    const values = parts.map((part) => ('value' in part ? part.value : ''));
    const node = { value: values.join(''), position: parts[0]?.position };
    let index = 0;
    for (const [at, value] of values.entries()) {
      if (parts[at]?.type === 'variable') this.placeholder();
      else this.#take(value, node, index);
      index += value.length;
    }
  }

  placeholder(): void {
    this.#text += PLACEHOLDER;
  }

  space(): void {
    this.#text += '\n';
  }

  html(markup: string): void {
    inlineLanguage(markup, this.#tags, this.#language);
  }

  close(): Prose[] {
    const text = hideAddresses(this.#text, PLACEHOLDER);
    const whole = new Prose({
      kind: this.#kind,
      language: this.#language,
      text,
      source: this.#source,
      pieces: this.#pieces,
    });
    return [whole, ...this.#foreign].filter((prose) => prose.text.trim() !== '');
  }

  #take(value: string, node: Piece['node'], indexInNode: number): void {
    if (value === '') return;
    if (this.language === this.#language) {
      this.#pieces.push({ at: this.#text.length, length: value.length, node, indexInNode });
      this.#text += value;
      return;
    }
    this.#foreign.push(
      new Prose({
        kind: this.#kind,
        language: this.language,
        text: value,
        source: this.#source,
        pieces: [{ at: 0, length: value.length, node, indexInNode }],
      }),
    );
    this.#text += value.replace(/\S+/g, PLACEHOLDER);
  }
}
