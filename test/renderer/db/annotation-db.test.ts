import 'fake-indexeddb/auto';
import { hashText } from '../../../src/main/first-screen.ts';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AnnotationDb, openAnnotationDb } from '../../../src/renderer/db/annotation-db.ts';
import {
  type AnnotationWriter,
  createAnnotationWriter,
} from '../../../src/renderer/db/annotation-writer.ts';
import {
  binnedAnnotations,
  goneAt,
  purgeBin,
  restoreFromBin,
} from '../../../src/renderer/db/bin.ts';
import {
  annotatedFilings,
  rememberFiling,
  rememberReplacement,
} from '../../../src/renderer/db/known-filings.ts';
import { annotationsOf, countByFiling, tagCounts } from '../../../src/renderer/db/queries.ts';
import { resolveAnnotations } from '../../../src/renderer/db/resolve-annotations.ts';
import { recallText, rememberDocument } from '../../../src/renderer/db/stored-documents.ts';
import { describeTag, renameTag } from '../../../src/renderer/db/tag-edits.ts';
import { annotationOf, targetOf } from '../../core/annotate/samples.ts';

const NOW = '2026-02-01T12:00:00.000Z';
const FILING = { sha256: 'f'.repeat(64), accession: '0009990001-07-000012' };

let db: AnnotationDb;
let writer: AnnotationWriter;
let retryNow: () => void;

beforeEach(() => {
  db = openAnnotationDb(`reader-${crypto.randomUUID()}`);
  writer = createAnnotationWriter(db, {
    now: () => NOW,
    wait: () => new Promise((resolve) => (retryNow = resolve)),
  });
});

afterEach(() => db.delete());

const ids = async () => (await annotationsOf(db, FILING)).map(({ id }) => id);

describe('openAnnotationDb', () => {
  it('is called exhibit99 and commits strictly', async () => {
    const standard = openAnnotationDb();
    expect(standard.name).toBe('exhibit99');
    expect(standard.tables.map(({ name }) => name)).toContain('annotations');
    await standard.delete();
  });

  it('tells the window that a newer schema has taken over', async () => {
    const superseded = new Promise<void>((resolve) => {
      db = openAnnotationDb(`old-${crypto.randomUUID()}`, { onSuperseded: resolve });
    });
    await db.open();
    const newer = new Dexie(db.name);
    newer.version(9).stores({ annotations: 'id', later: 'id' });
    await newer.open();
    await superseded;
    expect(db.isOpen()).toBe(false);
    newer.close();
  });
});

describe('annotationsOf', () => {
  it('lists in the order of the text, whatever the order of the making', async () => {
    const at = (id: string, document: string, start: number, end: number) =>
      annotationOf(id, { target: targetOf({ document, start, end }) });
    await writer.add([at('c', 'd10', 5, 9), at('b', 'd2', 50, 60), at('a', 'd2', 10, 20)]);
    await writer.add([at('wider', 'd2', 10, 40)]);
    expect(await ids()).toEqual(['a', 'wider', 'b', 'c']);
  });

  it('finds them by accession number when the bytes have changed, and once each', async () => {
    await writer.add([
      annotationOf('same'),
      annotationOf('re-downloaded', { target: targetOf({ filing: '0'.repeat(64) }) }),
      annotationOf('another', {
        target: targetOf({ filing: '1'.repeat(64), accession: '0009990001-07-000099' }),
      }),
    ]);
    expect(await ids()).toEqual(['same', 're-downloaded']);
  });

  it('finds them by the bytes alone when no accession number is known', async () => {
    await writer.add([annotationOf('a', { target: targetOf({ accession: null }) })]);
    expect(await annotationsOf(db, { ...FILING, accession: null })).toHaveLength(1);
  });
});

