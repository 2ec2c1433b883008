import { CannotRun } from './diagnostic.ts';
import { paintFor } from './terminal.ts';
import { linesIn, type MessageLanguage } from './words/said.ts';

/** Tells why a command could not run; a stack trace only for a mistake of kl-docs itself. */
export function tellFailure(error: unknown, language: MessageLanguage): void {
  const lines = linesIn(language);
  const paint = paintFor(process.stderr);
  if (error instanceof CannotRun) {
    const { message, hint } = error.textIn(language);
    process.stderr.write(`${paint(['red', 'bold'], lines.error)}: ${message}\n`);
    if (hint !== undefined) process.stderr.write(`  ${paint('green', lines.hint)}: ${hint}\n`);
  } else {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`${paint(['red', 'bold'], lines.error)}: ${lines.ownMistake}\n${stack}\n`);
  }
}
