import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { type Browser, type Page, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canSandbox } from '../../scripts/launch.mjs';
import { UNPACKED, unpackedApp } from '../../scripts/package/pack-app.mjs';
import { SAMPLE, waitForReading } from './read-sample.ts';

const isHere = process.platform === 'linux';
if (!isHere) console.info('The packed app is opened on Linux only.');

/** How a fuse stands in the executable: the character codes of 0 and 1. */
const DISABLE = 48;
const ENABLE = 49;

/** Where Chromium listens for a debugger; the packed app takes none for its main process. */
function debuggerAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', () => reject(new Error(`the packed app ended: ${said}`)));
  });
}

describe.runIf(isHere)('the packed app', () => {
  let folder: string;
  let executable: string;
  let child: ChildProcess;
  let browser: Browser;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'packed-'));
    await unpackedApp(folder);
    executable = join(folder, UNPACKED, 'exhibit99');
    child = spawn(executable, [
      ...(canSandbox() ? [] : ['--no-sandbox']),
      '--disable-gpu',
      '--remote-debugging-port=0',
      `--user-data-dir=${join(folder, 'profile')}`,
      SAMPLE,
    ]);
    browser = await chromium.connectOverCDP(await debuggerAddress(child));
    const context = browser.contexts()[0];
    if (!context) throw new Error('no window to talk to');
    page = context.pages()[0] ?? (await context.waitForEvent('page'));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
  }, 240_000);
  afterAll(async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await browser.close();
    child.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });

  it('reads the filing it was started with', async () => {
    await waitForReading(page);
    await page.locator('.paper').getByText('Lindenmoor Bio').first().waitFor();
    expect(page.url()).toBe('app://reader/index.html');
    expect(problems).toEqual([]);
  });

  it('has the fuses that keep others from using it as Node', async () => {
    expect(await getCurrentFuseWire(executable)).toMatchObject({
      [FuseV1Options.RunAsNode]: DISABLE,
      [FuseV1Options.EnableCookieEncryption]: ENABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: DISABLE,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ENABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: ENABLE,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: DISABLE,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: DISABLE,
    });
  });

  it('runs no script that it is handed as Node would', () => {
    const answer = spawnSync(executable, ['--no-sandbox', '-e', 'console.log(6 * 7)'], {
      env: { ELECTRON_RUN_AS_NODE: '1' },
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect(answer.stdout).not.toContain('42');
  });

  it('is one archive, with the licences of what it is made of beside it', () => {
    expect(readdirSync(join(folder, UNPACKED, 'resources'))).toEqual(['app.asar']);
    const licences = readFileSync(join(folder, UNPACKED, 'third-party-licences.txt'), 'utf8');
    for (const name of ['react-dom', 'dexie', 'htmlparser2', 'zod', 'liquidjs'])
      expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'));
  });
});
