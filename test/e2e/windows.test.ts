import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Annotation } from '../../src/core/annotate/annotation.ts';
import type { NotebookContents } from '../../src/core/annotate/journal.ts';
import { answerOpenDialog, launchApp, type RunningApp } from './launch-app.ts';
import { waitForReading } from './read-sample.ts';

/** Changes that each window makes in a round: a mark, two other colours, one of them undone, and the mark deleted. */
const KEYS = ['s', '1', '2', '3', 'Control+z', 'Delete'];
const CHANGES = KEYS.length - 1;
/** 1,000 changes with EXHIBIT99_ROUNDS=100. */
const ROUNDS = Number(process.env['EXHIBIT99_ROUNDS'] ?? 20);

/** A text in which every sentence says who it is. */
function writeText(folder: string): string {
  const path = join(folder, 'harbour.txt');
  const sentences = Array.from(
    { length: 400 },
    (_, i) =>
      `Sentence ${i + 1} is about the harbour that Lindenmoor keeps in order for its boats.`,
  );
  const paragraphs = Array.from({ length: 100 }, (_, i) => sentences.slice(i * 4, i * 4 + 4));
  writeFileSync(path, `${paragraphs.map((lines) => lines.join(' ')).join('\n\n')}\n`);
  return path;
}

/** Presses keys as fast as the page takes them. */
function press(page: Page, keys: readonly string[]): Promise<void> {
  return page.evaluate((chords) => {
    const text = document.querySelector('.scroller');
    for (const chord of chords) {
      const key = chord.replace('Control+', '');
      const init = { key, ctrlKey: chord !== key, bubbles: true, cancelable: true };
      text?.dispatchEvent(new KeyboardEvent('keydown', init));
    }
  }, keys);
}

/** All rows of a table, as the page's own origin has them. */
function rowsOf(page: Page, table: string): Promise<readonly Annotation[]> {
  return page.evaluate(
    (name) =>
      new Promise<readonly Annotation[]>((resolve, reject) => {
        const opening = indexedDB.open('exhibit99');
        opening.addEventListener('success', () => {
          const rows = opening.result.transaction(name).objectStore(name).getAll();
          rows.addEventListener('success', () => {
            opening.result.close();
            resolve(rows.result);
          });
          rows.addEventListener('error', () => reject(new Error(`${name} can't be read`)));
        });
      }),
    table,
  );
}

/** What snapshot and journal say there is. */
function keptBy(page: Page): Promise<NotebookContents> {
  return page.evaluate(async () => {
    const { exhibit } = window as unknown as {
      exhibit: Record<string, (known: object) => Promise<{ value: { contents: string } }>>;
    };
    const answer = await exhibit['notes:recover']?.({ generation: 0, notes: 0 });
    return JSON.parse(answer?.value.contents ?? 'null') as NotebookContents;
  });
}

const byId = (rows: readonly Annotation[]) => rows.toSorted((a, b) => a.id.localeCompare(b.id));

describe('two windows', () => {
  let app: RunningApp;
  let folder: string;
  let path: string;
  let pages: readonly [Page, Page];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'windows-'));
    path = writeText(folder);
    app = await launchApp({ files: [path], profile: join(folder, 'profile') });
    await waitForReading(app.page);
    const opening = app.electron.waitForEvent('window');
    await app.page.keyboard.press('Control+Shift+N');
    const second = await opening;
    pages = [app.page, second];
    await second.getByRole('main', { name: 'Start' }).waitFor();
    await answerOpenDialog(app, [path]);
    await second.keyboard.press('Control+o');
    await waitForReading(second);
  }, 120_000);
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const quotes = (page: Page) =>
    page
      .getByRole('complementary', { name: 'Notes' })
      .locator('.note-card .quote')
      .allTextContents();

  it(
    `have identical contents after ${2 * ROUNDS * CHANGES} interleaved changes`,
    { timeout: 120_000 + ROUNDS * 5000 },
    async () => {
      const [first, second] = pages;
      for (const page of pages) await page.getByRole('tab', { name: /^Notes/ }).click();
      for (let round = 0; round < ROUNDS; round += 1)
        await Promise.all(
          pages.map((page, i) => press(page, round % 10 === i ? KEYS.slice(0, -1) : KEYS)),
        );
      for (const page of pages)
        await page.getByText('All notes saved').waitFor({ timeout: 60_000 + ROUNDS * 4000 });
      const notes = byId(await rowsOf(first, 'annotations'));
      expect(notes).toHaveLength((2 * ROUNDS) / 10);
      expect(byId(await rowsOf(second, 'annotations'))).toEqual(notes);
      const kept = await keptBy(first);
      expect(byId(kept.annotations)).toEqual(notes);
      expect(byId(kept.bin)).toEqual(byId(await rowsOf(second, 'bin')));
      expect(kept.generation).toBeGreaterThanOrEqual(2 * ROUNDS * CHANGES - (2 * ROUNDS) / 10);
      await expect.poll(() => quotes(first), { timeout: 60_000 }).toHaveLength(notes.length);
      await expect.poll(async () => quotes(second)).toEqual(await quotes(first));
    },
  );

  it(
    'close only when all is saved, even at once after a hundred keys',
    { timeout: 120_000 },
    async () => {
      const [first, second] = pages;
      const before = (await rowsOf(first, 'annotations')).length;
      const closed = second.waitForEvent('close');
      await press(second, Array.from({ length: 30 }, (_, i) => ['s', String((i % 8) + 1)]).flat());
      await app.electron.evaluate(({ BrowserWindow }) => {
        const latest = Math.max(...BrowserWindow.getAllWindows().map(({ id }) => id));
        BrowserWindow.fromId(latest)?.close();
      });
      await closed;
      expect(await rowsOf(first, 'annotations')).toHaveLength(before + 30);
      await press(first, ['s', 'n']);
      await first.getByRole('textbox', { name: 'Note' }).pressSequentially('Ask about the dredger');
      await app.close();
      app = await launchApp({ files: [path], profile: join(folder, 'profile') });
      await waitForReading(app.page);
      const notes = await rowsOf(app.page, 'annotations');
      expect(notes).toHaveLength(before + 31);
      expect(notes.filter(({ note }) => note === 'Ask about the dredger')).toHaveLength(1);
      expect(app.problems).toEqual([]);
    },
  );
});
