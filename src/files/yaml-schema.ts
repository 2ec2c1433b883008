import * as z from 'zod';
import { type Diagnostic, type Place, problem } from '../report/diagnostic.ts';
import { closest } from '../report/nearest.ts';
import { type Expectation, isExpected } from '../report/words/expectation.ts';
import { meantBy } from './danish-words.ts';

/** The place of a value, or of its key, or of the nearest parent that exists. */
export type PlaceOf = (path: readonly PropertyKey[], key?: boolean) => Place;

/** What was read, and what of it was wanted. */
interface Read {
  readonly schema: z.ZodType;
  readonly value: unknown;
  readonly placeOf: PlaceOf;
}

/** What a schema refuses, each mistake once and at its place. */
export function whatIsRefused(error: z.ZodError, { schema, value, placeOf }: Read): Diagnostic[] {
  const issues = error.issues.flatMap(nearestAlternative);
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? unknownKeys(issue, schema, placeOf) : [],
  );
  // A key that is missing under its name and there under another is one mistake.
  const named = new Set(unknown.map(({ meant }) => meant));
  const values = issues.filter(
    (issue) =>
      issue.code !== 'unrecognized_keys' &&
      !(valueAt(value, issue.path) === undefined && named.has(issue.path.join('.'))),
  );
  return [
    ...unknown.map(({ told }) => told),
    ...values.map((issue) => invalidValue(issue, value, placeOf(issue.path))),
  ];
}

/**
 * Where one of several forms is allowed, zod tells what is wrong with each. The form that the author meant is the one that
 * the value agrees with furthest: what is wrong with it lies below the value itself.
 */
function nearestAlternative(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const meant = issue.errors.find((issues) =>
    issues.every(({ path, code }) => path.length > 0 || code === 'too_small'),
  );
  return meant === undefined || meant.length === 0
    ? [issue]
    : meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** A key that a schema does not know, with the path of the one that was meant as far as it is known. */
interface UnknownKey {
  readonly told: Diagnostic;
  readonly meant: string | undefined;
}

function unknownKeys(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  schema: z.ZodType,
  placeOf: PlaceOf,
): UnknownKey[] {
  const known = keysAt(schema, issue.path);
  return issue.keys.map((key) => {
    const place = placeOf([...issue.path, key], true);
    const danish = meantBy(key, known);
    const near = closest(key, known);
    const told =
      danish === undefined
        ? problem('unknown-key', { key, known, near }, place)
        : problem('unknown-key.danish', { key, meant: danish }, place);
    const meant = danish ?? near;
    return { told, meant: meant && [...issue.path, meant].join('.') };
  });
}

function invalidValue(issue: z.core.$ZodIssue, whole: unknown, place: Place): Diagnostic {
  const name = issue.path.map(String).join('.');
  const key = String(issue.path.at(-1) ?? '');
  const value = valueAt(whole, issue.path);
  if (value === undefined) return problem('missing-key', { name, key }, place);
  const expected = expectationOf(issue, value);
  return problem('invalid-value', { name, expected, danish: danishValue(issue, value) }, place);
}

/** What a Danish word is called where only some words are allowed. */
function danishValue(issue: z.core.$ZodIssue, value: unknown) {
  if (issue.code !== 'invalid_value' || typeof value !== 'string') return undefined;
  const meant = meantBy(value, issue.values.map(String));
  return meant === undefined ? undefined : { word: value, meant };
}

function valueAt(whole: unknown, path: readonly PropertyKey[]): unknown {
  let here = whole;
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Record<PropertyKey, unknown>)[step];
  }
  return here;
}

/** What the schema wants: its own words where they have a key in the catalogue, else the kind of value. */
function expectationOf(issue: z.core.$ZodIssue, value: unknown): Expectation {
  const { code, message } = issue;
  if (isExpected(message)) return { key: message };
  if (issue.code === 'invalid_type' && issue.expected === 'array' && typeof value === 'string')
    return { key: /(?:^|\s)-\S/.test(value) ? 'list-with-spaces' : 'list' };
  return {
    message,
    code,
    ...('expected' in issue && { type: issue.expected }),
    ...('format' in issue && { type: issue.format }),
    ...('origin' in issue && { type: issue.origin }),
    ...('minimum' in issue && { limit: Number(issue.minimum) }),
    ...('maximum' in issue && { limit: Number(issue.maximum) }),
    ...('pattern' in issue && issue.pattern !== undefined && { pattern: issue.pattern }),
    ...('values' in issue && { values: issue.values.map(String) }),
  };
}

/** The keys that a schema knows at a path, for "did you mean". */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let here: unknown = unwrap(schema);
  for (const step of path) {
    if (here instanceof z.ZodUnion) here = here.options.find((option) => option instanceof z.ZodArray);
    if (here instanceof z.ZodObject) here = unwrap(here.shape[String(step)]);
    else if (here instanceof z.ZodArray) here = unwrap(here.element);
    else if (here instanceof z.ZodRecord) here = unwrap(here.valueType);
    else return [];
  }
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

function unwrap(schema: unknown): unknown {
  let inner = schema;
  while (
    inner instanceof z.ZodOptional ||
    inner instanceof z.ZodNullable ||
    inner instanceof z.ZodDefault ||
    inner instanceof z.ZodPrefault
  ) {
    inner = inner.unwrap();
  }
  return inner;
}
