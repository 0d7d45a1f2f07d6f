import 'fake-indexeddb/auto';
import { hashText } from '../../../src/main/first-screen.ts';
import Dexie from 'dexie';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  EMPTY_NOTEBOOK,
  type JournalEntry,
  type NotebookContents,
  replayJournal,
} from '../../../src/core/annotate/journal.ts';
import type { Dismissal } from '../../../src/core/annotate/dismissal.ts';
import { type AnnotationDb, openAnnotationDb } from '../../../src/renderer/db/annotation-db.ts';
import {
  type AnnotationWriter,
  createAnnotationWriter,
} from '../../../src/renderer/db/annotation-writer.ts';
import { readContents, readGeneration } from '../../../src/renderer/db/notebook-contents.ts';
import {
  recoverNotebook,
  snapshotBeforeUpgrade,
} from '../../../src/renderer/db/recover-notebook.ts';
import { recallText, rememberDocument } from '../../../src/renderer/db/stored-documents.ts';
import { keepTexts } from '../../../src/renderer/db/sync-texts.ts';
import { describeTag, renameTag } from '../../../src/renderer/db/tag-edits.ts';
import type { Safekeeper } from '../../../src/renderer/db/safekeeper.ts';
import { restoreContents } from '../../../src/renderer/backups/restore-contents.ts';
import { describeRecovery } from '../../../src/renderer/notebook/describe-recovery.ts';
import { annotationOf, targetOf } from '../../core/annotate/samples.ts';

const NOW = '2026-02-01T12:00:00.000Z';

/** Journal and snapshots in memory, with a disk that can be full. */
function createKeeper() {
  const entries: JournalEntry[] = [];
  const snapshots: (readonly [string, NotebookContents])[] = [];
  const disk = { isFull: false };
  const texts = new Map<string, Uint8Array>();
  const kept = () => replayJournal(snapshots.at(-1)?.[1] ?? EMPTY_NOTEBOOK, entries);
  const keeper: Safekeeper = {
    async journal(entry) {
      if (disk.isFull) throw new Error('the disk is full');
      entries.push(structuredClone(entry));
    },
    async recover({ generation }) {
      const contents = kept();
      return {
        generation: contents.generation,
        contents: contents.generation > generation ? contents : null,
        snapshotMade: null,
        snapshotGeneration: snapshots.at(-1)?.[1].generation ?? 0,
        missing: 0,
        damagedLines: 0,
        torn: false,
        damagedSnapshots: 0,
      };
    },
    async snapshot(reason, contents) {
      snapshots.push([reason, structuredClone(contents)]);
    },
    missingTexts: async (hashes) => hashes.filter((hash) => !texts.has(hash)),
    async keepText(hash, packed) {
      texts.set(hash, structuredClone(packed));
    },
    readText: async (hash) => texts.get(hash) ?? null,
  };
  return { keeper, entries, snapshots, disk, kept };
}

let store: ReturnType<typeof createKeeper>;
let db: AnnotationDb;
let waiting: (() => void)[];
let ready: () => Promise<void>;

function writerOf(database: AnnotationDb): AnnotationWriter {
  return createAnnotationWriter(database, {
    now: () => NOW,
    wait: () => new Promise((resolve) => waiting.push(resolve)),
    ready: () => ready(),
    journal: store.keeper.journal,
  });
}
const passTime = () => waiting.splice(0).forEach((go) => go());

