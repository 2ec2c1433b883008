import type { Diagnostic, Place, Severity } from './diagnostic.ts';
import type { Lines } from './words/said.ts';

/** One problem, or several that are alike. */
export interface Told {
  /** The first of them; of several its message says how many they are. */
  readonly diagnostic: Diagnostic;
  /** Where the next of them are: at most two. */
  readonly also: readonly Place[];
  /** How many more there are. */
  readonly more: number;
}

/** So many that are the same are still told one by one. */
const MOST_ALIKE = 3;
/** So many of one rule are told, with different messages. */
const MOST_OF_A_RULE = 10;

const ORDER: readonly Severity[] = ['error', 'warning', 'note'];

/**
 * Problems in the order in which people need them: errors first, then warnings, then notes, and open points last and as one. What is said of
 * many places is told once, with the first three; of a rule that says much, the first are told and the others counted.
 *
 * @param verbose each is told by itself, in the same order
 */
export function arrange(diagnostics: readonly Diagnostic[], verbose: boolean, words: Lines): readonly Told[] {
  const isOpen = ({ rule, severity }: Diagnostic) => rule === 'open-point' && severity === 'note';
  const sorted = diagnostics.toSorted(
    (a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || Number(isOpen(a)) - Number(isOpen(b)),
  );
  if (verbose) return sorted.map(alone);
  const open = sorted.filter(isOpen);
  const others = [...sorted.filter((diagnostic) => !isOpen(diagnostic)).entries()];
  const byRule = Map.groupBy(others, ([, { severity, rule }]) => `${severity} ${rule}`);
  const told = [...byRule.values()]
    .flatMap((found) => ofOneRule(found, words))
    .sort((a, b) => a.at - b.at)
    .map(({ told }) => told);
  return [
    ...told,
    ...(open.length === 0 ? [] : [summaryOf('open-point', 'note', words.openPointsTold(open.length))]),
  ];
}

/** Problems with their places in the order of all. */
type Entries = readonly (readonly [at: number, diagnostic: Diagnostic])[];

function ofOneRule(found: Entries, words: Lines): readonly { readonly at: number; readonly told: Told }[] {
  const alike = Map.groupBy(found, ([, { message, hint }]) => JSON.stringify([message, hint]));
  const all = [...alike.values()].flatMap((same) =>
    same.length > MOST_ALIKE
      ? same.slice(0, 1).map(([at, diagnostic]) => ({ at, told: together(diagnostic, same.slice(1), words) }))
      : same.map(([at, diagnostic]) => ({ at, told: alone(diagnostic) })),
  );
  const told = all.sort((a, b) => a.at - b.at).slice(0, MOST_OF_A_RULE);
  const left = all.slice(MOST_OF_A_RULE).reduce((sum, { told }) => sum + 1 + told.also.length + told.more, 0);
  const last = told.at(-1);
  if (last === undefined || left === 0) return told;
  const { rule, severity } = last.told.diagnostic;
  return [...told, { at: last.at, told: summaryOf(rule, severity, words.moreOfThisKind(left)) }];
}

const alone = (diagnostic: Diagnostic): Told => ({ diagnostic, also: [], more: 0 });

function together(first: Diagnostic, others: Entries, words: Lines): Told {
  const also = others.slice(0, 2).flatMap(([, { place }]) => place ?? []);
  const diagnostic = { ...first, message: `${first.message} ${words.times(others.length + 1)}` };
  return { diagnostic, also, more: others.length - also.length };
}

function summaryOf(rule: Diagnostic['rule'], severity: Severity, message: string): Told {
  return alone({ rule, severity, message });
}

/** `a.md:7:1, b.md:3 and 1447 more`; null for what is told of one place. */
export function elsewhere(
  { also, more }: Told,
  placed: (place: Place) => string,
  words: Lines,
): string | null {
  return also.length === 0 && more === 0 ? null : words.elsewhere(also.map(placed), more);
}
