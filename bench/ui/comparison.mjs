import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/paths.mjs';
import * as inPage from './in-page.mjs';
import { startElectron } from './plain-window.mjs';

const COMPOUNDS = 40;
const ROUNDS = 25;
const RUNS = 3;

/** A release that tells four figures of each of forty compounds, over and over: 5,000 metrics. */
function writeRelease() {
  const lines = [
    'Norvane reports results of Phase 2 clinical trials in patients given placebo or drug',
  ];
  for (let i = 0; i < COMPOUNDS * ROUNDS; i += 1) {
    const name = `NRV-${100 + (i % COMPOUNDS)}`;
    lines.push(
      `In patients the response rate with ${name} was ${10 + (i % 80)}% (95% CI 5 to 95). Median overall survival with ${name} was ${5 + (i % 30)} months. The half-life of ${name} was ${2 + (i % 20)} days. Nausea occurred in ${3 + (i % 40)}% of patients given ${name}.`,
    );
  }
  return lines.join('\n\n');
}

/** In the page: lays the metrics side by side, scrolls to their end and goes back; with the length of every long task on the way. */
async function laySideBySide() {
  const { bench } = window;
  const press = () =>
    [...document.querySelectorAll('button')]
      .find((b) => /Compare side by side/.test(`${b.ariaLabel} ${b.title} ${b.textContent}`))
      .click();
  const rest = async () => {
    await bench.rest(800);
    return bench.longTasks.splice(0).map(({ duration }) => Math.round(duration));
  };
  await rest();
  const began = performance.now();
  press();
  const shown = await bench.until(() => document.querySelector('.comparison td') !== null);
  const opening = await rest();
  const table = document.querySelector('.comparison');
  const panel = table.closest('.panel');
  for (let i = 0; i < 150; i += 1) {
    panel.scrollTop += 200;
    table.scrollLeft += 200;
    await bench.painted();
  }
  const scrolling = await rest();
  const figures = table.querySelectorAll('.compared').length;
  press();
  return { took: shown - began, opening, scrolling, figures, closing: await rest() };
}

/**
 * The comparison of some thousand metrics in the built app: opening it, scrolling through it, going back to the list.
 * @returns {Promise<string[]>} a line a run: how long opening took and the long tasks (over 50 ms) of each, in ms
 */
export async function measureComparison() {
  const folder = mkdtempSync(join(tmpdir(), 'comparison-'));
  const file = join(folder, 'release.txt');
  writeFileSync(file, writeRelease());
  const { electron, page, close } = await startElectron(ROOT);
  try {
    await electron.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
    }, file);
    await page.evaluate(inPage.prepare);
    await page.evaluate(inPage.open);
    await page.getByRole('tab', { name: /^Metrics/ }).click();
    const lines = [];
    for (let run = 0; run < RUNS; run += 1) {
      const { took, opening, scrolling, closing, figures } = await page.evaluate(laySideBySide);
      lines.push(
        `opened in ${took.toFixed(0)} ms, ${figures} figures drawn; long tasks: opening [${opening}], scrolling [${scrolling}], back to the list [${closing}]`,
      );
    }
    return lines;
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
}
