import { describe, expect, it } from 'vitest';
import { inOrder, type Order } from '../../../src/core/export/annotation-order.ts';
import { annotationOf, targetOf } from '../annotate/samples.ts';
import { FILING } from './sample-notes.ts';

const NOTES = [
  annotationOf('c', { tags: ['risk'], target: targetOf({ start: 9, end: 12 }), colour: 'pink' }),
  annotationOf('d', { target: targetOf({ start: 7, end: 8 }) }),
  annotationOf('a', { tags: ['Dose'], target: targetOf({ start: 8, end: 12 }) }),
  annotationOf('b', { tags: ['dose'], target: targetOf({ start: 8, end: 9 }) }),
  annotationOf('e', { tags: ['dose'], target: targetOf({ document: 'd9', start: 1, end: 2 }) }),
];

describe('inOrder', () => {
  it.each<[Order, string]>([
    ['place', 'dbace'],
    ['tag', 'baecd'],
    ['colour', 'dbaec'],
    ['time', 'abcde'],
  ])('by %s', (order, ids) => {
    for (const notes of [NOTES, NOTES.toReversed()])
      expect(
        inOrder(FILING, notes, order)
          .map(({ id }) => id)
          .join(''),
      ).toBe(ids);
  });
});
