import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QUIET, hostileFilings } from '../hostile/hostile-filings.ts';
import { type RunningApp, launchApp } from './launch-app.ts';

const SECRET = 'the combination of the safe is seven';

async function goTo(page: Page, name: string): Promise<void> {
  await page.locator(`.filing-tab[title="${name}"] .filing-tab-name`).click();
}

/** All of them, opened in one window. */
describe('hostile filings', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  const secret = join(folder, 'secret.txt');
  const asked: string[] = [];
  let server: Server;
  let app: RunningApp;
  let names: readonly string[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    server.on('connection', () => asked.push('a connection'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    writeFileSync(secret, SECRET);
    const given = join(folder, 'given');
    mkdirSync(given);
    const filings = hostileFilings({ server: `http://127.0.0.1:${port}`, secret });
    for (const { name, bytes } of filings) writeFileSync(join(given, name), bytes);
    names = filings.map(({ name }) => name);
    app = await launchApp({ files: names.map((name) => join(given, name)) });
  });
  afterAll(async () => {
    await app.close();
    server.close();
    rmSync(folder, { recursive: true });
  });

  it('are read one after the other, and nothing in them runs', async () => {
    const { page } = app;
    await expect
      .poll(() => page.locator('.filing-tab').count(), { timeout: 30_000 })
      .toBe(names.length);
    for (const name of names) {
      await goTo(page, name);
      const paper = page.locator('.paper');
      await paper.getByText(QUIET).first().waitFor({ timeout: 30_000 });
      const found = await paper.evaluate((element) => ({
        live: element.querySelectorAll(
          'script,style,iframe,object,embed,form,input,svg,math,base,link,meta,video,audio,frame',
        ).length,
        handlers: [...element.querySelectorAll('*')].flatMap((child) =>
          child.getAttributeNames().filter((attribute) => attribute.startsWith('on')),
        ),
        addresses: [...element.querySelectorAll('[href],[src]')].flatMap((child) => [
          child.getAttribute('href') ?? child.getAttribute('src') ?? '',
        ]),
        hostile: Reflect.get(window, 'hostile') as unknown,
        text: element.textContent,
      }));
      expect(found.live, name).toBe(0);
      expect(found.handlers, name).toEqual([]);
      for (const address of found.addresses)
        expect(address, name).toMatch(/^(?:#\d+$|data:image\/)/);
      expect(found.hostile, name).toBeUndefined();
      expect(found.text, name).not.toContain(SECRET);
    }
  });

  it('are shown as filed, and nothing in them runs there either', async () => {
    const { page } = app;
    await page.keyboard.press('Alt+2');
    const filed = page.frameLocator('.filed-frame');
    const live = filed.locator(
      'script,iframe,object,embed,form,input,svg,math,base,link,meta,video,audio,frame,[onclick],[onload],[onerror]',
    );
    for (const name of names) {
      await goTo(page, name);
      await filed.getByText(QUIET).first().waitFor({ timeout: 30_000 });
      // Chromium adds the character set that the answer's header names.
      expect(await live.count(), name).toBe(0);
      expect(await filed.getByText(SECRET).count(), name).toBe(0);
    }
    await page.keyboard.press('Alt+1');
  });

  it('show none of the pictures that are none', async () => {
    const { page } = app;
    await goTo(page, 'lying-attachments.txt');
    const shown = page.locator('.paper figure.loaded');
    await page.locator('.paper figure.missing').first().waitFor();
    // The drawing named as one is a picture, in which no script runs and from which nothing is fetched.
    await expect
      .poll(
        () =>
          shown.evaluateAll((figures: HTMLElement[]) =>
            // Chromium draws half a GIF or refuses it, now this, now that; either is harmless.
            figures.map(({ dataset }) => dataset['source']).filter((name) => name !== 'half.gif'),
          ),
        { timeout: 30_000 },
      )
      .toEqual(['drawing.svg']);
  });

  it('reach no server, and leave the window as it was', async () => {
    const { page, problems } = app;
    await page.waitForTimeout(500);
    expect(asked).toEqual([]);
    expect(page.url()).toBe('app://reader/index.html');
    expect(app.electron.windows().length).toBe(1);
    expect(await page.evaluate(() => Reflect.get(window, 'hostile') as unknown)).toBeUndefined();
    expect(problems).toEqual([]);
  });
});
