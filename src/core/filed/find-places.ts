import type { TextSpan } from '../filing/span.ts';

/** Letters and digits by which a block is found again: enough to tell it from its neighbours. */
const KEY_LENGTH = 24;
const SHORTEST_KEY = 5;
/** How far a block is looked for behind the one before; what readers leave out is seldom longer. */
const REACH = 30_000;
/** After so many blocks in a row that were not found, one is looked for in all of the rest; so often at most. */
const LOST_AFTER = 12;
const LONG_SEARCHES = 40;

function bare(text: string): string {
  return text.replace(/[^0-9A-Za-z]+/g, '');
}

/**
 * For each block of a text its start, and the index of the piece of its source in which it begins. Both are in the same
 * order, and have the same letters and digits but for what the reader of the source left out; a block that is not found
 * again stands where the one before it stood.
 */
export function findPlaces(
  text: string,
  blocks: readonly TextSpan[],
  pieces: readonly string[],
): readonly (readonly [start: number, piece: number])[] {
  const parts = pieces.map(bare);
  const starts: number[] = [];
  let length = 0;
  for (const part of parts) {
    starts.push(length);
    length += part.length;
  }
  const source = parts.join('');
  let at = 0;
  let piece = 0;
  let missed = 0;
  let longSearches = 0;
  return blocks.map(({ start, end }) => {
    const key = bare(text.slice(start, Math.min(end, start + 4 * KEY_LENGTH))).slice(0, KEY_LENGTH);
    if (key.length < SHORTEST_KEY) return [start, piece];
    const isLost =
      missed >= LOST_AFTER && key.length === KEY_LENGTH && longSearches < LONG_SEARCHES;
    if (isLost) longSearches += 1;
    const found = source.slice(at, isLost ? length : at + REACH).indexOf(key);
    if (found < 0) {
      missed += 1;
      return [start, piece];
    }
    missed = 0;
    while ((starts[piece + 1] ?? Infinity) <= at + found) piece += 1;
    at += found + key.length;
    return [start, piece];
  });
}
