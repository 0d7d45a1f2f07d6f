import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { JournalEntry } from '../core/annotate/journal.ts';
import { journalEntrySchema } from '../ipc/notebook-schemas.ts';
import { writeFileAtomically } from './atomic-file.ts';
import { sealJson, unsealJson } from './sealed-json.ts';

/** What a journal had to say when it was read. */
export interface JournalReading {
  /** In the order in which they were written. */
  readonly entries: readonly JournalEntry[];
  /** Lines that are not as they were written, and were passed over. */
  readonly damaged: number;
  /** Whether the last line was cut short, as by a power failure, and has been taken off. */
  readonly torn: boolean;
}

/** The file to which every change is added the moment it has been committed: one sealed line of JSON each. */
export interface Journal {
  /** Resolves when the line is on the disk. When it can't be written the file stays as it was. */
  append(entry: JournalEntry): Promise<void>;
  read(): Promise<JournalReading>;
  /** Takes off the entries up to that generation, which a snapshot holds. */
  forget(upTo: number): Promise<void>;
  /** Lets go of the file; the next line opens it again. */
  close(): Promise<void>;
}

interface OpenJournal {
  readonly handle: FileHandle;
  /** Bytes of the file that are whole lines. */
  size: number;
}

/** With it a write returns only when the bytes are on the disk: one journey instead of two. Windows has no such thing. */
const WRITES_THROUGH: number | undefined = constants.O_DSYNC;

const { O_APPEND, O_CREAT, O_RDWR } = constants;

async function openFile(path: string): Promise<OpenJournal> {
  await mkdir(dirname(path), { recursive: true });
  const handle = await open(path, O_APPEND | O_CREAT | O_RDWR | (WRITES_THROUGH ?? 0));
  try {
    const bytes = await handle.readFile();
    const size = bytes.lastIndexOf(10) + 1;
    if (size < bytes.length) await handle.truncate(size);
    return { handle, size };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

function readLines(text: string): Omit<JournalReading, 'torn'> {
  const entries: JournalEntry[] = [];
  let damaged = 0;
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const entry = unsealJson(line, journalEntrySchema);
    if (entry) entries.push(entry);
    else damaged += 1;
  }
  return { entries, damaged };
}

/** The file is opened with the first line and stays open. */
export function createJournal(path: string): Journal {
  let current: OpenJournal | null = null;
  let torn = false;
  // One after the other: lines must not mix.
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const next = last.then(act);
    last = next.catch(() => null);
    return next;
  }

  async function letGo(): Promise<void> {
    const gone = current;
    current = null;
    await gone?.handle.close().catch(() => null); // it is given up in any case
  }

  async function write(line: string): Promise<void> {
    current ??= await openFile(path);
    const file = current;
    const bytes = Buffer.from(line);
    try {
      await file.handle.appendFile(bytes);
      if (WRITES_THROUGH === undefined) await file.handle.datasync();
      file.size += bytes.length;
    } catch (error) {
      // A full disk may have taken half of the line. Should this fail too, it is cut off at the next opening.
      await file.handle.truncate(file.size).catch(() => null);
      await letGo();
      throw error;
    }
  }

  async function read(): Promise<JournalReading> {
    const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return Buffer.alloc(0);
      throw error;
    });
    const size = bytes.lastIndexOf(10) + 1;
    if (size < bytes.length) {
      torn = true;
      current ??= await openFile(path).catch(() => null); // cuts it off; if not now, before the next line
    }
    return { ...readLines(bytes.toString('utf8', 0, size)), torn };
  }

  return {
    append: (entry) => inTurn(() => write(`${sealJson(entry)}\n`)),
    read: () => inTurn(read),
    close: () => inTurn(letGo),
    forget: (upTo) =>
      inTurn(async () => {
        const { entries, damaged } = await read();
        const kept = entries.filter((entry) => entry.generation > upTo);
        if (kept.length === entries.length && damaged === 0) return;
        await letGo();
        await writeFileAtomically(path, kept.map((entry) => `${sealJson(entry)}\n`).join(''));
      }),
  };
}
