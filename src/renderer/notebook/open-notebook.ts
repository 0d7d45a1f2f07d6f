import type { Bridge } from '../../ipc/contract.ts';
import { type AnnotationDb, openAnnotationDb } from '../db/annotation-db.ts';
import { type AnnotationWriter, createAnnotationWriter } from '../db/annotation-writer.ts';
import { purgeBin } from '../db/bin.ts';
import { readContents } from '../db/notebook-contents.ts';
import { joinWindows } from '../db/other-windows.ts';
import { openOrReplace, recoverNotebook, snapshotBeforeUpgrade } from '../db/recover-notebook.ts';
import type { Safekeeper } from '../db/safekeeper.ts';
import { keepTexts } from '../db/sync-texts.ts';
import { describeRecovery } from './describe-recovery.ts';
import { createSafekeeper } from './safekeeping.ts';
import { showToast } from '../ui/toasts.ts';
import { texts } from '../texts.ts';

/** The database with its one writer. */
export interface OpenNotebook {
  readonly db: AnnotationDb;
  readonly writer: AnnotationWriter;
}

/** A snapshot is made after so many changes, or so long after the first of them. */
const SNAPSHOT_CHANGES = 100;
const SNAPSHOT_MS = 300_000;

function tellFailure(title: string, error: unknown): void {
  const description = error instanceof Error ? error.message : String(error);
  showToast({ title, description, tone: 'failure' });
}

/** To be called after each journalled change: makes a snapshot now and then. */
function createSnapshotClock(db: AnnotationDb, keeper: Safekeeper): () => void {
  let changes = 0;
  let timer = 0;
  async function make(): Promise<void> {
    clearTimeout(timer);
    [changes, timer] = [0, 0];
    try {
      await keepTexts(db, keeper);
      await keeper.snapshot('changes', await readContents(db));
    } catch (error) {
      tellFailure(texts.keeping.noBackup, error);
    }
  }
  return () => {
    changes += 1;
    if (changes >= SNAPSHOT_CHANGES) void make();
    else if (timer === 0) timer = window.setTimeout(() => void make(), SNAPSHOT_MS);
  };
}

/** Runs until it has succeeded once; those who call in between share a run. */
function onceDone(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () =>
    (running ??= run().catch((error: unknown) => {
      running = null;
      throw error;
    }));
}

async function start(db: AnnotationDb, keeper: Safekeeper, isAlone: boolean): Promise<void> {
  await openOrReplace(db, keeper);
  // Another window has seen to it, and writes.
  if (!isAlone) return;
  try {
    const report = await recoverNotebook(db, keeper);
    if (report) showToast(describeRecovery(report));
  } catch (error) {
    tellFailure(texts.keeping.notCompared, error);
  }
}

/** Notes that were being typed when the app ended without notice. */
async function commitDrafts(
  db: AnnotationDb,
  writer: AnnotationWriter,
  living: ReadonlySet<string>,
): Promise<void> {
  for (const { id, note, by = '' } of await db.drafts.toArray()) {
    if (living.has(by)) continue;
    const known = await db.annotations.get(id);
    if (known && known.note !== note)
      showToast({
        title: texts.keeping.typedRecovered,
        description: note.slice(0, 80),
      });
    writer.type(id, note);
    await writer.endTyping(id);
  }
}

/**
 * Opens the notes: snapshot before an upgrade, recovery of what the database has lost, drafts. Resolves when the
 * database may be queried; changes wait by themselves until the recovery is done.
 */
export async function openNotebook(bridge: Bridge): Promise<OpenNotebook> {
  const keeper = createSafekeeper(bridge);
  const db = openAnnotationDb('exhibit99', {
    onBlocked: () => showToast({ title: texts.keeping.closeOthers, tone: 'failure' }),
    onSuperseded: () =>
      showToast({
        title: texts.keeping.newerVersion,
        tone: 'failure',
      }),
  });
  await snapshotBeforeUpgrade(db.name, keeper).catch((error: unknown) =>
    tellFailure(texts.keeping.noBackupBeforeUpgrade, error),
  );
  // At once, and not only with the next snapshot. One that fails now is kept with that.
  db.documents.hook('creating', (_hash, { textHash, packed }, transaction) => {
    transaction.on('complete', () => void keeper.keepText(textHash, packed).catch(() => null));
  });
  const tick = createSnapshotClock(db, keeper);
  const windows = await joinWindows(navigator.locks);
  const living = await windows.living();
  const ready = onceDone(() => start(db, keeper, living.size === 0));
  const writer = createAnnotationWriter(db, {
    now: () => new Date().toISOString(),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    ready,
    window: windows.own,
    journal: async (entry) => {
      await keeper.journal(entry);
      tick();
    },
  });
  void ready()
    .then(() => commitDrafts(db, writer, living))
    .then(() => purgeBin(db, localStorage, new Date()))
    .then(() => keepTexts(db, keeper))
    .catch((error: unknown) => tellFailure(texts.keeping.notOpened, error));
  return { db, writer };
}
