import type { Diagnostics } from '../../report/diagnostic.ts';
import { closest } from '../../report/nearest.ts';
import type { Variable } from '../mdast.ts';
import { ForeignValues } from './foreign-values.ts';

/** Values by name, in groups: `{ document: { version: '1.8' } }`. */
export type Scope = Readonly<Record<string, unknown>>;

/** The text that a variable stands for. A name that is not there is an error at its place, and stands as it is written. */
export function textFor(
  variable: Variable,
  scope: Scope,
  foreign: ForeignValues,
  diagnostics: Diagnostics,
): string {
  const { written, name, path, place } = variable;
  let value: unknown = scope;
  for (const step of path) {
    if (!isGroup(value) || !Object.hasOwn(value, step)) {
      if (ForeignValues.has(path[0] ?? '') && !Object.hasOwn(scope, path[0] ?? '')) {
        foreign.add(variable);
        return written;
      }
      const known = namesIn(scope);
      diagnostics.report('unknown-variable', { name, known, near: closest(name, known) }, place);
      return written;
    }
    value = value[step];
  }
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (isGroup(value)) {
    const inside = namesIn(value).map((inner) => `${name}.${inner}`);
    diagnostics.report('variable-group', { name, inside }, place);
  } else if (Array.isArray(value)) {
    diagnostics.report('variable-list', { name }, place);
  } else {
    diagnostics.report('variable-without-value', { name }, place);
  }
  return written;
}

function isGroup(value: unknown): value is Scope {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** All names of values: `document.version`, … */
function namesIn(scope: Scope): string[] {
  return Object.entries(scope).flatMap(([name, value]) =>
    isGroup(value) ? namesIn(value).map((inner) => `${name}.${inner}`) : Array.isArray(value) ? [] : [name],
  );
}
