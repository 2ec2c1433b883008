import { say } from '../../report/words/said.ts';
import type { Rule } from '../rule.ts';

/** At 40 lines a page their contents list alone is 25 pages. */
const MOST_HEADINGS = 1000;

export const documentSize: Rule = {
  id: 'document-size',
  check({ rendered: { headings } }, report) {
    const first = headings[MOST_HEADINGS];
    if (first === undefined) return;
    report({
      ...say('document-size', { headings: headings.length, number: MOST_HEADINGS + 1 }),
      place: first.place,
    });
  },
};
