import Handlebars from 'handlebars';
import type { Diagnostics, Place } from '../report/diagnostic.ts';

/** Fills `{{name}}` in a text of `document.yml`; null after an unknown name was reported. */
export function expandVariables(
  text: string,
  variables: Readonly<Record<string, unknown>>,
  place: Place,
  diagnostics: Diagnostics,
): string | null {
  if (!text.includes('{{')) return text;
  try {
    return Handlebars.compile(text, { strict: true, noEscape: true, knownHelpersOnly: true })(variables);
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const unknown = /^"(.+?)" not defined/.exec(message)?.[1];
    if (unknown === undefined)
      diagnostics.report('unknown-variable.cannot-be-filled', { text, reason: message }, place);
    else diagnostics.report('unknown-variable.in-text', { name: unknown, text }, place);
    return null;
  }
}
