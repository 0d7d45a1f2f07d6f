import { describe, expect, it } from 'vitest';
import type { OutlineLine } from '../../../src/renderer/store/outline.ts';
import {
  lineKey,
  shownLineAt,
  shownLines,
  stepLine,
} from '../../../src/renderer/store/outline-tree.ts';
import { sectionOf } from '../samples.ts';

function lineOf(id: string, depth: number, start: number, end: number, notes = 0): OutlineLine {
  const counts = { metrics: 0, forward: 0, notes };
  const section = depth === 0 ? null : sectionOf(id, start, end);
  return { document: 'd1', section, depth, start, end, counts };
}

const LINES = [
  lineOf('', 0, 0, 100),
  lineOf('part', 1, 0, 60, 1),
  lineOf('one', 2, 10, 30, 2),
  lineOf('two', 2, 30, 60, 4),
  lineOf('end', 1, 60, 100),
];
const namesOf = (closed: readonly string[]) =>
  shownLines(LINES, new Set(closed)).map(({ key, isOpen, counts }) => [key, isOpen, counts.notes]);

describe('shownLines', () => {
  it('shows every line while none is closed', () => {
    expect(namesOf([])).toEqual([
      ['d1:', true, 0],
      ['d1:part', true, 1],
      ['d1:one', null, 2],
      ['d1:two', null, 4],
      ['d1:end', null, 0],
    ]);
  });

  it('hides what lies below a closed line, and counts it there', () => {
    expect(namesOf(['d1:part'])).toEqual([
      ['d1:', true, 0],
      ['d1:part', false, 7],
      ['d1:end', null, 0],
    ]);
    expect(namesOf(['d1:', 'd1:part'])).toEqual([['d1:', false, 7]]);
  });
});

describe('shownLineAt', () => {
  it.each([
    [[], 40, 'd1:two'],
    [['d1:part'], 40, 'd1:part'],
    [['d1:'], 80, 'd1:'],
  ])('with %j closed, the place %i is in %s', (closed, offset, key) => {
    const shown = shownLines(LINES, new Set(closed));
    expect(shownLineAt(shown, { document: 'd1', offset })?.key).toBe(key);
  });
});

describe('stepLine', () => {
  const shown = shownLines(LINES, new Set());
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 4, 4],
    ['ArrowUp', 0, 0],
    ['ArrowRight', 1, 2],
    ['ArrowRight', 2, null],
    ['ArrowLeft', 3, 1],
    ['ArrowLeft', 0, null],
    ['Home', 3, 0],
    ['End', 0, 4],
    ['x', 0, null],
  ])('%s leads from %i to %s', (key, from, to) => {
    expect(stepLine(shown, from, key)).toBe(to);
  });
  it('knows lines by their document and section', () => {
    expect(LINES.map(lineKey)).toEqual(shown.map(({ key }) => key));
  });
});
