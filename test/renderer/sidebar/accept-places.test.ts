import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Resolution } from '../../../src/core/anchor/resolution.ts';
import { type AnnotationDb, openAnnotationDb } from '../../../src/renderer/db/annotation-db.ts';
import {
  type AnnotationWriter,
  createAnnotationWriter,
} from '../../../src/renderer/db/annotation-writer.ts';
import { acceptPlaces, movedNotes } from '../../../src/renderer/sidebar/accept-places.ts';
import { annotationOf, targetOf } from '../../core/annotate/samples.ts';
import { openFilingOf } from '../samples.ts';

const FILING = openFilingOf('moved', [
  'The mill was sold in spring.',
  'Nine looms stand in the new hall.',
]);
const target = targetOf({ document: 'd1', start: 0, end: 10, quote: 'Nine looms' });
const NOTES = [
  annotationOf('a', { target, note: 'Count them' }),
  annotationOf('b'),
  annotationOf('c'),
];
const RESOLUTIONS = new Map<string, Resolution>([
  ['a', { state: 'moved', span: { start: 29, end: 39 } }],
  ['b', { state: 'exact', span: { start: 0, end: 8 } }],
  ['c', { state: 'orphaned', candidates: [] }],
]);

let db: AnnotationDb;
let writer: AnnotationWriter;
beforeEach(async () => {
  db = openAnnotationDb(`places-${crypto.randomUUID()}`);
  writer = createAnnotationWriter(db, {
    now: () => '2026-02-01T12:00:00.000Z',
    wait: () => new Promise(() => undefined),
  });
  await writer.add(NOTES);
});
afterEach(() => db.delete());

describe('acceptPlaces', () => {
  it('takes the moved notes to where they were found, as one step', async () => {
    const moved = movedNotes(NOTES, RESOLUTIONS);
    expect(moved.map(({ id }) => id)).toEqual(['a']);
    expect(await acceptPlaces(writer, FILING, moved, RESOLUTIONS)).toBe(1);
    const after = await db.annotations.get('a');
    expect(after).toMatchObject({ note: 'Count them', target: { start: 29, quote: 'Nine looms' } });
    expect(after?.target.textHash).not.toBe(target.textHash);
    await writer.undo();
    expect((await db.annotations.get('a'))?.target).toEqual(target);
  });

  it('leaves alone what has no place', async () => {
    expect(await acceptPlaces(writer, FILING, NOTES.slice(2), RESOLUTIONS)).toBe(0);
  });
});
