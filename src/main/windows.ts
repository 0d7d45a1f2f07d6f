import { type BrowserWindow, Menu, type WebContents, app } from 'electron/main';
import type { EventName } from '../ipc/channels.ts';
import type { Command } from '../ipc/commands.ts';
import type { Events } from '../ipc/contract.ts';
import type { Handlers } from './answer-call.ts';
import { sendEvent } from './ipc.ts';
import { type MenuOptions, menuTemplate } from './menu.ts';
import type { ReadingWindow } from './reading-window.ts';

/** What a window can do to the app as a whole. */
export interface WindowControls {
  readonly setMenuKeys: (chords: NonNullable<MenuOptions['chords']>) => void;
  readonly openWindow: () => void;
  readonly onKept: () => void;
}

/** The windows that are open. */
export interface Windows {
  open(): ReadingWindow;
  /** The one that has, or last had, the focus; a new one when all were closed. */
  front(): ReadingWindow;
  /** Brings it to the front. */
  show(): void;
  /** Tells every window something it did not ask for. */
  tell<E extends EventName>(event: E, payload: Events[E]): void;
  /** What serves the page: that of its own window; pages drawn unseen are served by the front one. */
  handlersOf(caller: WebContents): Handlers | null;
}

interface Deps {
  readonly open: (others: number, controls: WindowControls) => ReadingWindow;
}

/** Keeps the windows, and the menu that they have in common. */
export function createWindows({ open }: Deps): Windows {
  /** The last to have had the focus comes last. */
  let windows: readonly ReadingWindow[] = [];
  let isQuitting = false;
  app.on('before-quit', () => (isQuitting = true));

  const without = (browser: BrowserWindow) =>
    windows.filter((window) => window.browser !== browser);

  function setMenuKeys(chords: NonNullable<MenuOptions['chords']>): void {
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(menuTemplate({ platform: process.platform, run, chords })),
    );
  }

  function run(command: Command): void {
    sendEvent(front().browser.webContents, 'menu:command', command);
  }

  function add(): ReadingWindow {
    const controls = {
      setMenuKeys,
      openWindow: () => void add(),
      onKept: () => (isQuitting = false),
    };
    const opened = open(windows.length, controls);
    windows = [...windows, opened];
    opened.browser.on('focus', () => (windows = [...without(opened.browser), opened]));
    opened.browser.on('closed', () => {
      windows = without(opened.browser);
      // Windows that were held open have called the end of the app off.
      if (isQuitting && windows.length === 0) app.quit();
    });
    return opened;
  }

  function front(): ReadingWindow {
    return windows.at(-1) ?? add();
  }

  setMenuKeys({});
  return {
    open: add,
    front,
    show() {
      const { browser } = front();
      if (browser.isMinimized()) browser.restore();
      browser.focus();
    },
    tell(event, payload) {
      for (const { browser } of windows) sendEvent(browser.webContents, event, payload);
    },
    handlersOf: (caller) =>
      (windows.find(({ browser }) => browser.webContents === caller) ?? windows.at(-1))?.handlers ??
      null,
  };
}
