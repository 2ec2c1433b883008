import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Real browsers are started: give them time on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
