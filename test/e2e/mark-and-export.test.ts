import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/paths.mjs';
import { answerOpenDialog, answerSaveDialog, launchApp, type RunningApp } from './launch-app.ts';
import { goToSection, paintedLayers, SAMPLE, selectedText, waitForReading } from './read-sample.ts';

const SENTENCE =
  'The half-life of LMB-204 was about five days in patients with low circulating antigen, ' +
  'compared with two days for the earlier conjugate LMB-101.';

/** One reader's evening and the next morning: the steps build on each other. */
describe('a filing is marked by keyboard and its notes leave as Markdown', () => {
  let app: RunningApp;
  let folder: string;
  let profile: string;
  const problems: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mark-and-export-'));
    profile = join(folder, 'profile');
    app = await launchApp({ files: [SAMPLE], profile });
    await waitForReading(app.page);
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('opens the file named on the command line, with its outline', async () => {
    const outline = app.page.getByRole('navigation', { name: 'Outline' });
    await outline.getByRole('button', { name: /^Item 8\.01 Other Events/ }).waitFor();
    await outline.getByRole('button', { name: /^EX-99\.1 · Press release/ }).waitFor();
    await app.page.getByRole('main', { name: 'Filing' }).waitFor();
  });

  it('selects a sentence with the keyboard', async () => {
    await goToSection(app.page, 'Pharmacokinetics');
    await app.page.keyboard.press('s');
    expect(await selectedText(app.page)).toBe('Pharmacokinetics');
    await app.page.keyboard.press('s');
    expect(await selectedText(app.page)).toBe(SENTENCE);
    await app.page.getByRole('toolbar', { name: 'Mark the passage' }).waitFor();
  });

  it('highlights, notes and tags it', async () => {
    const { page } = app;
    await page.keyboard.press('2');
    await expect.poll(async () => (await paintedLayers(page))['annotation-blue']).toBe(1);
    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: 'Note' }).fill('Compare with the **earlier** one.');
    await page.keyboard.press('Escape');
    await page.keyboard.press('t');
    await page.getByRole('combobox', { name: 'Tag' }).fill('half life');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Notes 1' }).click();
    const notes = page.getByRole('complementary', { name: 'Notes' });
    await notes.getByText('Compare with the **earlier** one.').waitFor();
    await notes.getByText('#half life').waitFor();
    await page.getByText('All notes saved').waitFor();
    problems.push(...app.problems);
  });

  it('has it all again after a restart', async () => {
    await app.close();
    app = await launchApp({ files: [SAMPLE], profile });
    const { page } = app;
    await waitForReading(page);
    await page.getByText(/^EX-99\.1 · \d+ %$/).waitFor();
    await expect.poll(async () => (await paintedLayers(page))['annotation-blue']).toBe(1);
    await page.getByRole('tab', { name: 'Notes 1' }).click();
    const notes = page.getByRole('complementary', { name: 'Notes' });
    await notes.getByRole('button', { name: SENTENCE }).waitFor();
    await notes.getByText('Compare with the **earlier** one.').waitFor();
  });

  it('copies a passage with its citation, in the form the reader prefers', async () => {
    const { page } = app;
    const board = () => app.electron.evaluate(({ clipboard }) => clipboard.readText());
    await goToSection(page, 'Pharmacokinetics');
    await page.keyboard.press('s');
    await page.keyboard.press('s');
    expect(await selectedText(page)).toBe(SENTENCE);
    await page.keyboard.press('c');
    await expect.poll(board).toMatch(/^“The half-life[^]*\n— Lindenmoor Bio, Inc\./);
    await page.getByRole('button', { name: 'Appearance' }).click();
    await page.getByLabel('Copy citations as').selectOption('markdown');
    await page.keyboard.press('Escape');
    await page.getByRole('group', { name: 'Text', exact: true }).focus();
    await page.keyboard.press('s');
    await page.keyboard.press('c');
    await expect.poll(board).toMatch(/^> [^]*\n\n— Lindenmoor Bio, Inc\./);
    await page.keyboard.press('Escape');
  });

  it('saves the notes as Markdown', async () => {
    const path = join(folder, 'notes.md');
    const { page } = app;
    await answerSaveDialog(app, path);
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: 'Export notes' });
    await dialog.getByText('1 note').waitFor();
    await dialog.getByRole('button', { name: 'Save…' }).click();
    await dialog.waitFor({ state: 'detached' });
    const expected = join(ROOT, 'test/fixtures/reader/lindenmoor-notes.md');
    await expect.poll(() => readMarkdown(path)).toBe(readFileSync(expected, 'utf8'));
  });

  it('prints the filing with marks and notes, and the notes alone, into a PDF', async () => {
    const { page } = app;
    for (const [what, file] of [
      ['The filing, with my highlights and notes', 'filing.pdf'],
      ['My notes alone', 'notes.pdf'],
    ] as const) {
      const path = join(folder, file);
      await answerSaveDialog(app, path);
      await page.keyboard.press('Control+p');
      const dialog = page.getByRole('dialog', { name: 'Print' });
      await dialog.getByLabel(what).check();
      await dialog.getByRole('button', { name: 'Save as PDF…' }).click();
      await dialog.waitFor({ state: 'detached', timeout: 120_000 });
      const pages = await readPdf(path);
      const text = pages.join(' ');
      expect(text).toContain(SENTENCE);
      expect(text).toContain('Compare with the earlier one.');
      expect(text).toContain('#half');
      for (const [i, one] of pages.entries()) {
        expect(one).toContain('Lindenmoor Bio · 8-K · 8 Nov 2024');
        expect(one).toContain(`${i + 1} / ${pages.length}`);
      }
      expect(text).not.toMatch(/\^[0-9a-f]{8}-/);
      expect(pages.length > 1).toBe(file === 'filing.pdf');
    }
    expect(app.electron.windows()).toHaveLength(1);
  });

  it("hands the pages to the system's print dialog", async () => {
    const { page } = app;
    await app.electron.evaluate(({ app: electronApp }) => {
      electronApp.once('web-contents-created', (_event, contents) => {
        contents.print = (_options, answer) => answer?.(true, '');
      });
    });
    await page.keyboard.press('Control+p');
    const dialog = page.getByRole('dialog', { name: 'Print' });
    await dialog.getByRole('button', { name: 'Print…' }).click();
    await dialog.waitFor({ state: 'detached', timeout: 120_000 });
  });

  it('undoes and redoes', async () => {
    const { page } = app;
    await page.keyboard.press('Escape');
    await goToSection(page, 'Safety');
    await page.keyboard.press('p');
    await page.keyboard.press('3');
    await expect.poll(async () => (await paintedLayers(page))['annotation-pink']).toBe(1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await paintedLayers(page))['annotation-pink']).toBe(0);
    await page.getByRole('button', { name: 'Redo' }).click();
    await expect.poll(async () => (await paintedLayers(page))['annotation-pink']).toBe(1);
  });

  it('resizes a mark by keys and by its handles', async () => {
    const { page } = app;
    const quote = page
      .getByRole('complementary', { name: 'Notes' })
      .locator('[aria-current] .quote');
    await page.getByRole('tab', { name: 'Notes 2' }).click();
    await page.getByRole('group', { name: 'Text', exact: true }).focus();
    await page.keyboard.press('Shift+K');
    const whole = await quote.innerText();
    await page.keyboard.press('Shift+Alt+ArrowLeft');
    await expect.poll(() => quote.innerText()).not.toBe(whole);
    await page.getByText('All notes saved').waitFor();
    expect(whole.startsWith(await quote.innerText())).toBe(true);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => quote.innerText()).toBe(whole);

    const handle = page.getByRole('slider', { name: 'Start of the mark' });
    const box = await handle.boundingBox();
    if (!box) throw new Error('the handle is not shown');
    await page.mouse.move(box.x + 12, box.y - 4);
    await page.mouse.down();
    await page.mouse.move(box.x + 140, box.y - 2, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => quote.innerText()).not.toBe(whole);
    expect(whole.endsWith(await quote.innerText())).toBe(true);
  });

  it('lets one choose among notes that lie over each other', async () => {
    const { page } = app;
    await page.getByRole('group', { name: 'Text', exact: true }).focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('s');
    await page.keyboard.press('4');
    await page.getByRole('tab', { name: 'Notes 3' }).waitFor();
    await page.keyboard.press('o');
    const picker = page.getByRole('group', { name: 'Notes here' });
    await picker.getByText('of 2 here').waitFor();
    const chosen = picker.locator('[aria-pressed="true"]');
    const before = await chosen.innerText();
    await page.keyboard.press('o');
    await expect.poll(() => chosen.innerText()).not.toBe(before);
    await picker.getByRole('button', { pressed: false }).click();
    await expect.poll(() => chosen.innerText()).toBe(before);
  });

  it('finds notes, and edits those selected as one step', async () => {
    const { page } = app;
    await page.keyboard.press('Escape');
    const panel = page.getByRole('complementary', { name: 'Notes' });
    const cards = panel.locator('.note-card');
    await page.keyboard.press('Control+Shift+F');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.ariaLabel))
      .toBe('Search notes');
    const search = panel.getByRole('searchbox', { name: 'Search notes' });
    await search.fill('colour:blue,green');
    await panel.getByText('2 of 3').waitFor();
    await search.fill('colour:blue,green -tag:"half life"');
    await panel.getByText('1 of 3').waitFor();
    await search.fill('section:pharmacokinetics');
    await panel.getByText('2 of 3').waitFor();
    await cards.locator('.quote').first().focus();
    await page.keyboard.press('Control+a');
    const bar = panel.getByRole('group', { name: 'Edit the notes selected' });
    await bar.getByText('2 selected').waitFor();
    await page.keyboard.press('t');
    await bar.getByRole('combobox', { name: 'Tag' }).fill('to check');
    await page.keyboard.press('Enter');
    await page.getByText('2 notes tagged #to check').first().waitFor();
    await expect.poll(() => cards.getByText('#to check').count()).toBe(2);
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await expect.poll(() => cards.getByText('#to check').count()).toBe(0);
    await bar.getByRole('button', { name: 'Delete 2 notes' }).click();
    await page.getByRole('tab', { name: 'Notes 1' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await page.getByRole('tab', { name: 'Notes 3' }).waitFor();
    await search.fill('');
  });

  it('gives back from the bin what was deleted, and forgets the rest for good', async () => {
    const { page } = app;
    const panel = page.getByRole('complementary', { name: 'Notes' });
    const cards = panel.locator('.note-card');
    await cards.locator('.quote').first().focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.getByRole('tab', { name: 'Notes 0' }).waitFor();
    await panel.getByRole('button', { name: 'More for notes' }).click();
    await page.getByRole('menuitem', { name: 'Bin…' }).click();
    const bin = page.getByRole('dialog', { name: 'Bin' });
    await bin
      .getByText(/kept at least until/)
      .first()
      .waitFor();
    await bin.getByRole('button', { name: /^Delete “Safety.* for good$/ }).click();
    await bin.getByRole('button', { name: 'Delete 1 note for good' }).click();
    await bin.getByRole('button', { name: 'Restore all 2' }).click();
    await bin.getByText('Nothing is in the bin.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Notes 2' }).waitFor();
  });

  it('gives a tag a key, renames it, and shares the set', async () => {
    const { page } = app;
    const path = join(folder, 'tags.json');
    const panel = page.getByRole('complementary', { name: 'Notes' });
    await panel.getByRole('button', { name: 'More for notes' }).click();
    await page.getByRole('menuitem', { name: 'Tags…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Tags' });
    await dialog.getByRole('button', { name: /^#half life/ }).click();
    await dialog.getByLabel('Name').fill('PK');
    await dialog.getByText('Renaming changes 1 note.').waitFor();
    await dialog.getByRole('textbox', { name: 'Key' }).fill('s');
    await dialog.getByText('This key belongs to “Sentence, then the next one”.').waitFor();
    await dialog.getByRole('textbox', { name: 'Key' }).fill('q');
    await dialog.getByRole('button', { name: /^teal/ }).click();
    await dialog.getByRole('button', { name: 'Rename' }).click();
    await dialog.getByRole('button', { name: /^#PK/ }).waitFor();
    await answerSaveDialog(app, path);
    await dialog.getByRole('button', { name: 'Export tags…' }).click();
    await dialog.getByText('saved as tags.json').waitFor();
    writeFileSync(path, readFileSync(path, 'utf8').replace('"PK"', '"endpoint"'));
    await answerOpenDialog(app, [path]);
    await dialog.getByRole('button', { name: 'Import tags…' }).click();
    await dialog.getByText('1 added, 0 changed').waitFor();
    await dialog.getByText('Without their key, which belongs to another: endpoint.').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('group', { name: 'Text', exact: true }).focus();
    await page.keyboard.press('s');
    await page.keyboard.press('q');
    await page.getByRole('tab', { name: 'Notes 3' }).waitFor();
    await expect.poll(() => panel.locator('.note-card').getByText('#PK').count()).toBe(2);
    await expect.poll(async () => (await paintedLayers(page))['annotation-teal']).toBe(1);
  });

  it('says nothing on the console', () => {
    expect([...problems, ...app.problems]).toEqual([]);
  });
});

/** The words on each page, runs of white space as one space. */
async function readPdf(path: string): Promise<readonly string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(readFileSync(path))));
  return text.map((page) => page.replace(/\s+/g, ' '));
}

/** The file without what is particular to this run or to the sample's bytes. */
function readMarkdown(path: string): string {
  try {
    return readFileSync(path, 'utf8')
      .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
      .replace(/(?<= item ID )[0-9a-f]{8}(?= -->)/g, 'MARK')
      .replace(/[0-9a-f]{64}/g, 'SHA256');
  } catch {
    // Not written yet.
    return '';
  }
}
