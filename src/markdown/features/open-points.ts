import { h } from 'hastscript';
import { isIsoDate } from '../../language/index.ts';
import type { Directive, Feature, OutlineContext } from '../feature.ts';
import { placeOf } from '../source-text.ts';
import { attributePlace } from './directives/attribute-place.ts';
import { type ContainerDirective, labelText } from './directives/nodes.ts';
import { contentToHast, labelToHast } from './directives/to-hast.ts';

/**
 * `:::open[Question]{#id owner="…" since="2026-11-24" ask="…"}`: a fact that is missing or not settled. Since when stands in
 * print in the table at the end only.
 */
const open: Directive = {
  attributes: ['owner', 'since', 'ask'],
  label: { missing: 'missing-question' },
  idPrefix: 'open-',
  check(directive, { source, diagnostics }) {
    const { id, since } = directive.attributes ?? {};
    if (!id) {
      diagnostics.report('open-point-without-id', {}, source.placeOf(directive));
    }
    if (since && !isIsoDate(since)) {
      diagnostics.report('invalid-date', { since }, attributePlace(directive, 'since', source));
    }
  },
  outline: enter,
  toHast(state, directive, { stringsAt, outline, format }) {
    const strings = stringsAt(directive);
    const { owner, since, ask } = directive.attributes ?? {};
    const facts = [
      ...(owner ? [`${strings.owner}: ${owner}`] : []),
      ...(since && format === 'html'
        ? [`${strings.openSince} ${isIsoDate(since) ? strings.formatDate(since) : since}`]
        : []),
    ];
    const lines = [
      ...(facts.length > 0 ? [facts.join(' · ')] : []),
      ...(ask ? [`${strings.ask}: ${ask}`] : []),
    ];
    return h('div', { className: ['box', 'box-open'], role: 'note', id: outline.ids.get(directive) }, [
      h('p', { className: ['box-title'] }, [
        // The space belongs to the kind, as to a heading's number: one between the two would be lost where it hangs in the margin.
        h(
          'span',
          { className: ['box-kind'] },
          `${strings.openPointOf(outline.numbers.get(directive) ?? '', outline.openPoints.length)}\u00a0`,
        ),
        ...labelToHast(state, directive),
      ]),
      ...contentToHast(state, directive),
      ...lines.flatMap((line) => [h('p', { className: ['open-meta'] }, line), '\n']),
    ]);
  },
};

/** They are numbered through the document, and listed in a table at its end. */
export const openPoints: Feature = {
  directives: { open },
  list: {
    id: 'open-points',
    title: (strings) => strings.openPoints,
    isEmpty: ({ openPoints }) => openPoints.length === 0,
  },
  // Its id in the page begins with more than the author wrote.
  adviceOn: (id, { targets }) =>
    targets.has(`open-${id}`) ? { key: 'broken-link', near: `open-${id}` } : null,
};

/** Gives it its number and keeps it for the table. */
function enter(directive: ContainerDirective, { file, section, register, outline }: OutlineContext): void {
  const text = labelText(directive);
  const domId = register.idOf(directive, 'open');
  const { id, owner, since, ask } = directive.attributes ?? {};
  outline.targets.set(domId, { reference: (strings) => strings.titleReference(text || domId) });
  const number = outline.openPoints.length + 1;
  outline.numbers.set(directive, String(number));
  outline.openPoints.push({
    id: id ?? domId,
    number,
    section,
    owner: owner ?? null,
    // What is no date is reported where it is parsed.
    since: since && isIsoDate(since) ? since : null,
    ask: ask ?? null,
    text,
    place: placeOf(file, directive),
  });
}
