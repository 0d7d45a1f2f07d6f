import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { annotationOf, targetOf } from '../core/annotate/samples.ts';
import { launchApp, type RunningApp } from './launch-app.ts';
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
  }, 60_000);
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('has a mark committed and journalled soon after the key', { timeout: 60_000 }, async () => {
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
    const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Infinity;
    console.info(`key to journal: median ${median.toFixed(1)} ms of ${times.length} marks`);
    expect(times.length).toBeGreaterThan(5);
    expect(median).toBeLessThan(1000);
  });
});
