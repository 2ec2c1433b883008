import { h } from 'hastscript';
import { isIsoDate } from '../../language/index.ts';
import { attributePlace } from './attribute-place.ts';
import { contentToHast, type Directive, labelToHast } from './directive.ts';

/**
 * `:::open[Question]{#id owner="…" since="2026-11-24" ask="…"}`: a fact that is missing or not settled. Since when stands in
 * print in the table at the end only.
 */
export const openPoint: Directive = {
  attributes: ['owner', 'since', 'ask'],
  label: { name: 'question', missing: 'missing-question' },
  check(directive, { source, diagnostics }) {
    const { id, since } = directive.attributes ?? {};
    if (!id) {
      diagnostics.error(
        'open-point-without-id',
        'The open point has no id',
        source.placeOf(directive),
        'Give it one: :::open[Question]{#short-name}',
      );
    }
    if (since && !isIsoDate(since)) {
      diagnostics.error(
        'invalid-date',
        `"${since}" is not a date`,
        attributePlace(directive, 'since', source),
        'Write it as year-month-day: 2026-11-24.',
      );
    }
  },
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
          `${`${strings.openPoint} ${outline.numbers.get(directive) ?? ''}`.trim()}\u00a0`,
        ),
        ...labelToHast(state, directive),
      ]),
      ...contentToHast(state, directive),
      ...lines.flatMap((line) => [h('p', { className: ['open-meta'] }, line), '\n']),
    ]);
  },
};
