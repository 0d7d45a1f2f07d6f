import { describe, expect, it } from 'vitest';
import { cutGroups } from '../../../src/renderer/findings/cut-groups.ts';

const GROUPS = ['abc', '', 'de', 'fghi', ''];

function cut(from: number, to: number): readonly string[] {
  return cutGroups(GROUPS, (group) => [...group], from, to).map(({ rows }) => rows.join(''));
}

describe('cutGroups', () => {
  it.each([
    ['all', 0, 9, ['abc', '', 'de', 'fghi', '']],
    ['the first rows', 0, 2, ['ab']],
    ['rows of two groups, and the closed one between them', 2, 4, ['c', '', 'd']],
    ['the last rows, and the closed group behind them', 8, 9, ['i', '']],
    ['none', 9, 9, ['']],
  ] as const)('draws %s', (_, from, to, expected) => {
    expect(cut(from, to)).toEqual(expected);
  });
});
