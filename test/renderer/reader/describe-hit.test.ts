import { describe, expect, it } from 'vitest';
import { describeHit } from '../../../src/renderer/reader/describe-hit.ts';
import { annotationOf } from '../../core/annotate/samples.ts';
import { forwardOf, metricOf } from '../samples.ts';

describe('describeHit', () => {
  it('gives the reasons of a promise and when it comes due', () => {
    const due = { text: 'mid-2026', from: '2026-04-01', to: '2026-09-30' };
    const passage = forwardOf({ reasons: ['plans to', 'mid-2026'], due });
    expect(describeHit({ kind: 'forward', passage })).toEqual({
      title: 'Forward-looking',
      lines: ['plans to · mid-2026', 'Due: mid-2026 (1 Apr 2026 to 30 Sept 2026)'],
    });
  });

  it('names a figure and its subject', () => {
    const metric = metricOf({ kind: 'hazard-ratio', subject: 'QR-7' });
    expect(describeHit({ kind: 'metric', metric })).toEqual({
      title: 'Hazard ratio',
      lines: ['QR-7'],
    });
  });

  it('has nothing to say of a mark without note and tags', () => {
    const plain = annotationOf('a');
    const hit = { kind: 'annotation', annotation: plain, stack: [plain], at: 45 } as const;
    expect(describeHit(hit)).toBeNull();
    const annotation = annotationOf('a', { tags: ['dose'], note: 'Ask.' });
    expect(describeHit({ ...hit, annotation, stack: [annotation] })).toEqual({
      title: '#dose',
      lines: ['Ask.'],
    });
  });

  it('tells of other notes in the same place', () => {
    const [annotation, other] = [annotationOf('a'), annotationOf('b')];
    const stack = [annotation, other];
    expect(describeHit({ kind: 'annotation', annotation, stack, at: 45 })?.lines).toEqual([
      '2 notes here: click again for the next',
    ]);
  });
});
