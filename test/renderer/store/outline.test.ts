import { describe, expect, it } from 'vitest';
import { outlineOf, sectionFinder } from '../../../src/renderer/store/outline.ts';
import { forwardOf, headOf, metricOf, sectionOf } from '../samples.ts';

const SECTIONS = [
  sectionOf('s1', 0, 40),
  sectionOf('s2', 40, 100, { level: 3 }),
  sectionOf('s3', 60, 80, { level: 6, parent: 's2' }),
];
const DOCUMENTS = [
  headOf('d1', 120, { sections: SECTIONS }),
  headOf('d2', 0, { filename: 'picture.gif' }),
];

describe('sectionFinder', () => {
  it.each([
    [0, 's1'],
    [39, 's1'],
    [40, 's2'],
    [60, 's3'],
    [80, 's2'],
    [110, undefined],
  ])('at %i is %s', (offset, id) => {
    expect(sectionFinder(SECTIONS)(offset)?.id).toBe(id);
  });
});

describe('outlineOf', () => {
  const findings = {
    metrics: [metricOf({ start: 61, end: 65 }), metricOf({ start: 110, end: 112 })],
    forwardLooking: [forwardOf({ start: 45, end: 70 })],
  };
  const lines = outlineOf(DOCUMENTS, findings, [{ document: 'd1', start: 3, end: 9 }]);

  it('has a line for each document with text and each section', () => {
    expect(lines.map((line) => line.section?.id ?? line.document)).toEqual([
      'd1',
      's1',
      's2',
      's3',
    ]);
  });

  it('indents by sections around, whatever the levels', () => {
    expect(lines.map((line) => line.depth)).toEqual([0, 1, 1, 2]);
  });

  it('counts each passage once, where it begins', () => {
    expect(lines.map(({ counts }) => [counts.metrics, counts.forward, counts.notes])).toEqual([
      [1, 0, 0],
      [0, 0, 1],
      [0, 1, 0],
      [1, 0, 0],
    ]);
  });
});
