import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOpenDialog, launchApp, type RunningApp } from './launch-app.ts';
import { LONG_TABLES } from './long-tables.ts';
import { MIXED_FILING } from './mixed-filing.ts';
import { goToSection, paintedLayers, SAMPLE, selectedText, waitForReading } from './read-sample.ts';

describe('the reading room', () => {
  const mixed = join(tmpdir(), `mixed-${process.pid}.txt`);
  let app: RunningApp;
  beforeAll(async () => {
    app = await launchApp({ files: [SAMPLE] });
    await waitForReading(app.page);
  });
  afterAll(() => app.close());

  it('marks findings as highlights and leaves the text alone', async () => {
    // What lies around the window is painted as it is drawn.
    await expect.poll(async () => (await paintedLayers(app.page))['metric']).toBeGreaterThan(10);
    const layers = await paintedLayers(app.page);
    expect(layers['forward']).toBeGreaterThan(3);
    expect(layers['cautionary']).toBeGreaterThan(0);
    expect(await app.page.locator('.paper mark').count()).toBe(0);
  });

  it('opens at the very beginning, and knows where that is before anything is scrolled', async () => {
    const { page } = app;
    const top = () => page.locator('.scroller').evaluate((element) => element.scrollTop);
    expect(await top()).toBe(0);
    await page.getByText(/^8-K · \d+ %$/).waitFor();
    await page.locator('[data-focused] .scroller').focus();
    await page.keyboard.press('h');
    await expect.poll(top).toBeGreaterThan(0);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(top).toBe(0);
  });

  it('steps on from where the reader has scrolled to, and reads out what it comes to', async () => {
    const { page } = app;
    const said = page.locator('output[aria-live="polite"]');
    await page.keyboard.press('j');
    await expect.poll(() => said.textContent()).toMatch(/^(Phase|Trial): /);
    const active = page.locator('.side-panel [aria-current="true"]');
    const first = await active.textContent();
    await goToSection(page, 'Contacts');
    await page.keyboard.press('j');
    await expect.poll(() => said.textContent()).toBe('No later finding');
    await page.keyboard.press('k');
    await expect.poll(() => said.textContent()).toMatch(/^(Cautionary|Forward-looking): /);
    expect(await active.textContent()).not.toBe(first);
    await page.getByRole('tab', { name: /^Notes/ }).click();
    await page.locator('[data-focused] .scroller').focus();
  });

  it('turns a layer off and on', async () => {
    const toggle = app.page.getByRole('button', { name: 'Trial metrics' });
    await toggle.click();
    await expect.poll(async () => (await paintedLayers(app.page))['metric']).toBe(0);
    await toggle.click();
    await expect.poll(async () => (await paintedLayers(app.page))['metric']).toBeGreaterThan(10);
  });

  it('leads from a row of the metrics to its passage', async () => {
    const { page } = app;
    await page.getByRole('tab', { name: /Metrics/ }).click();
    const panel = page.getByRole('complementary', { name: 'Metrics' });
    await panel.getByRole('row', { name: /Half-life LMB-101 2 d/ }).click();
    const row = panel.getByRole('row', { name: /Half-life LMB-101/ });
    expect(await row.getAttribute('aria-current')).toBe('true');
    await expect.poll(() => isInView(app, 'compared with two days')).toBe(true);
  });

  it('leads from a passage to its row', async () => {
    const { page } = app;
    await goToSection(page, 'Doses and patients');
    const place = await placeOfWords(app, 'forty-one patients');
    await page.mouse.click(place.x, place.y);
    const row = page
      .getByRole('complementary', { name: 'Metrics' })
      .locator('tr[aria-current="true"]');
    await row.getByText('41', { exact: true }).waitFor();
  });

  it('says why a passage is forward-looking, and by when', async () => {
    const { page } = app;
    await goToSection(page, 'What comes next');
    const place = await placeOfWords(app, 'Top-line overall survival');
    await page.mouse.move(place.x, place.y);
    await page.mouse.move(place.x + 1, place.y);
    const tooltip = page.getByRole('tooltip');
    await tooltip.getByText('Forward-looking').waitFor();
    await tooltip
      .getByText(/second half of 2025/)
      .first()
      .waitFor();
  });

  it('finds words and steps through them', async () => {
    const { page } = app;
    await page.keyboard.press('Control+f');
    const find = page.getByRole('search', { name: 'Find in filing' });
    await find.getByRole('textbox', { name: 'Find' }).fill('LMB-204');
    await find.getByText(/^\d+ of \d+$/).waitFor();
    const before = await find.getByRole('status').textContent();
    await page.keyboard.press('Enter');
    await expect.poll(() => find.getByRole('status').textContent()).not.toBe(before);
    await expect.poll(() => find.locator('.hit-list [aria-current]').isVisible()).toBe(true);
    for (let i = 0; i < 6; i += 1) {
      await page.keyboard.press('Enter');
      await expect.poll(() => isHitCovered(page)).toBe(false);
    }
    const layers = await paintedLayers(page);
    expect(layers['search']).toBe(Number(before?.split(' of ')[1]));
    expect(layers['search-current']).toBe(1);
    await find.getByRole('button', { name: 'Regular expression' }).click();
    await find.getByRole('textbox', { name: 'Find' }).fill('[');
    await find.getByText('Not a regular expression').waitFor();
    await find.getByRole('textbox', { name: 'Find' }).fill(String.raw`LMB-\d+`);
    await find.getByText(/^\d+ of \d+$/).waitFor();
    await find.getByRole('textbox', { name: 'Find' }).fill('(\\w+\\s*)+\\$$');
    await find.getByText('Takes too long').waitFor();
    await find.getByRole('button', { name: 'Regular expression' }).click();
    await page.keyboard.press('Escape');
  });

  it('selects by word, sentence and paragraph, longer and shorter', async () => {
    const { page } = app;
    await page.keyboard.press('Escape');
    await goToSection(page, 'About LMB-204');
    await page.keyboard.press('p');
    expect(await selectedText(page)).toBe('About LMB-204');
    await page.keyboard.press('p');
    expect(await selectedText(page)).toMatch(/^LMB-204 links .* ended in 2019\.$/);
    await page.keyboard.press('s');
    expect(await selectedText(page)).toMatch(/^LMB-204 links .* linker\.$/);
    await page.keyboard.press('Shift+ArrowRight');
    expect(await selectedText(page)).toMatch(/^LMB-204 links .* tumor cell\.$/);
    await page.keyboard.press('w');
    expect(await selectedText(page)).toBe('LMB-204');
    await page.keyboard.press('ArrowRight');
    expect(await selectedText(page)).toBe('links');
    await page.keyboard.press('Escape');
    expect(await selectedText(page)).toBe('');
  });

  it('keeps the tools beside the selection, never over it', async () => {
    const { page } = app;
    await goToSection(page, 'Efficacy');
    await page.keyboard.press('s');
    await page.keyboard.press('s');
    const tools = await page.locator('.selection-popover').boundingBox();
    const selection = await page.evaluate(() => {
      const box = getSelection()?.getRangeAt(0).getBoundingClientRect();
      return box && { top: box.top, bottom: box.bottom };
    });
    if (!tools || !selection) throw new Error('nothing selected');
    const isClear = tools.y >= selection.bottom || tools.y + tools.height <= selection.top;
    expect(isClear).toBe(true);
    await page.keyboard.press('Escape');
  });

  it('copies a passage with its citation', async () => {
    const { page } = app;
    await goToSection(page, 'Contacts');
    await page.keyboard.press('s');
    await page.keyboard.press('c');
    const copied = () => app.electron.evaluate(({ clipboard }) => clipboard.readText());
    await expect.poll(copied).toMatch(/^“Contacts”\n— Lindenmoor Bio, Inc\., Form 8-K, .*Contacts/);
    await page.keyboard.press('Escape');
  });

  it('recolours and deletes a mark that is clicked, and brings it back', async () => {
    const { page } = app;
    await goToSection(page, 'About Lindenmoor Bio');
    await page.keyboard.press('s');
    await page.keyboard.press('4');
    await expect.poll(async () => (await paintedLayers(page))['annotation-green']).toBe(1);
    // Painted at once; it answers to a click when it has been written.
    await page.locator('.status-line').getByText('1 note', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    const place = await placeOfWords(app, 'About Lindenmoor Bio');
    await page.mouse.click(place.x, place.y);
    const tools = page.getByRole('toolbar', { name: 'Mark the passage' });
    await tools.getByRole('button', { name: 'purple, key 6' }).click();
    await expect.poll(async () => (await paintedLayers(page))['annotation-purple']).toBe(1);
    await tools.getByRole('button', { name: 'Delete note' }).click();
    await expect.poll(async () => (await paintedLayers(page))['annotation-purple']).toBe(0);
    await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await paintedLayers(page))['annotation-purple']).toBe(1);
  });

  it('steps from note to note, and follows a click on the strip', async () => {
    const { page } = app;
    await page.keyboard.press('Escape');
    await goToSection(page, 'Efficacy');
    await page.keyboard.press('Shift+j');
    const said = page.locator('output[aria-live="polite"]');
    await expect.poll(() => said.textContent()).toBe('Note: About Lindenmoor Bio');
    await expect.poll(() => isInView(app, 'About Lindenmoor Bio')).toBe(true);
    await page.keyboard.press('Escape');
    const strip = await page.locator('.strip').boundingBox();
    if (!strip) throw new Error('no strip');
    await page.mouse.click(strip.x + strip.width / 2, strip.y + 2);
    await expect.poll(() => isInView(app, 'On November 8, 2024')).toBe(true);
  });

  it('keeps the place of reading when the type or the width changes', async () => {
    const { page } = app;
    await goToSection(page, 'Pharmacokinetics');
    const longer = page.getByRole('group', { name: 'Line length' });
    await page.getByRole('button', { name: 'Appearance' }).click();
    for (const name of ['Shorter', 'Shorter']) await longer.getByRole('button', { name }).click();
    await page.getByRole('button', { name: 'Larger' }).click();
    await expect.poll(() => isInView(app, 'The half-life of LMB-204 was')).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Show side panel' }).click();
    await expect.poll(() => isInView(app, 'The half-life of LMB-204 was')).toBe(true);
    await page.getByRole('button', { name: 'Show side panel' }).click();
  });

  it('lets the panels be made wider, by mouse and by key', async () => {
    const { page } = app;
    const edge = page.getByRole('separator', { name: 'Width of the side panel' });
    const before = Number(await edge.getAttribute('aria-valuenow'));
    await edge.focus();
    await page.keyboard.press('ArrowLeft');
    expect(Number(await edge.getAttribute('aria-valuenow'))).toBe(before + 16);
    const box = await edge.boundingBox();
    if (!box) throw new Error('no edge');
    await page.mouse.move(box.x + 3, box.y + 300);
    await page.mouse.down();
    await page.mouse.move(box.x + 43, box.y + 300, { steps: 4 });
    await page.mouse.up();
    expect(Number(await edge.getAttribute('aria-valuenow'))).toBe(before - 24);
  });

  it('offers every command and section by name', async () => {
    const { page } = app;
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: 'Commands' });
    await palette.getByRole('combobox').fill('safety');
    await palette.getByRole('option', { name: /Safety/ }).waitFor();
    await page.keyboard.press('Enter');
    await palette.waitFor({ state: 'detached' });
    await expect.poll(() => isInView(app, 'no treatment-related deaths')).toBe(true);
  });

  it('gives a command other keys, asks before it takes them, and gives them back', async () => {
    const { page } = app;
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Keys' });
    const find = keys.getByRole('button', { name: /^Change the keys of Find in filing/ });
    await find.click();
    await page.keyboard.press('Control+o');
    await keys.getByText('Ctrl O already means “Open filing…”.').waitFor();
    await keys.getByRole('button', { name: 'Leave it' }).click();
    await find.click();
    await page.keyboard.press('Control+Shift+y');
    await keys.getByText('Find in filing: Ctrl Shift Y').waitFor();
    await page.keyboard.press('Escape');
    await keys.waitFor({ state: 'detached' });
    const field = page.getByRole('textbox', { name: 'Find', exact: true });
    await page.keyboard.press('Control+Shift+y');
    await expect.poll(() => field.evaluate((element) => element.matches(':focus'))).toBe(true);
    const accelerator = () =>
      app.electron.evaluate(({ Menu }) => {
        const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []);
        return String(items?.find((item) => item.label === 'Find in Filing')?.accelerator);
      });
    expect(await accelerator()).toBe('CmdOrCtrl+Shift+Y');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await keys.getByRole('button', { name: 'Reset all keys' }).click();
    await page.keyboard.press('Escape');
    await keys.waitFor({ state: 'detached' });
    await expect.poll(accelerator).toBe('CmdOrCtrl+F');
  });

  it('shows a document as it was filed, beside the text and following it', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Layout' }).click();
    await page.getByRole('menuitemradio', { name: 'Text and as filed' }).click();
    const filed = page.frameLocator('.filed-frame');
    await goToSection(page, 'Efficacy');
    const heading = filed.getByText('Efficacy', { exact: true }).first();
    await expect.poll(() => topOf(heading)).toBeLessThan(300);
    await goToSection(page, 'About LMB-204');
    await expect.poll(() => topOf(filed.getByText(/^About LMB-204/).first())).toBeLessThan(860);
    expect(await page.locator('.filed-frame').getAttribute('sandbox')).toBe('');
    await page.keyboard.press('Alt+2');
    await page.getByRole('group', { name: 'Text', exact: true }).waitFor({ state: 'detached' });
    await filed
      .getByText(/^About LMB-204/)
      .first()
      .waitFor();
    await page.keyboard.press('Alt+1');
    await page.locator('.filed-frame').waitFor({ state: 'detached' });
    await expect.poll(() => isInView(app, 'About LMB-204')).toBe(true);
  });

  it('goes to a page, a place, the next section and the next table by key', async () => {
    const { page } = app;
    const go = async (keys: string, name: string, wanted: string) => {
      await page.keyboard.press(keys);
      const dialog = page.getByRole('dialog', { name });
      await dialog.getByRole('textbox').fill(wanted);
      await page.keyboard.press('Enter');
      return dialog;
    };
    const here = page.locator('.outline-line[aria-current="location"]');
    await goToSection(page, 'Efficacy');
    const dialog = await go('Control+g', 'Go to page', '999');
    await dialog.getByText('There is no page “999”.').waitFor();
    await page.keyboard.press('Escape');
    const place = await go('Control+Shift+g', 'Go to place', '0');
    await place.waitFor({ state: 'detached' });
    await expect.poll(() => here.textContent()).not.toMatch(/^Efficacy/);
    const before = await here.textContent();
    await page.keyboard.press('h');
    await expect.poll(() => here.textContent()).not.toBe(before);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(() => here.textContent()).toBe(before);
    await page.keyboard.press('g');
    await page.getByText(/^(Table: |No later table)/).waitFor({ state: 'attached' });
  });

  it('has a menu for what is selected, for a mark, for a tab, and by key', async () => {
    const { page } = app;
    await goToSection(page, 'About Lindenmoor Bio');
    await page.keyboard.press('p');
    await page.keyboard.press('p');
    const words = await page.evaluate(() => {
      const box = getSelection()?.getRangeAt(0).getClientRects()[0];
      return box ? { x: box.left + 20, y: box.top + box.height / 2 } : { x: 0, y: 0 };
    });
    await page.mouse.click(words.x, words.y, { button: 'right' });
    const menu = page.getByRole('menu', { name: 'What can be done here' });
    const notes = page.getByRole('tab', { name: /^Notes/ });
    const before = await notes.textContent();
    await menu.getByRole('menuitem', { name: 'Copy', exact: true }).waitFor();
    await menu.getByRole('menuitem', { name: 'Highlight in green' }).click();
    await expect.poll(() => notes.textContent()).not.toBe(before);
    await expect.poll(async () => (await paintedLayers(page))['annotation-green']).toBe(1);
    await page.keyboard.press('Escape');
    await page.mouse.click(words.x, words.y, { button: 'right' });
    await menu.getByRole('menuitem', { name: /^Delete the note/ }).click();
    await expect.poll(async () => (await paintedLayers(page))['annotation-green']).toBe(0);
    await page.locator('[data-focused] .scroller').focus();
    await page.keyboard.press('Shift+F10');
    await menu.getByRole('menuitem', { name: /^Go to page/ }).waitFor();
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    await page.locator('.filing-tab').first().click({ button: 'right' });
    await menu.getByRole('menuitem', { name: 'Open beside' }).click();
    await page.getByRole('group', { name: 'Right text' }).waitFor();
    await page.keyboard.press('Alt+1');
  });

  it('follows a reader who scrolls on right after a jump', async () => {
    const { page } = app;
    const outline = page.getByRole('navigation', { name: 'Outline' });
    await outline.getByRole('button', { name: /^Contacts/ }).click();
    await page.locator('.scroller').evaluate(
      (scroller) =>
        new Promise<void>((resolve) => {
          // Once it has come to rest, and before the window believes so.
          setTimeout(() => {
            scroller.scrollTop = 0;
            resolve();
          }, 150);
        }),
    );
    await expect.poll(() => outline.locator('[aria-current]').textContent()).toMatch(/^Cover/);
  });

  it('has room for the text in a narrow window, and its panels one at a time', async () => {
    const { page } = app;
    const size = (width: number, height: number) =>
      app.electron.evaluate(
        ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h),
        [width, height] as const,
      );
    const outline = page.getByRole('navigation', { name: 'Outline' });
    const panel = page.locator('.side-panel');
    const text = page.locator('.scroller');
    const before = await page.evaluate(() => [innerWidth, innerHeight] as const);
    await size(800, 600);
    await outline.waitFor({ state: 'detached' });
    await panel.waitFor();
    await page.getByRole('button', { name: 'Show outline' }).click();
    await outline.waitFor();
    await panel.waitFor({ state: 'detached' });
    await size(500, 420);
    await outline.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Show outline' }).click();
    await outline.getByRole('button', { name: /^Efficacy/ }).click();
    await outline.waitFor({ state: 'detached' });
    await expect.poll(() => isInView(app, 'evaluable for response')).toBe(true);
    await text.focus();
    await page.keyboard.press('s');
    await page.locator('.selection-popover').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(500);
    expect((await text.boundingBox())?.width).toBeGreaterThan(480);
    await page.keyboard.press('Escape');
    await size(...before);
    await outline.waitFor();
    await panel.waitFor();
  });

  it('closes and opens the outline, and is gone through by arrow keys', async () => {
    const { page } = app;
    const outline = page.getByRole('navigation', { name: 'Outline' });
    await goToSection(page, 'Efficacy');
    const line = outline.locator('.outline-line[aria-current="location"]');
    await line.focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => line.textContent()).not.toMatch(/^Efficacy/);
    expect(await outline.getByRole('button', { name: /^Efficacy/ }).count()).toBe(0);
    await page.keyboard.press('ArrowRight');
    await outline.getByRole('button', { name: /^Efficacy/ }).waitFor();
    expect(await outline.locator('.outline-line[tabindex="0"]').count()).toBe(1);
  });

  it('shows two places of one filing, each with its own scroll', async () => {
    const { page } = app;
    await goToSection(page, 'Efficacy');
    await page.keyboard.press('Alt+4');
    const right = page.getByRole('group', { name: 'Right text' });
    await right.locator('.chunk').first().waitFor();
    await page.keyboard.press('F6');
    const here = page.locator('.outline-line[aria-current="location"]');
    await goToSection(page, 'What comes next');
    await expect.poll(() => here.textContent()).toMatch(/^What comes next/);
    const leftPlace = () =>
      page.locator('.side[data-side="left"] .scroller').evaluate((e) => e.scrollTop);
    const before = await leftPlace();
    await page.keyboard.press('s');
    await page.getByText(/^Selected: \w/).waitFor({ state: 'attached' });
    await page.keyboard.press('3');
    await expect.poll(async () => (await paintedLayers(page))['annotation-pink']).toBe(2);
    expect(await leftPlace()).toBe(before);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('F6');
    await expect.poll(() => here.textContent()).toMatch(/^Efficacy/);
    await page.keyboard.press('Alt+1');
    await right.waitFor({ state: 'detached' });
    await expect.poll(async () => (await paintedLayers(page))['metric']).toBeGreaterThan(10);
  });

  it('remembers the theme and which parts of the outline are closed', async () => {
    const { page } = app;
    await page.locator('.outline-line').first().click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Close all at this level' }).click();
    await expect.poll(() => page.locator('.outline-line').count()).toBeLessThan(5);
    await page.getByRole('button', { name: 'Appearance' }).click();
    await page.getByRole('radio', { name: 'Dark' }).check();
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    await page.keyboard.press('Escape');
    await page.reload();
    await page.getByRole('main').waitFor();
    await expect
      .poll(() => page.evaluate(() => document.documentElement.dataset['theme']))
      .toBe('dark');
  });

  it('shows a file opened a second time in the tab it has', async () => {
    const { page } = app;
    await answerOpenDialog(app, [SAMPLE]);
    await page.keyboard.press('Control+o');
    await waitForReading(page);
    // As wide as it was made before.
    const edge = page.getByRole('separator', { name: 'Width of the side panel' });
    expect(await edge.getAttribute('aria-valuenow')).toBe('348');
    expect(await page.locator('.outline-line').count()).toBeLessThan(5);
    await page.locator('.outline-line').first().click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Open all' }).click();
    await expect.poll(() => page.locator('.outline-line').count()).toBeGreaterThan(10);
    await page.keyboard.press('Control+o');
    await page.waitForTimeout(500);
    expect(await page.getByRole('button', { name: /^Close / }).count()).toBe(1);
    await page.keyboard.press('Control+w');
    await page.getByRole('button', { name: 'Open filing' }).waitFor();
    await page.getByRole('button', { name: /^Lindenmoor Bio, Inc\./ }).waitFor();
  });

  it('keeps the head of a long table in sight, of a wide one too, and its figures on their points', async () => {
    const { page } = app;
    const path = join(tmpdir(), `long-tables-${process.pid}.htm`);
    writeFileSync(path, LONG_TABLES);
    await answerOpenDialog(app, [path]);
    await page.keyboard.press('Control+o');
    await waitForReading(page);
    for (const [words, isWide] of [
      ['By kind, for three years.', false],
      ['By kind, for all years.', true],
    ] as const) {
      await scrollPast(page, words, 900);
      await expect.poll(() => tableBehind(page, words)).toMatchObject({ isWide, headOff: 0 });
      const { spread, scrolledBy } = await tableBehind(page, words);
      if (isWide) {
        const box = page.getByRole('group', { name: 'Wide table' });
        await box.focus();
        await page.keyboard.press('ArrowRight');
        await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
      }
      expect(spread).toBeLessThan(1.5);
      expect(scrolledBy).toBe(isWide ? 50 : 0);
    }
    await page.getByRole('button', { name: 'Appearance' }).click();
    await page.getByRole('combobox', { name: 'Font' }).selectOption('Sans serif');
    await page.keyboard.press('Escape');
    expect((await tableBehind(page, 'By kind, for three years.')).spread).toBeLessThan(2);
    rmSync(path);
  });

  it('leads to footnotes and back, along links, and out of the filing only by way of the clipboard', async () => {
    const { page } = app;
    writeFileSync(mixed, MIXED_FILING);
    await answerOpenDialog(app, [mixed]);
    await page.keyboard.press('Control+o');
    await page.locator('.paper .chunk', { hasText: 'Ferrow Tools Corp.' }).waitFor();
    const paper = page.locator('.paper').first();
    const said = page.locator('output[aria-live="polite"]');
    const top = () => page.locator('.scroller').evaluate((element) => element.scrollTop);
    await paper.getByText('part on sales').click();
    await expect.poll(() => said.textContent()).toMatch(/^Sales of lathes/);
    await expect.poll(top).toBeGreaterThan(100);
    const before = await top();
    await paper.locator('sup').first().click();
    await expect.poll(() => said.textContent()).toMatch(/^Footnote: .*given away at the fair/);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(40);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(top).toBe(0);
    await paper.getByText('our page').click();
    const toast = page.locator('.toast', { hasText: 'Leads out of the filing' });
    await toast.getByText('https://www.example.com/fair').waitFor();
    await toast.getByRole('button', { name: 'Copy address' }).click();
    const copied = () => app.electron.evaluate(({ clipboard }) => clipboard.readText());
    await expect.poll(copied).toBe('https://www.example.com/fair');
    expect(page.url()).toMatch(/^app:\/\/reader\//);
    expect(app.electron.windows()).toHaveLength(1);
  });

  it('shows pages of the original, pictures, and words of any length', async () => {
    const { page } = app;
    const paper = page.locator('.paper').first();
    const labels = paper.locator('.page-break[data-label]');
    expect(await labels.evaluateAll((all) => all.map((e) => e.getAttribute('data-label')))).toEqual(
      expect.arrayContaining([expect.stringContaining('4'), expect.stringContaining('5')]),
    );
    await paper.locator('figure').scrollIntoViewIfNeeded();
    await paper.getByRole('img', { name: 'A lathe' }).waitFor({ state: 'attached' });
    const isWithin = await paper
      .getByText(/^(lathe){9}/)
      .evaluate((e) => e.scrollWidth <= e.clientWidth);
    expect(isWithin).toBe(true);
    // The picture was read out of it.
    rmSync(mixed);
  });

  it('follows the system in its theme, and moves nothing where that is not wanted', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Appearance' }).click();
    await page.getByRole('radio', { name: 'System' }).check();
    await page.keyboard.press('Escape');
    const theme = () => page.evaluate(() => document.documentElement.dataset['theme']);
    for (const [wish, wanted] of [
      [{ colorScheme: 'dark' }, 'dark'],
      [{ colorScheme: 'light' }, 'light'],
      [{ contrast: 'more' }, 'contrast'],
      [{ contrast: 'no-preference' }, 'light'],
    ] as const) {
      await page.emulateMedia(wish);
      await expect.poll(theme).toBe(wanted);
    }
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('button, .resizer, .popup, .toast')].filter(
          (e) => getComputedStyle(e).transitionDuration !== '0s',
        ).length,
    );
    expect(moving).toBe(0);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('says nothing on the console', () => {
    expect(app.problems).toEqual([]);
  });
});

