import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

/** How long the processor may work on one input, s. A page takes a tenth of a second. */
const MOST_WORK = 5;
/** How long one may take on a machine that has other work, s. */
const LONGEST_WAIT = 300;

/** Tries inputs in a thread of its own, and ends it where one takes too long. */
export class Trials implements AsyncDisposable {
  readonly #root = mkdtempSync(path.join(os.tmpdir(), 'kl-docs-fuzz-'));
  #worker: Promise<Worker> | undefined;

  /** What is wrong with what came of an input; null when nothing is. */
  async reasonOf(target: string, input: string): Promise<string | null> {
    this.#worker ??= started(this.#root);
    const worker = await this.#worker;
    const answer = nextMessage(worker);
    worker.postMessage({ target, input });
    try {
      return await answer;
    } catch (error) {
      // It is of no use any more; another is started for the next.
      this.#worker = undefined;
      await worker.terminate();
      return error instanceof Error ? error.message : String(error);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await (await this.#worker)?.terminate();
    rmSync(this.#root, { recursive: true, force: true });
  }
}

/** Node itself runs it, also in a test: what is tried are the packages as they are shipped, not as their authors develop them. */
async function started(root: string): Promise<Worker> {
  const worker = new Worker(path.join(import.meta.dirname, 'worker.ts'), {
    workerData: root,
    // Nothing is kept: each input is another.
    env: { ...process.env, XDG_CACHE_HOME: os.devNull },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 1_000 },
  });
  await nextMessage(worker);
  return worker;
}

/** The next message of a thread. What it throws is thrown. */
async function nextMessage(worker: Worker): Promise<string | null> {
  const ended = new AbortController();
  const end = (): void => ended.abort('ends the thread');
  worker.once('exit', end);
  const watch = watched((limit) => ended.abort(`takes longer than ${limit}`));
  try {
    const [message] = await once(worker, 'message', { signal: ended.signal });
    return message;
  } catch (error) {
    throw ended.signal.aborted ? new Error(String(ended.signal.reason)) : error;
  } finally {
    clearInterval(watch);
    worker.off('exit', end);
  }
}

/** Calls with the limit when this process has worked, or waited, for too long. It has nothing else to do meanwhile than what is tried. */
function watched(tooLong: (limit: string) => void): NodeJS.Timeout {
  const before = process.cpuUsage();
  let looks = 0;
  return setInterval(() => {
    const { user, system } = process.cpuUsage(before);
    if ((user + system) / 1e6 > MOST_WORK) tooLong(`${MOST_WORK} s`);
    else if (++looks > LONGEST_WAIT) tooLong(`${LONGEST_WAIT} s on a machine that has other work`);
  }, 1_000);
}
