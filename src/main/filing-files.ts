import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import type { FilingEntry, FilingId } from '../ipc/contract.ts';

/** Extensions under which filings are kept, for dialogs and folders. */
export const FILING_EXTENSIONS = [
  'txt',
  'htm',
  'html',
  'xhtml',
  'xml',
  'md',
  'sgml',
  'sgm',
  'nc',
] as const;

const FOLDER_DEPTH = 4;
const FOLDER_LIMIT = 2_000;

/** Files the reader has named; the renderer knows them by an id and never by their path. */
export interface FilingFiles {
  /** The same path has the same id as long as the app runs. */
  register(path: string): FilingEntry;
  /** Null for an id that was never handed out. */
  find(id: FilingId): KnownFile | null;
}

/** A file with its place on this machine; stays in the main process. */
export interface KnownFile extends FilingEntry {
  readonly path: string;
}

/** Knows no file at first. */
export function createFilingFiles(createId: () => string = randomUUID): FilingFiles {
  const byPath = new Map<string, KnownFile>();
  const byId = new Map<FilingId, KnownFile>();

  function create(path: string): KnownFile {
    // The brand is made here and nowhere else.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const file = { id: createId() as FilingId, name: basename(path), path };
    byPath.set(path, file);
    byId.set(file.id, file);
    return file;
  }

  return {
    register(path) {
      const absolute = resolve(path);
      const file = byPath.get(absolute) ?? create(absolute);
      return { id: file.id, name: file.name };
    },
    find: (id) => byId.get(id) ?? null,
  };
}

/** Whether a file's name says that it may be a filing. */
export function hasFilingExtension(path: string): boolean {
  const extension = extname(path).slice(1).toLowerCase();
  return FILING_EXTENSIONS.some((known) => known === extension);
}

/**
 * The files in a folder and its subfolders that may be filings, in the order of their names; at most 2,000, four levels
 * deep. Hidden files and folders, and links out of it, are left out.
 */
export async function listFolder(folder: string, depth = FOLDER_DEPTH): Promise<string[]> {
  const items = await readdir(folder, { withFileTypes: true });
  items.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
  const files: string[] = [];
  for (const item of items) {
    if (files.length >= FOLDER_LIMIT) break;
    if (item.name.startsWith('.')) continue;
    const path = join(folder, item.name);
    if (item.isFile() && hasFilingExtension(path)) files.push(path);
    else if (item.isDirectory() && depth > 1) files.push(...(await listFolder(path, depth - 1)));
  }
  return files.slice(0, FOLDER_LIMIT);
}
