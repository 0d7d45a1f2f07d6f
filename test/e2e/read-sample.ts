import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../../scripts/paths.mjs';
import type { Filing } from '../../src/core/filing/filing.ts';
import { parseFiling } from '../../src/core/parse/parse-filing.ts';

/** The filing that comes with the app. */
export const SAMPLE = join(ROOT, 'resources', 'sample', 'lindenmoor-8-k_2024-11-08.txt');

/** Reads a file the way the app does, to know what it must show. */
export function readFiling(path: string): Filing {
  const bytes = readFileSync(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const filing = parseFiling(bytes, { name: path, sha256 });
  if (!filing.ok) throw new Error(filing.error.message);
  return filing.value;
}

/** Waits until the filing shown is drawn whole and its findings are in. */
export async function waitForReading(page: Page): Promise<void> {
  await page.locator('.paper .chunk').first().waitFor();
  await page.locator('.paper.loading').waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: /Metrics \d/ }).waitFor();
}

/** Goes to a section by the outline and gives the keyboard to the text. */
export async function goToSection(page: Page, name: string): Promise<void> {
  const line = new RegExp(`^${name}(?: \\d+)*$`);
  await page
    .getByRole('navigation', { name: 'Outline' })
    .getByRole('button', { name: line })
    .click();
  await page.locator('[data-focused] .scroller').focus();
  await page.waitForTimeout(300);
}

/** The words selected in the window. */
export async function selectedText(page: Page): Promise<string> {
  return page.evaluate(() => getSelection()?.toString() ?? '');
}

/** How many ranges each highlight layer shows. */
export async function paintedLayers(page: Page): Promise<Readonly<Record<string, number>>> {
  return page.evaluate(() =>
    Object.fromEntries([...CSS.highlights].map(([name, highlight]) => [name, highlight.size])),
  );
}
