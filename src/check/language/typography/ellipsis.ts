import { say } from '../../../report/words/said.ts';
import type { Rule } from '../../rule.ts';
import { type Mistake, proseRule } from '../prose-rule.ts';

/** Three full stops in the place of the one character, which a screen reader knows and no line's end parts. */
export const ellipsis: Rule = proseRule({
  id: 'ellipsis',
  *find({ text }): Generator<Mistake> {
    for (const { 0: found, index } of text.matchAll(/(?<!\.)\.{3}(?!\.)/g)) {
      yield { start: index, end: index + found.length, ...say('ellipsis', {}), edit: { replacement: '…' } };
    }
  },
});