describe('writer', () => {
  it('has the annotation in the database when add resolves', async () => {
    const annotation = annotationOf('a', { note: '**keep**', tags: ['dose'] });
    await writer.add([annotation]);
    expect(await db.annotations.get('a')).toEqual(annotation);
    expect(writer.state()).toEqual({ pending: 0, failure: null, canUndo: true, canRedo: false });
  });

  it('counts a change as pending until it is committed', async () => {
    const seen: number[] = [];
    const stop = writer.subscribe(() => seen.push(writer.state().pending));
    await writer.add([annotationOf('a')]);
    stop();
    await writer.remove(['a']);
    expect([...new Set(seen)]).toEqual([1, 0]);
  });

  it('does not let two quick edits overwrite each other', async () => {
    await writer.add([annotationOf('a')]);
    await Promise.all([
      writer.update(['a'], { colour: 'teal' }),
      writer.update(['a'], { note: 'second' }),
    ]);
    expect(await db.annotations.get('a')).toMatchObject({
      colour: 'teal',
      note: 'second',
      modified: NOW,
    });
  });

  it('undoes and redoes adding, editing and deleting', async () => {
    await writer.add([annotationOf('a'), annotationOf('b')]);
    await writer.update(['a', 'b'], { colour: 'green' });
    await writer.remove(['a']);
    await writer.undo();
    expect(await db.annotations.get('a')).toMatchObject({ colour: 'green' });
    await writer.undo();
    expect(await db.annotations.get('a')).toMatchObject({ colour: 'yellow' });
    await writer.undo();
    expect(await db.annotations.count()).toBe(0);
    await writer.undo();
    await writer.redo();
    await writer.redo();
    expect(await db.annotations.get('b')).toMatchObject({ colour: 'green' });
    expect(writer.state()).toMatchObject({ canUndo: true, canRedo: true });
  });

  it('keeps what another window wrote when an older edit is undone', async () => {
    await writer.add([annotationOf('a')]);
    await writer.update(['a'], { colour: 'green' });
    const other = createAnnotationWriter(db, { now: () => NOW, wait: async () => {} });
    await other.update(['a'], { note: 'from the other window' });
    await writer.undo();
    expect(await db.annotations.get('a')).toMatchObject({
      colour: 'yellow',
      note: 'from the other window',
    });
  });

  it('passes over ids that are gone', async () => {
    await writer.update(['never'], { note: 'x' });
    await writer.remove(['never']);
    expect(writer.state().canUndo).toBe(false);
  });

  it('keeps a change that could not be saved, says so, and saves it later', async () => {
    const full = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
    await db.open();
    db.annotations.hook('creating', full);
    const saved = writer.add([annotationOf('a')]);
    await expect.poll(() => writer.state().failure).toContain('full');
    expect(writer.state().pending).toBe(1);
    expect(await db.annotations.count()).toBe(0);
    db.annotations.hook('creating').unsubscribe(full);
    retryNow();
    await saved;
    expect(writer.state()).toMatchObject({ pending: 0, failure: null });
    expect(await ids()).toEqual(['a']);
  });

  it('refuses a row no database can hold without holding up the next', async () => {
    const note: string = Object.assign(() => '', { toString: () => '' }) as never;
    const refused = writer.add([annotationOf('bad', { note })]);
    const fine = writer.add([annotationOf('good')]);
    await expect(refused).rejects.toThrow();
    await fine;
    expect(await ids()).toEqual(['good']);
  });
});

describe('known filings', () => {
  const facts = {
    accession: FILING.accession,
    form: '10-K',
    filer: 'Quarrick Instruments Inc.',
    cik: '0009990001',
    filed: '2007-03-01',
    period: '2006-12-31',
    items: null,
  };
  const file = {
    name: 'report.htm',
    bytes: 1,
    sha256: FILING.sha256,
    container: 'document',
    format: 'html',
    encoding: 'utf-8',
  } as const;

  it('name the filings that have notes, each once, whatever its copies', async () => {
    const other = { filing: '0'.repeat(64), accession: null };
    await writer.add([
      annotationOf('a'),
      annotationOf('b', { target: targetOf({ filing: '9'.repeat(64) }) }),
      annotationOf('c', { target: targetOf(other) }),
      annotationOf('d', { target: targetOf(other) }),
    ]);
    await rememberFiling(db, { file, facts });
    await rememberFiling(db, { file, facts });
    expect(await annotatedFilings(db)).toEqual([
      { sha256: other.filing, accession: null, notes: 2, known: null },
      {
        sha256: '9'.repeat(64),
        accession: FILING.accession,
        notes: 2,
        known: expect.objectContaining({ cik: '0009990001', form: '10-K', name: 'report.htm' }),
      },
    ]);
  });

  it('keep their notes when their file is changed on disk, unless it is another filing then', async () => {
    const none = { ...facts, accession: null };
    const [first, second, third] = ['1', '2', '3'].map((digit) => ({
      file: { ...file, sha256: digit.repeat(64) },
      facts: none,
    }));
    if (!first || !second || !third) throw new Error('three states of a file');
    await writer.add([
      annotationOf('a', { target: targetOf({ filing: first.file.sha256, accession: null }) }),
    ]);
    const identity = (of: typeof first) => ({ sha256: of.file.sha256, accession: null });
    await rememberReplacement(db, identity(first), second);
    await rememberReplacement(db, identity(second), third);
    await rememberFiling(db, third);
    const notesOf = async (sha256: string) =>
      (await annotationsOf(db, { sha256, accession: null })).map(({ id }) => id);
    expect(await notesOf(third.file.sha256)).toEqual(['a']);
    const other = { file: { ...file, sha256: '4'.repeat(64) }, facts };
    await rememberReplacement(db, identity(third), other);
    expect(await notesOf(other.file.sha256)).toEqual([]);
  });
});

