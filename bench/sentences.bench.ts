/**
 * Sentences and forward-looking statements against `Intl.Segmenter` cutting the same text into sentences, in the same
 * process and in turn, so that all meet the same machine. Run with `npm run bench -- sentences`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { detectForwardLooking } from '../src/core/detect/forward-looking/detect-forward-looking.ts';
import { splitSentences } from '../src/core/detect/sentences/split-sentences.ts';
import type { Filing } from '../src/core/filing/filing.ts';
import { parseFiling } from '../src/core/parse/parse-filing.ts';
import { cost } from './reference.ts';

const CORPUS = '../shared/corpus/';
const FILES = [
  '10-K_Ford_2002_ascii.txt',
  '10-K_Verizon_2009.htm',
  '10-K_RhythmPharma_2024-02-29_ixbrl.txt',
];
const ROUNDS = 12;
const MEGABYTE = 1_000_000;

function segment(filing: Filing): number {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  let count = 0;
  for (const { text, blocks } of filing.documents)
    for (const block of blocks)
      if (block.kind !== 'table')
        for (const _ of segmenter.segment(text.slice(block.start, block.end))) count++;
  return count;
}

function best(run: () => void): number {
  let least = Infinity;
  for (let i = 0; i < ROUNDS; i++) least = Math.min(least, cost(run));
  return least;
}

function measure(file: string): string {
  const bytes = new Uint8Array(readFileSync(CORPUS + file));
  const parsed = parseFiling(bytes, { name: file, sha256: '' });
  if (!parsed.ok) return `${file}: not read`;
  const filing = parsed.value;
  const size = filing.documents.reduce((sum, document) => sum + document.text.length, 0) / MEGABYTE;
  const reference = best(() => void segment(filing));
  const splitting = best(() => filing.documents.forEach((document) => splitSentences(document)));
  const detecting = best(() => void detectForwardLooking(filing));
  const rate = (ms: number): string => `${((size / ms) * 1000).toFixed(1).padStart(6)} MB/s`;
  const ratio = (ms: number): string => (ms / reference).toFixed(2);
  return `${file.slice(0, 40).padEnd(41)}${size.toFixed(2)} MB  Intl.Segmenter ${rate(reference)}  sentences ${rate(splitting)} ratio ${ratio(splitting)}  forward-looking ${rate(detecting)} ratio ${ratio(detecting)}`;
}

if (!existsSync(CORPUS)) console.log(`nothing measured: ${CORPUS} is missing`);
else for (const file of FILES) console.log(measure(file));
