import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { createRandom } from '../core/anchor/random.ts';
import { type Fault, findFault } from './find-fault.ts';
import { minimise } from './minimise.ts';
import { mutate } from './mutate.ts';

/** What `scripts/fuzz.mjs` starts a worker with. */
interface Order {
  readonly folders: readonly string[];
  readonly seed: number;
  /** Numbers of the runs: from, to (exclusive), and the step between two. */
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** Share of the inputs that are grown. */
  readonly grown: number;
  /** Where inputs that fail are written. */
  readonly results: string;
  /** Only write the input of the run `from`, which hung. */
  readonly onlyWrite: boolean;
  /** For who watches: the number of the run that is under way, and how many inputs were read. */
  readonly progress: Int32Array;
}

const SEED_BYTES = 200_000;

/** Files to start from, a character a byte. */
function readSeeds(folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.(?:txt|html?|nc|xml|md)$/i.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => readFileSync(path).toString('latin1').slice(0, SEED_BYTES)),
  );
}

function write(results: string, run: number, seed: number, bytes: Uint8Array): string {
  mkdirSync(results, { recursive: true });
  const path = join(results, `seed-${seed}-run-${run}.txt`);
  writeFileSync(path, bytes);
  return path;
}

function fail(order: Order, run: number, bytes: Uint8Array, fault: Fault): void {
  const read = (shorter: Uint8Array) => {
    Atomics.add(order.progress, 1, 1);
    return findFault(shorter);
  };
  const input = fault.kind === 'slow' ? bytes : minimise(bytes, fault.kind, read);
  const path = write(order.results, run, order.seed, input);
  parentPort?.postMessage({ run, path, size: input.length, ...fault });
}

function work(order: Order): void {
  const seeds = readSeeds(order.folders);
  for (let run = order.from; run < order.to; run += order.step) {
    Atomics.store(order.progress, 0, run);
    const random = createRandom((order.seed * 1_000_003 + run) >>> 0);
    const bytes = Buffer.from(mutate(seeds, random, order.grown), 'latin1');
    if (order.onlyWrite) {
      const path = write(order.results, run, order.seed, bytes);
      parentPort?.postMessage({ run, path, size: bytes.length, kind: 'hangs', detail: 'given up' });
      return;
    }
    Atomics.add(order.progress, 1, 1);
    const fault = findFault(bytes);
    if (fault) fail(order, run, bytes, fault);
  }
}

work(workerData as Order);
