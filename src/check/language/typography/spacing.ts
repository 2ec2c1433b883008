import { say } from '../../../report/words/said.ts';
import type { Rule } from '../../rule.ts';
import { editSpaces, type Mistake, proseRule } from '../prose-rule.ts';

const SEVERAL = /(?<=\S)[ \u00a0]{2,}(?=\S)/gu;
const BEFORE_MARK = /(?<=[\p{L}\p{N})»"”%\uFFFC])[ \u00a0]+(?=[,.;:!?]+(?:\s|$))/gu;
/** `4,5 : 1`, as a contrast or a scale is written. */
const RATIO = /^\p{N}[ \u00a0]:[ \u00a0]\p{N}/u;
const NO_SPACE_AFTER = /(?<=\p{Ll}{2})[.!?;](?=\p{Lu}\p{Ll})|(?<=\p{L}{2}),(?=\p{L}{2})/gu;

/** Spaces that are too many or too few. */
export const spacing: Rule = proseRule({
  id: 'spacing',
  *find({ text }): Generator<Mistake> {
    for (const { 0: spaces, index } of text.matchAll(SEVERAL)) {
      const end = index + spaces.length;
      const one = spaces.includes('\u00a0') ? '\u00a0' : ' ';
      yield {
        start: index,
        end,
        ...say('spacing', { spaces: spaces.length }),
        edit: editSpaces(text, index, end, one),
      };
    }
    for (const { 0: spaces, index } of text.matchAll(BEFORE_MARK)) {
      const end = index + spaces.length;
      if (RATIO.test(text.slice(index - 1, end + 3))) continue;
      yield {
        start: index,
        end: end + 1,
        ...say('spacing.before', { mark: text.charAt(end) }),
        edit: editSpaces(text, index, end, ''),
      };
    }
    for (const { 0: mark, index } of text.matchAll(NO_SPACE_AFTER)) {
      yield {
        start: index,
        end: index + 1,
        ...say('spacing.after', { mark }),
        edit: { end: index + 2, replacement: `${mark} ${text.charAt(index + 1)}` },
      };
    }
  },
});
