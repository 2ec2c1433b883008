import { type Diagnostic, Diagnostics } from './diagnostic.ts';

/** What was made of a user's files, and what is wrong with them: a problem goes where its value goes, and outlives no run by itself. */
export interface Outcome<T> {
  readonly value: T;
  readonly problems: readonly Diagnostic[];
}

/** No value, and why there is none. */
export function none(...problems: readonly Diagnostic[]): Outcome<null> {
  return { value: null, problems };
}

/** Does something that reports as it goes, and answers its value with what it reported. */
export function collecting<T>(work: (diagnostics: Diagnostics) => T): Outcome<T> {
  const diagnostics = new Diagnostics();
  const value = work(diagnostics);
  return { value, problems: diagnostics.list };
}
