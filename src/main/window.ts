import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { BrowserWindow, type WebPreferences, screen } from 'electron/main';
import { APP_ORIGIN } from './app-protocol.ts';
import { log } from './log.ts';
import { type WindowState, isReachable, readWindowState } from './window-state.ts';
import { WEB_PREFERENCES } from './web-preferences.ts';
import { texts } from './texts.ts';

const DEFAULT_SIZE = { width: 1440, height: 900 };

/** Down and to the right of the window before, in pixels. */
const STEP = 32;

/** The place beside as many windows as stand there already. */
function besideOthers(state: WindowState, others: number): WindowState {
  return { ...state, x: state.x + STEP * others, y: state.y + STEP * others };
}

/** The address of one of our pages, which tells it the language to speak; what is behind `#` stays. */
function pageAddress(page: string): string {
  const address = new URL(page, `${APP_ORIGIN}/`);
  // Which a page speaks that is told nothing.
  if (texts.language !== 'en') address.searchParams.set('language', texts.language);
  return address.href;
}

/** A window of the reading room: it shows our page and remembers where it stood; `others` are open already. */
export function createWindow(stateFile: string, others: number): BrowserWindow {
  const state = readWindowState(stateFile);
  const place = state && besideOthers(state, others);
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  const webPreferences: WebPreferences = {
    ...WEB_PREFERENCES,
    preload: join(import.meta.dirname, '../preload/index.cjs'),
  };
  const window = new BrowserWindow({
    ...(place && isReachable(place, screens) ? place : DEFAULT_SIZE),
    minWidth: 480,
    minHeight: 400,
    show: false,
    // The bar of the window has what is needed often; Alt shows the menu.
    autoHideMenuBar: true,
    title: 'Exhibit 99',
    webPreferences,
  });
  if (state?.isMaximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => rememberState(window, stateFile));
  window
    .loadURL(pageAddress('index.html'))
    .catch((error: unknown) => log.error('the window did not load', error));
  return window;
}

/** A window that nobody sees, for what is drawn to be printed. */
export function createHiddenWindow(page: string): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      ...WEB_PREFERENCES,
      // Unseen pages are otherwise left to wait.
      backgroundThrottling: false,
      preload: join(import.meta.dirname, '../preload/index.cjs'),
    },
  });
  window
    .loadURL(pageAddress(page))
    .catch((error: unknown) => log.error('the page to be printed did not load', error));
  return window;
}

function rememberState(window: BrowserWindow, file: string): void {
  const state: WindowState = { ...window.getNormalBounds(), isMaximised: window.isMaximized() };
  try {
    // The app may end with the window, before anything asynchronous is done.
    writeFileSync(file, JSON.stringify(state));
  } catch (error) {
    log.warn("the window's place was not remembered", error);
  }
}
