import { RULES } from '../../src/report/catalogue.ts';
import type { Diagnostic } from '../../src/report/diagnostic.ts';

/** What reading and making tell, without what the rules of `check` find in the text of a test. */
export const withoutFindings = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.filter(({ rule }) => !Object.hasOwn(RULES, rule));
