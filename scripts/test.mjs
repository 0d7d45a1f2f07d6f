import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { build } from './build.mjs';
import { hasDisplay, runUnderDisplay } from './launch.mjs';
import { ROOT } from './paths.mjs';
import { main, run } from './run.mjs';
import { setUp } from './set-up.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Totals
 * @typedef {{ name: string, status: string, assertionResults: { status: string }[] }} FileResult
 */

/** More failed files than this are no accident. */
const MOST_UNSTEADY = 3;
const VITEST = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');

/** Both suites are run whole, so that the totals are of all tests. Arguments go to vitest: names of files, or -t. */
await main(async () => {
  await setUp();
  const filters = process.argv.slice(2);
  const reports = mkdtempSync(join(tmpdir(), 'exhibit99-tests-'));
  try {
    const unit = await runSuite('vitest.config.ts', filters, join(reports, 'unit.json'));
    await build({ onlyWhenStale: true });
    const windows = await runWindows(filters, reports);
    const passed = unit.passed + windows.passed;
    const failed = unit.failed + windows.failed;
    const skipped = unit.skipped + windows.skipped;
    process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
    return failed === 0 ? 0 : 1;
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
});

/**
 * The tests in real windows. Files that fail are run once more, by themselves, and said to have been: a window drawn late
 * on a busy machine passes then, a fault of the app fails again.
 * @param {readonly string[]} filters
 * @param {string} reports folder for what vitest counts
 * @returns {Promise<Totals>}
 */
async function runWindows(filters, reports) {
  const config = 'vitest.e2e.config.ts';
  const report = join(reports, 'e2e.json');
  const first = await runSuite(config, filters, report);
  const results = readReport(report);
  const unsteady = results.filter(({ status }) => status === 'failed');
  if (unsteady.length === 0 || unsteady.length > MOST_UNSTEADY) return first;
  const names = unsteady.map(({ name }) => relative(ROOT, name));
  process.stdout.write(`Once more, since they failed: ${names.join(', ')}\n`);
  const steady = countTests(results.filter((result) => !unsteady.includes(result)));
  const second = await runSuite(
    config,
    [...names, ...optionsOf(filters)],
    join(reports, 'again.json'),
  );
  return {
    passed: steady.passed + second.passed,
    failed: steady.failed + second.failed,
    skipped: steady.skipped + second.skipped,
  };
}

/**
 * @param {readonly string[]} filters
 * @returns {readonly string[]} without the names of files
 */
function optionsOf(filters) {
  const start = filters.findIndex((filter) => filter.startsWith('-'));
  return start < 0 ? [] : filters.slice(start);
}

/**
 * @param {string} config
 * @param {readonly string[]} filters
 * @param {string} report where vitest writes what it counted
 * @returns {Promise<Totals>}
 */
async function runSuite(config, filters, report) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const vitest = [VITEST, 'run', '--config', config, '--passWithNoTests', ...reporters, ...filters];
  const isHidden = config.includes('e2e') && !hasDisplay();
  const code = isHidden
    ? await runUnderDisplay(process.execPath, vitest)
    : await run(process.execPath, vitest, { cwd: ROOT });
  const totals = countTests(readReport(report));
  // An error outside of any test fails the run as well.
  if (code !== 0 && totals.failed === 0) totals.failed = 1;
  return totals;
}

/**
 * @param {readonly FileResult[]} results
 * @returns {Totals}
 */
function countTests(results) {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  for (const { status, assertionResults } of results) {
    // A file that could not be loaded has no tests to count.
    if (status === 'failed' && assertionResults.length === 0) totals.failed++;
    for (const test of assertionResults) {
      if (test.status === 'passed') totals.passed++;
      else if (test.status === 'failed') totals.failed++;
      else totals.skipped++;
    }
  }
  return totals;
}

/**
 * @param {string} report
 * @returns {readonly FileResult[]} empty when vitest did not come so far as to write it
 */
function readReport(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8')).testResults;
  } catch {
    return [];
  }
}
