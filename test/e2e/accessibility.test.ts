import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type RunningApp } from './launch-app.ts';
import { goToSection, SAMPLE, waitForReading } from './read-sample.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe-core finds wrong with the window as it is, one line a finding. */
async function violations(app: RunningApp): Promise<readonly string[]> {
  await app.page.evaluate(AXE);
  const results = await app.page.evaluate(
    (tags) =>
      (Reflect.get(globalThis, 'axe') as { run(options: object): Promise<AxeResults> }).run({
        runOnly: { type: 'tag', values: tags },
      }),
    WCAG,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  );
}

describe('accessibility', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await launchApp();
  });
  afterAll(() => app.close());

  it('of the start page', async () => {
    await app.page.getByRole('button', { name: 'Open filing' }).waitFor();
    expect(await violations(app)).toEqual([]);
  });

  it.each(['Light', 'Sepia', 'Dark', 'High contrast'])(
    'of the reading room, %s',
    async (theme) => {
      await app.close();
      app = await launchApp({ files: [SAMPLE] });
      const { page } = app;
      await waitForReading(page);
      await page.getByRole('button', { name: 'Appearance' }).click();
      await page.getByRole('radio', { name: theme }).check();
      await page.waitForTimeout(300);
      expect(await violations(app)).toEqual([]);
      await page.keyboard.press('Escape');
      await goToSection(page, 'Efficacy');
      await page.keyboard.press('Control+f');
      await page.getByRole('textbox', { name: 'Find' }).fill('patients');
      await page.waitForTimeout(300);
      expect(await violations(app)).toEqual([]);
      await page.keyboard.press('Escape');
      for (const tab of ['Metrics', 'Forward-looking', 'Notes']) {
        await page.getByRole('tab', { name: new RegExp(tab) }).click();
        expect(await violations(app)).toEqual([]);
      }
      await page.getByRole('group', { name: 'Text', exact: true }).focus();
      await page.keyboard.press('s');
      await page.waitForTimeout(300);
      expect(await violations(app)).toEqual([]);
      await page.keyboard.press('n');
      await page.getByRole('textbox', { name: 'Note' }).fill('A note');
      expect(await violations(app)).toEqual([]);
      await page.keyboard.press('Escape');
      for (const key of ['Control+e', '?']) {
        await page.keyboard.press(key);
        await page.getByRole('dialog').waitFor();
        await page.waitForTimeout(300);
        expect(await violations(app)).toEqual([]);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
    },
    90_000,
  );
});
