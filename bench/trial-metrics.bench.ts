/**
 * Trial metrics against a plain regular expression that finds the words of the same text, in the same process and in turn,
 * so that both meet the same machine. Run with `npm run bench -- trial-metrics`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { detectTrialMetrics } from '../src/core/detect/trial-metrics/detect-trial-metrics.ts';
import type { Filing } from '../src/core/filing/filing.ts';
import { parseFiling } from '../src/core/parse/parse-filing.ts';
import { cost } from './reference.ts';

const CORPUS = '../shared/corpus/';
const FILES = [
  '10-K_Ford_2002_ascii.txt',
  '10-K_Moderna_2025-02_text-extract-truncated.txt',
  '10-K_RhythmPharma_2024-02-29_ixbrl.txt',
];
/** Enough that the compiler is done and some rounds meet a quiet moment. */
const ROUNDS = 25;
const MEGABYTE = 1_000_000;

/** The least cost of each, in turn, so that both meet the same quiet moments. */
function bestOf(left: () => void, right: () => void): readonly [number, number] {
  let least: readonly [number, number] = [Infinity, Infinity];
  for (let i = 0; i < ROUNDS; i++)
    least = [Math.min(least[0], cost(left)), Math.min(least[1], cost(right))];
  return least;
}

function countWords(filing: Filing): number {
  let count = 0;
  for (const { text } of filing.documents)
    for (const _ of text.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)) count++;
  return count;
}

for (const name of FILES) {
  if (!existsSync(CORPUS + name)) {
    console.log(`${name}: not there, left out`);
    continue;
  }
  const read = parseFiling(new Uint8Array(readFileSync(CORPUS + name)), { name, sha256: '0' });
  if (!read.ok) continue;
  const size = read.value.documents.reduce((sum, { text }) => sum + text.length, 0) / MEGABYTE;
  const [metrics, words] = bestOf(
    () => detectTrialMetrics(read.value),
    () => countWords(read.value),
  );
  const rate = (ms: number): string => `${((size / ms) * 1000).toFixed(1)} MB/s`;
  console.log(
    `${name}: ${size.toFixed(2)} MB, metrics ${rate(metrics)}, words alone ${rate(words)}, ratio ${(words / metrics).toFixed(2)}`,
  );
}
