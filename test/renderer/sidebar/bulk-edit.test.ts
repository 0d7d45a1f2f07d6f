import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AnnotationDb, openAnnotationDb } from '../../../src/renderer/db/annotation-db.ts';
import {
  type AnnotationWriter,
  createAnnotationWriter,
} from '../../../src/renderer/db/annotation-writer.ts';
import {
  type BulkEdit,
  createBulkEdit,
  tagsAmong,
} from '../../../src/renderer/sidebar/bulk-edit.ts';
import { annotationOf } from '../../core/annotate/samples.ts';

const NOTES = [
  annotationOf('a', { tags: ['dose'] }),
  annotationOf('b', { colour: 'blue' }),
  annotationOf('c', { tags: ['Risk', 'dose'] }),
];

let db: AnnotationDb;
let writer: AnnotationWriter;
let bulk: BulkEdit;
let said: string[];

beforeEach(async () => {
  db = openAnnotationDb(`bulk-${crypto.randomUUID()}`);
  writer = createAnnotationWriter(db, {
    now: () => '2026-02-01T12:00:00.000Z',
    wait: () => new Promise(() => undefined),
  });
  said = [];
  bulk = createBulkEdit(writer, (text) => said.push(text));
  await writer.add(NOTES);
});
afterEach(() => db.delete());

const tags = async () =>
  Object.fromEntries((await db.annotations.toArray()).map((row) => [row.id, row.tags]));

describe('createBulkEdit', () => {
  it('tags many in one step, and counts those that did not have the tag', async () => {
    await bulk.tag(NOTES, 'risk');
    expect(await tags()).toEqual({ a: ['dose', 'risk'], b: ['risk'], c: ['Risk', 'dose'] });
    expect(said).toEqual(['2 notes tagged #risk']);
    await writer.undo();
    expect(await tags()).toEqual({ a: ['dose'], b: [], c: ['Risk', 'dose'] });
  });

  it('takes a tag off many in one step', async () => {
    await bulk.untag(NOTES, 'dose');
    expect(await tags()).toEqual({ a: [], b: [], c: ['Risk'] });
    expect(said).toEqual(['2 notes no longer tagged #dose']);
    await writer.undo();
    expect((await tags())['c']).toEqual(['Risk', 'dose']);
  });

  it('recolours many in one step', async () => {
    await bulk.recolour(NOTES, 'blue');
    expect(said).toEqual(['2 notes made blue']);
    await writer.undo();
    expect((await db.annotations.get('a'))?.colour).toBe('yellow');
    expect((await db.annotations.get('b'))?.colour).toBe('blue');
  });

  it('deletes many in one step', async () => {
    await bulk.remove(NOTES.slice(0, 2));
    expect(await db.annotations.count()).toBe(1);
    expect(said).toEqual(['2 notes deleted']);
    await writer.undo();
    expect(await db.annotations.count()).toBe(3);
  });

  it('makes no step of nothing', async () => {
    await bulk.tag(NOTES.slice(0, 1), 'dose');
    expect(said).toEqual(['0 notes tagged #dose']);
    await writer.undo();
    expect(await db.annotations.count()).toBe(0);
  });
});

describe('tagsAmong', () => {
  it('lists the tags with how many carry them', () => {
    expect(tagsAmong(NOTES)).toEqual([
      { name: 'dose', count: 2 },
      { name: 'Risk', count: 1 },
    ]);
  });
});
