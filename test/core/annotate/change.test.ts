import { fc } from '../../property.ts';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src/core/annotate/annotation.ts';
import {
  applyChange,
  changeOf,
  isEmptyChange,
  patchAnnotation,
  rebaseChange,
  reverseChange,
} from '../../../src/core/annotate/change.ts';
import { annotationOf } from './samples.ts';

const LATER = '2026-01-06T10:00:00.000Z';

function byId(annotations: readonly Annotation[]): ReadonlyMap<string, Annotation> {
  return new Map(annotations.map((annotation) => [annotation.id, annotation]));
}

describe('reverseChange', () => {
  it('takes any change back', () => {
    const ids = fc.uniqueArray(fc.nat({ max: 40 }).map(String), { maxLength: 20 });
    fc.assert(
      fc.property(ids, ids, fc.integer({ min: 1, max: 4 }), (present, fresh, step) => {
        const before = byId(present.map((id) => annotationOf(id)));
        const change = {
          added: fresh.filter((id) => !before.has(id)).map((id) => annotationOf(id)),
          updated: [...before.values()]
            .filter((_, i) => i % 4 === step - 1)
            .map((from) => [from, patchAnnotation(from, { note: 'new' }, LATER)] as const),
          removed: [...before.values()].filter((_, i) => i % 4 === step),
        };
        const after = applyChange(before, change);
        expect(applyChange(after, reverseChange(change))).toEqual(before);
      }),
    );
  });
});

describe('patchAnnotation', () => {
  it('stamps the time of a real edit', () => {
    const edited = patchAnnotation(annotationOf('a'), { tags: ['dose'] }, LATER);
    expect(edited).toMatchObject({ tags: ['dose'], modified: LATER });
  });

  it('returns the same object when nothing differs', () => {
    const annotation = annotationOf('a', { tags: ['dose'] });
    expect(patchAnnotation(annotation, { tags: ['dose'], note: '' }, LATER)).toBe(annotation);
  });
});

describe('rebaseChange', () => {
  const from = annotationOf('a');
  const to = patchAnnotation(from, { colour: 'pink' }, LATER);

  it('keeps what was edited since', () => {
    const now = { ...from, note: 'written elsewhere' };
    const rebased = rebaseChange(changeOf({ updated: [[from, to]] }), byId([now]));
    expect(rebased.updated).toEqual([[now, { ...now, colour: 'pink', modified: LATER }]]);
  });

  it('leaves alone what is gone', () => {
    const rebased = rebaseChange(changeOf({ updated: [[from, to]], removed: [from] }), new Map());
    expect(isEmptyChange(rebased)).toBe(true);
  });
});
