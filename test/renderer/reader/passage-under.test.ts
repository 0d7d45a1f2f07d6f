import { describe, expect, it } from 'vitest';
import { passageAt } from '../../../src/renderer/reader/passage-under.ts';
import { annotationOf, targetOf } from '../../core/annotate/samples.ts';
import { forwardOf, metricOf } from '../samples.ts';

const ALL = { forward: true, metrics: true, notes: true };
const FINDINGS = {
  forwardLooking: [forwardOf({ start: 0, end: 50 })],
  metrics: [metricOf({ start: 10, end: 20 })],
};
const OWN = annotationOf('a', { target: targetOf({ document: 'd1', start: 5, end: 30 }) });
const INNER = annotationOf('b', { target: targetOf({ document: 'd1', start: 12, end: 15 }) });

describe('passageAt', () => {
  it.each([
    ['the narrowest of the own marks', 13, ALL, 'b'],
    ['an own mark before a finding', 11, ALL, 'a'],
    ['a figure before the sentence around it', 11, { ...ALL, notes: false }, 'm1'],
    ['the sentence', 40, ALL, 'forward'],
  ])('is %s', (_, offset, layers, expected) => {
    const hit = passageAt({ document: 'd1', offset }, [OWN, INNER], FINDINGS, layers);
    const id =
      hit?.kind === 'annotation' ? hit.annotation.id : hit?.kind === 'metric' && hit.metric.id;
    expect(id || hit?.kind).toBe(expected);
  });

  it.each([
    ['beside every mark', { document: 'd1', offset: 60 }, ALL],
    ['in another document', { document: 'd2', offset: 13 }, ALL],
    [
      'with all layers off',
      { document: 'd1', offset: 13 },
      { forward: false, metrics: false, notes: false },
    ],
  ])('is null %s', (_, place, layers) => {
    expect(passageAt(place, [OWN, INNER], FINDINGS, layers)).toBeNull();
  });
});
