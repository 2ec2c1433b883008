import type { Document } from '../document/document.ts';
import type { ProblemId } from '../report/catalogue.ts';
import { type Diagnostic, problem } from '../report/diagnostic.ts';
import type { Outcome } from '../report/outcome.ts';

/** What stands between braces in a text for another tool is a value of that tool. */
const VALUES: ReadonlySet<ProblemId> = new Set([
  'unknown-variable',
  'variable-group',
  'variable-list',
  'variable-syntax',
  'variable-without-value',
]);

/**
 * Without it a page can be read as it can where it was written for: a link is only its words, a picture its alternative text, and a cell too many
 * is left out, as on GitHub.
 */
const DISPENSABLE: ReadonlySet<ProblemId> = new Set([
  'ambiguous-heading',
  'broken-link',
  'broken-picture',
  'broken-svg',
  'duplicate-footnote',
  'duplicate-id',
  'empty-footnote',
  'empty-link',
  'invalid-id',
  'missing-file',
  'missing-linked-file',
  'missing-picture',
  'not-a-file',
  'not-utf8',
  'outside-workspace',
  'picture-too-large',
  'picture-without-path',
  'reserved-id',
  'stray-directive-fence',
  'surplus-cell',
  'unclosed-directive',
  'undecodable-picture',
  'undefined-footnote',
  'unknown-attribute',
  'unknown-part',
  'unknown-picture',
  'unsafe-link',
  'unseen-character',
]);

/**
 * What is wrong with chapters, as it weighs in a document. What an author of kl-docs has to mend does not stop a folder that nobody
 * wrote for it: there it is warned of, and the page does without it.
 */
export function lenient<T>({ value, problems }: Outcome<T>, { assumed }: Document): Outcome<T> {
  return { value, problems: assumed ? problems.map(warned) : problems };
}

function warned(found: Diagnostic): Diagnostic {
  // It is passed over when the page is heard (WCAG 2.2, 1.1.1).
  if (found.rule === 'missing-alternative-text') return problem('undescribed-picture', {}, found.place);
  if (VALUES.has(found.rule)) {
    const values = { kind: 'templateValue', fate: 'as-written', more: 0 } as const;
    return problem('foreign-syntax', values, found.place);
  }
  return DISPENSABLE.has(found.rule) ? { ...found, severity: 'warning' } : found;
}
