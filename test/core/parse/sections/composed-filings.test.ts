import { describe, expect, it } from 'vitest';
import { judgeFiling } from './judge-filing.ts';

/** Seeds whose filings differ from what is true of them, with what was chosen and what is wrong. */
function wrongOf(from: number, to: number, oddity: number): string[] {
  const wrong: string[] = [];
  for (let seed = from; seed < to; seed++) {
    const { choices, faults } = judgeFiling(seed, oddity);
    if (faults.length === 0) continue;
    const words = faults.map((fault) => `${fault.kind} ${fault.words} (${fault.confidence})`);
    wrong.push(`${seed} ${choices.join(' · ')}: ${words.slice(0, 4).join('; ')}`);
  }
  return wrong;
}

describe('filings composed at random', () => {
  it.each([
    ['headings worded as most are', 0, 120, 0],
    ['headings worded as some are', 1000, 1120, 0.5],
    ['headings worded as few are', 2000, 2080, 1],
  ])('with %s keep items, bodies and titles', (_name, from, to, oddity) => {
    expect(wrongOf(from, to, oddity)).toEqual([]);
  });
});
