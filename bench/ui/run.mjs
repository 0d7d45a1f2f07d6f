/**
 * The reading room in a real Electron, held against a bare window of the same Chromium that opens the very same file:
 * `npm run bench:ui`, or `npm run bench:ui -- 26` for the page of 26 MB alone.
 */
import { availableParallelism, cpus, loadavg } from 'node:os';
import { build } from '../../scripts/build.mjs';
import { hasDisplay, runUnderDisplay } from '../../scripts/launch.mjs';
import { main } from '../../scripts/run.mjs';
import { setUp } from '../../scripts/set-up.mjs';
import { longFiles } from './long-files.mjs';
import { openPlainly } from './plain-window.mjs';
import { readInRoom } from './reading-room.mjs';

/** From here on a file counts as the longest. */
const LONG_MEGABYTES = 20;
/** The bare window is opened so often, and the quickest counts. */
const PLAIN_RUNS = 2;

const ms = (value) => (value === undefined ? '?' : `${value.toFixed(0)} ms`);

/** A line of the table: what, the limit, the figure, and whether it is kept; `null` where only the figure counts. */
function row(what, limit, value, unit = ms) {
  const verdict = limit === null || value === undefined ? '' : value <= limit ? 'kept' : 'missed';
  return [what, limit === null ? '' : `≤ ${unit(limit)}`, unit(value), verdict];
}

async function measure({ name, path, megabytes }) {
  const plain = [];
  for (let i = 0; i < PLAIN_RUNS; i += 1) plain.push(await openPlainly(path));
  const first = Math.min(...plain.map((run) => run.first));
  const whole = Math.min(...plain.map((run) => run.whole));
  const memory = Math.min(...plain.map((run) => run.memory));
  const load = loadavg()[0];
  const room = await readInRoom(path);
  const { opened, again, find } = room;
  const isLong = megabytes > LONG_MEGABYTES;
  const mega = (value) => `${value.toFixed(0)} MB`;
  const rows = [
    row('first readable screen', first + 150, opened?.first),
    row('the same, opened again', first + 150, again?.first),
    row('all in place, both detectors', whole * (isLong ? 1 : 1.5), opened?.all),
    row('the same with 5,000 highlights', whole * (isLong ? 1 : 1.5), again?.all),
    row('longest task while it loads', 50, opened?.longest),
    row('scrolling by 400 px, p95 frame', 25, room.frame),
    row('jump to the far end', 100, room.jump?.took),
    row('change of width', 150, room.width ?? undefined),
    row('change of theme', 150, room.theme ?? undefined),
    row('adding a highlight at 5,000', 50, room.highlight ?? undefined),
    row('find: first hit', 50, find?.first),
    row(`find: all hits (${find?.count ?? 'none'})`, 300, find?.counted),
    row('find: longest task', 50, find?.longest),
    row('memory of the window', memory, room.memory, mega),
  ];
  const title = `### ${name}, ${megabytes.toFixed(1)} MB`;
  const about = `Chromium alone: first contentful paint ${ms(first)}, fully painted ${ms(whole)}, ${mega(memory)}. Load of the machine ${load?.toFixed(1)}.`;
  const head = ['what', 'must', 'measured', ''];
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  process.stdout.write(`${[title, '', about, '', ...table].join('\n')}\n\n`);
}

await main(async () => {
  const wanted = process.argv.slice(2).map(Number);
  if (!hasDisplay())
    return runUnderDisplay(process.execPath, [import.meta.filename, ...process.argv.slice(2)]);
  await setUp();
  await build({ onlyWhenStale: true });
  const files = longFiles().filter(
    ({ megabytes }) => wanted.length === 0 || wanted.includes(Math.round(megabytes)),
  );
  if (files.length === 0) process.stdout.write('Nothing measured: the filings are missing.\n');
  process.stdout.write(
    `${cpus()[0]?.model}, ${availableParallelism()} cores, software rendering\n\n`,
  );
  for (const file of files) await measure(file);
  return 0;
});
