import { defineConfig } from 'vitest/config';

/** Tests that run in Node; those in real windows have a configuration of their own. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**'],
    // Bounds hostile input too: what is linear takes a second here, what is quadratic takes minutes.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
