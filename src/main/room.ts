import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import {
  type BrowserWindow,
  app,
  powerMonitor,
  protocol,
  session,
  utilityProcess,
} from 'electron/main';
import { APP_SCHEME, createAppHandler } from './app-protocol.ts';
import { createFiledPages, type FiledPages, isFiledAddress } from './filed-pages.ts';
import { createFilingFiles } from './filing-files.ts';
import { createFilingWatch, type FilingWatch } from './filing-watch.ts';
import { guardSession } from './guards.ts';
import { createJournal } from './journal.ts';
import { registerHandlers, sendEvent } from './ipc.ts';
import { log } from './log.ts';
import { createKeptTexts } from './kept-texts.ts';
import type { NotebookHandlerDeps } from './notebook-handlers.ts';
import { createNotebookKeeper } from './notebook-keeper.ts';
import { createOpenFilings } from './open-filings.ts';
import { type Parser, createParser } from './parser.ts';
import { createRecentFilings } from './recent-filings.ts';
import { createSnapshots } from './snapshots.ts';
import type { FilingLink } from '../core/export/parse-link.ts';
import type { ReleasePlace } from '../ipc/contract.ts';
import { createPrinting } from './printing.ts';
import { furnishWindow } from './reading-window.ts';
import { createHiddenWindow, createWindow } from './window.ts';
import { createWindows, type Windows } from './windows.ts';

/** The slowest filing known takes a tenth of it on a slow machine. */
const PARSE_LIMIT_MS = 60_000;
/** A parser that wants more than a quarter of the machine's memory, or than any filing takes, ends instead. */
const PARSE_LIMIT_MB = Math.max(1024, Math.min(3072, Math.floor(totalmem() / 4 / 1024 / 1024)));
/** How often the files of open filings are looked at. */
const LOOK_EVERY_MS = 3_000;
/** The longest filings have some ten thousand paragraphs; each page of them takes milliseconds to set. */
const DRAW_LIMIT_MS = 180_000;
/** Where paper is Letter and not A4 (Unicode CLDR, paperSize). */
const LETTER_COUNTRIES = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/** The reading room: its windows with all that serves them. */
export interface Room {
  /** Opens files by their paths. */
  open(paths: readonly string[]): void;
  /** Shows what links lead to. */
  follow(links: readonly FilingLink[]): void;
  /** Brings the last window to the front; makes a new one when all were closed. */
  show(): void;
}

/** Journal, snapshots and texts in the reader's folder. */
function keepNotebook(userData: string): NotebookHandlerDeps {
  const backups = join(userData, 'backups');
  const snapshots = createSnapshots(backups, () => new Date());
  const keeper = createNotebookKeeper(createJournal(join(userData, 'journal.ndjson')), snapshots);
  return { keeper, snapshots, texts: createKeptTexts(join(backups, 'texts')) };
}

function startParser(): Parser {
  return createParser({
    fork: () =>
      utilityProcess.fork(join(import.meta.dirname, 'parser-process.js'), [], {
        // Only in this form is it a limit; as an argument of Node's it comes too late.
        execArgv: [`--js-flags=--max-old-space-size=${PARSE_LIMIT_MB}`],
      }),
    timeoutMs: PARSE_LIMIT_MS,
    slots: Math.max(2, availableParallelism() - 1),
  });
}

/** Tells the window of changes to the files that it has open. */
function watchFilings(browser: BrowserWindow): FilingWatch {
  const { webContents } = browser;
  const watch = createFilingWatch((id, change) =>
    sendEvent(webContents, 'filings:changed', { id, change }),
  );
  const timer = setInterval(() => void watch.look(), LOOK_EVERY_MS);
  browser.once('closed', () => clearInterval(timer));
  return watch;
}

/** Sets the reading room up; Electron must be ready. */
export function openRoom(releases: ReleasePlace | null): Room {
  const userData = app.getPath('userData');
  guardSession(session.defaultSession);
  const filedPages = createFiledPages();
  serveApp(filedPages);

  const files = createFilingFiles();
  const recent = createRecentFilings(join(userData, 'recent.json'), () => new Date());
  const parser = startParser();
  const notebook = keepNotebook(userData);
  quitAfter(() => Promise.all([notebook.keeper.finish(), recent.list()]));
  const printing = createPrinting({
    openPage: (id) => createHiddenWindow(`print.html#${id}`),
    timeoutMs: DRAW_LIMIT_MS,
    pageSize: () => (LETTER_COUNTRIES.has(app.getLocaleCountryCode()) ? 'Letter' : 'A4'),
  });
  const windows = createWindows({
    open: (others, controls) => {
      const browser = createWindow(join(userData, 'window.json'), others);
      const watch = watchFilings(browser);
      return furnishWindow({
        ...{ browser, files, recent, printing, releases, ...notebook, ...controls },
        filings: createOpenFilings({ files, parser, recent, filedPages, watch }),
      });
    },
  });
  registerHandlers(windows.handlersOf);
  windows.open();
  tellOfSleep(windows);

  return {
    open: (paths) => windows.front().files.arrive(paths.map((path) => files.register(path))),
    follow: (followed) => windows.front().links.arrive(followed),
    show: () => windows.show(),
  };
}

/** A screen that is locked before the machine sleeps gives the windows a little more time. */
function tellOfSleep(windows: Windows): void {
  const tell = () => windows.tell('app:sleeping', null);
  powerMonitor.on('suspend', tell);
  powerMonitor.on('lock-screen', tell);
}

/** Answers the app's own protocol: our files, and documents as filed. */
function serveApp(filedPages: FiledPages): void {
  const answerAsset = createAppHandler(join(import.meta.dirname, '../renderer'));
  protocol.handle(APP_SCHEME, (request) =>
    isFiledAddress(request.url) ? filedPages.answer(request) : answerAsset(request),
  );
}

/** Longer than this no work may keep the app from ending: all of it can be done at the next start as well. */
const LAST_WORK_MS = 20_000;

/** Lets the app end only when the work is done, has failed, or takes too long. */
function quitAfter(work: () => Promise<unknown>): void {
  let done = false;
  let begun = false;
  app.on('will-quit', (event) => {
    if (done) return;
    event.preventDefault();
    if (begun) return;
    begun = true;
    const patience = new Promise((resolve) => setTimeout(resolve, LAST_WORK_MS));
    void Promise.race([work(), patience])
      .catch((error: unknown) => log.error('no snapshot was made at the end', error))
      .then(() => {
        done = true;
        app.quit();
      });
  });
}
