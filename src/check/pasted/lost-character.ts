import { walkMarkdown } from '../../markdown/walk.ts';
import type { Place } from '../../report/diagnostic.ts';
import { say } from '../../report/words/said.ts';
import type { CheckedChapter, Rule } from '../rule.ts';

/** The replacement character (The Unicode Standard, 23.8): what a decoder writes for bytes that it does not understand. */
const LOST = '\uFFFD';

/** What was lost where somebody read a file in a wrong encoding, and saved it so. */
export const lostCharacter: Rule = {
  id: 'lost-character',
  check({ chapters }, report) {
    for (const chapter of chapters) {
      const [first, ...others] = placesIn(chapter);
      if (first !== undefined) report({ ...say('lost-character', { more: others.length }), place: first });
    }
  },
};

/** Also of what is written as a number (`&#xFFFD;`, or one that HTML does not allow, as `&#0;`), where its text is. */
function placesIn({ source, parsed }: CheckedChapter): Place[] {
  const { text } = source;
  const places = [...text.matchAll(/\uFFFD/g)].map(({ index }) => source.placeAt(index, 1));
  walkMarkdown(parsed.mdast, (node) => {
    if (node.type === 'text' && node.value.includes(LOST) && !/[\0\uFFFD]/.test(source.sliceOf(node)))
      places.push(source.placeOf(node));
    return undefined;
  });
  return places.sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
}
