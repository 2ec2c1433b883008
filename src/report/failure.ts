import { CannotRun } from './diagnostic.ts';
import { paintFor } from './terminal.ts';

/** Tells why a command could not run; a stack trace only for a mistake of kl-docs itself. */
export function tellFailure(error: unknown): void {
  const paint = paintFor(process.stderr);
  if (error instanceof CannotRun) {
    process.stderr.write(`${paint(['red', 'bold'], 'error')}: ${error.message}\n`);
    if (error.hint !== undefined) process.stderr.write(`  ${paint('green', 'hint')}: ${error.hint}\n`);
  } else {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(
      `${paint(['red', 'bold'], 'error')}: kl-docs has made a mistake of its own. Please report it with these lines:\n${stack}\n`,
    );
  }
}
