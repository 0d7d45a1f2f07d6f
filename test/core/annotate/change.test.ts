import { fc } from '../../property.ts';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src/core/annotate/annotation.ts';
import {
  type AnnotationPatch,
  applyChange,
  changeOf,
  isEmptyChange,
  patchAnnotation,
  rebaseChange,
  reverseChange,
} from '../../../src/core/annotate/change.ts';
import { annotationOf, dismissalAt, tagOf, targetOf } from './samples.ts';

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

  it('takes back what was settled about tags and findings, the last first', () => {
    const [dose, risk] = ['dose', 'risk'].map((name) => tagOf(name));
    if (!dose || !risk) throw new Error('two tags');
    const change = changeOf({
      tags: [
        { name: 'dose', from: null, to: dose },
        { name: 'risk', from: risk, to: null },
      ],
      dismissed: [dismissalAt(5)],
      restored: [dismissalAt(40)],
    });
    const reverse = reverseChange(change);
    expect(reverse.tags).toEqual([
      { name: 'risk', from: null, to: risk },
      { name: 'dose', from: dose, to: null },
    ]);
    expect(reverse.dismissed).toEqual([dismissalAt(40)]);
    expect(reverse.restored).toEqual([dismissalAt(5)]);
    expect(reverseChange(reverse)).toEqual(change);
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

  it.each<[string, AnnotationPatch]>([
    ['the passage', { target: targetOf({ start: 44, end: 60 }) }],
    ['the colour', { colour: 'pink' }],
    ['the tags', { tags: ['dose'] }],
    ['the note', { note: 'ask again' }],
  ])('carries over %s and nothing else', (_what, patch) => {
    const now = annotationOf('a', {
      target: targetOf({ start: 1, end: 9 }),
      colour: 'teal',
      tags: ['risk'],
      note: 'written elsewhere',
    });
    const edited = patchAnnotation(from, patch, LATER);
    const rebased = rebaseChange(changeOf({ updated: [[from, edited]] }), byId([now]));
    expect(rebased.updated).toEqual([[now, { ...now, ...patch, modified: LATER }]]);
  });

  it('leaves alone what is gone', () => {
    const rebased = rebaseChange(changeOf({ updated: [[from, to]], removed: [from] }), new Map());
    expect(isEmptyChange(rebased)).toBe(true);
  });
});
