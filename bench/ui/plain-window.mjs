import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { canSandbox } from '../../scripts/launch.mjs';
import { findElectron } from '../../scripts/set-up/electron.mjs';
import { bounded } from './bounded.mjs';

/** @typedef {{ first: number, whole: number, memory: number }} PlainFigures milliseconds and megabytes */

/**
 * Private and shared memory of the process, each shared page by its share, in megabytes.
 * @param {number} pid
 */
export function memoryOf(pid) {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) / 1024;
}

/**
 * Starts Electron under Playwright with a new profile.
 * @param {string} folder of the app
 */
export async function startElectron(folder) {
  const profile = mkdtempSync(join(tmpdir(), 'exhibit99-bench-profile-'));
  const electron = await _electron.launch({
    executablePath: findElectron() ?? '',
    chromiumSandbox: true,
    args: [
      `--user-data-dir=${profile}`,
      '--disable-gpu',
      '--force-device-scale-factor=1',
      ...(canSandbox() ? [] : ['--no-sandbox']),
      folder,
    ],
  });
  const page = await electron.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  await page.waitForTimeout(800);
  return {
    electron,
    page,
    profile,
    async close() {
      const started = electron.process();
      // One that does nothing any more is not asked for ever.
      await bounded('closing the app', electron.close(), 20).catch(() => started.kill('SIGKILL'));
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/**
 * Opens the file as Chromium does by itself.
 * @param {string} path
 * @returns {Promise<PlainFigures>}
 */
export async function openPlainly(path) {
  const { electron, close } = await startElectron(join(import.meta.dirname, 'plain-window'));
  try {
    const opening = electron.evaluate(loadAndTime, path);
    const { first, whole, pid } = await bounded('Chromium opens the file', opening);
    await new Promise((resolve) => {
      setTimeout(resolve, 3000);
    });
    return { first, whole, memory: memoryOf(pid) };
  } finally {
    await close();
  }
}

/** In the main process of the bare window: from the load to the frame that holds all of the page. */
async function loadAndTime({ BrowserWindow }, file) {
  const contents = BrowserWindow.getAllWindows()[0].webContents;
  const inspector = contents.debugger;
  inspector.attach('1.3');
  await inspector.sendCommand('Page.enable');
  await inspector.sendCommand('Page.setLifecycleEventsEnabled', { enabled: true });
  let first = 0;
  const began = performance.now();
  inspector.on('message', (_event, method, { name }) => {
    if (method === 'Page.lifecycleEvent' && name === 'firstContentfulPaint' && first === 0)
      first = performance.now() - began;
  });
  await contents.loadFile(file);
  // Answered when the frame that holds all of the page has been drawn.
  await inspector.sendCommand('Page.captureScreenshot', {
    format: 'jpeg',
    quality: 1,
    clip: { x: 0, y: 0, width: 8, height: 8, scale: 1 },
  });
  const whole = performance.now() - began;
  inspector.detach();
  return { first: first || whole, whole, pid: contents.getOSProcessId() };
}