beforeEach(() => {
  store = createKeeper();
  waiting = [];
  ready = async () => {};
  db = openAnnotationDb(`reader-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

describe('the journal', () => {
  it('leads to the contents of the database', async () => {
    const writer = writerOf(db);
    await writer.add([annotationOf('a'), annotationOf('b')]);
    await writer.update(['a'], { note: 'ask' });
    await writer.remove(['b']);
    await writer.editTags({
      put: [{ name: 'dose', colour: null, hotkey: 'd', description: '' }],
      removed: [],
    });
    await writer.undo();
    expect(store.kept()).toEqual(await readContents(db));
    expect(store.entries.map(({ generation }) => generation)).toEqual([1, 2, 3, 4, 5]);
  });

  it('makes a change unsaved until its line is written, and does not hold up the next', async () => {
    const writer = writerOf(db);
    store.disk.isFull = true;
    const first = writer.add([annotationOf('a')]);
    const second = writer.add([annotationOf('b')]);
    await expect.poll(() => db.annotations.count()).toBe(2);
    await expect.poll(() => writer.state().failure).toBe('the disk is full');
    expect(writer.state().pending).toBe(2);
    store.disk.isFull = false;
    writer.retry();
    await Promise.all([first, second]);
    expect(writer.state()).toMatchObject({ pending: 0, failure: null });
    expect(store.entries.map(({ generation }) => generation)).toEqual([1, 2]);
  });

  it('leads to the contents of the database when two windows write by turns', async () => {
    const [first, second] = [writerOf(db), writerOf(db)];
    await first.add([annotationOf('shared')]);
    const changes: Promise<void>[] = [];
    for (let i = 0; i < 20; i += 1) {
      changes.push(first.add([annotationOf(`first-${i}`)]));
      changes.push(second.add([annotationOf(`second-${i}`)]));
      changes.push(first.update(['shared'], { note: `first ${i}` }));
      changes.push(second.update(['shared', `first-${i}`], { colour: i % 2 ? 'teal' : 'pink' }));
      changes.push(i % 3 ? first.undo() : second.remove([`first-${i - 3}`]));
    }
    await Promise.all(changes);
    expect(byId(store.kept())).toEqual(byId(await readContents(db)));
  });

  it('waits for the recovery', async () => {
    let open: () => void = () => {};
    const recovered = new Promise<void>((resolve) => (open = resolve));
    ready = () => recovered;
    const added = writerOf(db).add([annotationOf('a')]);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(await db.annotations.count()).toBe(0);
    open();
    await added;
    expect(await db.annotations.count()).toBe(1);
  });
});

describe('recoverNotebook', () => {
  it('fills a database that has been emptied, and counts what came back', async () => {
    const writer = writerOf(db);
    await writer.add([annotationOf('a'), annotationOf('b'), annotationOf('c')]);
    await writer.remove(['c']);
    const before = await readContents(db);
    await db.delete();
    await db.open();
    const report = await recoverNotebook(db, store.keeper);
    expect(report).toMatchObject({ recovered: 2, wasBehind: true });
    expect(await readContents(db)).toEqual(before);
    expect(report && describeRecovery(report)).toMatchObject({
      title: '2 notes recovered',
      description: expect.stringContaining('Nothing is missing.') as string,
    });
  });

  it('says nothing when nothing is wrong, and snapshots what only the journal had', async () => {
    await writerOf(db).add([annotationOf('a')]);
    expect(await recoverNotebook(db, store.keeper)).toBeNull();
    expect(await recoverNotebook(db, store.keeper)).toBeNull();
    expect(store.snapshots.map(([reason]) => reason)).toEqual(['start']);
  });

  it('keeps a change that was committed and not journalled', async () => {
    const silent = createAnnotationWriter(db, { now: () => NOW, wait: async () => {} });
    await silent.add([annotationOf('only here')]);
    await recoverNotebook(db, store.keeper);
    expect(store.snapshots.at(-1)?.[1].annotations).toHaveLength(1);
  });

  it('counts on from where the lost database was', async () => {
    await writerOf(db).add([annotationOf('a')]);
    await db.delete();
    await db.open();
    await recoverNotebook(db, store.keeper);
    await writerOf(db).add([annotationOf('b')]);
    expect(await readGeneration(db)).toBe(2);
  });
});

describe('typing a note', () => {
  beforeEach(() => writerOf(db).add([annotationOf('a')]));

  it('keeps a draft at every key and commits once when it pauses', async () => {
    const writer = writerOf(db);
    for (const note of ['w', 'wh', 'why']) writer.type('a', note);
    expect(writer.state().pending).toBe(1);
    await expect.poll(async () => (await db.drafts.get('a'))?.note).toBe('why');
    expect((await db.annotations.get('a'))?.note).toBe('');
    passTime();
    await expect.poll(async () => (await db.annotations.get('a'))?.note).toBe('why');
    expect(await db.drafts.count()).toBe(0);
    expect(store.entries).toHaveLength(2);
  });

  it('commits at once when it ends, as one step to undo', async () => {
    const writer = writerOf(db);
    for (const note of ['w', 'wh', 'why']) writer.type('a', note);
    await writer.endTyping('a');
    await writer.endTyping('a');
    expect((await db.annotations.get('a'))?.note).toBe('why');
    await writer.undo();
    expect((await db.annotations.get('a'))?.note).toBe('');
  });
});

describe('a new machine with the folder of backups', () => {
  it('has notes, bin, tags, dismissals and texts again', async () => {
    const text = 'Through the cut-off date, eleven patients were dosed in five cohorts.';
    const textHash = hashText(text);
    const writer = writerOf(db);
    await rememberDocument(db, { textHash, filing: 'f', accession: null, document: 'd2' }, text);
    await writer.add([annotationOf('a', { target: targetOf({ textHash }) }), annotationOf('b')]);
    await writer.remove(['b']);
    await describeTag(writer, { name: 'dose', colour: 'blue', hotkey: 'd', description: 'mg' });
    await writer.dismiss([dismissalOf('x'), dismissalOf('y')]);
    await writer.restore(['y']);
    await keepTexts(db, store.keeper);
    const before = await readContents(db);
    await db.delete();
    await db.open();
    await recoverNotebook(db, store.keeper);
    expect(await readContents(db)).toEqual(before);
    expect((await db.dismissals.toArray()).map(({ id }) => id)).toEqual(['x']);
    expect(await recallText(db, textHash)).toBe(text);
  });
});

describe('undo and redo', () => {
  it('take two hundred steps of every kind back and forth again', async () => {
    const writer = writerOf(db);
    const states = [await readContents(db)];
    const kinds = [
      (i: number) => writer.add([annotationOf(`a${i}`), annotationOf(`b${i}`)]),
      (i: number) => writer.update([`a${i - 1}`], { colour: 'teal', note: `note ${i}` }),
      (i: number) => writer.dismiss([dismissalOf(`d${i}`), dismissalOf(`e${i}`)]),
      (i: number) => writer.update([`a${i - 3}`, `b${i - 3}`], { tags: ['dose', `t${i}`] }),
      (i: number) =>
        describeTag(writer, { name: 'dose', colour: null, hotkey: 'd', description: `${i}` }),
      (i: number) => writer.restore([`e${i - 3}`]),
      (i: number) => renameTag(db, writer, `t${i - 3}`, `u${i}`),
      (i: number) => writer.remove([`b${i - 7}`]),
    ];
    for (let i = 0; i < 200; i += 1) {
      await kinds[i % kinds.length]?.(i);
      states.push(await readContents(db));
    }
    for (let i = 199; i >= 0; i -= 1) {
      await writer.undo();
      expect(notesOf(await readContents(db)), `back to ${i}`).toEqual(notesOf(states[i]));
    }
    expect(writer.state().canUndo).toBe(false);
    for (let i = 1; i <= 200; i += 1) await writer.redo();
    expect(notesOf(await readContents(db))).toEqual(notesOf(states[200]));
    expect(writer.state().canRedo).toBe(false);
    expect(byId(store.kept())).toEqual(byId(await readContents(db)));
  });
});

/** The same contents, whatever the order of the rows. */
function byId(contents: NotebookContents): NotebookContents {
  const sorted = <T extends { readonly id: string }>(rows: readonly T[]) =>
    rows.toSorted((a, b) => a.id.localeCompare(b.id));
  const { annotations, bin, dismissals = [] } = contents;
  return {
    ...contents,
    annotations: sorted(annotations),
    bin: sorted(bin),
    dismissals: sorted(dismissals),
  };
}

/** What the reader sees of a notebook: not the count of its changes, nor what lies in the bin. */
function notesOf(contents: NotebookContents | undefined) {
  const { annotations = [], tags = [], dismissals = [] } = contents ?? {};
  return { annotations, tags, dismissals };
}

function dismissalOf(id: string): Dismissal {
  const { filing, accession, document, start, end, quote } = targetOf();
  return { id, filing, accession, document, start, end, kind: 'forward', quote, dismissed: NOW };
}

/** The schemas that have shipped, as they shipped. */
const VERSION_1 = {
  annotations: 'id, target.filing, target.accession, target.textHash, *tags, modified',
  bin: 'id, deleted',
  documents: 'textHash, filing',
  tags: 'name',
};
const VERSION_2 = {
  ...VERSION_1,
  drafts: 'id',
  counters: 'key',
  dismissals: 'id, filing, accession',
};

describe.each([
  [1, VERSION_1, 1],
  [2, VERSION_2, 7],
] as const)('a database of version %i', (version, schema, generation) => {
  const rows: Readonly<Record<string, readonly unknown[]>> = JSON.parse(
    readFileSync(`test/fixtures/notes/database-version-${version}.json`, 'utf8'),
  );

  beforeEach(async () => {
    await db.delete();
    const old = new Dexie(db.name);
    old.version(version).stores(schema);
    for (const [table, values] of Object.entries(rows)) await old.table(table).bulkPut([...values]);
    old.close();
    db = openAnnotationDb(db.name);
  });

  it('is kept in a snapshot before it is upgraded', async () => {
    await snapshotBeforeUpgrade(db.name, store.keeper);
    const [[reason, contents] = ['', EMPTY_NOTEBOOK]] = store.snapshots;
    expect(reason).toBe('upgrade');
    expect(contents).toMatchObject({ generation, annotations: rows['annotations'] });
  });

  it('opens with everything in it, and goes on counting changes', async () => {
    expect(await readContents(db)).toEqual({
      generation,
      annotations: rows['annotations'],
      bin: rows['bin'],
      tags: rows['tags'],
      dismissals: rows['dismissals'] ?? [],
    });
    for (const [table, values] of Object.entries(rows))
      expect(await db.table(table).count()).toBeGreaterThanOrEqual(values.length);
    await writerOf(db).add([annotationOf('new')]);
    expect(await readGeneration(db)).toBe(generation + 1);
  });

  it('is not kept again once it has been upgraded', async () => {
    await db.open();
    await snapshotBeforeUpgrade(db.name, store.keeper);
    expect(store.snapshots).toEqual([]);
  });
});

describe('restoreContents', () => {
  it('makes the notes those of the snapshot, and can be undone', async () => {
    const writer = writerOf(db);
    await writer.add([annotationOf('a'), annotationOf('b')]);
    const snapshot = await readContents(db);
    await writer.update(['a'], { note: 'later' });
    await writer.remove(['b']);
    await writer.add([annotationOf('c')]);
    const before = await readContents(db);
    const report = await restoreContents(db, writer, snapshot);
    expect(report).toEqual({ added: 1, changed: 1, removed: 1 });
    const ids = async () => (await readContents(db)).annotations.map(({ id, note }) => [id, note]);
    expect(await ids()).toEqual([
      ['a', ''],
      ['b', ''],
    ]);
    expect(store.kept().annotations).toHaveLength(2);
    await writer.undo();
    expect((await readContents(db)).annotations).toEqual(before.annotations);
  });
});
