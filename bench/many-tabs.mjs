/**
 * Many filings open at once in a real Electron, the memory of all its processes and the time to show another tab:
 * `npm run bench:tabs`, or `npm run bench:tabs -- 60`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasDisplay, runUnderDisplay } from '../scripts/launch.mjs';
import { ROOT } from '../scripts/paths.mjs';
import { main } from '../scripts/run.mjs';
import { startElectron } from './ui/plain-window.mjs';

/** About 100 KB each, as an 8-K with a press release has. */
const PARAGRAPHS = 700;

/** @param {number} number */
function filing(number) {
  const lines = Array.from(
    { length: PARAGRAPHS },
    (_, i) =>
      `<p>Ferrow Tools ${number} expects to sell ${i + 1} lathes in its smallest workshop. It sold some before, and the yard was swept.</p>`,
  );
  return `<html><body><h1>Report ${number}</h1>${lines.join('\n')}</body></html>`;
}

/** Megabytes that the app's processes hold, by their kind. */
async function memoryOf(electron) {
  const metrics = await electron.evaluate(({ app }) =>
    app.getAppMetrics().map(({ type, memory }) => [type, memory.workingSetSize]),
  );
  const sum = (wanted) =>
    metrics.reduce((all, [type, size]) => (wanted(type) ? all + size / 1024 : all), 0);
  return { window: sum((type) => type === 'Tab'), all: sum(() => true) };
}

await main(async () => {
  const tabs = Number(process.argv[2] ?? 200);
  if (!hasDisplay()) return runUnderDisplay(process.execPath, [import.meta.filename, String(tabs)]);
  const folder = mkdtempSync(join(tmpdir(), 'many-tabs-'));
  const { electron, page, close } = await startElectron(ROOT);
  try {
    let open = 0;
    for (const step of [1, 20, 60, 100, 200].filter((count) => count <= tabs)) {
      const paths = [];
      for (; open < step; open += 1) {
        paths.push(join(folder, `report-${open}.htm`));
        writeFileSync(paths.at(-1), filing(open));
      }
      const start = performance.now();
      await electron.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
      }, paths);
      await page.keyboard.press('Control+o');
      await page.locator(`[data-filing]:nth-of-type(${step})`).waitFor({ timeout: 600_000 });
      await page.locator('.paper', { hasText: `Ferrow Tools ${step - 1} ` }).waitFor();
      await page.locator('.paper.loading').waitFor({ state: 'detached', timeout: 600_000 });
      const opened = performance.now() - start;
      const { window, all } = await memoryOf(electron);
      const before = performance.now();
      await page.locator('[data-filing] .filing-tab-name').first().click();
      await page.locator('.paper', { hasText: 'Ferrow Tools 0 ' }).waitFor();
      const shown = performance.now() - before;
      process.stdout.write(
        `${step} tabs: ${opened.toFixed(0)} ms to the last, window ${window.toFixed(0)} MB, all processes ${all.toFixed(0)} MB, another tab in ${shown.toFixed(0)} ms\n`,
      );
    }
    return 0;
  } finally {
    await close();
    rmSync(folder, { recursive: true });
  }
});
