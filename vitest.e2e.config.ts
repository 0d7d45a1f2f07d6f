import { defineConfig } from 'vitest/config';

/** Tests in real Electron windows, one after the other: they share a display, the clipboard and two cores. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What a busy machine does late is not wrong; a second, the default, would say so.
    expect: { poll: { timeout: 30_000 } },
  },
});
