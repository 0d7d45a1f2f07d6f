import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canSandbox } from '../../scripts/launch.mjs';
import { CHANNELS } from '../../src/ipc/channels.ts';
import { callBridge } from './call-bridge.ts';
import { type RunningApp, launchApp } from './launch-app.ts';

describe('the window', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await launchApp();
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
});
