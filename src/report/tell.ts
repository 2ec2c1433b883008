import type { Diagnostic } from './diagnostic.ts';
import { type MessageLanguage, textOf } from './words/said.ts';

/** Says problems in one language. The same one gives the same one again, so that what is known of it can be found. */
export function tellingIn(language: MessageLanguage): (diagnostic: Diagnostic) => Diagnostic {
  const told = new Map<Diagnostic, Diagnostic>();
  return (diagnostic) => {
    const known = told.get(diagnostic);
    if (known !== undefined) return known;
    const text = inLanguage(diagnostic, language);
    told.set(diagnostic, text);
    return text;
  };
}

function inLanguage({ said, ...diagnostic }: Diagnostic, language: MessageLanguage): Diagnostic {
  if (said === undefined) return diagnostic;
  const { rule, severity, place } = diagnostic;
  const { message, hint } = textOf(said, language);
  return { rule, severity, message, ...(place && { place }), ...(hint !== undefined && { hint }) };
}
