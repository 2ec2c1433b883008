import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // One that waits for its browser leaves the core to another.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Real browsers are started: give them time on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
