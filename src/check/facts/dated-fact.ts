import type { DatedValue, DatedVariable } from '../../data/dated-values.ts';
import { say } from '../../report/words/said.ts';
import type { CheckedDocument, Finding, Rule } from '../rule.ts';
import { daysBetween } from '../today.ts';
import { variablesUsed } from './variables-used.ts';

/** So many days before a fact ends it is time for a new edition. */
const NOTICE = 60;

/**
 * The text says what holds on the edition's date. That it ends is told before, and afterwards the draft may not go out as it
 * is. Where the following value is written down already, only the date has to be set, and a note is enough.
 */
export const datedFact: Rule = {
  id: 'dated-fact',
  check(document, report) {
    const used = variablesUsed(document);
    for (const variable of document.document.datedVariables) {
      const { name, chosen } = variable;
      if (chosen?.validUntil && used.has(name))
        checkEnd(document, variable, chosen, chosen.validUntil, report);
    }
  },
};

function checkEnd(
  { document, today, date }: CheckedDocument,
  { name, values }: DatedVariable,
  { value, place }: DatedValue,
  end: string,
  report: (finding: Finding) => void,
): void {
  const left = daysBetween(today, end);
  // What has no date has no facts with dates either.
  if (left > NOTICE || date === null) return;
  const next = values.find(({ validFrom }) => validFrom !== null && validFrom > end);
  const follows = next !== undefined && next.validFrom !== null && daysBetween(end, next.validFrom) === 1;
  const following = follows ? { from: next.validFrom, value: String(next.value) } : undefined;
  const fact = { value: String(value), name, end, left, following, file: document.file, date };
  if (left < 0) {
    const severity = document.config.status === 'draft' ? 'error' : 'warning';
    report({ severity, ...say('dated-fact.ended', fact), place });
  } else report({ ...(follows && { severity: 'note' as const }), ...say('dated-fact', fact), place });
}
