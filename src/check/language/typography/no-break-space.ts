import { say } from '../../../report/words/said.ts';
import type { Rule } from '../../rule.ts';
import { editSpaces, type Mistake, proseRule } from '../prose-rule.ts';
import { MONTH } from './months.ts';

const NO_BREAK_SPACE = '\u00a0';

/** What a number belongs to, and is not parted from at a line's end. */
const BEFORE_NUMBER =
  '(?:[Aa]fsnit|[Kk]apitel|[Kk]ap\\.|[Ss]ide|[Ff]igur|[Tt]abel|[Aa]rtikel|[Aa]rt\\.|[Ss]tk\\.|[Nn]r\\.|[Kk]l\\.|§{1,2})';
const UNIT = '(?:%|‰|°C|kr\\.|procent|mio\\.|mia\\.|[kcm]?m|k?g|mg|[cdm]?l|ms|px|pt|[kMGT]B)';

// Each has the space between two lookarounds; patterns in words alone would need an index for every group.
const PLACES: readonly RegExp[] = [
  new RegExp(`(?<=(?<![\\p{L}\\p{N}])${BEFORE_NUMBER})[ \\n](?=\\p{N})`, 'gu'),
  /(?<=(?<![\p{L}\p{N}])[Bb]ilag)[ \n](?=[\p{N}\p{Lu}](?![\p{L}\p{N}]))/gu,
  new RegExp(`(?<=(?<![\\p{N}.,])\\p{N}{1,2}\\.)[ \\n](?=${MONTH}(?!\\p{L}))`, 'gu'),
  new RegExp(`(?<=\\p{N})[ \\n](?=${UNIT}(?![\\p{L}\\p{N}-]|\\.\\p{L}))`, 'gu'),
];

/** Characters of what is shown before and after the space. */
const LONGEST = 30;

/** Numbers that a line's end could part from what they number (Dansk Sprognævn, Retskrivningsordbogen, on dates and units). */
export const noBreakSpace: Rule = proseRule({
  id: 'no-break-space',
  *find({ kind, text }): Generator<Mistake> {
    // Nobody sees the lines of an alternative text.
    if (kind === 'alternative' || !/[\p{N}\p{Lu}]/u.test(text)) return;
    const seen = new Set<number>();
    for (const { index } of PLACES.flatMap((place) => [...text.matchAll(place)])) {
      if (seen.has(index)) continue;
      seen.add(index);
      const start =
        index - (/[^\s([»]+$/u.exec(text.slice(Math.max(0, index - LONGEST), index))?.[0].length ?? 0);
      const end =
        index + 1 + (/^[\p{L}\p{N}%‰°]+/u.exec(text.slice(index + 1, index + LONGEST))?.[0].length ?? 0);
      yield {
        start,
        end,
        ...say('no-break-space', { within: text.slice(start, end).replace('\n', ' ') }),
        edit: editSpaces(text, index, index + 1, NO_BREAK_SPACE),
      };
    }
  },
});
