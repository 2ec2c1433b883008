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

/** A file and a heading in it are the same place, seen from afar and from near. */
function sameTarget(one: string, other: string): boolean {
  const [page, heading = ''] = partsOf(one);
  const [otherPage, otherHeading = ''] = partsOf(other);
  const sameHeading = heading === otherHeading || heading === '' || otherHeading === '';
  return page === otherPage && sameHeading;
}

function partsOf(url: string): readonly string[] {
  const [page = '', ...heading] = url.split('#');
  return [page.replace(/\/$/, ''), heading.join('#')];
}
