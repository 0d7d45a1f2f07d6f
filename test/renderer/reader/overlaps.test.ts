import { describe, expect, it } from 'vitest';
import { annotationsAt, overlapsOf, stackOf } from '../../../src/renderer/reader/overlaps.ts';
import { annotationOf, targetOf } from '../../core/annotate/samples.ts';

const at = (id: string, start: number, end: number, document = 'd1') =>
  annotationOf(id, { target: targetOf({ document, start, end }) });

const WIDE = at('wide', 0, 50);
const INNER = at('inner', 10, 20);
const CHAINED = at('chained', 45, 60);
const ALONE = at('alone', 60, 70);
const ELSEWHERE = at('elsewhere', 0, 50, 'd2');
const ALL = [WIDE, INNER, CHAINED, ALONE, ELSEWHERE];

const ids = (annotations: readonly { readonly id: string }[]) => annotations.map(({ id }) => id);

describe('annotationsAt', () => {
  it('lists all that hold the place, the narrowest first', () => {
    expect(ids(annotationsAt({ document: 'd1', offset: 12 }, ALL))).toEqual(['inner', 'wide']);
    expect(annotationsAt({ document: 'd1', offset: 80 }, ALL)).toEqual([]);
  });
});

describe('stackOf', () => {
  it.each([
    ['those at the click', 'inner', 12, ['inner', 'wide']],
    ['all that overlap without a click', 'inner', undefined, ['wide', 'inner', 'chained']],
    [
      'all that overlap when it no longer lies at the click',
      'chained',
      12,
      ['wide', 'inner', 'chained'],
    ],
    ['itself where it stands alone', 'alone', undefined, ['alone']],
    ['nothing for a note that is gone', 'gone', 12, []],
  ])('is %s', (_, key, offset, expected) => {
    const active = {
      kind: 'annotation',
      key,
      ...(offset !== undefined && { at: offset }),
    } as const;
    expect(ids(stackOf(active, ALL))).toEqual(expected);
  });
});

describe('overlapsOf', () => {
  it('gives each stretch under two notes or more once', () => {
    expect(overlapsOf([...ALL, at('third', 12, 15)])).toEqual([
      { document: 'd1', start: 10, end: 20 },
      { document: 'd1', start: 45, end: 50 },
    ]);
  });

  it('takes notes that merely touch for none', () => {
    expect(overlapsOf([CHAINED, ALONE])).toEqual([]);
  });
});
