import { describe, expect, it } from 'vitest';
import { stripMarks, stripPath } from '../../../src/renderer/reader/strip-marks.ts';

const DOCUMENTS = [
  { id: 'd1', chars: 300 },
  { id: 'd2', chars: 700 },
];
const at = (document: string, start: number) => ({ document, start, end: start + 1 });

describe('stripMarks', () => {
  it('places marks by their share of the whole filing', () => {
    const marks = stripMarks(DOCUMENTS, [{ tone: 'metric', spans: [at('d1', 0), at('d2', 200)] }]);
    expect(marks.map((mark) => mark.at)).toEqual([0, 0.5]);
  });

  it('shows one tick for marks of a tone on the same spot', () => {
    const marks = stripMarks(DOCUMENTS, [
      { tone: 'metric', spans: [at('d1', 10), at('d1', 10)] },
      { tone: 'forward', spans: [at('d1', 10)] },
    ]);
    expect(marks.map((mark) => mark.tone)).toEqual(['metric', 'forward']);
  });

  it('draws the ticks of a tone as one path', () => {
    const marks = stripMarks(DOCUMENTS, [{ tone: 'metric', spans: [at('d1', 0), at('d2', 200)] }]);
    expect(stripPath(marks)).toBe('M1 0.0h8M1 500.0h8');
  });

  it('passes over documents that are not there', () => {
    expect(stripMarks(DOCUMENTS, [{ tone: 'metric', spans: [at('d9', 10)] }])).toEqual([]);
    expect(stripMarks([], [{ tone: 'metric', spans: [at('d1', 10)] }])).toEqual([]);
  });
});
