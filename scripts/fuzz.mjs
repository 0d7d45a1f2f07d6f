import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { ROOT } from './paths.mjs';
import { SetUpError, main } from './run.mjs';

/** A run that takes longer hangs. */
const HANG_MS = 20_000;
/** How often a long fuzzing says how far it is. */
const PROGRESS_MS = 60_000;
const OUT = join(ROOT, 'node_modules', '.cache', 'fuzz');
const FOLDERS = [
  join(ROOT, 'test', 'fixtures'),
  join(ROOT, 'resources', 'sample'),
  join(ROOT, '..', 'shared', 'corpus'),
];

/**
 * @typedef {{ run: number, path: string, size: number, kind: string, detail: string }} Failure
 * @typedef {{ seed: number, from: number, to: number, step: number, grown: number, onlyWrite: boolean }} Order
 */

/**
 * Reads mutated filings and looks for findings in them, in workers that are ended when they hang. The same seed gives the
 * same inputs as long as the files it starts from are the same.
 */
await main(async () => {
  const { runs, seed, jobs, from, grown } = readOptions();
  await bundle();
  /** @type {Failure[]} */
  const failures = [];
  const start = performance.now();
  const report = (/** @type {Failure} */ failure) => {
    failures.push(failure);
    const { run, kind, size, path, detail } = failure;
    process.stdout.write(`run ${run} ${kind}: ${detail}\n  ${size} bytes in ${path}\n`);
  };
  const step = jobs;
  const to = from + runs;
  const reached = Array.from({ length: jobs }, () => from);
  const telling = setInterval(() => {
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    process.stdout.write(`… ${Math.min(...reached) - from} of ${runs} in ${seconds} s\n`);
  }, PROGRESS_MS);
  await Promise.all(
    Array.from({ length: jobs }, (_, job) =>
      work({ seed, from: from + job, to, step, grown, onlyWrite: false }, report, (run) => {
        reached[job] = run;
      }),
    ),
  );
  clearInterval(telling);
  const seconds = (performance.now() - start) / 1000;
  process.stdout.write(
    `${runs} runs with seed ${seed} in ${seconds.toFixed(0)} s, ${failures.length} failures\n`,
  );
  return failures.length === 0 ? 0 : 1;
});

/** `--grown` is how many inputs in a thousand are grown to tens of thousands of bytes. */
function readOptions() {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
      jobs: { type: 'string', default: String(Math.max(1, availableParallelism() - 1)) },
      from: { type: 'string', default: '0' },
      grown: { type: 'string', default: '4' },
    },
  });
  const read = (/** @type {'runs' | 'seed' | 'jobs' | 'from' | 'grown'} */ name) => {
    const number = Number(values[name]);
    if (!Number.isSafeInteger(number) || number < 0)
      throw new SetUpError(`--${name} takes a whole number, not “${values[name]}”.`);
    return number;
  };
  return {
    runs: read('runs'),
    seed: read('seed'),
    jobs: read('jobs') || 1,
    from: read('from'),
    grown: read('grown') / 1000,
  };
}

/** The worker with all of the core in one file that Node can run. */
async function bundle() {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: join(ROOT, 'test', 'fuzz', 'fuzz-worker.ts'),
      outDir: OUT,
      emptyOutDir: true,
      rollupOptions: { output: { entryFileNames: 'fuzz-worker.mjs' } },
    },
  });
}

/**
 * Does its share of the runs; after one that hangs it goes on with the next.
 * @param {Order} order
 * @param {(failure: Failure) => void} report
 * @param {(run: number) => void} reach told now and then which run is under way
 */
async function work(order, report, reach) {
  const hung = await runWorker(order, report, reach);
  if (hung === null) return reach(order.to);
  await runWorker({ ...order, from: hung, onlyWrite: true }, report, reach);
  if (hung + order.step < order.to)
    await work({ ...order, from: hung + order.step }, report, reach);
}

/**
 * @param {Order} order
 * @param {(failure: Failure) => void} report
 * @param {(run: number) => void} reach
 * @returns {Promise<number | null>} the run that hung
 */
function runWorker(order, report, reach) {
  const progress = new Int32Array(new SharedArrayBuffer(8));
  const folders = FOLDERS.filter((folder) => existsSync(folder));
  const results = join(ROOT, 'test-results', 'fuzz');
  const worker = new Worker(join(OUT, 'fuzz-worker.mjs'), {
    workerData: { ...order, folders, results, progress },
  });
  return new Promise((resolve, reject) => {
    let last = -1;
    let since = performance.now();
    /** @type {number | null} */
    let hung = null;
    const watch = setInterval(() => {
      const current = Atomics.load(progress, 0);
      const beats = Atomics.load(progress, 1);
      reach(current);
      if (beats !== last) {
        last = beats;
        since = performance.now();
      } else if (performance.now() - since > HANG_MS && hung === null) {
        hung = current;
        void worker.terminate();
      }
    }, 1000);
    worker.on('message', report);
    worker.once('error', (error) => {
      clearInterval(watch);
      reject(error);
    });
    worker.once('exit', () => {
      clearInterval(watch);
      resolve(hung);
    });
  });
}
