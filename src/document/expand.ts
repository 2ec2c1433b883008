import Handlebars from 'handlebars';
import { type Place, problem } from '../report/diagnostic.ts';
import { none, type Outcome } from '../report/outcome.ts';

/** Fills `{{name}}` in a text of `document.yml`; null with what is wrong, such as an unknown name. */
export function expandVariables(
  text: string,
  variables: Readonly<Record<string, unknown>>,
  place: Place,
): Outcome<string | null> {
  if (!text.includes('{{')) return { value: text, problems: [] };
  try {
    const fill = Handlebars.compile(text, { strict: true, noEscape: true, knownHelpersOnly: true });
    return { value: fill(variables), problems: [] };
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const unknown = /^"(.+?)" not defined/.exec(message)?.[1];
    const told =
      unknown === undefined
        ? problem('unknown-variable.cannot-be-filled', { text, reason: message }, place)
        : problem('unknown-variable.in-text', { name: unknown, text }, place);
    return none(told);
  }
}
