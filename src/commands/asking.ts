import { createInterface } from 'node:readline/promises';

/** Whether somebody sits there who can be asked: not in CI, nor where a machine reads the answer. */
export const isTalking = (format: string | undefined): boolean =>
  process.stdin.isTTY && process.stdout.isTTY && format === undefined;

/** A question at the terminal, and what is typed, without the spaces around it. */
export type Ask = (question: string) => Promise<string>;

/** Does something that asks at the terminal. Ctrl-C at a question ends the command as it does elsewhere. */
export async function asking<T>(signal: AbortSignal, work: (ask: Ask) => Promise<T>): Promise<T> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  terminal.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  try {
    return await work(async (question) => (await terminal.question(question, { signal })).trim());
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    terminal.close();
  }
}
