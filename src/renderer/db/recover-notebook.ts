import Dexie from 'dexie';
import type { NotebookContents } from '../../core/annotate/journal.ts';
import { type AnnotationDb, SCHEMA_VERSION } from './annotation-db.ts';
import { mergeContents, readContents, readGeneration } from './notebook-contents.ts';
import { fetchTexts } from './sync-texts.ts';
import type { KeptElsewhere, Safekeeper } from './safekeeper.ts';

/** What happened to the notes between the last run and this one. */
export interface RecoveryReport {
  /** Annotations that the database had lost and has again. */
  readonly recovered: number;
  /** Whether the database had less than journal and snapshots. */
  readonly wasBehind: boolean;
  readonly kept: KeptElsewhere;
}

/** Dexie counts versions in tenths. */
const TENTHS = 10;

/** Keeps a snapshot of a database whose schema is about to be upgraded; does nothing where there is none to upgrade. */
export async function snapshotBeforeUpgrade(name: string, keeper: Safekeeper): Promise<void> {
  const known = (await indexedDB.databases()).find((database) => database.name === name);
  const version = known?.version ?? 0;
  if (version === 0 || version >= SCHEMA_VERSION * TENTHS) return;
  const old = new Dexie(name);
  try {
    await old.open();
    await keeper.snapshot('upgrade', await readOldContents(old));
  } finally {
    old.close();
  }
}

async function readOldContents(old: Dexie): Promise<NotebookContents> {
  const rowsOf = async <T>(table: string): Promise<readonly T[]> =>
    old.tables.some(({ name }) => name === table) ? old.table<T>(table).toArray() : [];
  const annotations = await rowsOf<NotebookContents['annotations'][number]>('annotations');
  const [counter] = await rowsOf<{ readonly value: number }>('counters');
  return {
    generation: counter?.value ?? Math.min(annotations.length, 1),
    annotations,
    bin: await rowsOf('bin'),
    tags: await rowsOf('tags'),
    dismissals: await rowsOf('dismissals'),
  };
}

/** Compares, and brings back what is missing, as often as another window writes in between. */
async function bringBack(
  db: AnnotationDb,
  keeper: Safekeeper,
): Promise<{ readonly kept: KeptElsewhere; readonly recovered: number }> {
  for (;;) {
    const known = { generation: await readGeneration(db), notes: await db.annotations.count() };
    const kept = await keeper.recover(known);
    if (!kept.contents) return { kept, recovered: 0 };
    await fetchTexts(db, keeper, [...kept.contents.annotations, ...kept.contents.bin]);
    const recovered = await mergeContents(db, kept.contents, known.generation);
    if (recovered !== null) return { kept, recovered };
  }
}

/**
 * Compares the database with what is kept elsewhere, and brings back what it has lost. What the journal does not know,
 * or knows only in part, is put into a snapshot. Null when nothing is worth telling.
 */
export async function recoverNotebook(
  db: AnnotationDb,
  keeper: Safekeeper,
): Promise<RecoveryReport | null> {
  const { kept, recovered } = await bringBack(db, keeper);
  const isDamaged = kept.torn || kept.damagedLines > 0 || kept.damagedSnapshots > 0;
  const generation = await readGeneration(db);
  if (isDamaged || generation > kept.snapshotGeneration)
    await keeper.snapshot('start', await readContents(db));
  const wasBehind = kept.contents !== null;
  return wasBehind || isDamaged ? { recovered, wasBehind, kept } : null;
}

/**
 * Opens the database. One that can't be opened at all is given up for an empty one, but only when what it held is kept
 * elsewhere.
 */
export async function openOrReplace(db: AnnotationDb, keeper: Safekeeper): Promise<void> {
  try {
    await db.open();
  } catch (error) {
    const isBroken =
      error instanceof Error && /^(?:Unknown|OpenFailed|DatabaseClosed)Error$/.test(error.name);
    if (!isBroken) throw error;
    const kept = await keeper.recover({ generation: 0, notes: 0 });
    if (!kept.contents) throw error;
    db.close();
    await Dexie.delete(db.name);
    await db.open();
  }
}
