import { type BrowserWindow, dialog } from 'electron/main';
import type { FilingLink } from '../core/export/parse-link.ts';
import type { Unsaved } from '../ipc/contract.ts';
import type { FilingEntry } from '../ipc/contract.ts';
import type { Handlers } from './answer-call.ts';
import { type Arrivals, createArrivals } from './arrivals.ts';
import { createHandlers, type SharedDeps } from './handlers.ts';
import { createHoldingClose } from './holding-close.ts';
import { sendEvent } from './ipc.ts';
import { log } from './log.ts';
import type { OpenFilings } from './open-filings.ts';
import { texts } from './texts.ts';

/** A window of the reading room, with what belongs to it alone. */
export interface ReadingWindow {
  readonly browser: BrowserWindow;
  readonly handlers: Handlers;
  readonly files: Arrivals<FilingEntry>;
  readonly links: Arrivals<FilingLink>;
}

interface Deps extends SharedDeps {
  readonly browser: BrowserWindow;
  readonly filings: OpenFilings;
  /** The reader would rather keep the window than lose what is not saved: the app does not end. */
  readonly onKept: () => void;
}

/** A page that ends again so soon after it began anew may do so because of what it shows. */
const AGAIN_SOON_MS = 30_000;

/** Begins a page whose process has ended anew, with the filings that were open in it. */
function reviveAfterEnd(
  browser: BrowserWindow,
  filings: OpenFilings,
  files: Arrivals<FilingEntry>,
): void {
  let endedAt = -Infinity;
  browser.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.error(`the window's process ended: ${reason}, exit code ${exitCode}`);
    if (reason === 'clean-exit' || browser.isDestroyed()) return;
    const isAgain = performance.now() - endedAt < AGAIN_SOON_MS;
    endedAt = performance.now();
    files.pause();
    if (!isAgain) files.arrive(filings.entries());
    browser.reload();
  });
}

/** Puts a window that has just been made to use. */
export function furnishWindow({ browser, filings, onKept, ...shared }: Deps): ReadingWindow {
  const { webContents } = browser;
  const files = createArrivals<FilingEntry>((entries) =>
    sendEvent(webContents, 'filings:arrived', entries),
  );
  const links = createArrivals<FilingLink>((arrived) =>
    sendEvent(webContents, 'links:arrived', arrived),
  );
  const holding = createHoldingClose({
    ask: () => sendEvent(webContents, 'app:closing', null),
    confirm: (unsaved) => confirmLoss(browser, unsaved),
    close: () => browser.destroy(),
    onKept,
    onSilence: () => log.error('the window did not say whether all is saved, and was closed'),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
  let isLoaded = false;
  function leave(): void {
    files.pause();
    links.pause();
    filings.closeAll();
  }
  webContents.on('did-start-navigation', ({ isSameDocument, isMainFrame }) => {
    if (!isMainFrame || isSameDocument) return;
    isLoaded = false;
    leave();
  });
  browser.on('closed', leave);
  reviveAfterEnd(browser, filings, files);
  browser.on('close', (event) => {
    // A page that has not begun, or has crashed, holds nothing back and would never answer.
    if (!isLoaded || webContents.isCrashed()) return;
    event.preventDefault();
    holding.begin();
  });
  const handlers = createHandlers({
    ...shared,
    window: () => browser,
    filings,
    arrivals: files,
    links,
    onListening: () => (isLoaded = true),
    onUnsaved: holding.answer,
  });
  return { browser, handlers, files, links };
}

/** Asks whether to close in spite of what would be lost; false is to keep the window. */
async function confirmLoss(browser: BrowserWindow, { count, reason }: Unsaved): Promise<boolean> {
  const says = texts.dialogs.loss;
  const { response } = await dialog.showMessageBox(browser, {
    type: 'warning',
    message: says.notSaved(count),
    detail: says.detail(reason ?? says.takesLong),
    buttons: [says.keepOpen, says.close],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
