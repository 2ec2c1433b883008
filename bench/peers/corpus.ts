/** A guide that is made up, the same each time: chapters of some seven pages with all that a guide has. */
export interface Corpus {
  /** Chapters in our Markdown, each with its file's name. */
  readonly chapters: ReadonlyMap<string, string>;
  /** The same for a tool that knows GFM only, in one file. */
  readonly markdown: string;
  /** The same for typst. */
  readonly typst: string;
  /** Drawings by their paths. */
  readonly pictures: ReadonlyMap<string, string>;
}

type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string; readonly id: string }
  | { readonly kind: 'text'; readonly text: string; readonly see: string | null }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly id: string; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'figure'; readonly id: string; readonly picture: string; readonly caption: string }
  | { readonly kind: 'code'; readonly lines: readonly string[] }
  | { readonly kind: 'box'; readonly text: string };

const NOUNS =
  'kommunen sagsbehandleren borgeren dokumentationen databehandleraftalen selvbetjeningsløsningen udviklingsmiljøet brugergrænsefladen personoplysningerne sikkerhedsvurderingen adgangsrettigheden konfigurationsfilen skabelonen regelsættet forvaltningen leverandøren tilslutningsaftalen integrationsplatformen driftsovervågningen versionsstyringen kvalitetssikringen projektlederen beredskabsplanen risikovurderingen fortegnelsen meddelelsen'.split(
    ' ',
  );
const VERBS =
  'beskriver kontrollerer registrerer opdaterer godkender dokumenterer understøtter forudsætter gennemgår sikrer vurderer indlæser offentliggør sammenligner fastlægger afgrænser'.split(
    ' ',
  );
const BETWEEN = ['når', 'fordi', 'så', 'hvis', 'mens', 'idet'];
const SECTIONS = ['Formål og afgrænsning', 'Forudsætninger', 'Fremgangsmåde trin for trin', 'Fejlsøgning'];
const COLUMNS = ['Felt', 'Type', 'Påkrævet', 'Beskrivelse'];

export function corpusOf(chapters: number): Corpus {
  const make = new Maker(chapters);
  const all = Array.from({ length: chapters }, (_, at) => make.chapter(at + 1));
  return {
    chapters: new Map(
      all.map((blocks, at) => [
        `${String(at + 1).padStart(3, '0')}.md`,
        blocks.map(ourMarkdown).join('\n\n'),
      ]),
    ),
    markdown: all.flat().map(plainMarkdown).join('\n\n'),
    typst: `${TYPST_HEAD}\n${all.flat().map(typst).join('\n\n')}\n`,
    pictures: make.pictures,
  };
}

class Maker {
  readonly pictures = new Map<string, string>();
  readonly #chapters: number;
  #seed = 20261128;

  constructor(chapters: number) {
    this.#chapters = chapters;
  }

  chapter(number: number): Block[] {
    const blocks: Block[] = [
      heading(1, `Kapitel ${number} om ${this.#pick(NOUNS)}`, `kapitel-${number}`),
      this.#text(true),
    ];
    for (const [at, section] of SECTIONS.entries()) {
      blocks.push(heading(2, section, `k${number}-${at}`), this.#text(true));
      for (const part of [0, 1]) {
        blocks.push(
          heading(3, `Om ${this.#pick(NOUNS)}`, `k${number}-${at}-${part}`),
          this.#text(part === 0),
        );
        blocks.push(this.#special(number, at * 2 + part), this.#text(false));
      }
    }
    return blocks;
  }

  #special(chapter: number, which: number): Block {
    const id = `k${chapter}-${which}`;
    switch (which % 4) {
      case 0:
        return { kind: 'list', items: this.#several(4, 7, () => this.#sentence()) };
      case 1:
        return {
          kind: 'table',
          id: `tab-${id}`,
          rows: this.#several(5, 11, () => [
            this.#pick(NOUNS),
            this.#pick(['tekst', 'heltal', 'dato']),
            this.#pick(['ja', 'nej']),
            this.#sentence(),
          ]),
        };
      case 2:
        return {
          kind: 'figure',
          id: `fig-${id}`,
          picture: this.#picture(id),
          caption: this.#sentence().slice(0, -1),
        };
      default:
        return which < 4
          ? {
              kind: 'code',
              lines: this.#several(6, 12, () => `"${this.#pick(VERBS)}": ${this.#between(1, 999)},`),
            }
          : { kind: 'box', text: `${this.#sentence()} ${this.#sentence()}` };
    }
  }