/** Whether the list of hits stands over the current one; null where either is missing. */
async function isHitCovered(page: Page): Promise<boolean | null> {
  return page.evaluate(() => {
    const [hit] = CSS.highlights.get('search-current') ?? [];
    const list = document.querySelector('.hit-list')?.getBoundingClientRect();
    if (!hit || !list) return null;
    const range = document.createRange();
    range.setStart(hit.startContainer, hit.startOffset);
    range.setEnd(hit.endContainer, hit.endOffset);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    return right > list.left && left < list.right && bottom > list.top && top < list.bottom;
  });
}

/** Where the words stand on the screen. */
async function placeOfWords(app: RunningApp, words: string): Promise<{ x: number; y: number }> {
  const place = await app.page.evaluate((wanted) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0 || !node.parentElement?.closest('.paper')) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 4);
      const box = range.getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }
    return null;
  }, words);
  if (!place) throw new Error(`"${words}" is not in the text`);
  return place;
}

/** Scrolls the text until its top stands so many pixels behind the paragraph. */
async function scrollPast(page: Page, words: string, pixels: number): Promise<void> {
  const paragraph = page.locator('.paper').getByText(words, { exact: true });
  await paragraph.evaluate((element, by) => {
    element.scrollIntoView({ block: 'start' });
    const scroller = element.closest('.scroller');
    if (scroller) scroller.scrollTop += by;
  }, pixels);
}

