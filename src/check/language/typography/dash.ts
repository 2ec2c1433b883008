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
        message: `"${found.trim()}" stands where a dash belongs`,
        hint: isBetweenNumbers
          ? 'Write 3-5 for a range, or "3 til 5"; "3 − 5" for a subtraction.'
          : 'Write " – ", a short dash with a space on each side.',
        edit: isBetweenNumbers ? undefined : editSpaces(text, index, end, ' – '),
      };
    }
  },
});
