import type { ShellData } from '../told.ts';
import { make } from './elements.ts';

/** One thing that can be chosen. */
class Choice {
  readonly label: HTMLLabelElement;
  readonly #select = make('select', {});

  constructor(name: string, changed: () => void) {
    this.label = make('label', {}, `${name} `, this.#select);
    this.#select.addEventListener('change', changed);
  }

  get value(): string {
    return this.#select.value;
  }

  /** Where there is one only, there is nothing to choose. */
  offer(options: readonly (readonly [value: string, label: string])[], wanted: string | null): void {
    this.#select.replaceChildren(...options.map(([value, label]) => new Option(label, value)));
    const known = options.some(([value]) => value === wanted);
    this.#select.value = (known ? wanted : options[0]?.[0]) ?? '';
    this.label.hidden = options.length < 2;
  }
}

/** What is looked at: which document, for whom, and a sheet in which of its ways. It stands in the address, so that it stays. */
export class Choices {
  readonly elements: readonly HTMLElement[];
  readonly #data: ShellData;
  readonly #changed: () => void;
  readonly #document: Choice;
  readonly #variant: Choice;
  readonly #paper: Choice;
  readonly #orientation: Choice;
  readonly #design: Choice;
  readonly #printShop = make('input', { type: 'checkbox' });
  readonly #printShopLabel: HTMLLabelElement;

  constructor(data: ShellData, changed: () => void) {
    const { words, documents } = data;
    this.#data = data;
    this.#changed = changed;
    this.#document = new Choice(words.document, () => this.#choose(new URLSearchParams()));
    [this.#variant, this.#paper, this.#orientation, this.#design] = [
      new Choice(words.variant, changed),
      new Choice(words.paper, changed),
      new Choice(words.orientation, changed),
      new Choice(words.design, changed),
    ];
    this.#printShopLabel = make('label', {}, this.#printShop, words.printShop);
    this.#printShop.addEventListener('change', changed);
    this.#document.offer(
      documents.map(({ id, title }) => [id, title]),
      new URLSearchParams(location.hash.slice(1)).get('document'),
    );
    this.#document.label.hidden = false;
    this.elements = [
      this.#document.label,
      this.#variant.label,
      this.#paper.label,
      this.#orientation.label,
      this.#design.label,
      this.#printShopLabel,
    ];
  }

  /** Chooses what the address says, and what it does not say as it is made unasked. */
  begin(): void {
    this.#choose(new URLSearchParams(location.hash.slice(1)));
  }

  get query(): string {
    const query = new URLSearchParams({ document: this.#document.value, variant: this.#variant.value });
    for (const [name, { value }] of [
      ['paper', this.#paper],
      ['orientation', this.#orientation],
      ['design', this.#design],
    ] as const)
      if (value !== '') query.set(name, value);
    if (this.#printShop.checked) query.set('print-shop', 'yes');
    return query.toString();
  }

  #choose(wanted: URLSearchParams): void {
    const { documents, words } = this.#data;
    const { variants = [], sheet = null } = documents.find(({ id }) => id === this.#document.value) ?? {};
    const asWritten = (names: readonly string[] = []) => names.map((name) => [name, name] as const);
    this.#variant.offer(
      variants.map(({ key, label }) => [key, label]),
      wanted.get('variant'),
    );
    this.#paper.offer(
      (sheet?.papers ?? []).map((name) => [name, name.toUpperCase()]),
      wanted.get('paper'),
    );
    const orientations: Readonly<Record<string, string>> = words.orientations;
    this.#orientation.offer(
      (sheet?.orientations ?? []).map((name) => [name, orientations[name] ?? name]),
      wanted.get('orientation'),
    );
    this.#design.offer(asWritten(sheet?.designs), wanted.get('design'));
    this.#printShop.checked = sheet !== null && wanted.get('print-shop') === 'yes';
    this.#printShopLabel.hidden = sheet === null;
    this.#changed();
  }
}
