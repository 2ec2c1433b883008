import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';
import { inPageForVitest } from './in-page.mjs';
import { HowLong } from './test/support/how-long.ts';
import { LongestFirst } from './test/support/longest-first.ts';

export default defineConfig({
  plugins: [inPageForVitest],
  test: {
    dir: 'test',
    include: ['**/*.test.ts'],
    // Some wait half a minute for a browser that is frozen, most for one that prints: three leave none of two cores idle.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    // What the program keeps in memory it keeps by all that it is made of, so no file finds what is not its own (CONTRIBUTING.md).
    isolate: false,
    // It knows nothing of what a module for the page has bundled inside.
    fsModuleCache: false,
    // Only what hangs is to be stopped: on a busy machine all takes ten times as long. No test has a limit of its own.
    testTimeout: 15 * 60_000,
    hookTimeout: 15 * 60_000,
    // No repository of a test lives so long that git would have to tidy it up: it asks in a process of its own after each commit.
    env: { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'maintenance.auto', GIT_CONFIG_VALUE_0: 'false' },
    reporters: [...configDefaults.reporters, new HowLong()],
    // What somebody has looked through is written anew with -u only, here as in CI (test/support/reviewed.ts).
    update: 'none',
    sequence: { sequencer: LongestFirst },
  },
});
