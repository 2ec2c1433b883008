import { say } from '../../../report/words/said.ts';
import type { Rule } from '../../rule.ts';
import { proseOf } from '../collect-prose.ts';
import type { Prose } from '../prose.ts';
import { findingOf, type Mistake } from '../prose-rule.ts';
import { languageSettings } from '../settings.ts';

const MARKS = /[»«"“”„]/g;
const USUAL = '»«';
/** No marks of Danish, however often they were pasted. */
const ENGLISH = '“”';

interface Quotation {
  readonly open: number;
  readonly close: number;
  /** The two marks as they are. */
  readonly marks: string;
}

/** Quotations with other marks than the document's (»…« and "…" are both right, but not side by side: Retskrivningsordbogen § 58). */
export const quotationMarks: Rule = {
  id: 'quotation-marks',
  check(document, report) {
    const units = proseOf(document)
      .filter(({ isDanish }) => isDanish)
      .map((prose) => ({ prose, ...quotationsIn(prose) }));
    const marks =
      languageSettings(document).settings.quotationMarks ??
      mostUsed(
        units.flatMap(({ quotations }) =>
          quotations.map((one) => one.marks).filter((one) => one !== ENGLISH),
        ),
      );
    for (const { prose, quotations, single } of units) {
      for (const mistake of otherThan(marks, quotations)) report(findingOf(prose, mistake));
      for (const index of single) {
        report(
          findingOf(prose, {
            start: index,
            end: index + 1,
            ...say('quotation-marks.single', { mark: prose.text.charAt(index) }),
          }),
        );
      }
    }
  },
};

function* otherThan(marks: string, quotations: readonly Quotation[]): Generator<Mistake> {
  for (const quotation of quotations) {
    for (const [which, start] of [quotation.open, quotation.close].entries()) {
      const found = quotation.marks.charAt(which);
      const wanted = marks.charAt(which);
      if (found === wanted) continue;
      yield {
        start,
        end: start + 1,
        ...say('quotation-marks', { found, open: marks.charAt(0), close: marks.charAt(1), wanted }),
        edit: { replacement: wanted },
      };
    }
  }
}

/** Pairs the marks of a text: one after a space opens, and the next that follows a character closes. */
function quotationsIn({ text }: Prose): { quotations: Quotation[]; single: number[] } {
  const quotations: Quotation[] = [];
  const single: number[] = [];
  let open: number | undefined;
  for (const { index } of text.matchAll(MARKS)) {
    const opens = /^$|[\s([{/–—-]/u.test(text.charAt(index - 1)) && /\S/u.test(text.charAt(index + 1));
    // 5" is five inches.
    if (open === undefined && !opens && text[index] === '"' && /\p{N}/u.test(text.charAt(index - 1)))
      continue;
    if (open === undefined && opens) open = index;
    else if (open !== undefined && !opens) {
      quotations.push({ open, close: index, marks: text.charAt(open) + text.charAt(index) });
      open = undefined;
    } else single.push(index);
  }
  return { quotations, single: open === undefined ? single : [...single, open] };
}

function mostUsed(marks: readonly string[]): string {
  const counts = new Map<string, number>([[USUAL, 0]]);
  for (const pair of marks) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most))[0];
}
