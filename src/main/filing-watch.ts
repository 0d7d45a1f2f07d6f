import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { FilingChange, FilingId } from '../ipc/contract.ts';
import { log } from './log.ts';

/** What tells one state of a file from the next without reading it; null when there is no file. */
export type FileState = string | null;

/** Notices when the file of an open filing is written anew, or goes. */
export interface FilingWatch {
  /** To be asked before the file is read, so that a change while it is read is seen. */
  stateOf(path: string): Promise<FileState>;
  /** Watches from the state in which it was read; watches anew if it is watched already. */
  start(id: FilingId, file: WatchedFile): void;
  stop(id: FilingId): void;
  /** Looks at every file once; what differs is told when it is the same at two looks, and so written to its end. */
  look(): Promise<void>;
}

/** A file as it was when it was read. */
export interface WatchedFile {
  readonly path: string;
  /** Of the bytes that were read. */
  readonly sha256: string;
  readonly state: FileState;
}

interface Watched extends WatchedFile {
  /** What the reader knows of. */
  known: FileState;
  /** What differed at the last look; undefined when nothing did. */
  differing: FileState | undefined;
}

/** Tells of each change once. A file that is touched and has the same bytes has not changed. */
export function createFilingWatch(
  tell: (id: FilingId, change: FilingChange['change']) => void,
): FilingWatch {
  const files = new Map<FilingId, Watched>();
  let isLooking = false;

  async function compare(id: FilingId, file: Watched): Promise<void> {
    const now = await readState(file.path);
    if (now === file.known || now !== file.differing) {
      file.differing = now === file.known ? undefined : now;
      return;
    }
    const change = now === null ? 'gone' : await readChange(file);
    // It may have been closed or read again in the meantime.
    if (files.get(id) !== file) return;
    file.differing = undefined;
    file.known = now;
    tell(id, change);
  }

  return {
    stateOf: readState,
    start: (id, file) => void files.set(id, { ...file, known: file.state, differing: undefined }),
    stop: (id) => void files.delete(id),
    async look() {
      if (isLooking) return;
      isLooking = true;
      try {
        for (const [id, file] of files) await compare(id, file);
      } finally {
        isLooking = false;
      }
    },
  };
}

async function readState(path: string): Promise<FileState> {
  try {
    const facts = await stat(path);
    return facts.isFile() ? `${facts.mtimeMs} ${facts.size} ${facts.ino}` : null;
  } catch {
    return null;
  }
}

async function readChange({ path, sha256 }: WatchedFile): Promise<FilingChange['change']> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
    return hash.digest('hex') === sha256 ? 'as-read' : 'changed';
  } catch (error) {
    log.warn('a file that changed could not be read', error);
    return 'gone';
  }
}
