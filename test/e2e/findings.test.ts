import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/paths.mjs';
import { answerSaveDialog, launchApp, type RunningApp } from './launch-app.ts';
import { paintedLayers, SAMPLE, waitForReading } from './read-sample.ts';

const METRICS_CSV = join(ROOT, 'test/fixtures/reader/lindenmoor-metrics.csv');

/** One reader goes through what was found in the sample: the steps build on each other. */
describe('the panels of findings', () => {
  let app: RunningApp;
  let folder: string;
  let profile: string;
  const problems: string[] = [];

  const panel = (name: string) => app.page.getByRole('complementary', { name });
  const layer = async (name: string) => (await paintedLayers(app.page))[name] ?? 0;
  const clipboard = () => app.electron.evaluate(({ clipboard: board }) => board.readText());
  async function choose(name: string): Promise<void> {
    await app.page.getByRole('button', { name: 'Copy, save or accept all' }).click();
    await app.page.getByRole('menuitem', { name }).click();
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'findings-'));
    profile = join(folder, 'profile');
    app = await launchApp({ files: [SAMPLE], profile });
    await waitForReading(app.page);
    await app.page.getByRole('tab', { name: /^Metrics/ }).click();
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('groups the metrics under the compounds, in groups that close', async () => {
    const metrics = panel('Metrics');
    const group = metrics.getByRole('button', { name: /^LMB-101 \d+$/ });
    expect(await group.getAttribute('aria-expanded')).toBe('true');
    const row = metrics.getByRole('row', { name: /^Half-life LMB-101/ });
    await row.waitFor();
    await group.focus();
    await app.page.keyboard.press('Enter');
    await row.waitFor({ state: 'detached' });
    await app.page.keyboard.press('Enter');
    await row.waitFor();
  });

  it('shows the interval and the p-value in the row of their estimate', async () => {
    await panel('Metrics')
      .getByRole('row', { name: /0\.61.*CI 0\.42–0\.89 · p = 0\.011/ })
      .waitFor();
  });

  it('sorts by a column, either way', async () => {
    const metrics = panel('Metrics');
    await metrics.getByRole('button', { name: 'Group by compound' }).click();
    const header = metrics.getByRole('columnheader', { name: /^Value/ });
    expect(await header.getAttribute('aria-sort')).toBe('none');
    await header.getByRole('button').click();
    expect(await header.getAttribute('aria-sort')).toBe('ascending');
    const up = await numbersOf(metrics);
    expect(up).toEqual(up.toSorted((a, b) => a - b));
    await header.getByRole('button').click();
    expect(await header.getAttribute('aria-sort')).toBe('descending');
    const down = await numbersOf(metrics);
    expect(down).toEqual(down.toSorted((a, b) => b - a));
    await metrics
      .getByRole('columnheader', { name: /^Section/ })
      .getByRole('button')
      .click();
  });

  it('filters by words and by kind', async () => {
    const metrics = panel('Metrics');
    const rows = metrics.locator('tbody tr');
    const all = await rows.count();
    await metrics.getByRole('searchbox', { name: 'Filter metrics' }).fill('half-life lmb-101');
    await expect.poll(() => rows.count()).toBe(1);
    await metrics.getByRole('searchbox', { name: 'Filter metrics' }).fill('');
    await metrics.getByRole('combobox', { name: 'Kind' }).selectOption('Half-life');
    await expect.poll(() => rows.count()).toBe(2);
    await metrics.getByRole('searchbox', { name: 'Filter metrics' }).fill('no such thing');
    await metrics.getByText('No metric fits.').waitFor();
    await metrics.getByRole('searchbox', { name: 'Filter metrics' }).fill('');
    await metrics.getByRole('combobox', { name: 'Kind' }).selectOption('All kinds');
    await expect.poll(() => rows.count()).toBe(all);
  });

  it('lays the same kind side by side', async () => {
    const metrics = panel('Metrics');
    await metrics.getByRole('button', { name: 'Compare side by side' }).click();
    const columns = await metrics.getByRole('columnheader').allTextContents();
    expect(columns).toContain('LMB-204');
    expect(columns).toContain('LMB-101');
    const cells = metrics.getByRole('row', { name: /^Half-life/ }).getByRole('cell');
    const of = async (subject: string) =>
      (await cells.nth(columns.indexOf(subject) - 1).textContent())?.trim();
    expect(await of('LMB-204')).toBe('≈ 5 d');
    expect(await of('LMB-101')).toBe('2 d');
    await cells.getByRole('button', { name: '2 d' }).click();
    await metrics.getByRole('button', { name: 'Compare side by side' }).click();
    await metrics.locator('tr[aria-current="true"]', { hasText: 'LMB-101' }).waitFor();
  });

  it('copies what is listed for a spreadsheet', async () => {
    await panel('Metrics').getByRole('combobox', { name: 'Kind' }).selectOption('Half-life');
    await choose('Copy for a spreadsheet');
    const lines = (await clipboard()).trimEnd().split('\n');
    expect(lines.map((line) => line.split('\t'))).toEqual([
      ['metric', 'subject', 'figure', 'value', 'unit', 'section', 'text'],
      ['Half-life', 'LMB-204', '≈ 5 d', '5', 'd', 'Pharmacokinetics', 'about five days'],
      ['Half-life', 'LMB-101', '2 d', '2', 'd', 'Pharmacokinetics', 'two days'],
    ]);
    await choose('Copy as Markdown');
    expect(await clipboard()).toContain('| Half-life | LMB-101 | 2 d |');
    await choose('Copy as JSON');
    const copied: unknown = JSON.parse(await clipboard());
    expect(copied).toMatchObject({
      metrics: [{ value: 5, text: 'about five days' }, { value: 2 }],
    });
  });

  it('saves what is listed as CSV', async () => {
    const path = join(folder, 'metrics.csv');
    await answerSaveDialog(app, path);
    await choose('Save as CSV…');
    await expect.poll(() => readOrEmpty(path)).toBe(readFileSync(METRICS_CSV, 'utf8'));
    await panel('Metrics').getByRole('combobox', { name: 'Kind' }).selectOption('All kinds');
  });

  it('steps through the list and accepts and dismisses by key', async () => {
    const { page } = app;
    const before = await layer('metric');
    const metrics = panel('Metrics');
    await metrics.getByRole('row', { name: /^Half-life LMB-204/ }).click();
    await metrics.getByRole('button', { name: /^Accept all 2: Half-life/ }).click();
    await page.getByText('2 findings added to your notes').waitFor();
    await expect.poll(() => layer('annotation-green')).toBe(2);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => layer('annotation-green')).toBe(0);
    await page.keyboard.press('a');
    await expect.poll(() => layer('annotation-green')).toBe(1);
    await page.keyboard.press(']');
    const current = metrics.locator('tr[aria-current="true"]');
    await current.getByText('LMB-101').waitFor();
    await page.keyboard.press('x');
    await expect.poll(() => layer('metric')).toBe(before - 1);
    await metrics.getByRole('row', { name: /^Half-life LMB-101/ }).waitFor({ state: 'detached' });
    await metrics.getByText('1 dismissed').waitFor();
    expect(await current.count()).toBe(1);
    const toggle = page.getByRole('button', { name: /^Trial metrics/ });
    expect(await toggle.textContent()).toContain(String(before - 1));
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => layer('metric')).toBe(before);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect.poll(() => layer('metric')).toBe(before - 1);
  });

  it('lists what looks ahead by due date, by class and with a date only', async () => {
    const { page } = app;
    await page.getByRole('tab', { name: /^Forward-looking/ }).click();
    const forward = panel('Forward-looking');
    const items = forward.locator('.forward-item');
    const all = await items.count();
    await forward.getByRole('combobox', { name: 'Order' }).selectOption('due');
    await items.first().getByText('Due by 31 Mar 2025').waitFor();
    await forward.getByRole('button', { name: 'With due date' }).click();
    const due = await items.count();
    expect(due).toBeLessThan(all);
    expect(await items.filter({ hasText: /Due / }).count()).toBe(due);
    await forward.getByRole('button', { name: 'With due date' }).click();
    await forward.getByRole('button', { name: 'Specific', exact: true }).click();
    await expect.poll(() => items.filter({ hasText: 'Specific' }).count()).toBeGreaterThan(0);
    expect(await items.count()).toBe(await items.filter({ hasText: 'Specific' }).count());
    await forward.getByRole('button', { name: 'Specific', exact: true }).click();
    await forward.getByRole('combobox', { name: 'Section' }).selectOption({ index: 1 });
    await expect.poll(() => items.count()).toBeLessThan(all);
    await forward.getByRole('combobox', { name: 'Section' }).selectOption('All sections');
    await items.first().getByRole('button').first().click();
    await page.keyboard.press(']');
    await forward.locator('.forward-item:nth-child(2)[aria-current="true"]').waitFor();
    await page.keyboard.press('[');
    await forward.locator('.forward-item:nth-child(1)[aria-current="true"]').waitFor();
    await forward.getByRole('combobox', { name: 'Class' }).selectOption('Cautionary');
    await expect.poll(() => items.count()).toBe(await layer('cautionary'));
    await choose('Accept all 1 passage');
    await expect.poll(() => layer('annotation-purple')).toBeGreaterThan(0);
    await forward.getByRole('combobox', { name: 'Class' }).selectOption('All classes');
  });

  it('has dismissed a statement when asked to, and takes it back', async () => {
    const { page } = app;
    const before = await layer('forward');
    await page.keyboard.press('Escape');
    const forward = panel('Forward-looking');
    await forward.locator('.passage-card[data-tone="forward"]').first().click();
    await forward.getByRole('button', { name: /^Dismiss/ }).click();
    await expect.poll(() => layer('forward')).toBe(before - 1);
    await forward.locator('li[aria-current="true"] button:focus').waitFor();
    await forward.getByRole('button', { name: '1 dismissed' }).click();
    await forward.getByRole('button', { name: 'Restore all' }).click();
    await expect.poll(() => layer('forward')).toBe(before);
    await page.getByText('All notes saved').waitFor();
    problems.push(...app.problems);
  });

  it('remembers what was accepted and what was dismissed after a restart', async () => {
    await app.close();
    app = await launchApp({ files: [SAMPLE], profile });
    const { page } = app;
    await waitForReading(page);
    await expect.poll(() => layer('annotation-green')).toBe(1);
    await page.getByRole('tab', { name: /^Notes/ }).click();
    await panel('Notes').getByText('Half-life, LMB-204: ≈ 5 d').waitFor();
    await page.getByRole('tab', { name: /^Metrics/ }).click();
    const metrics = panel('Metrics');
    const row = metrics.getByRole('row', { name: /^Half-life LMB-101/ });
    await metrics.getByText('1 dismissed').click();
    expect(await row.count()).toBe(0);
    await metrics.getByRole('button', { name: 'Restore “two days”' }).click();
    await row.waitFor();
    await metrics.getByText('1 dismissed').waitFor({ state: 'detached' });
  });

  it('says nothing on the console', () => {
    expect([...problems, ...app.problems]).toEqual([]);
  });
});

/** The figures of the rows that begin with a number, in the order in which they stand. */
async function numbersOf(panel: Locator): Promise<readonly number[]> {
  const figures = await panel.locator('tbody td.figure').allInnerTexts();
  return figures.flatMap((figure) => {
    const number = /^(?:[≈≥≤<>] )?(-?[\d,]+(?:\.\d+)?)(?!\/|.*\/)/.exec(
      figure.split('\n')[0] ?? '',
    );
    return number?.[1] && !/^q/.test(figure) ? [Number(number[1].replaceAll(',', ''))] : [];
  });
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // Not written yet.
    return '';
  }
}