describe('bin', () => {
  /** One start of the app after the other, each at the time given; says how many were forgotten. */
  const startsOf = (kept: Map<string, string>) => (at: string) =>
    purgeBin(
      db,
      {
        getItem: (key) => kept.get(key) ?? null,
        setItem: (key, value) => void kept.set(key, value),
      },
      new Date(at),
    );

  it('forgets for good what the reader purges, and undo does not bring it back', async () => {
    await writer.add([annotationOf('a'), annotationOf('b')]);
    await writer.remove(['a', 'b']);
    await writer.purge(['a']);
    expect((await binnedAnnotations(db)).map(({ id }) => id)).toEqual(['b']);
    await writer.undo();
    expect(await ids()).toEqual(['b']);
  });

  it('holds what was deleted until it is undone', async () => {
    await writer.add([annotationOf('a')]);
    await writer.remove(['a']);
    expect(await binnedAnnotations(db)).toEqual([{ ...annotationOf('a'), deleted: NOW }]);
    await writer.undo();
    expect(await binnedAnnotations(db)).toEqual([]);
    expect(await ids()).toEqual(['a']);
  });

  it('gives back what it held, in one step, as it was', async () => {
    await writer.add([annotationOf('a'), annotationOf('b')]);
    await writer.remove(['a', 'b']);
    await restoreFromBin(writer, await binnedAnnotations(db));
    expect(await annotationsOf(db, FILING)).toEqual([annotationOf('a'), annotationOf('b')]);
    await writer.undo();
    expect(await binnedAnnotations(db)).toHaveLength(2);
    expect(goneAt(NOW)).toBe('2026-03-03T12:00:00.000Z');
  });

  it('is emptied after thirty days', async () => {
    await writer.add([annotationOf('a')]);
    await writer.remove(['a']);
    const purge = startsOf(new Map());
    for (const day of ['02-02', '02-09', '02-16', '02-23', '03-02', '03-03'])
      expect(await purge(`2026-${day}T12:00:00Z`), day).toBe(0);
    expect(await purge('2026-03-04T13:00:00Z')).toBe(1);
    expect(await binnedAnnotations(db)).toEqual([]);
  });

  it('is not emptied early by a clock that runs ahead, falls back, or was wrong at the deletion', async () => {
    await writer.add([annotationOf('a')]);
    await writer.remove(['a']);
    const purge = startsOf(new Map());
    for (const wrong of ['2026-02-02', '2027-02-02', '1970-01-01', '2026-02-03', '2038-01-01'])
      expect(await purge(`${wrong}T12:00:00Z`), wrong).toBe(0);
    expect(await binnedAnnotations(db)).toHaveLength(1);
  });

  it('keeps longer when what was counted is lost', async () => {
    await writer.add([annotationOf('a')]);
    await writer.remove(['a']);
    const kept = new Map<string, string>();
    await startsOf(kept)('2026-02-02T12:00:00Z');
    for (const spoilt of [
      '{',
      'null',
      '{"seenAt":"x"}',
      '{"seenAt":1,"days":1,"since":{"a":"x"}}',
    ]) {
      kept.set('bin-clock', spoilt);
      expect(await startsOf(kept)('2026-06-01T12:00:00Z')).toBe(0);
    }
  });
});

