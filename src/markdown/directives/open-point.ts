import { h } from 'hastscript';
import { isIsoDate } from '../../language/index.ts';
import { attributePlace } from './attribute-place.ts';
import { contentToHast, type Directive, labelToHast } from './directive.ts';

/** `:::open[Question]{#id owner="…" since="2026-11-24"}`: a fact that is missing or not settled. */
export const openPoint: Directive = {
  attributes: ['owner', 'since'],
  label: { name: 'question', required: true },
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
  toHast(state, directive, { stringsAt, outline }) {
    const strings = stringsAt(directive);
    const { owner, since } = directive.attributes ?? {};
    const meta = [
      ...(owner ? [`${strings.owner}: ${owner}`] : []),
      ...(since ? [`${strings.openSince} ${isIsoDate(since) ? strings.formatDate(since) : since}`] : []),
    ];
    return h('div', { className: ['box', 'box-open'], role: 'note', id: outline.ids.get(directive) }, [
      h('p', { className: ['box-title'] }, [
        h(
          'span',
          { className: ['box-kind'] },
          `${strings.openPoint} ${outline.numbers.get(directive) ?? ''}`.trim(),
        ),
        ' ',
        ...labelToHast(state, directive),
      ]),
      ...contentToHast(state, directive),
      ...(meta.length > 0 ? [h('p', { className: ['open-meta'] }, meta.join(' · ')), '\n'] : []),
    ]);
  },
};
