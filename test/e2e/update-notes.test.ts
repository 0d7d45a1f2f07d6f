import { spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { electronArguments } from '../../scripts/launch.mjs';
import { findElectron } from '../../scripts/set-up/electron.mjs';
import { answerOpenDialog, answerSaveDialog, launchApp, type RunningApp } from './launch-app.ts';
import { goToSection, paintedLayers, SAMPLE, waitForReading } from './read-sample.ts';

const ACCESSION = '0000000000-24-000099';

async function mark(page: Page, section: string, key: string, layer: string): Promise<void> {
  await goToSection(page, section);
  await page.keyboard.press('s');
  await page.keyboard.press('s');
  await page.keyboard.press(key);
  await expect.poll(async () => (await paintedLayers(page))[layer]).toBe(1);
  await page.keyboard.press('Escape');
}

/** Starts the app a second time on the same profile, as the operating system does for a link. */
async function startAgain(profile: string, argument: string): Promise<void> {
  const executable = findElectron();
  if (executable === null) throw new Error('no Electron');
  const args = [`--user-data-dir=${profile}`, '--disable-gpu', ...electronArguments([argument])];
  await new Promise((resolve) => spawn(executable, args, { stdio: 'ignore' }).on('exit', resolve));
}

/** The notes live on in a file that the reader writes in as well: the steps build on each other. */
describe('notes are written again into the same file', () => {
  let app: RunningApp;
  let folder: string;
  let path: string;
  let profile: string;
  let link = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'update-notes-'));
    path = join(folder, 'mine.md');
    profile = join(folder, 'profile');
    app = await launchApp({ files: [SAMPLE], profile });
    app.page.setDefaultTimeout(30_000);
    await waitForReading(app.page);
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('exports, and the reader writes into the file', async () => {
    const { page } = app;
    await mark(page, 'Pharmacokinetics', '2', 'annotation-blue');
    await answerSaveDialog(app, path);
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: 'Export notes' });
    await dialog.getByRole('button', { name: 'Save…' }).click();
    await dialog.waitFor({ state: 'detached' });
    const saved = readFileSync(path, 'utf8');
    link = /exhibit99:\/\/[^)\s]+/.exec(saved)?.[0] ?? '';
    expect(link).toContain(ACCESSION);
    writeFileSync(path, `${saved}\nAsk the *clinic* first.\n`);
  });

  it('says what would change, and then has the new note and the words of the reader', async () => {
    const { page } = app;
    await mark(page, 'Safety', '3', 'annotation-pink');
    await answerOpenDialog(app, [path]);
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: 'Export notes' });
    await dialog.getByText('2 notes').waitFor();
    await dialog.getByRole('button', { name: 'Update file…' }).click();
    await dialog.getByText('mine.md: 1 added, 0 updated, 1 kept, 0 removed').waitFor();
    await dialog.getByRole('button', { name: 'Update', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('Ask the *clinic* first.');
    expect(text.match(/^<!-- exhibit99 item /gm)).toHaveLength(2);
    expect(text).toContain('annotations: 2');
  });

  it('keeps a file for each filing in a folder, and says first what would change there', async () => {
    const { page } = app;
    const vault = join(folder, 'vault');
    mkdirSync(vault);
    writeFileSync(join(vault, 'Mine.md'), 'My own words.');
    await answerOpenDialog(app, [vault]);
    const dialog = page.getByRole('dialog', { name: 'Export notes' });
    await page.keyboard.press('Control+e');
    await dialog.getByLabel('From').selectOption('all');
    await dialog.getByRole('button', { name: 'Folder…' }).click();
    await dialog.getByText('vault: 1 new file, 0 updated, 0 unchanged').waitFor();
    await dialog.getByText('new, 2 items').waitFor();
    expect(readdirSync(vault)).toEqual(['Mine.md']);
    await dialog.getByRole('button', { name: 'Write' }).click();
    await dialog.waitFor({ state: 'detached' });
    const [name = ''] = readdirSync(vault).filter((one) => one !== 'Mine.md');
    const written = readFileSync(join(vault, name), 'utf8');
    expect(written).toContain('half-life of LMB-204');
    const moved = join(vault, 'Renamed.md');
    renameSync(join(vault, name), moved);
    writeFileSync(moved, written.replace(/\n## /, '\nA word of mine.\n\n## '));
    await page.keyboard.press('Control+e');
    await dialog.getByLabel('From').selectOption('all');
    await dialog.getByRole('button', { name: 'Folder…' }).click();
    await dialog.getByText('vault: 0 new files, 0 updated, 1 unchanged').waitFor();
    await dialog.getByText('Renamed.md').waitFor();
    expect(await dialog.getByRole('button', { name: 'Write' }).isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it("renders the reader's own template and names the line of a mistake", async () => {
    const { page } = app;
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: 'Export notes' });
    await dialog.getByLabel('As').selectOption('own');
    const template = dialog.getByRole('textbox', { name: 'Template' });
    await template.fill('# Mine\n{{ filing.fler }}');
    await dialog
      .getByRole('alert')
      .getByText(/fler.*line:2/)
      .waitFor();
    await template.fill('# Mine of {{ annotations.size }}');
    await dialog.getByRole('heading', { name: 'Mine of 2' }).waitFor();
    for (const form of ['memo', 'obsidian', 'evidence']) {
      await dialog.getByLabel('As').selectOption(form);
      await dialog.getByText('half-life of LMB-204 was about').waitFor();
    }
    await dialog.getByLabel('Metrics').check();
    await dialog.getByRole('heading', { name: 'Trial metrics' }).waitFor();
    await dialog.getByLabel('From').selectOption('all');
    await dialog.getByText('2 notes').waitFor();
    await app.screenshot('export-dialog');
    await dialog.getByLabel('As').selectOption('plain');
    await page.keyboard.press('Escape');
  });

  it('takes notes over from another program, once, and refuses what is none', async () => {
    const { page } = app;
    const theirs = join(folder, 'theirs.json');
    const quoting = (id: string, exact: string) => ({
      id,
      text: 'From elsewhere',
      target: [{ selector: [{ type: 'TextQuoteSelector', exact }] }],
    });
    const rows = [
      quoting('hyp-1', 'The most common adverse events of any grade were nausea'),
      quoting('hyp-2', 'These words stand in no filing of anybody at all'),
      { id: 'hyp-3' },
    ];
    writeFileSync(theirs, JSON.stringify({ rows }));
    await answerOpenDialog(app, [theirs]);
    await page.keyboard.press('Control+Shift+e');
    const dialog = page.getByRole('dialog', { name: 'Import notes' });
    const choose = dialog.getByRole('button', { name: 'Choose file…' });
    await choose.click();
    await dialog.getByText('theirs.json: 1 added, 0 updated, 0 already here.').waitFor();
    await dialog.getByText('1 not found in this filing').waitFor();
    await dialog.getByText('1 skipped').waitFor();
    await choose.click();
    await dialog.getByText('theirs.json: 0 added, 0 updated, 1 already here.').waitFor();
    writeFileSync(theirs, '['.repeat(200_000));
    await choose.click();
    await dialog.getByRole('alert').getByText('This is not valid JSON').waitFor();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('tab', { name: /^Notes 2/ }).waitFor();
  });

  it('follows a link to a note from a second start', async () => {
    const { page } = app;
    await page.keyboard.press('Control+w');
    await page.getByRole('main', { name: 'Filing' }).waitFor({ state: 'detached' });
    await startAgain(profile, link);
    await waitForReading(page);
    await page.getByRole('tab', { name: /^Notes 2/ }).click();
    await page.locator('.note-card[aria-current=true]').getByText('half-life of LMB-204').waitFor();
  });

  it('says which filing a link needs', async () => {
    await startAgain(profile, 'exhibit99://open/0009990001-07-000012/some-note');
    await app.page
      .getByText('Open filing 0009990001-07-000012 and follow the link again.')
      .waitFor();
  });

  it('says nothing on the console', () => {
    expect(app.problems).toEqual([]);
  });
});