  #text(refers: boolean): Block {
    const text = this.#several(3, 6, () => this.#sentence()).join(' ');
    return { kind: 'text', text, see: refers ? `kapitel-${this.#between(1, this.#chapters)}` : null };
  }

  #sentence(): string {
    const clause = () => `${this.#pick(NOUNS)} ${this.#pick(VERBS)} ${this.#pick(NOUNS)}`;
    const [first = '', ...rest] = `${clause()} ${this.#pick(BETWEEN)} ${clause()}.`;
    return first.toUpperCase() + rest.join('');
  }

  #picture(id: string): string {
    const path = `img/${id}.svg`;
    const bars = Array.from({ length: 24 }, (_, at) => {
      const height = this.#between(20, 240);
      return `<rect x="${40 + at * 30}" y="${280 - height}" width="22" height="${height}"/>`;
    });
    this.pictures.set(
      path,
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 320" width="800" height="320"><g fill="#1f5f99">${bars.join('')}</g><path d="M40 280h720" stroke="#000"/></svg>`,
    );
    return path;
  }

  #several<T>(least: number, most: number, make: () => T): T[] {
    return Array.from({ length: this.#between(least, most) }, make);
  }

  #pick<T>(from: readonly T[]): T {
    return from[this.#between(0, from.length - 1)] as T;
  }

  /** A whole number, by a generator with a state of 32 bits (mulberry32). */
  #between(least: number, most: number): number {
    this.#seed = (this.#seed + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#seed ^ (this.#seed >>> 15), this.#seed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return least + (((mixed ^ (mixed >>> 14)) >>> 0) % (most - least + 1));
  }
}

const heading = (level: number, text: string, id: string): Block => ({ kind: 'heading', level, text, id });

const tableOf = (rows: readonly (readonly string[])[]): string =>
  [COLUMNS, COLUMNS.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

function ourMarkdown(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.text} {#${block.id}}`;
    case 'text':
      return block.see === null ? block.text : `${block.text} Se [](#${block.see}).`;
    case 'table':
      return `:::table[Felterne]{#${block.id}}\n${tableOf(block.rows)}\n:::`;
    case 'figure':
      return `:::figure[${block.caption}]{#${block.id}}\n![Et søjlediagram](${block.picture})\n:::`;
    case 'box':
      return `:::note[Bemærk]\n${block.text}\n:::`;
    default:
      return plainMarkdown(block);
  }
}

function plainMarkdown(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.text}`;
    case 'text':
      return block.text;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'table':
      return tableOf(block.rows);
    case 'figure':
      return `![${block.caption}](${block.picture})`;
    case 'code':
      return `\`\`\`json\n${block.lines.join('\n')}\n\`\`\``;
    case 'box':
      return `> ${block.text}`;
  }
}

const TYPST_HEAD = `#set document(title: "Vejledning")
#set page(paper: "a4", margin: (x: 20mm, y: 25mm), numbering: "1")
#set text(lang: "da", size: 10.5pt, hyphenate: true)
#set par(justify: false, leading: 0.75em)
#set heading(numbering: "1.1")
#show raw.where(block: true): block.with(fill: luma(245), inset: 8pt, width: 100%)
#set table(stroke: 0.5pt + gray)
#show heading.where(level: 1): it => { pagebreak(weak: true); it }
#align(center + horizon, text(28pt)[Vejledning])
#pagebreak()
#outline(title: [Indhold], depth: 3)
#outline(title: [Figurer], target: figure.where(kind: image))`;

function typst(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'='.repeat(block.level)} ${block.text} <${block.id}>`;
    case 'text':
      return block.see === null ? block.text : `${block.text} Se #ref(<${block.see}>, supplement: [afsnit]).`;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'table': {
      const cells = block.rows.flat().map((cell) => `[${cell}]`);
      const head = COLUMNS.map((column) => `[*${column}*]`).join(', ');
      return `#figure(table(columns: 4, align: left, table.header(${head}), ${cells.join(', ')}), caption: [Felterne]) <${block.id}>`;
    }
    case 'figure':
      return `#figure(image("${block.picture}", alt: "Et søjlediagram"), caption: [${block.caption}]) <${block.id}>`;
    case 'code':
      return `\`\`\`json\n${block.lines.join('\n')}\n\`\`\``;
    case 'box':
      return `#block(fill: luma(240), inset: 8pt, width: 100%)[*Bemærk* ${block.text}]`;
  }
}
