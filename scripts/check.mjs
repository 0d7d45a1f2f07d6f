import { join } from 'node:path';
import { ROOT } from './paths.mjs';
import { main, run } from './run.mjs';
import { setUp } from './set-up.mjs';

/** The gate, cheapest first; all of it runs, so that one look shows everything. */
const TOOLS = [
  ['oxfmt', '--check'],
  ['oxlint', '--type-aware', '--deny-warnings'],
  ['tsc', '-b'],
  ['knip'],
];

await main(async () => {
  await setUp();
  /** @type {string[]} */
  const failed = [];
  for (const [tool = '', ...args] of TOOLS) {
    const program = join(ROOT, 'node_modules', '.bin', tool);
    const code = await run(program, args, { cwd: ROOT, shell: process.platform === 'win32' });
    if (code !== 0) failed.push(tool);
  }
  const verdict = failed.length === 0 ? 'all passed' : `failed: ${failed.join(', ')}`;
  process.stdout.write(`Check: ${verdict}.\n`);
  return failed.length === 0 ? 0 : 1;
});
