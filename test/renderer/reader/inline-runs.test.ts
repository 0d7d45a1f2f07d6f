import { fc } from '../../property.ts';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../src/core/filing/block.ts';
import { inlineRuns } from '../../../src/renderer/reader/inline-runs.ts';

const KINDS = ['bold', 'italic', 'superscript', 'link'] as const;

describe('inlineRuns', () => {
  it('nests a link outside of what is bold in it', () => {
    const marks: readonly Mark[] = [
      { kind: 'bold', start: 2, end: 6 },
      { kind: 'link', start: 0, end: 10, target: 40 },
    ];
    const runs = inlineRuns({ start: 0, end: 10 }, marks);
    expect(runs.map((run) => [run.start, run.end, run.marks.map((mark) => mark.kind)])).toEqual([
      [0, 2, ['link']],
      [2, 6, ['link', 'bold']],
      [6, 10, ['link']],
    ]);
  });

  it('has no run for an empty span', () => {
    expect(inlineRuns({ start: 4, end: 4 }, [])).toEqual([]);
  });

  it('covers the span exactly, whatever the marks', () => {
    const mark = fc
      .tuple(fc.constantFrom(...KINDS), fc.nat(60), fc.nat(30))
      .map(([kind, start, length]): Mark => ({ kind, start, end: start + length }));
    fc.assert(
      fc.property(
        fc.nat(40),
        fc.integer({ min: 1, max: 40 }),
        fc.array(mark),
        (at, size, marks) => {
          const span = { start: at, end: at + size };
          const runs = inlineRuns(span, marks);
          expect(runs[0]?.start).toBe(span.start);
          expect(runs.at(-1)?.end).toBe(span.end);
          for (let i = 1; i < runs.length; i += 1) expect(runs[i]?.start).toBe(runs[i - 1]?.end);
        },
      ),
    );
  });
});
