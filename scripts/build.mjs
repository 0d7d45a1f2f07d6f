import { chmodSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OUT, ROOT } from './paths.mjs';
import { SetUpError, main, run } from './run.mjs';

/** What the build is made of. */
const SOURCES = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];
/** Written last, so that a build that was interrupted counts as none. */
const STAMP = join(OUT, '.built');

/**
 * Builds the app and the command-line tool into out/.
 * @param {{ onlyWhenStale?: boolean }} [options] skip it when no source is newer than the last build
 */
export async function build({ onlyWhenStale = false } = {}) {
  if (onlyWhenStale && isFresh()) return;
  const start = performance.now();
  rmSync(OUT, { recursive: true, force: true });
  const tool = join(ROOT, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const code = await run(process.execPath, [tool, 'build', '--logLevel', 'warn'], { cwd: ROOT });
  if (code !== 0) throw new SetUpError(`The build failed with exit code ${code}.`);
  chmodSync(join(OUT, 'cli', 'index.js'), 0o755);
  writeFileSync(STAMP, '');
  process.stdout.write(`Built in ${((performance.now() - start) / 1000).toFixed(1)} s.\n`);
}

function isFresh() {
  if (!existsSync(STAMP)) return false;
  const built = statSync(STAMP).mtimeMs;
  return SOURCES.every((source) => newest(join(ROOT, source)) < built);
}

/**
 * @param {string} path
 * @returns {number} when anything in it was changed last, in ms
 */
function newest(path) {
  const facts = statSync(path);
  if (!facts.isDirectory()) return facts.mtimeMs;
  const entries = readdirSync(path, { withFileTypes: true, recursive: true });
  return entries.reduce(
    (latest, entry) => Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs),
    facts.mtimeMs,
  );
}

if (process.argv[1] === import.meta.filename) await main(() => build());
