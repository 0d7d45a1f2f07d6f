import { shell } from 'electron/common';
import { mkdir } from 'node:fs/promises';
import { failed, ok, type Result } from '../core/result.ts';
import type { Failure, Json, Recovery } from '../ipc/contract.ts';
import { notebookSchema } from '../ipc/notebook-schemas.ts';
import type { Handlers } from './answer-call.ts';
import { toFailure } from './failures.ts';
import type { KeptNotebook, NotebookKeeper } from './notebook-keeper.ts';
import type { KeptTexts } from './kept-texts.ts';
import type { Snapshots } from './snapshots.ts';
import { texts } from './texts.ts';

const says = texts.failures.notebook;

/** What keeps the notes outside of the window's database. */
export interface NotebookHandlerDeps {
  readonly keeper: NotebookKeeper;
  readonly snapshots: Snapshots;
  readonly texts: KeptTexts;
}

type NotebookHandlers = Pick<
  Handlers,
  | 'notes:journal'
  | 'notes:recover'
  | 'backups:write'
  | 'backups:list'
  | 'backups:read'
  | 'backups:show'
  | 'texts:missing'
  | 'texts:keep'
  | 'texts:read'
>;

/** Journal, recovery and snapshots, a function a channel. */
export function createNotebookHandlers(deps: NotebookHandlerDeps): NotebookHandlers {
  const { keeper, snapshots, texts: kept } = deps;
  return {
    'notes:journal': (entry) =>
      writing('journal', async () => {
        await keeper.append(entry);
        return null;
      }),
    'notes:recover': async (known) => {
      try {
        return ok(toRecovery(await keeper.read(), known));
      } catch (error) {
        const message = says.journalUnreadable;
        return failed(toFailure('unreadable', message, error));
      }
    },
    'backups:write': (reason, json) =>
      writing('backup', async () => {
        await keeper.snapshot(notebookSchema.parse(JSON.parse(json)), reason);
        return null;
      }),
    'backups:list': async () =>
      ok(
        (await snapshots.list()).map(({ name, made, notes, reason }) => ({
          name,
          made,
          notes,
          reason,
        })),
      ),
    'backups:read': async (name) => {
      const contents = await snapshots.read(name);
      if (contents) return ok(toJson(contents));
      return failed(toFailure('unreadable', says.backupDamaged, name));
    },
    'backups:show': async () => {
      await mkdir(snapshots.folder, { recursive: true });
      const problem = await shell.openPath(snapshots.folder);
      if (problem === '') return ok(null);
      return failed(toFailure('not-found', says.backupsAre(snapshots.folder), problem));
    },
    'texts:missing': async (hashes) => ok(await kept.missing(hashes)),
    'texts:keep': (hash, packed) =>
      writing('text', async () => {
        await kept.keep(hash, packed);
        return null;
      }),
    'texts:read': async (hash) => ok(await kept.read(hash)),
  };
}

type Cause = keyof typeof says.causes;

const CAUSES: Readonly<Record<string, Cause>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'readOnly',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
};

/** Does what ends on the disk; a failure says in plain words what could not be written. */
async function writing<T>(
  what: 'journal' | 'backup' | 'text',
  act: () => Promise<T>,
): Promise<Result<T, Failure>> {
  try {
    return ok(await act());
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const message = says[what](says.causes[CAUSES[code] ?? 'other']);
    return failed(toFailure('not-written', message, error));
  }
}

function toRecovery(
  kept: KeptNotebook,
  known: { readonly generation: number; readonly notes: number },
): Recovery {
  const { contents, snapshot, missing, damagedLines, torn, damagedSnapshots } = kept;
  const isLess =
    known.generation < contents.generation ||
    (known.generation === contents.generation && known.notes < contents.annotations.length);
  return {
    generation: contents.generation,
    contents: isLess ? toJson(contents) : null,
    snapshotMade: snapshot?.made ?? null,
    snapshotGeneration: snapshot?.generation ?? 0,
    missing,
    damagedLines,
    torn,
    damagedSnapshots,
  };
}

function toJson<T>(value: T): Json<T> {
  // The brand says what the text holds, and here it is made.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return JSON.stringify(value) as Json<T>;
}
