import { describe, expect, it } from 'vitest';
import { searchAnnotations } from '../../../src/core/annotate/search-annotations.ts';
import { annotationOf, targetOf } from './samples.ts';

const NOTES = [
  annotationOf('dosed', { target: targetOf({ quote: 'Eleven patients\nwere dosed' }) }),
  annotationOf('noted', { note: 'Ask Dr. Kőrösi about the dose level', tags: ['half life'] }),
  annotationOf('placed', { target: targetOf({ section: ['EX-99.1', 'Safety'] }) }),
];

describe('searchAnnotations', () => {
  it.each([
    ['ELEVEN', ['dosed', 'placed', 'noted']],
    ['korosi', ['noted']],
    ['dose', ['dosed', 'noted', 'placed']],
    ['dose level', ['noted']],
    ['"dose level"', ['noted']],
    ['"level dose"', []],
    ['#half', ['noted']],
    ['safety', ['placed']],
    ['patients were', ['dosed', 'noted', 'placed']],
    ['  ', []],
    ['""', []],
    ['nothing of the kind', []],
  ])('finds %j', (query, ids) => {
    const found = searchAnnotations(NOTES, query).map(({ id }) => id);
    expect(found.toSorted()).toEqual(ids.toSorted());
  });
});
