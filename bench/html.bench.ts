/**
 * HTML to blocks against htmlparser2 merely tokenising the same string, in the same process and in turn, so that both meet
 * the same machine. Run with `npm run bench -- html`. The benchmark of whole filings shows how time and memory grow.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { htmlToBlocks } from '../src/core/parse/html-blocks/html-blocks.ts';
import { cost, tokenise } from './reference.ts';

const CORPUS = '../shared/corpus/';
const ROUNDS = 15;
const MEGABYTE = 1_000_000;

interface Best {
  tokens: number;
  blocks: number;
}

function measure(html: string, rounds: number): Best {
  const best: Best = { tokens: Infinity, blocks: Infinity };
  for (let i = 0; i < rounds; i++) {
    best.tokens = Math.min(
      best.tokens,
      cost(() => tokenise(html)),
    );
    best.blocks = Math.min(
      best.blocks,
      cost(() => void htmlToBlocks(html)),
    );
  }
  return best;
}

function line(name: string, html: string, { tokens, blocks }: Best): string {
  const size = (html.length / MEGABYTE).toFixed(2);
  const ratio = (blocks / tokens).toFixed(2);
  return `${name.slice(0, 44).padEnd(45)}${size.padStart(6)} MB  tokens ${tokens.toFixed(1).padStart(7)} ms  blocks ${blocks.toFixed(1).padStart(7)} ms  ratio ${ratio}`;
}

function readHtml(file: string): string {
  return new TextDecoder().decode(readFileSync(CORPUS + file));
}

if (!existsSync(CORPUS)) console.log(`nothing measured: ${CORPUS} is missing`);
else {
  const files = readdirSync(CORPUS).filter(
    (file) => file.endsWith('.htm') && statSync(CORPUS + file).size > 0.75 * MEGABYTE,
  );
  const sources = files.map(readHtml);
  for (const [i, html] of sources.entries())
    console.log(line(files[i] ?? '', html, measure(html, ROUNDS)));
}
