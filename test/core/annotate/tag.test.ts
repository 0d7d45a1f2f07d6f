import { describe, expect, it } from 'vitest';
import { addTags, tidyTag } from '../../../src/core/annotate/tag.ts';

describe('tidyTag', () => {
  it.each([
    ['#half-life', 'half-life'],
    ['  ## Safety   signal ', 'Safety signal'],
    ['C#', 'C#'],
    ['a\nb\u200bc', 'a b c'],
    ['# ', null],
    ['', null],
    ['x'.repeat(90), 'x'.repeat(80)],
  ])('makes %j into %j', (typed, kept) => {
    expect(tidyTag(typed)).toBe(kept);
  });
});

describe('addTags', () => {
  it('keeps the order and the first spelling', () => {
    expect(addTags(['Dose', 'risk'], ['#dose', 'Cohort', ' ', 'RISK'])).toEqual([
      'Dose',
      'risk',
      'Cohort',
    ]);
  });
});
