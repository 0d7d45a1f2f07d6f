import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/{core,ipc,main,cli,renderer}/**/*.test.{ts,tsx}'] },
});
