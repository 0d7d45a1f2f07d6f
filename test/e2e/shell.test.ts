import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canSandbox } from '../../scripts/launch.mjs';
import { CHANNELS } from '../../src/ipc/channels.ts';
import { callBridge } from './call-bridge.ts';
import { type CountingServer, startCountingServer } from './counting-server.ts';
import { EVERYTHING, violations } from './violations.ts';
import { type RunningApp, launchApp } from './launch-app.ts';

/** What every request of Chromium's has. */
const PLAIN_HEADERS = new Set(
  'accept accept-encoding accept-language cache-control connection host pragma sec-fetch-dest sec-fetch-mode sec-fetch-site user-agent'.split(
    ' ',
  ),
);

describe('the window', () => {
  let app: RunningApp;
  let server: CountingServer;
  beforeAll(async () => {
    server = await startCountingServer();
    app = await launchApp({
      env: { EXHIBIT99_RELEASES: `http://127.0.0.1:${server.port}/latest` },
    });
  });
  afterAll(() => app.close());

  it('loads our page from our own origin, without a complaint', async () => {
    await app.page.waitForFunction(() => document.body.innerText.length > 0);
    expect(app.page.url()).toBe('app://reader/index.html');
    expect(app.problems).toEqual([]);
  });

  it('has no Node', async () => {
    const types = await app.page.evaluate(() =>
      ['process', 'require', 'module', 'Buffer', 'global'].map(
        (name) => typeof Reflect.get(globalThis, name),
      ),
    );
    expect(new Set(types)).toEqual(new Set(['undefined']));
  });

  it('runs in the sandbox, isolated', async () => {
    const preferences = await app.electron.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      // Typed nowhere, and the only way to ask what a window really got.
      const contents = window?.webContents as unknown as { getLastWebPreferences(): unknown };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
    });
  });

  it('has the sandbox of the operating system, wherever it can be had', async () => {
    const switches = await app.electron.evaluate(({ app: main }) => ({
      on: main.commandLine.hasSwitch('enable-sandbox'),
      off: main.commandLine.hasSwitch('no-sandbox'),
    }));
    expect(switches).toEqual({ on: canSandbox(), off: !canSandbox() });
  });

  it('gets the content security policy as a header', async () => {
    const header = await app.page.evaluate(async () => {
      const response = await fetch('app://reader/index.html');
      return response.headers.get('content-security-policy');
    });
    expect(header).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; frame-src app://filed; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
        "require-trusted-types-for 'script'",
    );
  });

  it('has a bridge of one function a channel, frozen', async () => {
    const bridge = await app.page.evaluate(() => {
      const { exhibit } = window as unknown as { exhibit: Record<string, unknown> };
      return {
        names: Object.keys(exhibit),
        isFrozen: Object.isFrozen(exhibit),
        types: [...new Set(Object.values(exhibit).map((value) => typeof value))],
      };
    });
    expect(bridge.names.toSorted()).toEqual([...CHANNELS, 'on'].toSorted());
    expect(bridge.isFrozen).toBe(true);
    expect(bridge.types).toEqual(['function']);
  });

  it.each(CHANNELS.filter((channel) => channel !== 'filings:dropped'))(
    'refuses %s with arguments that the contract does not know',
    async (channel) => {
      const answer = await callBridge(
        app,
        channel,
        Array.from({ length: 9 }, () => '../etc/passwd'),
      );
      expect(answer).toMatchObject({ ok: false, error: { code: 'refused' } });
    },
  );

  it('takes no path for a dropped file', async () => {
    await expect(callBridge(app, 'filings:dropped', [['/etc/passwd']])).rejects.toThrow(/File/);
    await expect(callBridge(app, 'filings:dropped', [[{ path: '/etc/passwd' }]])).rejects.toThrow(
      /File/,
    );
  });

  it('knows no file by an id that was made up', async () => {
    const id = '00000000-0000-4000-8000-000000000000';
    for (const channel of ['filings:open', 'filings:next'])
      expect(await callBridge(app, channel, [id])).toMatchObject({ error: { code: 'not-found' } });
  });

  it('listens to no event but those of the contract', async () => {
    const message = await app.page.evaluate(() => {
      const { exhibit } = window as unknown as {
        exhibit: { on(event: string, listener: () => void): void };
      };
      try {
        exhibit.on('ELECTRON_CONSOLE', () => {});
        return '';
      } catch (error) {
        return String(error);
      }
    });
    expect(message).toContain('no event is called ELECTRON_CONSOLE');
  });

  it('asks for a newer version only when it is told to, and says nothing of the reader', async () => {
    const { page } = app;
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Newer version');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Newer version' });
    await dialog.getByText(`http://127.0.0.1:${server.port}/latest`).waitFor();
    const daily = dialog.getByRole('checkbox', { name: /once a day/ });
    expect(await daily.isChecked()).toBe(false);
    expect(server.count()).toBe(0);

    await dialog.getByRole('button', { name: 'Look now' }).click();
    await dialog.getByText('Version 99.1.0 is out.').waitFor();
    await dialog.getByRole('button', { name: 'Copy its address' }).click();
    await page.getByText('Address copied').waitFor();
    await page.getByText('Offline: nothing leaves this computer').waitFor();
    await daily.check();
    await page.getByText('Offline, but for the look for newer versions').waitFor();
    expect(await violations(app, EVERYTHING)).toEqual([]);
    expect(server.asked.map(({ url }) => url)).toEqual(['/latest']);

    await page.reload();
    await page.locator('.toast', { hasText: 'Version 99.1.0 is out' }).waitFor();
    await page.reload();
    await page.getByRole('main', { name: 'Start' }).waitFor();
    // Once that day, and with nothing that tells one copy from another, or that the same one has asked before.
    expect(server.asked.map(({ url }) => url)).toEqual(['/latest', '/latest']);
    for (const { headers } of server.asked) {
      expect(headers['user-agent']).toBe('Exhibit99');
      expect(headers.cookie).toBeUndefined();
      expect(Object.keys(headers).filter((name) => !PLAIN_HEADERS.has(name))).toEqual([]);
    }
    expect(app.electron.windows().length).toBe(1);
  });

  it('says in one sentence that nobody answers', async () => {
    server.stop();
    const { page } = app;
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Newer version');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Newer version' });
    await dialog.getByRole('button', { name: 'Look now' }).click();
    await dialog.getByText('Newer versions could not be asked for').waitFor();
  });
});
