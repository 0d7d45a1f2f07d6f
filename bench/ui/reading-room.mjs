import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ROOT } from '../../scripts/paths.mjs';
import * as inPage from './in-page.mjs';
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
 * @returns {Promise<RoomFigures>}
 */
export async function readInRoom(path) {
  const { electron, page, close } = await startElectron(ROOT);
  try {
    await electron.evaluate(({ dialog }, file) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] });
    }, path);
    await page.evaluate(inPage.prepare);
    const opened = await page.evaluate(inPage.open);
    const pid = await electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0].webContents.getOSProcessId(),
    );
    await page.waitForTimeout(1500);
    const memory = memoryOf(pid);
    const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
    await page.evaluate(inPage.annotate, [sha256, HIGHLIGHTS]);
    // The window's database keeps what it has read; what was written past it shows in a new page.
    await page.reload();
    await page.waitForTimeout(800);
    await page.evaluate(inPage.prepare);
    const again = await page.evaluate(inPage.open);
    const painted = await page.evaluate(inPage.checkPainted, HIGHLIGHTS);
    const frames = await page.evaluate(inPage.scroll, STEPS);
    const jump = await page.evaluate(inPage.jumpToEnd);
    const width = await page.evaluate(inPage.changeWidth);
    const theme = await page.evaluate(inPage.changeTheme);
    const highlight = await page.evaluate(inPage.highlight);
    const found = await page.evaluate(inPage.find, 'the company');
    return {
      first: opened.first,
      firstAgain: again.first,
      all: opened.all,
      allAgain: again.all,
      longest: opened.longest,
      longestAgain: again.longest,
      frame: frames[Math.floor(frames.length * 0.95)],
      jump: jump.took,
      width,
      theme,
      highlight,
      hit: found.first,
      hits: found.counted,
      findLongest: found.longest,
      memory,
      painted,
    };
  } finally {
    await close();
  }
}
