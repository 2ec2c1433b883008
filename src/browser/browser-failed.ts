/**
 * What became of a browser within a job:
 * - `crashed`: the process of its page ended, most often for want of memory
 * - `silent`: it did not answer within the time limit
 * - `ended`: it has ended as a whole
 * - `replaced`: it was ended because of another job
 * - `refused`: it said that it cannot
 */
export type BrowserFailure = 'crashed' | 'silent' | 'ended' | 'replaced' | 'refused';

/** The browser failed at a job. The job can be begun anew, in another tab or another browser. */
export class BrowserFailed extends Error {
  override readonly name = 'BrowserFailed';
  readonly failure: BrowserFailure;

  constructor(failure: BrowserFailure, options?: ErrorOptions) {
    super(`The browser failed: ${failure}`, options);
    this.failure = failure;
  }
}

/** How often a job is begun. */
const ATTEMPTS = 3;

/**
 * Does a job in the browser, and begins it anew where the browser fails. What another job has done to the browser does not count.
 *
 * @throws BrowserFailed when it failed three times; whatever else the job throws.
 */
export async function persistently<T>(job: () => Promise<T>): Promise<T> {
  let left = ATTEMPTS;
  for (;;) {
    try {
      return await job();
    } catch (error) {
      if (!(error instanceof BrowserFailed)) throw error;
      if (error.failure !== 'replaced') left--;
      if (left === 0) throw error;
    }
  }
}
