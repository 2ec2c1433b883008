import { say } from '../../report/words/said.ts';
import type { Rule } from '../rule.ts';
import { type FoundLink, linksIn } from './links-in.ts';

/** Links of the same name lead to the same place: in a list of links nothing else tells them apart (WCAG 2.2, 2.4.9; 3.2.4). */
export const ambiguousLink: Rule = {
  id: 'ambiguous-link',
  check(document, report) {
    const firstOf = new Map<string, FoundLink>();
    const told = new Set<string>();
    for (const link of linksIn(document)) {
      if (link.text === null || link.text === '') continue;
      const text = link.text.toLowerCase();
      const first = firstOf.get(text);
      if (first === undefined) firstOf.set(text, link);
      const pair = `${text} ${link.target}`;
      if (first === undefined || sameTarget(first.target, link.target) || told.has(pair)) continue;
      told.add(pair);
      const { file, line, column } = first.place;
      report({
        ...say('ambiguous-link', { text: link.text, url: link.url, otherUrl: first.url, file, line, column }),
        place: link.place,
      });
    }
  },
};

function sameTarget(one: string, other: string): boolean {
  const plain = (url: string): string => url.replace(/\/$/, '');
  return plain(one) === plain(other);
}
