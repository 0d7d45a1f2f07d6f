import { randomUUID } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, parse, relative } from 'node:path';
import { failed, ok, type Result } from '../core/result.ts';
import type { Failure, NotesFile, NotesFolder, NotesFolderId } from '../ipc/contract.ts';
import { writeFileAtomically } from './atomic-file.ts';
import { toFailure } from './failures.ts';
import type { NoteFiles } from './note-files.ts';
import { toFileName } from './notes.ts';
import { texts } from './texts.ts';

/** Folders that the reader has chosen to keep notes in; the window knows them by id. */
export interface NoteFolders {
  /** Finds the files of ours in the folder, at any depth, and hands out ids for it and them. */
  take(path: string): Promise<Result<NotesFolder, Failure>>;
  /** Writes a new file at the top of the folder; where there is one of that name, under another. Answers with its name. */
  add(id: NotesFolderId, suggestedName: string, content: string): Promise<Result<string, Failure>>;
}

/** More than that no folder of notes holds; a whole disk chosen by mistake does. */
const MOST_FILES = 20_000;
const DEEPEST = 12;
/** Larger ones are no notes of ours; none is read for longer than it takes to see that. */
const LARGEST_BYTES = 16_000_000;
/** Of all files of ours together. */
const MOST_BYTES = 128_000_000;
const MARK = '<!-- exhibit99 item ';

class TooMuch extends Error {}

async function* markdownFiles(folder: string, depth = 0): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    // What the programs of the folder keep for themselves.
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) {
      if (depth < DEEPEST) yield* markdownFiles(path, depth + 1);
    } else if (entry.isFile() && /\.(?:md|markdown)$/i.test(entry.name)) yield path;
  }
}

/** The paths of the files that hold items of ours. */
async function findOurs(folder: string): Promise<readonly string[]> {
  const ours: string[] = [];
  let [files, bytes] = [0, 0];
  for await (const path of markdownFiles(folder)) {
    if (++files > MOST_FILES) throw new TooMuch();
    const { size } = await stat(path);
    if (size > LARGEST_BYTES) continue;
    const content = await readFile(path);
    if (!content.includes(MARK)) continue;
    bytes += size;
    if (bytes > MOST_BYTES) throw new TooMuch();
    ours.push(path);
  }
  return ours;
}

async function freePath(folder: string, name: string): Promise<string> {
  const { name: stem, ext } = parse(name);
  for (let i = 1; ; i++) {
    const path = join(folder, i === 1 ? name : `${stem} (${i})${ext}`);
    const isTaken = await stat(path).then(
      () => true,
      () => false,
    );
    if (!isTaken) return path;
  }
}

/** `notes` hands out the ids of the files. */
export function createNoteFolders(
  notes: NoteFiles,
  createId: () => string = randomUUID,
): NoteFolders {
  const paths = new Map<NotesFolderId, string>();
  return {
    take: async (path) => {
      const name = basename(path);
      try {
        const files: NotesFile[] = [];
        for (const file of await findOurs(path)) {
          const taken = await notes.take(file);
          // One that can't be read can't be updated either; the others can.
          if (taken.ok) files.push({ ...taken.value, name: relative(path, file) });
        }
        // The brand is made here and nowhere else.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        const id = createId() as NotesFolderId;
        paths.set(id, path);
        return ok({ id, name, files });
      } catch (error) {
        const message =
          error instanceof TooMuch
            ? texts.failures.noteFiles.folderTooFull(name)
            : texts.failures.noteFiles.unreadable(name);
        return failed(toFailure('unreadable', message, error));
      }
    },
    add: async (id, suggestedName, content) => {
      const folder = paths.get(id);
      if (folder === undefined)
        return failed(toFailure('not-found', texts.failures.noteFiles.chooseFolder));
      const name = toFileName(suggestedName);
      try {
        const path = await freePath(folder, name);
        await writeFileAtomically(path, content);
        return ok(basename(path));
      } catch (error) {
        return failed(
          toFailure('not-written', texts.failures.noteFiles.notWrittenThere(name), error),
        );
      }
    },
  };
}
