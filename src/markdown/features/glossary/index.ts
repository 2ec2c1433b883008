import { h } from 'hastscript';
import { closestOfFew } from '../../../report/nearest.ts';
import type { Directive, Feature, OutlineContext, ParseContext } from '../../feature.ts';
import type { ChapterOutline, Outline } from '../../outline.ts';
import type { WrittenChapter } from '../../written.ts';
import { attributePlace } from '../directives/attribute-place.ts';
import { type ContainerDirective, contentOf } from '../directives/nodes.ts';
import { contentToHast } from '../directives/to-hast.ts';
import { entriesOf, unlinkedTerms } from './entries.ts';
import { linkTerms } from './link-terms.ts';
import { termsOf } from './terms.ts';

/** `:::glossary{unlinked="term; term"}` around one definition list: its terms are linked to where other chapters first use them. */
const termList: Directive = {
  attributes: ['unlinked'],
  label: null,
  check(directive, context) {
    const { source, diagnostics } = context;
    const [list, ...others] = contentOf(directive);
    if (list?.type !== 'defList' || others.length > 0) {
      diagnostics.report(
        'glossary-content',
        {},
        source.placeOf((list?.type === 'defList' ? others[0] : list) ?? directive),
      );
      return;
    }
    checkTerms(directive, context);
  },
  outline: explain,
  toHast(state, directive) {
    return h(
      'div',
      { id: directive.attributes?.['id'], className: ['glossary'] },
      contentToHast(state, directive),
    );
  },
};

/** Terms that a document explains, and links to them from where they are used. */
export const glossary: Feature = {
  directives: { glossary: termList },
  adviceOn(id, outline) {
    if (!id.startsWith('term-')) return null;
    const ids = outline.glossary.terms.map((term) => term.id);
    return { key: 'broken-link.term', near: closestOfFew(id, ids) };
  },
  finish: linkTerms,
  written: noteUses,
};

/** The index of terms leads to them. */
function noteUses({ termLinks }: WrittenChapter, _: ChapterOutline, { glossary, termIndex }: Outline): void {
  for (const link of termLinks) {
    const term = glossary.term(link.term);
    if (term === undefined) continue;
    glossary.use(term);
    termIndex.add(link.id, [{ term: term.text, under: null }]);
  }
}

function checkTerms(directive: ContainerDirective, { source, diagnostics }: ParseContext): void {
  const texts = new Set<string>();
  for (const { term, text } of entriesOf(directive)) {
    if (texts.has(text)) diagnostics.report('duplicate-term', { text }, source.placeOf(term));
    texts.add(text);
  }
  for (const name of unlinkedTerms(directive)) {
    if (texts.has(name)) continue;
    diagnostics.report(
      'unknown-term',
      { name, near: closestOfFew(name, texts) },
      attributePlace(directive, 'unlinked', source),
    );
  }
}

function explain(directive: ContainerDirective, { file, language, register, outline }: OutlineContext): void {
  const terms = termsOf(directive, language, register);
  for (const { id, text } of terms) outline.targets.set(id, { reference: () => text });
  outline.glossary.add(terms, file);
}
