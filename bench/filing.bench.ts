/**
 * A filing from bytes to outline, and on to findings, against htmlparser2 merely tokenising the same string in the same
 * process. Run with `npm run bench -- filing`. Then how time grows when the same files are joined, and what memory and time a
 * process takes that reads one file and nothing before it.
 */
import { spawnSync } from 'node:child_process';
import { setFlagsFromString } from 'node:v8';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { detectForwardLooking } from '../src/core/detect/forward-looking/detect-forward-looking.ts';
import { detectTrialMetrics } from '../src/core/detect/trial-metrics/detect-trial-metrics.ts';
import type { Filing } from '../src/core/filing/filing.ts';
import { ENGINE_FLAGS, ONE_FILE_FLAGS } from '../src/core/parse/engine-flags.ts';
import { parseFiling } from '../src/core/parse/parse-filing.ts';
import { cost, tokenise } from './reference.ts';

const CORPUS = '../shared/corpus/';
const MEGABYTE = 1_000_000;
const SOURCE = { name: 'bench.htm', sha256: '0'.repeat(64) };

interface Best {
  tokens: number;
  parse: number;
  inspect: number;
}

function read(bytes: Uint8Array): Filing {
  const result = parseFiling(bytes, SOURCE);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function inspect(bytes: Uint8Array): void {
  const filing = read(bytes);
  detectForwardLooking(filing);
  detectTrialMetrics(filing);
}

function measure(bytes: Uint8Array, rounds: number): Best {
  const html = new TextDecoder().decode(bytes);
  const best: Best = { tokens: Infinity, parse: Infinity, inspect: Infinity };
  for (let i = 0; i < rounds; i++) {
    best.tokens = Math.min(
      best.tokens,
      cost(() => tokenise(html)),
    );
    best.parse = Math.min(
      best.parse,
      cost(() => void read(bytes)),
    );
    best.inspect = Math.min(
      best.inspect,
      cost(() => inspect(bytes)),
    );
  }
  return best;
}

function line(name: string, bytes: Uint8Array, { tokens, parse, inspect: all }: Best): string {
  const size = bytes.length / MEGABYTE;
  return [
    name.slice(0, 40).padEnd(41),
    `${size.toFixed(2).padStart(6)} MB`,
    `tokens ${tokens.toFixed(0).padStart(5)} ms`,
    `parse ${(parse / tokens).toFixed(2).padStart(5)} ×`,
    `inspect ${(all / tokens).toFixed(2).padStart(5)} ×`,
    `parse ${(parse / size).toFixed(1).padStart(5)} ms a MB`,
    `inspect ${(all / size).toFixed(1).padStart(5)} ms a MB`,
  ].join('  ');
}

/** One graphic of 100 MB between two short documents: how long until the list of documents is known. */
function listSubmission(): string {
  const head =
    '<SEC-DOCUMENT>0000000000-24-000099.txt : 20241108\n<SEC-HEADER>x\nACCESSION NUMBER:\t\t0000000000-24-000099\n</SEC-HEADER>\n';
  const text =
    '<DOCUMENT>\n<TYPE>8-K\n<SEQUENCE>1\n<TEXT>\nItem 8.01 Other Events\n\nNothing happened.\n</TEXT>\n</DOCUMENT>\n';
  const row = `M${'#$%&'.repeat(15)}\n`;
  const graphic = `<DOCUMENT>\n<TYPE>GRAPHIC\n<SEQUENCE>2\n<FILENAME>a.jpg\n<TEXT>\nbegin 644 a.jpg\n${row.repeat(Math.ceil((100 * MEGABYTE) / row.length))}\`\nend\n</TEXT>\n</DOCUMENT>\n`;
  const bytes = Buffer.from(head + text + graphic, 'latin1');
  const times = [0, 1, 2].map(() => cost(() => void read(bytes)));
  return `a submission of ${(bytes.length / MEGABYTE).toFixed(0)} MB, almost all of it a graphic: ${Math.min(...times).toFixed(0)} ms`;
}

function readFiles(): Map<string, Uint8Array> {
  const files = readdirSync(CORPUS).filter(
    (file) => file.endsWith('.htm') && statSync(CORPUS + file).size > MEGABYTE,
  );
  return new Map(files.map((file) => [file, readFileSync(CORPUS + file)]));
}

/** About 4 MB of filings in ASCII. */
function readAscii(): Uint8Array[] {
  const found: Uint8Array[] = [];
  let size = 0;
  for (const file of readdirSync(CORPUS).toSorted()) {
    if (!file.endsWith('.txt') || size > 4 * MEGABYTE) continue;
    const bytes = readFileSync(CORPUS + file);
    if (bytes.length < MEGABYTE / 4 || /<html/i.test(bytes.toString('latin1', 0, 200_000)))
      continue;
    found.push(bytes);
    size += bytes.length;
  }
  return found;
}

/** All files one behind the other, that many times over. */
function join(files: readonly Uint8Array[], times: number): Buffer {
  return Buffer.concat(Array.from({ length: times }, () => files).flat());
}

/**
 * How much more memory the process has at its peak than once the input is in it, in sizes of the input, and the time by the
 * clock; for a process of its own that has read nothing before, as the command line is one. An empty Node process, 40 to 45 MB,
 * is thus not counted, the code translated on the way is.
 */
function readCold(bytes: Uint8Array, work: (bytes: Uint8Array) => unknown): string {
  setFlagsFromString(ENGINE_FLAGS);
  if (bytes.length <= ONE_FILE_FLAGS.largest) setFlagsFromString(ONE_FILE_FLAGS.flags);
  const before = process.memoryUsage().rss;
  const start = performance.now();
  work(bytes);
  const seconds = (performance.now() - start) / 1000;
  const rise = (process.resourceUsage().maxRSS * 1024 - before) / bytes.length;
  return `${rise.toFixed(1).padStart(5)} × ${seconds.toFixed(2).padStart(6)} s`;
}

/** What a process of its own measures, or how that process ended. */
function cold(source: string, work: 'parse' | 'inspect', times: number): string {
  const script = process.argv[1] ?? '';
  const run = spawnSync(process.execPath, [script, source, work, `${times}`], { encoding: 'utf8' });
  const result = run.stdout.trimEnd();
  return result === '' ? `not measured (exit ${run.status ?? run.signal})` : result;
}

/** The memory and time that a process takes for the source so many times over, which is its name or a kind of files. */
function printCold(source: string, times: number): void {
  const size = readSource(source, times).length / MEGABYTE;
  const results = (['parse', 'inspect'] as const).map(
    (work) => `${work} ${cold(source, work, times)}`,
  );
  console.log(
    `${source.slice(0, 40).padEnd(41)}  ${size.toFixed(2).padStart(6)} MB  ${results.join('  ')}`,
  );
}

/** The input of a process of its own: all files of a kind, or the file of that name, so many times over. */
function readSource(source: string, times: number): Buffer {
  if (source === 'ascii') return join(readAscii(), times);
  return join(
    source === 'html' ? [...readFiles().values()] : [readFileSync(CORPUS + source)],
    times,
  );
}

/**
 * Time of the files joined so many times over, against that of the same files read one by one as often: both are timed as a
 * whole and in turns, so that they are as long, meet the same state of the process and have as many chances of a good round.
 */
function printGrowth(files: readonly Uint8Array[], times: number): void {
  const bytes = join(files, times);
  const each = Array.from({ length: times }, () => files).flat();
  const alone = { parse: Infinity, inspect: Infinity };
  const best: Best = { tokens: Infinity, parse: Infinity, inspect: Infinity };
  for (let i = 0; i < TURNS; i++) {
    const round = measure(bytes, 1);
    best.tokens = Math.min(best.tokens, round.tokens);
    for (const [key, work] of [['parse', read] as const, ['inspect', inspect] as const]) {
      best[key] = Math.min(best[key], round[key]);
      alone[key] = Math.min(
        alone[key],
        cost(() => each.forEach((file) => void work(file))),
      );
    }
  }
  const growth = [best.parse / alone.parse, best.inspect / alone.inspect];
  console.log(
    line(`joined; alone × ${growth.map((g) => g.toFixed(2)).join(' and ')}`, bytes, best),
  );
}

/** Rounds before any is counted: engines translate code while it runs. */
const WARM_UP = 8;
const ROUNDS = 15;
/** Rounds of the joined files. */
const TURNS = 5;

const [source, work, times] = process.argv.slice(2);
if (source !== undefined)
  console.log(readCold(readSource(source, Number(times)), work === 'inspect' ? inspect : read));
else {
  setFlagsFromString(ENGINE_FLAGS);
  console.log(listSubmission());
  if (!existsSync(CORPUS)) console.log(`filings not measured: ${CORPUS} is missing`);
  else {
    const files = readFiles();
    for (const bytes of files.values()) measure(bytes, WARM_UP);
    for (const [name, bytes] of files) console.log(line(name, bytes, measure(bytes, ROUNDS)));
    for (const copies of [1, 2, 3]) printGrowth([...files.values()], copies);
    console.log('a process that reads one file: memory over the input, time by the clock');
    for (const name of files.keys()) printCold(name, 1);
    for (const copies of [1, 2, 3]) printCold('html', copies);
    for (const copies of [1, 2, 3, 8]) printCold('ascii', copies);
  }
}
