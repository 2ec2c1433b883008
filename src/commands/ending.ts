import { asRefusal } from '../files/system-error.ts';
import { type FailureFormat, tellFailure } from '../report/failure.ts';
import type { MessageLanguage } from '../report/words/said.ts';
import { exitCodeFor } from './exit.ts';

/**
 * How the run ends. None fails without a word: an error that nobody waited for is told, and so is a command that has not ended when nothing is
 * left that it could wait for. Made before a command does anything, so that where no more files may be open nothing has to be loaded to say so.
 */
export class Ending {
  /** In which a failure is told; undefined where the options could not be read yet. */
  language: MessageLanguage | undefined;
  readonly #format: FailureFormat;
  #isTold = false;

  constructor(format: FailureFormat) {
    this.#format = format;
    process.once('uncaughtException', (error) => {
      this.fail(error);
      process.exit();
    });
    process.once('exit', () => {
      if (!this.#isTold) this.fail(new Error('The command has not ended, and nothing is left to wait for'));
    });
  }

  /** The command has told by itself how it went. */
  done(): void {
    this.#isTold = true;
  }

  /** Tells why the command could not be done, and sets the exit code. */
  fail(error: unknown): void {
    this.#isTold = true;
    const refusal = asRefusal(error);
    tellFailure(refusal, this.#format, this.language ?? 'en');
    process.exitCode = exitCodeFor(refusal);
  }
}
