import { h } from 'hastscript';
import { compareEditions } from '../compare/compare.ts';
import type { ComparedEdition, ComparedSection } from '../compare/types.ts';
import { textOf } from '../data/rows.ts';
import type { Format } from '../document/document.ts';
import { comparisonWords } from '../language/comparison/index.ts';
import { type Language, stringsOf } from '../language/index.ts';
import { write } from '../markdown/stringify.ts';
import type { Variant } from '../plan/plan.ts';
import { collecting, type Outcome } from '../report/outcome.ts';
import type { OwnView } from '../template/own-view.ts';
import type { OpenSide } from './open-side.ts';

/** What a template shows of a variant beside its chapters, by what it is called: its own words, and columns of the data set. */
interface VariantFacts {
  readonly label: string;
  readonly facts: ReadonlyMap<string, NonNullable<OwnView[string]>>;
}

/** The facts of a side by the keys of its variants. */
type FactsByKey = ReadonlyMap<string, VariantFacts>;

/** Whether a template names a field of something: all of it counts as named where it names that as a whole. */
export type Shows = (of: string, field: string) => boolean;

/** What the templates of some sides show. One that is gone shows nothing. */
export function shownBy(sides: readonly OpenSide[], format: Format): Shows {
  const paths = sides.flatMap(({ edition }) => edition.template(format).value?.paths ?? []);
  return (of, field) => paths.some(([first, second]) => first === of && (second ?? field) === field);
}

export function readFacts({ edition, variants }: OpenSide, shows: Shows): Outcome<FactsByKey> {
  const { language, variants: config } = edition.document.config;
  const { label } = edition.workspace.config.data[config?.data ?? ''] ?? {};
  const showsLabel = shows('sender', 'label') || shows('variant', 'label');
  return collecting((diagnostics) => {
    const read = (variant: Variant): VariantFacts => {
      const facts = new Map<string, NonNullable<OwnView[string]>>();
      const own = diagnostics.take(edition.own(variant)) ?? {};
      for (const [field, kind] of Object.entries(config?.own?.fields ?? {})) {
        const value = own[field] ?? null;
        // The title stands in the place of a heading.
        const isShown = kind === 'title' || shows('own', field);
        if (value !== null && isShown) facts.set(stringsOf(language).ownField(field), value);
      }
      for (const column of Object.keys(variant.row)) {
        const value = textOf(variant.row, column);
        const isShown = shows(config?.as ?? '', column) || (column === label && showsLabel);
        if (value !== '' && isShown) facts.set(column, value);
      }
      return { label: variant.label, facts };
    };
    return new Map(variants.map((variant) => [variant.key, read(variant)]));
  });
}

/** A chapter with a section for each variant of which something is different; none where nothing is. */
export function compareFacts(
  before: FactsByKey,
  after: FactsByKey,
  { language, format }: { readonly language: Language; readonly format: Format },
): ComparedSection[] {
  const title = comparisonWords(language).variantFacts;
  const sections = [...new Set([...after.keys(), ...before.keys()])].flatMap((key) => {
    const sides = [before.get(key), after.get(key)].map((one) => asHtml(key, one, language, format));
    if (sides[0] === sides[1]) return [];
    const [old, young] = sides.map((html) => asEdition(title, html, language));
    return old && young ? compareEditions(old, young).chapters.flatMap((chapter) => chapter.sections) : [];
  });
  if (sections.length === 0) return [];
  const heading = { id: CHAPTER, number: null, title, level: 1 };
  return [
    {
      ...{ before: heading, after: heading, lang: null, isNotes: false, movedFrom: null, renamed: false },
      heading: [{ type: 'text', value: title }],
      blocks: [],
      sections,
    },
  ];
}

const CHAPTER = 'variant-facts';

const asEdition = (title: string, html: string, language: Language): ComparedEdition => ({
  ...{ title, version: null, date: null, language },
  chapters: [{ id: CHAPTER, number: null, title, appendix: false, lang: null, html }],
});

function asHtml(key: string, variant: VariantFacts | undefined, language: Language, format: Format): string {
  if (variant === undefined) return '';
  const { fact, factContent } = comparisonWords(language);
  const header = (scope: 'col' | 'row', text: string) => h('th', { scope }, text);
  const rows = [...variant.facts].map(([name, value]) =>
    h('tr', header('row', name), h('td', typeof value === 'string' ? value : h('img', value))),
  );
  const head = h('thead', h('tr', header('col', fact), header('col', factContent)));
  const title = h('h2', { id: `${CHAPTER}-${key}` }, variant.label);
  if (rows.length === 0) return write([title]);
  // As the tables of chapters (markdown/features/tables): on a narrow screen it scrolls by itself.
  const onScreen = format === 'html' ? { tabIndex: 0, role: 'group', ariaLabel: variant.label } : {};
  const table = h('table', head, h('tbody', rows));
  return write([title, h('div', { className: ['table-scroll'], ...onScreen }, table)]);
}
