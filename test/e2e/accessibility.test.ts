import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOpenDialog, answerSaveDialog, launchApp, type RunningApp } from './launch-app.ts';
import { CONTRAST, EVERYTHING, violations } from './violations.ts';
import { SAMPLE, waitForReading } from './read-sample.ts';
import { STATES } from './states.ts';

/** A folder for pictures of every state and theme; `npm run screenshots` names one. */
const PICTURES = process.env['EXHIBIT99_PICTURES'];

async function photograph(page: Page, state: string, theme: string): Promise<void> {
  if (PICTURES === undefined) return;
  const slug = (words: string) => words.toLowerCase().replaceAll(' ', '-');
  await page.screenshot({ path: join(PICTURES, `${slug(state)}_${slug(theme)}.png`) });
}

describe.each([
  ['Light', EVERYTHING],
  ['Sepia', CONTRAST],
  ['Dark', CONTRAST],
  ['High contrast', CONTRAST],
] as const)('the theme %s', (theme, options) => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await launchApp({ files: [SAMPLE] });
    await waitForReading(app.page);
    await app.page.getByRole('button', { name: 'Appearance' }).click();
    await app.page.getByRole('radio', { name: theme }).check();
  });
  afterAll(() => app.close());

  it('is accessible while it is chosen', async () => {
    expect(await violations(app, options)).toEqual([]);
    await app.page.keyboard.press('Escape');
  });

  it.each(STATES)('is accessible while %s', async (name, enter) => {
    await enter(app);
    expect(await violations(app, options)).toEqual([]);
    await photograph(app.page, name, theme);
  });
});

describe('the start page', () => {
  it('is accessible', async () => {
    const app = await launchApp();
    try {
      await app.page.getByRole('button', { name: 'Open filing' }).waitFor();
      expect(await violations(app, EVERYTHING)).toEqual([]);
    } finally {
      await app.close();
    }
  });
});

describe('the keyboard alone', () => {
  it('goes from opening a filing to the file of notes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'keyboard-'));
    const saved = join(folder, 'notes.md');
    const app = await launchApp();
    try {
      const { page } = app;
      const { keyboard } = page;
      await answerOpenDialog(app, [SAMPLE]);
      await answerSaveDialog(app, saved);
      await page.getByRole('button', { name: 'Open filing' }).waitFor();
      await keyboard.press('Control+o');
      await waitForReading(page);
      await keyboard.press('Control+k');
      await page.getByRole('dialog', { name: 'Commands' }).waitFor();
      await keyboard.type('pharmacokinetics');
      await page.getByRole('option', { name: /Pharmacokinetics/ }).waitFor();
      await keyboard.press('Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      for (const key of ['s', 's', '4']) await keyboard.press(key);
      await page
        .getByText(/^Highlighted green, \d+ words, in Pharmacokinetics/)
        .waitFor({ state: 'attached' });
      await keyboard.press('n');
      await page.getByRole('textbox', { name: 'Note' }).waitFor();
      await keyboard.type('Made by keyboard');
      await keyboard.press('Escape');
      await keyboard.press('t');
      await page.getByRole('combobox', { name: 'Tag' }).waitFor();
      await keyboard.type('dose');
      await keyboard.press('Enter');
      await keyboard.press('Escape');
      await keyboard.press('Control+e');
      await page.getByRole('dialog', { name: 'Export notes' }).waitFor();
      const save = page.getByRole('button', { name: /^Save/ });
      for (let i = 0; i < 60; i++) {
        if (await save.evaluate((element) => element === document.activeElement)) break;
        await keyboard.press('Tab');
      }
      await keyboard.press('Enter');
      await page.getByText(/^Saved as/).waitFor();
      const notes = readFileSync(saved, 'utf8');
      expect(notes).toContain('Made by keyboard');
      expect(notes).toContain('dose');
      expect(app.problems).toEqual([]);
    } finally {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
