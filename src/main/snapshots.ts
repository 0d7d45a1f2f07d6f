import { mkdir, open, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { NotebookContents } from '../core/annotate/journal.ts';
import { notebookSchema } from '../ipc/notebook-schemas.ts';
import { writeFileAtomically } from './atomic-file.ts';
import { sealJson, unsealJson } from './sealed-json.ts';
import {
  parseSnapshotName,
  type SnapshotFacts,
  type SnapshotReason,
  snapshotName,
} from './snapshot-name.ts';
import { expiredSnapshots } from './snapshot-rotation.ts';

/** Dated files that each hold a whole notebook, in a folder that the reader can open. */
export interface Snapshots {
  readonly folder: string;
  /** The latest first. */
  list(): Promise<readonly SnapshotFacts[]>;
  /** Null when the file is missing or not as it was written. */
  read(name: string): Promise<NotebookContents | null>;
  /** Resolves when the file has been read back; only then do the oldest go. */
  write(contents: NotebookContents, reason: SnapshotReason): Promise<SnapshotFacts>;
}

/** Makes a renaming last; Windows knows no such thing and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The snapshots in that folder, which need not exist yet. */
export function createSnapshots(folder: string, now: () => Date): Snapshots {
  async function list(): Promise<readonly SnapshotFacts[]> {
    const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    const facts = names.flatMap((name) => parseSnapshotName(name) ?? []);
    return facts.sort((a, b) => b.generation - a.generation || b.made.localeCompare(a.made));
  }

  async function read(name: string): Promise<NotebookContents | null> {
    if (!parseSnapshotName(name)) return null;
    try {
      return unsealJson((await readFile(join(folder, name), 'utf8')).trimEnd(), notebookSchema);
    } catch {
      return null; // gone, or unreadable
    }
  }

  return {
    folder,
    list,
    read,
    async write(contents, reason) {
      await mkdir(folder, { recursive: true });
      const { generation, annotations } = contents;
      const about = { made: now().toISOString(), generation, notes: annotations.length, reason };
      const name = snapshotName(about);
      await writeFileAtomically(join(folder, name), `${sealJson(contents)}\n`);
      await syncFolder(folder);
      const back = await read(name);
      if (back?.generation !== generation || back.annotations.length !== annotations.length)
        throw new Error(`${name} could not be read back`);
      for (const expired of expiredSnapshots(await list()))
        await rm(join(folder, expired.name), { force: true });
      return { name, ...about };
    },
  };
}
