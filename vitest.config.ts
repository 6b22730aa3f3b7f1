import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    setupFiles: ['test/helpers/seed.ts'],
    include: ['test/**/*.test.ts'],
    // No test replaces a module, so files share a process: on two cores that halves the time.
    isolate: false,
    // Many tests start processes or a browser, on machines that are busy with the rest of the suite.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    slowTestThreshold: 3_000,
  },
});
