import { CannotRun } from './diagnostic.ts';
import { githubCommand } from './github.ts';
import { paintFor } from './terminal.ts';
import { visible } from './visible.ts';
import { linesIn, type MessageLanguage, type Text } from './words/said.ts';

/** As whom it is told: for people and SARIF on standard error, else on standard output. */
export type FailureFormat = 'text' | 'json' | 'github';

/** Tells why a command could not run; a stack trace only for a mistake of kl-docs itself. */
export function tellFailure(error: unknown, format: FailureFormat, language: MessageLanguage): void {
  const words = linesIn(language);
  const { message, hint } = described(error, language);
  const write = (label: string, text: string) => process.stderr.write(`${label}: ${visible(text)}\n`);
  if (format === 'json') {
    process.stdout.write(`${JSON.stringify({ ok: false, error: { message, hint } }, null, 2)}\n`);
  } else if (format === 'github') {
    const text = hint === undefined ? message : `${message}\n${hint}`;
    process.stdout.write(`${githubCommand('error', { title: 'kl-docs' }, text)}\n`);
  } else {
    const paint = paintFor(process.stderr);
    write(paint(['red', 'bold'], words.error), message);
    if (hint !== undefined) write(`  ${paint('green', words.hint)}`, hint);
  }
}

function described(error: unknown, language: MessageLanguage): Text {
  if (error instanceof CannotRun) return error.textIn(language);
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { message: `${linesIn(language).ownMistake}\n${stack}` };
}
