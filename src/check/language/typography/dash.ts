import { say } from '../../../report/words/said.ts';
import type { Rule } from '../../rule.ts';
import { editSpaces, type Mistake, proseRule } from '../prose-rule.ts';

// A hyphen with spaces, two hyphens, or the long dash of English.
const NOT_A_DASH = /(?<=\S)(?:[ \u00a0\n]--?|[ \u00a0\n]?(?:—|(?<=\p{L})--(?=[\p{L} ])))[ \u00a0\n]?(?=\S)/gu;

/** Hyphens and long dashes where Danish has a short dash with spaces (Dansk Sprognævn, Retskrivningsordbogen, tankestreg). */
export const dash: Rule = proseRule({
  id: 'dash',
  *find({ text }): Generator<Mistake> {
    for (const { 0: found, index } of text.matchAll(NOT_A_DASH)) {
      const end = index + found.length;
      // A hyphen that the next word hangs on is one: "indgang og -udgang".
      if (!/\s$/u.test(found) && /^\s-$/u.test(found)) continue;
      const isBetweenNumbers = /\p{N}$/u.test(text.slice(0, index)) && /^\p{N}/u.test(text.slice(end));
      const start = index + (/^\s/u.test(found) ? 1 : 0);
      yield {
        start,
        end: start + found.trim().length,
        ...say('dash', { found: found.trim(), betweenNumbers: isBetweenNumbers }),
        edit: isBetweenNumbers ? undefined : editSpaces(text, index, end, ' – '),
      };
    }
  },
});
