import { say } from '../../../report/words/said.ts';
import type { Rule } from '../../rule.ts';
import type { ProseKind } from '../prose.ts';
import { type Mistake, proseRule } from '../prose-rule.ts';
import { MONTH, monthName } from './months.ts';

const DATE_IN_WORDS = new RegExp(`(?<![\\p{N}.,/-])(\\p{N}{1,2})(\\.?)(\\s?)(${MONTH})(?![\\p{L}-])`, 'giu');
const DATE_IN_NUMBERS = /(?<![\p{N}./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?![\p{N}/]|[.-]\p{N})/gu;
/** `3/12 2026`, as only Danes write it: the day comes first. */
const DATE_WITH_SLASH = /(?<![\p{N}./-])(\d{1,2})\/(\d{1,2})[- \u00a0](\d{4})(?![\p{N}/]|[.-]\p{N})/gu;
const ISO_DATE = /(?<![\p{N}./-])(\d{4})-(\d{2})-(\d{2})(?![\p{N}/-])/gu;
// KL is the municipalities' association.
const TIME = /(?<![\p{L}\p{N}])([Kk]l)(\.?)(\s?)(\d{1,2})(?:([:.])(\d{2}))?(?![\p{N}:])/gu;

/** Dates and times other than "24. marts 2025" and "kl. 14.00" (Dansk Sprognævn, Retskrivningsordbogen). */
export const dateAndTime: Rule = proseRule({
  id: 'date-and-time',
  *find({ text, kind }): Generator<Mistake> {
    if (!/\p{N}/u.test(text)) return;
    for (const match of text.matchAll(DATE_IN_WORDS)) {
      const { 1: day = '', 2: point, 3: space, 4: month = '' } = match;
      if (!isDay(Number(day)) || (point === '.' && space !== '' && month === month.toLowerCase())) continue;
      yield mistake(match, `${day}.\u00a0${month.toLowerCase()}`);
    }
    for (const match of text.matchAll(DATE_IN_NUMBERS)) {
      const { 1: day = '', 3: month = '', 4: year = '' } = match;
      const date = dateInWords(day, month, year);
      // 3/4 is the fourth of March to some.
      const isClear = Number(day) > 12 || day === month;
      if (date !== undefined) yield mistake(match, date, isClear);
    }
    for (const match of text.matchAll(DATE_WITH_SLASH)) {
      const { 1: day = '', 2: month = '', 3: year = '' } = match;
      const date = dateInWords(day, month, year);
      if (date !== undefined) yield mistake(match, date);
    }
    for (const match of isRecord(text, kind) ? [] : text.matchAll(ISO_DATE)) {
      const { 1: year = '', 2: month = '', 3: day = '' } = match;
      const date = dateInWords(day, month, year);
      if (date !== undefined) yield mistake(match, date);
    }
    for (const match of text.matchAll(TIME)) {
      const { 1: clock = '', 2: point, 3: space, 4: hour = '', 5: separator, 6: minutes } = match;
      if (Number(hour) > 24 || (point === '.' && space !== '' && separator !== ':')) continue;
      yield mistake(match, `${clock}.\u00a0${hour}${minutes === undefined ? '' : `.${minutes}`}`);
    }
  },
});

/** In a column and in the heading of a version, ISO 8601 is as it should be: it sorts, and is read by programs. */
function isRecord(text: string, kind: ProseKind): boolean {
  if (kind === 'cell') return true;
  return kind === 'heading' && (/\p{N}\.\p{N}/u.test(text) || /^\P{L}*$/u.test(text));
}

function mistake({ 0: found, index }: RegExpMatchArray, written: string, isSafe = true): Mistake {
  return {
    start: index ?? 0,
    end: (index ?? 0) + found.length,
    ...say('date-and-time', { found: found.replace(/\s/g, ' '), written: written.replaceAll('\u00a0', ' ') }),
    edit: isSafe ? { replacement: written } : undefined,
  };
}

function dateInWords(day: string, month: string, year: string): string | undefined {
  const name = monthName(Number(month));
  return name === undefined || !isDay(Number(day)) ? undefined : `${Number(day)}.\u00a0${name} ${year}`;
}

const isDay = (day: number): boolean => day >= 1 && day <= 31;
