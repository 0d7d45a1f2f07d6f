import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ROOT } from '../../scripts/paths.mjs';
import * as inPage from './in-page.mjs';
import { memoryOf, startElectron } from './plain-window.mjs';

const HIGHLIGHTS = 5000;
const STEPS = 300;

/** Opens the file in the built app and does with it what a reader does. */
export async function readInRoom(path) {
  const { electron, page, close } = await startElectron(ROOT);
  const act = async (step, argument) => {
    try {
      return await page.evaluate(step, argument);
    } catch (error) {
      process.stderr.write(`${step.name}: ${String(error).split('\n')[0]}\n`);
      return null;
    }
  };
  await electron.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] });
  }, path);
  await page.evaluate(inPage.prepare);
  const opened = await act(inPage.open);
  const pid = await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0].webContents.getOSProcessId(),
  );
  await page.waitForTimeout(1500);
  const memory = memoryOf(pid);
  const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
  await act(inPage.annotate, [sha256, HIGHLIGHTS]);
  await page.keyboard.press('Control+w');
  await page.waitForTimeout(800);
  const again = await act(inPage.open);
  const frames = (await act(inPage.scroll, STEPS)) ?? [];
  const figures = {
    opened,
    again,
    memory,
    frame: frames[Math.floor(frames.length * 0.95)],
    jump: await act(inPage.jumpToEnd),
    width: await act(inPage.changeWidth),
    theme: await act(inPage.changeTheme),
    highlight: await act(inPage.highlight),
    find: await act(inPage.find, 'the company'),
  };
  await close();
  return figures;
}