/**
 * The table that follows the paragraph: how far from the text's upper edge its head stands, how far apart the points of its
 * second column's figures stand from side to side, and by how much it lets itself be scrolled sideways of 50 pixels.
 */
async function tableBehind(page: Page, words: string) {
  const paragraph = page.locator('.paper').getByText(words, { exact: true });
  return paragraph.evaluate((element) => {
    const boxes = [...document.querySelectorAll('.table-box')];
    const follows = (box: Element) =>
      element.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING;
    const box = boxes.find((each) => follows(each) !== 0);
    const head = box?.querySelector('thead');
    const scroller = element.closest('.scroller');
    if (!box || !head || !scroller) throw new Error('no table follows');
    const points = [...box.querySelectorAll('tbody td:nth-child(2)')].map((cell) => {
      const text = cell.firstChild;
      const range = document.createRange();
      const at = text?.textContent?.indexOf('.') ?? -1;
      if (!text || at < 0) throw new Error('no figure with a point');
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return range.getBoundingClientRect().left;
    });
    box.scrollLeft = 50;
    const scrolledBy = box.scrollLeft;
    box.scrollLeft = 0;
    return {
      isWide: box.getAttribute('aria-label') === 'Wide table',
      headOff: Math.abs(
        Math.round(head.getBoundingClientRect().top - scroller.getBoundingClientRect().top),
      ),
      spread: Math.max(...points) - Math.min(...points),
      scrolledBy,
    };
  });
}

/** How far below the window's top an element of a frame stands. */
async function topOf(element: Locator): Promise<number> {
  return (await element.boundingBox())?.y ?? Infinity;
}

async function isInView(app: RunningApp, words: string): Promise<boolean> {
  const { y } = await placeOfWords(app, words);
  return y > 44 && y < 860;
}
