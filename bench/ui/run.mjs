/**
 * The reading room in a real Electron, held against a bare window of the same Chromium that opens the very same file:
 * `npm run bench:ui`, `npm run bench:ui -- 26` for the page of 26 MB alone, `npm run bench:ui -- 485bpos` for the files
 * with that in their names, with `loading` behind for all but scrolling, marking and finding,
 * `alone` for the app without the bare window and what is held against it,
 * or `npm run bench:ui -- comparison` for that of metrics.
 */
import { availableParallelism, cpus, loadavg } from 'node:os';
import { build } from '../../scripts/build.mjs';
import { hasDisplay, runUnderDisplay } from '../../scripts/launch.mjs';
import { main } from '../../scripts/run.mjs';
import { setUp } from '../../scripts/set-up.mjs';
import { measureComparison } from './comparison.mjs';
import { longFiles } from './long-files.mjs';
import { openPlainly } from './plain-window.mjs';
import { readInRoom } from './reading-room.mjs';

/** From here on a file counts as the longest. */
const LONG_MEGABYTES = 20;
/** Both windows are opened so often, in turn; the middle figure counts. */
const RUNS = 3;

/** Of a bare window that was left out. */
const NOT_MEASURED = { first: Number.NaN, whole: Number.NaN, memory: Number.NaN };

const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const mega = (value) => `${value.toFixed(0)} MB`;

/** @param {readonly number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/**
 * The middle of each figure.
 * @template {Record<string, number>} T
 * @param {readonly T[]} runs
 * @returns {T}
 */
function medians(runs) {
  const names = Object.keys(runs[0]);
  return Object.fromEntries(names.map((name) => [name, median(runs.map((run) => run[name]))]));
}

/** The lines of the table: what, the limit, the figure's name, what of Chromium's it is held against. */
function lines(plain, isLong) {
  const allIn = plain.whole * (isLong ? 1 : 1.5);
  const rows = [
    ['first readable screen', plain.first + 150, 'first', plain.first],
    ['the same, opened again', plain.first + 150, 'firstAgain', plain.first],
    ['all in place, both detectors', allIn, 'all', plain.whole],
    ['the same with 5,000 highlights', allIn, 'allAgain', plain.whole],
    ['longest task while it loads', 50, 'longest'],
    ['the same with 5,000 highlights', 50, 'longestAgain'],
    ['scrolling by 400 px, p95 frame', 25, 'frame'],
    ['jump to the far end', 100, 'jump'],
    ['change of width', 150, 'width'],
    ['change of theme', 150, 'theme'],
    ['adding a highlight at 5,000', 50, 'highlight'],
    ['find: first hit', 50, 'hit'],
    ['find: all hits', 300, 'hits'],
    ['find: longest task', 50, 'findLongest'],
    ['memory of the window', plain.memory, 'memory', plain.memory],
  ];
  return rows.filter(([, limit]) => !Number.isNaN(limit));
}

async function measure({ name, path, megabytes }, { onlyLoading, alone }) {
  const plainRuns = [];
  const roomRuns = [];
  const loads = [];
  for (let i = 0; i < RUNS; i += 1) {
    loads.push(loadavg()[0].toFixed(1));
    plainRuns.push(alone ? NOT_MEASURED : await openPlainly(path));
    roomRuns.push(await readInRoom(path, { onlyLoading }));
    process.stderr.write(`${name}: ${i + 1} of ${RUNS}\n`);
  }
  const plain = medians(plainRuns);
  const room = medians(roomRuns);
  const measured = lines(plain, megabytes > LONG_MEGABYTES).filter(
    ([, , figure]) => figure in room,
  );
  const rows = measured.map(([what, limit, figure, reference]) => {
    const unit = figure === 'memory' ? mega : ms;
    const all = roomRuns.map((run) => run[figure]);
    return [
      what,
      `≤ ${unit(limit)}`,
      unit(room[figure]),
      `${unit(Math.min(...all))} to ${unit(Math.max(...all))}`,
      reference === undefined ? '' : `${(room[figure] / reference).toFixed(2)} ×`,
      room[figure] <= limit ? 'kept' : 'missed',
    ];
  });
  const title = `### ${name}, ${megabytes.toFixed(1)} MB`;
  const bare = `Chromium alone: first contentful paint ${ms(plain.first)}, fully painted ${ms(plain.whole)}, ${mega(plain.memory)}. `;
  const about = `${alone ? '' : bare}Middle of ${RUNS} runs in turn; load of the machine before each ${loads.join(', ')}. Each time all of the ${room.painted} highlights looked at were painted on their words.`;
  const head = ['what', 'must', 'measured', 'between', 'of Chromium’s', ''];
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  process.stdout.write(`${[title, '', about, '', ...table].join('\n')}\n\n`);
}

await main(async () => {
  const named = process.argv.slice(2);
  if (!hasDisplay()) return runUnderDisplay(process.execPath, [import.meta.filename, ...named]);
  const wanted = named.filter((name) => !['comparison', 'loading', 'alone'].includes(name));
  await setUp();
  await build({ onlyWhenStale: true });
  if (named.length === 0 || named.includes('comparison')) {
    process.stdout.write(`Comparison of 5,000 metrics, load ${loadavg()[0].toFixed(1)}\n`);
    for (const line of await measureComparison()) process.stdout.write(`- ${line}\n`);
  }
  if (named.includes('comparison') && wanted.length === 0) return 0;
  const isWanted =
    ({ name, megabytes }) =>
    (each) =>
      Number.isNaN(Number(each))
        ? name.toLowerCase().includes(each.toLowerCase())
        : Number(each) === Math.round(megabytes);
  const files = longFiles().filter((file) => wanted.length === 0 || wanted.some(isWanted(file)));
  if (files.length === 0)
    process.stdout.write('Nothing measured: no such filing, or the filings are missing.\n');
  process.stdout.write(
    `${cpus()[0]?.model}, ${availableParallelism()} cores, software rendering\n\n`,
  );
  const options = { onlyLoading: named.includes('loading'), alone: named.includes('alone') };
  for (const file of files) await measure(file, options);
  return 0;
});
