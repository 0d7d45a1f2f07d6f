import { defineConfig } from 'vitest/config';

/** Tests that run in Node; those in real windows have a configuration of their own. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**'],
  },
});
