import * as z from 'zod';
import type { Diagnostics, Place } from '../report/diagnostic.ts';
import { collecting, type Outcome } from '../report/outcome.ts';
import { expected } from '../report/words/expectation.ts';
import { holdsOn } from './dated-column.ts';

export const datedValuesSchema = z
  .array(
    z.strictObject({
      value: z.union([z.string(), z.number()], expected('dated-value')),
      /** The first and the last day on which it holds, ISO 8601. */
      validFrom: z.iso.date('Write a date such as 2027-01-01').optional(),
      validUntil: z.iso.date('Write a date such as 2026-12-31').optional(),
    }),
  )
  .min(1, expected('one-dated-value'));
type DatedValues = z.infer<typeof datedValuesSchema>;

/** A value and the days on which it holds, both included; null where it has no beginning or end. */
export interface DatedValue {
  readonly value: string | number;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly place: Place;
}

/** A variable that stands for different values at different times. */
export interface DatedVariable {
  readonly name: string;
  /** From the earliest to the latest. */
  readonly values: readonly DatedValue[];
  /** The value on the edition's date. */
  readonly chosen: DatedValue | null;
}

/**
 * Chooses the value of each variable that holds on the edition's date (ISO 8601). Where none does, or where the days of two
 * values overlap, that is an error: the text would say something that is not so.
 */
export function chooseValues(
  variables: Readonly<Record<string, string | number | DatedValues>>,
  date: string,
  placeOf: (path: readonly PropertyKey[]) => Place,
): Outcome<ChosenValues> {
  return collecting((diagnostics) => choose(variables, date, placeOf, diagnostics));
}

interface ChosenValues {
  readonly values: Record<string, string | number>;
  readonly dated: DatedVariable[];
}

function choose(
  variables: Readonly<Record<string, string | number | DatedValues>>,
  date: string,
  placeOf: (path: readonly PropertyKey[]) => Place,
  diagnostics: Diagnostics,
): ChosenValues {
  const values: Record<string, string | number> = {};
  const dated: DatedVariable[] = [];
  for (const [name, written] of Object.entries(variables)) {
    if (!Array.isArray(written)) {
      values[name] = written;
      continue;
    }
    const sorted = written
      .map(
        ({ value, validFrom = null, validUntil = null }, index): DatedValue => ({
          value,
          validFrom,
          validUntil,
          place: placeOf(['variables', name, index]),
        }),
      )
      .sort((a, b) => (a.validFrom ?? '').localeCompare(b.validFrom ?? '', 'en'));
    checkPeriods(name, sorted, diagnostics);
    const chosen = sorted.find((value) => holdsOn(value, date)) ?? null;
    if (chosen === null) {
      diagnostics.report('no-valid-value', { name, date }, placeOf(['variables', name]));
    }
    // After the error nothing is written, but the rest of the text is still looked at.
    values[name] = (chosen ?? sorted.at(-1))?.value ?? '';
    dated.push({ name, values: sorted, chosen });
  }
  return { values, dated };
}

function checkPeriods(name: string, values: readonly DatedValue[], diagnostics: Diagnostics): void {
  for (const [index, { validFrom, validUntil, place }] of values.entries()) {
    if (validFrom !== null && validUntil !== null && validUntil < validFrom) {
      diagnostics.report('overlapping-values.backwards', { name }, place);
    }
    const before = values[index - 1];
    if (
      before === undefined ||
      (before.validUntil !== null && validFrom !== null && before.validUntil < validFrom)
    )
      continue;
    diagnostics.report('overlapping-values', { name }, place);
  }
}
