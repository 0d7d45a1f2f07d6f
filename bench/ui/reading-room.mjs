import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ROOT } from '../../scripts/paths.mjs';
import { bounded } from './bounded.mjs';
import * as inPage from './in-page.mjs';
import * as inText from './in-text.mjs';
import { memoryOf, startElectron } from './plain-window.mjs';

const HIGHLIGHTS = 5000;
const STEPS = 300;

/**
 * @typedef {{
 *   first: number, firstAgain: number, all: number, allAgain: number, longest: number, longestAgain: number,
 *   frame: number, jump: number, width: number, theme: number, highlight: number,
 *   hit: number, hits: number, findLongest: number, memory: number, painted: number,
 * }} RoomFigures milliseconds and megabytes; `painted` counts the highlights that were looked at
 */

/**
 * Opens the file in the built app and does with it what a reader does.
 * @param {string} path
 * @param {{ onlyLoading: boolean }} options whether scrolling, marking and finding are left out
 * @returns {Promise<Partial<RoomFigures>>}
 */
export async function readInRoom(path, { onlyLoading }) {
  const { electron, page, close } = await startElectron(ROOT);
  /** Runs it in the page, where it has so long and no longer. */
  const inRoom = (task, argument) => bounded(task.name, page.evaluate(task, argument));
  try {
    await electron.evaluate(({ dialog }, file) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] });
    }, path);
    await inRoom(inPage.prepare);
    const opened = await inRoom(inPage.open);
    const pid = await electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0].webContents.getOSProcessId(),
    );
    await page.waitForTimeout(1500);
    const memory = memoryOf(pid);
    const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
    await inRoom(inPage.annotate, [sha256, HIGHLIGHTS]);
    // The window's database keeps what it has read; what was written past it shows in a new page.
    await bounded('reload', page.reload());
    await page.waitForTimeout(800);
    await inRoom(inPage.prepare);
    const again = await inRoom(inPage.open);
    const painted = await inRoom(inPage.checkPainted, HIGHLIGHTS);
    const frames = onlyLoading ? null : await inRoom(inText.scroll, STEPS);
    const jump = await inRoom(inPage.jumpToEnd);
    const width = await inRoom(inPage.changeWidth);
    const theme = await inRoom(inPage.changeTheme);
    const loading = {
      first: opened.first,
      firstAgain: again.first,
      all: opened.all,
      allAgain: again.all,
      longest: opened.longest,
      longestAgain: again.longest,
      jump: jump.took,
      width,
      theme,
      memory,
      painted,
    };
    if (!frames) return loading;
    const highlight = await inRoom(inText.highlight);
    const found = await inRoom(inText.find, 'the company');
    return {
      ...loading,
      frame: frames[Math.floor(frames.length * 0.95)],
      highlight,
      hit: found.first,
      hits: found.counted,
      findLongest: found.longest,
    };
  } finally {
    await close();
  }
}