describe('tags', () => {
  beforeEach(() =>
    writer.add([
      annotationOf('a', { tags: ['dose', 'risk'] }),
      annotationOf('b', { tags: ['dose'] }),
      annotationOf('c', { tags: ['risque'] }),
    ]),
  );

  const counts = async () => (await tagCounts(db)).map(({ name, count }) => [name, count]);

  it('are counted over live annotations, the most used first', async () => {
    await describeTag(writer, {
      name: 'unused',
      colour: 'blue',
      hotkey: 'u',
      description: 'later',
    });
    await writer.remove(['c']);
    expect(await counts()).toEqual([
      ['dose', 2],
      ['risk', 1],
      ['unused', 0],
    ]);
  });

  it('merge under a name in use, as one step', async () => {
    expect(await renameTag(db, writer, 'risque', 'risk')).toBe(1);
    expect(await renameTag(db, writer, 'dose', 'risk')).toBe(2);
    expect(await counts()).toEqual([['risk', 3]]);
    await writer.undo();
    expect((await db.annotations.get('a'))?.tags).toEqual(['dose', 'risk']);
  });

  it('come back with their description in one undo, and go again in one redo', async () => {
    await describeTag(writer, { name: 'dose', colour: 'pink', hotkey: 'd', description: 'mg' });
    expect(await renameTag(db, writer, 'dose', null)).toBe(2);
    expect(await db.tags.count()).toBe(0);
    await writer.undo();
    expect((await tagCounts(db))[0]).toMatchObject({ name: 'dose', hotkey: 'd', count: 2 });
    await writer.redo();
    expect(await counts()).toEqual([
      ['risk', 1],
      ['risque', 1],
    ]);
  });

  it('take the spelling in use', async () => {
    await renameTag(db, writer, 'risque', 'RISK');
    expect(await counts()).toEqual([
      ['dose', 2],
      ['risk', 2],
    ]);
  });

  it('come off everywhere and keep their description under a new name', async () => {
    await describeTag(writer, { name: 'dose', colour: 'pink', hotkey: 'd', description: 'mg' });
    await renameTag(db, writer, 'dose', '#dosing');
    expect((await tagCounts(db))[0]).toMatchObject({ name: 'dosing', colour: 'pink', count: 2 });
    await renameTag(db, writer, 'dosing', null);
    expect(await counts()).toEqual([
      ['risk', 1],
      ['risque', 1],
    ]);
  });
});

describe('stored documents', () => {
  it('give back the text they were given', async () => {
    const text = 'Half-life: 5 d — “long”\n🧪'.repeat(500);
    const textHash = hashText(text);
    const about = { textHash, filing: FILING.sha256, accession: null, document: 'd1' };
    await rememberDocument(db, about, text);
    await rememberDocument(db, about, text);
    expect(await recallText(db, textHash)).toBe(text);
    expect((await db.documents.get(textHash))?.packed.length).toBeLessThan(text.length / 10);
    expect(await recallText(db, '0'.repeat(64))).toBeNull();
  });
});

describe('resolveAnnotations', () => {
  const old = 'First line.\nThe dose was 5 mg a day for all of them.\nThe last line stays.';
  const at = (id: string, quote: string, textHash: string) => {
    const start = old.indexOf(quote);
    return annotationOf(id, {
      target: targetOf({ textHash, quote, start, end: start + quote.length }),
    });
  };

  it('finds passages in a changed text with the help of the one kept', async () => {
    const textHash = hashText(old);
    const about = { textHash, filing: FILING.sha256, accession: null, document: 'd2' };
    await rememberDocument(db, about, old);
    const text = `A new line.\n${old.replace('5 mg', '6 mg')}`;
    const current = { text, textHash: hashText(text) };
    const annotations = [
      at('same', 'The last line stays.', textHash),
      at('figure', 'dose was 5 mg a day', textHash),
      { ...at('elsewhere', 'First', textHash), target: targetOf({ document: 'd9' }) },
    ];
    const found = await resolveAnnotations(db, annotations, new Map([['d2', current]]));
    const start = text.indexOf('The last');
    expect(found.get('same')).toEqual({ state: 'exact', span: { start, end: text.length } });
    expect(found.get('figure')).toMatchObject({ state: 'changed', numbersDiffer: true });
    expect(found.get('elsewhere')).toMatchObject({ state: 'orphaned' });
  });
});

describe('countByFiling', () => {
  it('counts live annotations', async () => {
    await writer.add([annotationOf('a'), annotationOf('b')]);
    await writer.remove(['b']);
    expect(await countByFiling(db)).toEqual(new Map([[FILING.sha256, 1]]));
  });
});
