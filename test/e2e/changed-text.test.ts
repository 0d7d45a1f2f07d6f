import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOpenDialog, launchApp, type RunningApp } from './launch-app.ts';
import { EVERYTHING, violations } from './violations.ts';
import { goToSection, paintedLayers, SAMPLE, waitForReading } from './read-sample.ts';

/** The sample as another download of the same filing might have it. */
function alter(source: string): string {
  return source
    .replace('<p><b>Pharmacokinetics</b></p>', '<p>This paragraph was not there before.</p>$&')
    .replace('88.4 &#181;g/mL', '98.4 &#181;g/mL')
    .replace(/ LMB-101 had a maximum tolerated dose of [^.]*\./, '');
}

const ACCESSION = /ACCESSION NUMBER:\s+(\S+)/.exec(readFileSync(SAMPLE, 'latin1'))?.[1] ?? '';

describe('a filing whose text has changed since it was annotated', () => {
  let app: RunningApp;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'changed-text-'));
    const profile = join(folder, 'profile');
    const altered = join(folder, basename(SAMPLE));
    writeFileSync(altered, alter(readFileSync(SAMPLE, 'latin1')), 'latin1');
    app = await launchApp({ files: [SAMPLE], profile });
    await waitForReading(app.page);
    await goToSection(app.page, 'Pharmacokinetics');
    // A slow page hears of a selection later than of the next key.
    const devtools = await app.page.context().newCDPSession(app.page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 8 });
    await app.page.keyboard.press('s');
    for (const colour of ['1', '2', '3']) {
      await app.page.keyboard.press('s');
      await app.page.keyboard.press(colour);
    }
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await app.page.getByRole('tab', { name: 'Notes 3' }).click();
    await app.page.getByText('All notes saved').waitFor();
    await app.close();
    app = await launchApp({ files: [altered], profile });
    await waitForReading(app.page);
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const card = (words: string) =>
    app.page.getByRole('complementary', { name: 'Notes' }).getByRole('listitem').filter({
      hasText: words,
    });

  it('has a passage that only stands elsewhere in its place, and says nothing of it', async () => {
    await expect.poll(async () => (await paintedLayers(app.page))['annotation-yellow']).toBe(1);
    expect(
      await card('half-life')
        .getByText(/Moved|Changed|Orphaned/)
        .count(),
    ).toBe(0);
  });

  it('leaves with both wordings, and with what is gone marked as such or left out', async () => {
    const { page } = app;
    await card('mean Cmax').getByText('A number differs.').waitFor();
    await card('mean Cmax').locator('.quote').click();
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: 'Export notes' });
    await dialog.getByText('a number differs. The text now reads:').waitFor();
    await dialog.getByText('88.4').waitFor();
    await dialog.getByText('98.4').waitFor();
    await dialog.getByText('Orphaned: not found in the present text.').waitFor();
    await dialog.getByLabel('Orphaned').uncheck();
    await dialog.getByText('2 notes').waitFor();
    await dialog.getByText('Not found in this text').waitFor({ state: 'detached' });
    await dialog.getByLabel('Orphaned').check();
    await dialog.getByLabel('From').selectOption('selection');
    await dialog.getByText('1 note', { exact: true }).waitFor();
    await dialog.getByLabel('From').selectOption('search');
    await dialog.getByText('0 notes').waitFor();
    await dialog
      .getByLabel('Search the notes')
      .fill('half-life "earlier conjugate" state:exact,moved');
    await dialog.getByText('1 note', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('shows the difference where a number has changed', async () => {
    await card('mean Cmax').getByText('A number differs.').waitFor();
    expect(await card('mean Cmax').locator('del').textContent()).toContain('88.4');
    expect(await card('mean Cmax').locator('ins').textContent()).toContain('98.4');
    await card('mean Cmax').getByRole('button', { name: 'Accept the new words' }).click();
    await card('98.4').getByText('Changed').waitFor({ state: 'detached' });
  });

  it('lists what is gone as orphaned, with its words, until it is attached by hand', async () => {
    const lost = card('maximum tolerated dose');
    await lost.getByText('Orphaned: not found in this text').waitFor();
    expect((await paintedLayers(app.page))['annotation-pink']).toBe(0);
    const attach = lost.getByRole('button', { name: 'Attach to selection' });
    expect(await attach.isDisabled()).toBe(true);
    await goToSection(app.page, 'Safety');
    await app.page.keyboard.press('p');
    await app.page.keyboard.press('p');
    await attach.click();
    await expect.poll(async () => (await paintedLayers(app.page))['annotation-pink']).toBe(1);
    await card('The most common adverse events').waitFor();
    await app.page.getByText('All notes saved').waitFor();
  });

  it('carries its notes over to the next filing, after saying what that comes to', async () => {
    const { page } = app;
    const next = join(folder, 'next.txt');
    const source = alter(readFileSync(SAMPLE, 'latin1')).replace('98.4 &#181;g', '97.4 &#181;g');
    writeFileSync(next, source.replaceAll(ACCESSION, '0009990042-25-000007'), 'latin1');
    await answerOpenDialog(app, [next]);
    await page.keyboard.press('Control+o');
    await page.getByRole('tab', { name: 'Notes 0' }).waitFor();
    await waitForReading(page);
    await page.getByRole('tab', { name: 'Notes 0' }).click();
    await page.getByRole('button', { name: 'More for notes' }).click();
    await page.getByRole('menuitem', { name: 'Carry notes over from another filing…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Carry notes over' });
    await dialog.getByRole('button', { name: /same filer.*3 notes/ }).click();
    await dialog.getByText('2 exact: the same words in the same place').waitFor();
    await dialog.getByText('1 changed, with another number').waitFor();
    expect(await dialog.locator('ins').textContent()).toContain('97.4');
    expect(await violations(app, EVERYTHING)).toEqual([]);
    await dialog.getByRole('button', { name: 'Carry over 2 notes' }).click();
    await page.getByRole('tab', { name: 'Notes 2' }).waitFor();
    await expect.poll(async () => (await paintedLayers(page))['annotation-yellow']).toBe(1);
    await page
      .getByText(/^Carried over from Lindenmoor Bio/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await page.getByRole('tab', { name: 'Notes 0' }).waitFor();
  });

  it('says nothing on the console', () => {
    expect(app.problems).toEqual([]);
  });
});
