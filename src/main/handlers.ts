import { type BrowserWindow, app, dialog } from 'electron/main';
import { failed, ok } from '../core/result.ts';
import type { Command } from '../ipc/commands.ts';
import type { FilingEntry, RecentFiling, ReleasePlace, Unsaved } from '../ipc/contract.ts';
import type { Handlers } from './answer-call.ts';
import { askReleases } from './ask-releases.ts';
import type { Arrivals } from './arrivals.ts';
import { createExportHandlers, type ExportHandlerDeps } from './export-handlers.ts';
import { copyNotes } from './copy-notes.ts';
import { toFailure } from './failures.ts';
import { FILING_EXTENSIONS, type FilingFiles, listFolder } from './filing-files.ts';
import { log } from './log.ts';
import { createNotebookHandlers, type NotebookHandlerDeps } from './notebook-handlers.ts';
import { saveNotes } from './notes.ts';
import type { OpenFilings } from './open-filings.ts';
import { createPrintHandlers, type PrintHandlerDeps } from './print-handlers.ts';
import type { RecentFilings } from './recent-filings.ts';
import { lookForVersion } from './releases.ts';
import { texts } from './texts.ts';

/** What serves every window alike. */
export interface SharedDeps extends NotebookHandlerDeps {
  readonly files: FilingFiles;
  readonly recent: RecentFilings;
  readonly printing: PrintHandlerDeps['printing'];
  /** Shows these chords in the menu, by command; the others keep those they had at first. */
  readonly setMenuKeys: (chords: Readonly<Partial<Record<Command, string>>>) => void;
  readonly openWindow: () => void;
  /** Where newer versions are announced; null when this copy knows of no such place. */
  readonly releases: ReleasePlace | null;
}

interface Deps extends SharedDeps {
  readonly window: () => BrowserWindow;
  readonly filings: OpenFilings;
  readonly arrivals: Arrivals<FilingEntry>;
  readonly links: ExportHandlerDeps['links'];
  /** The page has begun, and answers when the window is to be closed. */
  readonly onListening: () => void;
  readonly onUnsaved: (unsaved: Unsaved) => void;
}

/** What the main process does for a window, a function a channel. */
export function createHandlers(deps: Deps): Handlers {
  const { window, files, recent, filings, arrivals, links, printing } = deps;
  const register = (paths: readonly string[]): readonly FilingEntry[] =>
    paths.map((path) => files.register(path));

  return {
    'filings:pick': async () => ok(register(await pickFiles(window()))),
    'filings:pick-folder': async () => {
      const folder = await pickFolder(window());
      if (folder === null) return ok([]);
      try {
        return ok(register(await listFolder(folder)));
      } catch (error) {
        return failed(toFailure('unreadable', texts.failures.folderUnreadable, error));
      }
    },
    'filings:dropped': (paths) => ok(register(paths.filter((path) => path !== ''))),
    'filings:requested': () => {
      deps.onListening();
      return ok(arrivals.take());
    },
    'filings:recent': async () => ok(await listRecent(recent, files)),
    'filings:forget': async (id) => {
      const file = files.find(id);
      if (file) await recent.forget(file.path);
      return ok(null);
    },
    'filings:open': (id) => filings.open(id),
    'filings:next': (id) => filings.next(id),
    'filings:image': (id, document) => filings.image(id, document),
    'filings:filed': (id, document) => filings.filed(id, document),
    'filings:filed-share': (id) => ok(filings.filedShare(id)),
    'filings:stop-filed': (id) => {
      filings.stopFiled(id);
      return ok(null);
    },
    'filings:close': (id) => {
      filings.close(id);
      return ok(null);
    },
    'notes:save': (notes) =>
      saveNotes(notes, app.getPath('documents'), (p) => askForPlace(window(), p)),
    'notes:copy': async ({ text, html }) => {
      await copyNotes(text, html);
      return ok(null);
    },
    ...createExportHandlers({ window, links }),
    ...createPrintHandlers({
      printing,
      folder: () => app.getPath('documents'),
      askForPlace: (path) => askForPlace(window(), path),
    }),
    ...createNotebookHandlers(deps),
    ...appHandlers(deps),
  };
}

async function listRecent(
  recent: RecentFilings,
  files: FilingFiles,
): Promise<readonly RecentFiling[]> {
  const entries = await recent.list();
  return entries.map(({ path, accession = null, sha256 = null, replaced = null, ...rest }) => ({
    ...rest,
    accession,
    sha256,
    replaced,
    ...files.register(path),
  }));
}

type AppChannel =
  | 'menu:keys'
  | 'app:new-window'
  | 'app:unsaved'
  | 'app:facts'
  | 'app:newest-version'
  | 'app:report';

function appHandlers({
  setMenuKeys,
  openWindow,
  onUnsaved,
  releases,
}: Deps): Pick<Handlers, AppChannel> {
  return {
    'app:new-window': () => {
      openWindow();
      return ok(null);
    },
    'app:unsaved': (unsaved) => {
      onUnsaved(unsaved);
      return ok(null);
    },
    'menu:keys': (chords) => {
      setMenuKeys(Object.fromEntries(chords));
      return ok(null);
    },
    'app:facts': () =>
      ok({
        version: app.getVersion(),
        electron: process.versions.electron,
        chromium: process.versions.chrome,
        platform: process.platform,
        releases,
      }),
    'app:newest-version': () =>
      lookForVersion({ place: releases, version: app.getVersion(), ask: askReleases }),
    'app:report': (report) => {
      log.error('reported by the window', report);
      return ok(null);
    },
  };
}

async function pickFiles(window: BrowserWindow): Promise<readonly string[]> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: texts.dialogs.openFilings,
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: texts.dialogs.filings, extensions: [...FILING_EXTENSIONS] },
      { name: texts.dialogs.allFiles, extensions: ['*'] },
    ],
  });
  return filePaths;
}

async function pickFolder(window: BrowserWindow): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: texts.dialogs.openFolder,
    properties: ['openDirectory'],
  });
  return filePaths[0] ?? null;
}

async function askForPlace(window: BrowserWindow, suggestion: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: texts.dialogs.exportNotes,
    defaultPath: suggestion,
  });
  return canceled || filePath === '' ? null : filePath;
}
