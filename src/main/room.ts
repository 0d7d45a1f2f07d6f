import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type BrowserWindow, Menu, app, protocol, session, utilityProcess } from 'electron/main';
import { APP_SCHEME, createAppHandler } from './app-protocol.ts';
import { createArrivals } from './arrivals.ts';
import { createFiledPages, type FiledPages, isFiledAddress } from './filed-pages.ts';
import { createFilingFiles } from './filing-files.ts';
import { guardSession } from './guards.ts';
import { createHandlers } from './handlers.ts';
import { createJournal } from './journal.ts';
import { registerHandlers, sendEvent } from './ipc.ts';
import { log } from './log.ts';
import { type MenuOptions, menuTemplate } from './menu.ts';
import { createKeptTexts } from './kept-texts.ts';
import type { NotebookHandlerDeps } from './notebook-handlers.ts';
import { createNotebookKeeper } from './notebook-keeper.ts';
import { createOpenFilings } from './open-filings.ts';
import { createParser } from './parser.ts';
import { createRecentFilings } from './recent-filings.ts';
import { createSnapshots } from './snapshots.ts';
import type { FilingLink } from '../core/export/parse-link.ts';
import type { Command } from '../ipc/commands.ts';
import type { FilingEntry } from '../ipc/contract.ts';
import { createPrinting } from './printing.ts';
import { createHiddenWindow, createWindow } from './window.ts';

/** The slowest filing known takes a tenth of it on a slow machine. */
const PARSE_LIMIT_MS = 60_000;
/** The longest filings have some ten thousand paragraphs; each page of them takes milliseconds to set. */
const DRAW_LIMIT_MS = 180_000;
/** Where paper is Letter and not A4 (Unicode CLDR, paperSize). */
const LETTER_COUNTRIES = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/** The reading room: the window with all that serves it. */
export interface Room {
  /** Opens files by their paths. */
  open(paths: readonly string[]): void;
  /** Shows what links lead to. */
  follow(links: readonly FilingLink[]): void;
  /** Brings the window to the front; makes a new one when it was closed. */
  show(): void;
}

/** Journal, snapshots and texts in the reader's folder. */
function keepNotebook(userData: string): NotebookHandlerDeps {
  const backups = join(userData, 'backups');
  const snapshots = createSnapshots(backups, () => new Date());
  const keeper = createNotebookKeeper(createJournal(join(userData, 'journal.ndjson')), snapshots);
  return { keeper, snapshots, texts: createKeptTexts(join(backups, 'texts')) };
}

/** Sets the reading room up; Electron must be ready. */
export function openRoom(): Room {
  const userData = app.getPath('userData');
  guardSession(session.defaultSession);
  const filedPages = createFiledPages();
  serveApp(filedPages);

  const files = createFilingFiles();
  const recent = createRecentFilings(join(userData, 'recent.json'), () => new Date());
  const parser = createParser({
    fork: () => utilityProcess.fork(join(import.meta.dirname, 'parser-process.js')),
    timeoutMs: PARSE_LIMIT_MS,
    slots: Math.max(2, availableParallelism() - 1),
  });
  const filings = createOpenFilings({ files, parser, recent, filedPages });
  const arrivals = createArrivals<FilingEntry>((entries) =>
    sendEvent(window.webContents, 'filings:arrived', entries),
  );
  const links = createArrivals<FilingLink>((arrived) =>
    sendEvent(window.webContents, 'links:arrived', arrived),
  );
  const notebook = keepNotebook(userData);
  quitAfter(() => Promise.all([notebook.keeper.snapshotAtQuit(), recent.list()]));
  const printing = createPrinting({
    openPage: (id) => createHiddenWindow(`print.html#${id}`),
    timeoutMs: DRAW_LIMIT_MS,
    pageSize: () => (LETTER_COUNTRIES.has(app.getLocaleCountryCode()) ? 'Letter' : 'A4'),
  });
  const served = { files, recent, filings, arrivals, links, printing };
  const setMenuKeys = (chords: MenuOptions['chords'] = {}) =>
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(menuTemplate({ platform: process.platform, run, chords })),
    );
  const run = (command: Command) => sendEvent(window.webContents, 'menu:command', command);
  registerHandlers(createHandlers({ window: () => window, setMenuKeys, ...served, ...notebook }));
  setMenuKeys();

  function pause(): void {
    arrivals.pause();
    links.pause();
  }

  function open(): BrowserWindow {
    const opened = createWindow(join(userData, 'window.json'));
    opened.webContents.on('did-start-navigation', ({ isSameDocument }) => {
      if (!isSameDocument) pause();
    });
    opened.on('closed', pause);
    return opened;
  }
  let window = open();

  return {
    open: (paths) => arrivals.arrive(paths.map((path) => files.register(path))),
    follow: (followed) => links.arrive(followed),
    show() {
      if (window.isDestroyed()) window = open();
      if (window.isMinimized()) window.restore();
      window.focus();
    },
  };
}

/** Answers the app's own protocol: our files, and documents as filed. */
function serveApp(filedPages: FiledPages): void {
  const answerAsset = createAppHandler(join(import.meta.dirname, '../renderer'));
  protocol.handle(APP_SCHEME, (request) =>
    isFiledAddress(request.url) ? filedPages.answer(request) : answerAsset(request),
  );
}

/** Lets the app end only when the work is done, or has failed. */
function quitAfter(work: () => Promise<unknown>): void {
  let done = false;
  app.on('will-quit', (event) => {
    if (done) return;
    event.preventDefault();
    void work()
      .catch((error: unknown) => log.error('no snapshot was made at the end', error))
      .then(() => {
        done = true;
        app.quit();
      });
  });
}
