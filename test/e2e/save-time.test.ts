import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Annotation, COLOURS } from '../../src/core/annotate/annotation.ts';
import { annotationOf, targetOf } from '../core/annotate/samples.ts';
import { answerOpenDialog, launchApp, type RunningApp } from './launch-app.ts';
import { goToSection, SAMPLE, waitForReading } from './read-sample.ts';

/** Of another filing, so that what is drawn stays the same. */
const MANY = Array.from({ length: 10_000 }, (_, i) =>
  annotationOf(`many-${i}`, { target: targetOf({ filing: '0'.repeat(64) }), tags: ['dose'] }),
);

describe('with 10,000 annotations', () => {
  let app: RunningApp;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'save-time-'));
    app = await launchApp({ files: [SAMPLE], profile: join(folder, 'profile') });
    await waitForReading(app.page);
    await app.page.evaluate(
      (rows) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('exhibit99');
          opening.addEventListener('success', () => {
            const transaction = opening.result.transaction('annotations', 'readwrite');
            for (const row of rows) transaction.objectStore('annotations').put(row);
            transaction.addEventListener('complete', () => {
              opening.result.close();
              resolve();
            });
            transaction.addEventListener('error', () =>
              reject(new Error(String(transaction.error))),
            );
          });
        }),
      MANY,
    );
  }, 180_000);
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('has a mark committed and journalled soon after the key', { timeout: 120_000 }, async () => {
    const { page } = app;
    await page.evaluate(() => {
      const times: number[] = [];
      Object.assign(window, { times });
      let pressed = 0;
      window.addEventListener(
        'keydown',
        ({ key }) => {
          if (/^[1-8]$/.test(key)) pressed = performance.now();
        },
        true,
      );
      const output = document.querySelector('output.visually-hidden');
      if (!output) throw new Error('nothing announces');
      const say = () => {
        if (pressed > 0) times.push(performance.now() - pressed);
        pressed = 0;
      };
      new MutationObserver(say).observe(output, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    await goToSection(page, 'Safety');
    for (let i = 0; i < 30; i += 1) {
      await page.keyboard.press('s');
      await page.keyboard.press(String((i % 8) + 1));
      await page.waitForTimeout(80);
    }
    const times = await page.evaluate(() => (window as unknown as { times: number[] }).times);
    const bare = [...(await bareWrites(app))];
    const median = (list: readonly number[]) =>
      list.toSorted((x, y) => x - y)[Math.floor(list.length / 2)] ?? Infinity;
    console.info(
      `key to journal: median ${median(times).toFixed(1)} ms of ${times.length} marks, ` +
        `${(median(times) / median(bare)).toFixed(2)} times a bare strict put and fdatasync (${median(bare).toFixed(1)} ms)`,
    );
    expect(times.length).toBeGreaterThan(5);
    expect(median(times)).toBeLessThan(1000);
  });

  it.each([
    ['at once', async () => {}],
    ['while the main process is busy', keepBusy],
  ])(
    'marks thirty sentences with thirty pairs of keys pressed %s',
    { timeout: 120_000 },
    async (when, prepare) => {
      const { page } = app;
      await answerOpenDialog(app, [writeSentences(folder, when)]);
      await page.keyboard.press('Control+o');
      await page.getByText(`Sentence 1 ${when}`).waitFor();
      await waitForReading(page);
      await page.getByRole('group', { name: 'Text', exact: true }).focus();
      await prepare(app);
      await page.evaluate(() => {
        const text = document.querySelector('.scroller');
        for (let i = 0; i < 30; i += 1)
          for (const key of ['s', String((i % 8) + 1)])
            text?.dispatchEvent(
              new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
            );
      });
      const made = async () =>
        (await notesOf(app)).filter(({ target }) => target.quote.includes(when));
      await expect.poll(async () => (await made()).length, { timeout: 60_000 }).toBe(30);
      await page.getByText('All notes saved').waitFor();
      const sorted = (await made()).toSorted((a, b) => a.target.start - b.target.start);
      expect(new Set(sorted.map(({ target }) => target.quote)).size).toBe(30);
      expect(sorted.map(({ colour }) => colour)).toEqual(
        Array.from({ length: 30 }, (_, i) => COLOURS[i % 8]),
      );
    },
  );
});

/** A text of forty sentences that each say who they are. */
function writeSentences(folder: string, when: string): string {
  const path = join(folder, `${when.replaceAll(' ', '-')}.txt`);
  const line = (_: unknown, i: number) =>
    `Sentence ${i + 1} ${when} is about the harbour that Lindenmoor keeps in order for its boats.`;
  const paragraphs = Array.from({ length: 10 }, (_, p) =>
    Array.from({ length: 4 }, (__, i) => line(null, p * 4 + i)).join(' '),
  );
  writeFileSync(path, `${paragraphs.join('\n\n')}\n`);
  return path;
}

/** The notes on the filing shown, as the database has them. */
function notesOf(app: RunningApp): Promise<readonly Annotation[]> {
  return app.page.evaluate(
    () =>
      new Promise<readonly Annotation[]>((resolve, reject) => {
        const opening = indexedDB.open('exhibit99');
        opening.addEventListener('success', () => {
          const rows = opening.result
            .transaction('annotations')
            .objectStore('annotations')
            .getAll();
          rows.addEventListener('success', () => {
            opening.result.close();
            resolve(rows.result.filter(({ id }: Annotation) => !id.startsWith('many-')));
          });
          rows.addEventListener('error', () => reject(new Error(String(rows.error))));
        });
      }),
  );
}

/** Keeps the main process at work for three seconds, with short pauses. */
function keepBusy(app: RunningApp): Promise<void> {
  return app.electron.evaluate(() => {
    const until = Date.now() + 3000;
    const work = () => {
      const pause = Date.now() + 150;
      while (Date.now() < pause);
      if (Date.now() < until) setTimeout(work, 5);
    };
    setTimeout(work, 0);
  });
}

/** Milliseconds that a strict put of one row takes, and a line of 1 kB with fdatasync, one after the other. */
async function bareWrites(app: RunningApp): Promise<readonly number[]> {
  const times: number[] = [];
  for (let i = 0; i < 30; i += 1) {
    const put = await app.page.evaluate(
      (row) =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('bare');
          opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('rows'));
          opening.addEventListener('success', () => {
            const began = performance.now();
            const options = { durability: 'strict' } as const;
            const transaction = opening.result.transaction('rows', 'readwrite', options);
            transaction.objectStore('rows').put(row, row.id);
            transaction.addEventListener('complete', () => {
              opening.result.close();
              resolve(performance.now() - began);
            });
            transaction.addEventListener('error', () => reject(new Error('not put')));
          });
        }),
      annotationOf(`bare-${i}`),
    );
    const sync = await app.electron.evaluate(({ app: main }) => {
      const { appendFileSync, closeSync, fdatasyncSync, openSync } =
        process.getBuiltinModule('node:fs');
      const file = openSync(`${main.getPath('userData')}/bare.ndjson`, 'a');
      const began = performance.now();
      appendFileSync(file, 'x'.repeat(1000));
      fdatasyncSync(file);
      const took = performance.now() - began;
      closeSync(file);
      return took;
    });
    times.push(put + sync);
  }
  return times;
}
