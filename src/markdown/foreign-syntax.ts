import type { Diagnostics, Place } from '../report/diagnostic.ts';

/** What other tools understand and this one does not. */
const KINDS = {
  liquid: 'The tag {% … %} of Jinja or Liquid',
  templateValue: 'A value or call of another tool’s templates in {{ … }}',
  shortcode: 'A shortcode of Hugo',
  mdBook: 'A command of mdBook in {{#…}}',
  snippet: 'The snippet --8<--',
  math: 'A formula in $ … $',
  wikiLink: 'A link in [[…]]',
  embed: 'An embedded page in ![[…]]',
  citation: 'A citation [@…]',
  module: 'The import or export of MDX',
  directive: 'The block ::: of another tool',
} as const;

export type ForeignKind = keyof typeof KINDS;

const HINTS: { readonly [Kind in ForeignKind]?: string } = {
  snippet: 'Put the text in its place.',
  mdBook: 'Put the text in its place.',
  math: 'Write the formula in words or with <sup> and <sub>, or show it as a picture.',
  wikiLink: 'Write it as [text](file.md).',
  embed: 'Write a picture as ![text](picture.png), and a page as [text](file.md).',
  templateValue: 'Write the value itself. Braces that are to be seen are written \\{{.',
  directive: 'Write a box as :::note … :::, or take the lines with ::: out.',
};

/** Tells of each kind once for each chapter: where it is first, and how many there are. Nothing of it is lost in silence. */
export class ForeignSyntax {
  readonly #found = new Map<ForeignKind, { readonly place: Place; readonly fate: Fate; count: number }>();

  add(kind: ForeignKind, place: Place, fate: Fate = 'shown as it is written'): void {
    const found = this.#found.get(kind);
    if (found === undefined) this.#found.set(kind, { place, fate, count: 1 });
    else found.count += 1;
  }

  has(kind: ForeignKind): boolean {
    return this.#found.has(kind);
  }

  tell(diagnostics: Diagnostics): void {
    for (const [kind, { place, fate, count }] of this.#found) {
      const more = count === 1 ? '' : ` (${count - 1} more in the chapter)`;
      diagnostics.warning(
        'foreign-syntax',
        `${KINDS[kind]} is not understood, and is ${fate}${more}`,
        place,
        HINTS[kind] ?? 'Write it in Markdown, or take it out.',
      );
    }
  }
}

type Fate = 'shown as it is written' | 'shown without a box' | 'left out';
