import os from 'node:os';
import type { Reporter, TestSpecification, Vitest } from 'vitest/node';

/** What a file of tests takes, in seconds, where it has not run here yet: the mean of all on a machine with nothing else to do. */
const USUAL = 4;
/** From so long a run on it is worth a word. */
const WORTH_A_WORD = 60;

/**
 * Says at the start of a run how long it will take, roughly: by what each file took the last time on this machine. Where that is not
 * known, by the mean and by how much else the machine does.
 */
export class HowLong implements Reporter {
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestRunStart(specifications: readonly TestSpecification[]): void {
    const vitest = this.#vitest;
    if (vitest === undefined) return;
    const load = os.loadavg()[0] ?? 0;
    const cores = os.availableParallelism();
    const durations = specifications.map((specification) => {
      const last = vitest.cache.getTestSpecificationResult(specification);
      return last === undefined || last.duration === 0 ? null : last.duration / 1000;
    });
    const workers = Number(vitest.config.maxWorkers);
    const seconds = secondsOf(durations, { workers, load, cores });
    if (seconds < WORTH_A_WORD) return;
    const unknown = durations.filter((duration) => duration === null).length;
    const by = unknown === 0 ? 'by the last time' : `a guess: ${unknown} have not run here yet`;
    vitest.logger.log(
      ` ${specifications.length} files of tests, many with a real browser: some ${minutes(seconds)} (${by}; ${cores} cores, load ${load.toFixed(0)}).\n`,
    );
  }
}

/** How long a run takes, by what each file takes; null for those that have not run yet. */
export function secondsOf(
  durations: readonly (number | null)[],
  { workers, load, cores }: { readonly workers: number; readonly load: number; readonly cores: number },
): number {
  const share = Math.max(1, load / cores);
  const all = durations.map((duration) => duration ?? USUAL * share);
  // No run ends before its longest file.
  return Math.max(all.reduce((sum, duration) => sum + duration, 0) / workers, ...all);
}

const minutes = (seconds: number): string => {
  const whole = Math.max(1, Math.round(seconds / 60));
  return `${whole} minute${whole === 1 ? '' : 's'}`;
};
