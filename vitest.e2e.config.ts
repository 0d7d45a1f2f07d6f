import { defineConfig } from 'vitest/config';

/** Tests in real Electron windows, one after the other: they share a display, the clipboard and two cores. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
