import { say } from '../../../report/words/said.ts';
import type { Rule } from '../../rule.ts';
import { type Mistake, proseRule } from '../prose-rule.ts';

const COMMA_GROUPS = /(?<![\p{N}.,])\d{1,3}(?:,\d{3}){2,}(?![\p{N},])/gu;
const DECIMAL_POINT =
  /(?<![\p{N}.,])(\d+)\.(\d{1,2}|\d{4,})(?=[ \u00a0]?(?:%|‰|°C|kr\.|procent|mio\.|mia\.|[kcm]?m\b|k?g\b|mg\b|[kMGT]B\b))/gu;
const PERCENT = /(?<![\p{L}\p{N}.,/_])(\d[\d.,]*)([%‰])(?![\p{L}\p{N}-])/gu;
// Five to seven digits: four are years as often, eight are telephone and CVR numbers.
const UNGROUPED = /(?<![\p{L}\p{N}.,/:_#+-])\d{5,7}(?![\p{L}\p{N}/:_-]|[.,]\p{N})/gu;
/** Words before a number that names something and counts nothing. */
const NAMING =
  /(?:nr\.?|nummer|numre|kode|koder|id|cvr|cpr|port|postnr\.?|sag|journalnr\.?)[\s:]*(?:\d+(?:, | og )?)*$/iu;

/** Numbers with an English point or comma, and long ones without points (1.234,5: Dansk Sprognævn, Retskrivningsordbogen). */
export const numberFormat: Rule = proseRule({
  id: 'number-format',
  *find({ text }): Generator<Mistake> {
    if (!/\p{N}/u.test(text)) return;
    for (const { 0: found, index } of text.matchAll(COMMA_GROUPS)) {
      yield mistake(found, index, found.replaceAll(',', '.'));
    }
    for (const { 0: found, 1: whole = '', 2: part = '', index } of text.matchAll(DECIMAL_POINT)) {
      yield mistake(found, index, `${whole},${part}`);
    }
    for (const { 0: found, 1: number = '', 2: sign = '', index } of text.matchAll(PERCENT)) {
      // With a decimal point it is told as such.
      if (/\.\d{1,2}$/.test(number)) continue;
      const written = `${number}\u00a0${sign}`;
      yield { ...mistake(found, index, written), ...say('number-format.percent', shown(found, written)) };
    }
    for (const { 0: found, index } of text.matchAll(UNGROUPED)) {
      if (NAMING.test(text.slice(Math.max(0, index - 40), index))) continue;
      const grouped = found.replace(/\B(?=(?:\d{3})+$)/g, '.');
      yield {
        ...mistake(found, index, grouped),
        ...say('number-format.ungrouped', { found, grouped }),
        // It may be a number that names something.
        edit: undefined,
      };
    }
  },
});

function mistake(found: string, index: number, written: string): Mistake {
  return {
    start: index,
    end: index + found.length,
    ...say('number-format', shown(found, written)),
    edit: { replacement: written },
  };
}

const shown = (found: string, written: string) => ({ found, written: written.replaceAll('\u00a0', ' ') });
