import { createHash, randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { failed, ok, type Result } from '../core/result.ts';
import type { Failure, NotesFile, NotesFileId } from '../ipc/contract.ts';
import { writeFileAtomically } from './atomic-file.ts';
import { toFailure } from './failures.ts';
import { texts } from './texts.ts';

/** No notes of a person are larger, and no larger file is read into the window. */
const LIMIT_BYTES = 64_000_000;

/** Files of notes that the reader has chosen to write into; the window knows them by id. */
export interface NoteFiles {
  /** Reads the file and hands out an id for it; the same path has the same id as long as the app runs. */
  take(path: string): Promise<Result<NotesFile, Failure>>;
  /** Reads it again. */
  read(id: NotesFileId): Promise<Result<NotesFile, Failure>>;
  /** Writes the whole file, unless it has changed since it was read; answers with its name. */
  write(id: NotesFileId, content: string): Promise<Result<string, Failure>>;
}

interface KnownNotes {
  readonly id: NotesFileId;
  readonly path: string;
  /** SHA-256 of the bytes the window has seen. */
  seen: string;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The text of a file of notes, or of annotations to be imported, and the hash of its bytes. */
export async function readTextFile(
  path: string,
): Promise<Result<{ text: string; sha256: string }, Failure>> {
  const name = basename(path);
  try {
    const { size } = await stat(path);
    if (size > LIMIT_BYTES)
      return failed(toFailure('too-large', texts.failures.noteFiles.tooLarge(name)));
    const bytes = await readFile(path);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return ok({ text, sha256: hashOf(bytes) });
  } catch (error) {
    const message =
      error instanceof TypeError
        ? texts.failures.noteFiles.notUtf8(name)
        : texts.failures.noteFiles.unreadable(name);
    return failed(toFailure('unreadable', message, error));
  }
}

/** Knows no file at first: each has been chosen by the reader. */
export function createNoteFiles(createId: () => string = randomUUID): NoteFiles {
  const byId = new Map<string, KnownNotes>();

  async function load(file: KnownNotes): Promise<Result<NotesFile, Failure>> {
    const read = await readTextFile(file.path);
    if (!read.ok) return read;
    file.seen = read.value.sha256;
    return ok({ id: file.id, name: basename(file.path), content: read.value.text });
  }
  const unknown = () => failed(toFailure('not-found', texts.failures.noteFiles.chooseFile));

  return {
    take: async (path) => {
      const known = [...byId.values()].find((file) => file.path === path);
      // The brand is made here and nowhere else.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const file = known ?? { id: createId() as NotesFileId, path, seen: '' };
      const loaded = await load(file);
      if (loaded.ok) byId.set(file.id, file);
      return loaded;
    },
    read: async (id) => {
      const file = byId.get(id);
      return file ? load(file) : unknown();
    },
    write: async (id, content) => {
      const file = byId.get(id);
      if (!file) return unknown();
      const name = basename(file.path);
      const now = await readTextFile(file.path);
      if (!now.ok) return now;
      if (now.value.sha256 !== file.seen)
        return failed(toFailure('not-written', texts.failures.noteFiles.changed(name)));
      try {
        await writeFileAtomically(file.path, content);
        file.seen = hashOf(Buffer.from(content));
        return ok(name);
      } catch (error) {
        return failed(toFailure('not-written', texts.failures.noteFiles.notWritten(name), error));
      }
    },
  };
}
