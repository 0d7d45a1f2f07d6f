import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CountingServer, startCountingServer } from './counting-server.ts';
import { type RunningApp, launchApp } from './launch-app.ts';

describe('a page gone wild', () => {
  let app: RunningApp;
  let server: CountingServer;
  beforeAll(async () => {
    server = await startCountingServer();
    app = await launchApp();
  });
  afterAll(async () => {
    await app.close();
    server.stop();
  });

  it.each([
    ['another site', 'https://example.com/'],
    ['a file', 'file:///etc/passwd'],
    ['a data: page', 'data:text/html,<h1>hello'],
  ])('can not go to %s', async (_what, address) => {
    await app.page.evaluate((target) => location.assign(target), address);
    await app.page.waitForTimeout(200);
    expect(app.page.url()).toBe('app://reader/index.html');
    expect(await app.page.evaluate(() => typeof Reflect.get(window, 'exhibit'))).toBe('object');
  });

  it('can not open a window', async () => {
    const opened = await app.page.evaluate(() => window.open('app://reader/index.html'));
    expect(opened).toBeNull();
    expect(app.electron.windows().length).toBe(1);
  });

  it('can not embed another page', async () => {
    const count = await app.page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.src = 'app://reader/index.html';
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 200));
      const isEmpty = frame.contentWindow === null || frame.contentDocument?.URL !== frame.src;
      frame.remove();
      return isEmpty ? 0 : 1;
    });
    expect(count).toBe(0);
  });

  it('can not run text as a script', async () => {
    const errors = await app.page.evaluate(async () => {
      // What the debugger runs at once may do anything; what runs later may do what the page may.
      await new Promise((resolve) => setTimeout(resolve));
      const attempts = [
        () => Reflect.apply(Reflect.get(window, 'eval') as () => unknown, null, ['1']),
        () => Reflect.set(document.createElement('div'), 'innerHTML', '<img onerror=alert(1)>'),
      ];
      return attempts.map((attempt) => {
        try {
          attempt();
          return 'done';
        } catch (error) {
          return (error as Error).name;
        }
      });
    });
    expect(errors).toEqual(['EvalError', 'TypeError']);
  });

  it.each(['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'])(
    'does not get the permission %s',
    async (name) => {
      const state = await app.page.evaluate(async (permission) => {
        const status = await navigator.permissions.query({ name: permission as PermissionName });
        return status.state;
      }, name);
      expect(state).toBe('denied');
    },
  );

  it('gets no camera when it asks for one', async () => {
    const error = await app.page.evaluate(() =>
      navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'given',
        (reason: Error) => reason.name,
      ),
    );
    expect(error).not.toBe('given');
  });

  it('reaches no server, not even on this machine', async () => {
    const address = `127.0.0.1:${server.port}`;
    await app.page.evaluate(async (host) => {
      const image = new Image();
      image.src = `http://${host}/image.png`;
      navigator.sendBeacon(`http://${host}/beacon`);
      const socket = new WebSocket(`ws://${host}/socket`);
      socket.addEventListener('open', () => socket.send('hello'));
      await fetch(`http://${host}/fetch`).catch(() => null);
      await new Promise((resolve) => setTimeout(resolve, 300));
    }, address);
    expect(server.count()).toBe(0);
  });

  it('would reach none if the content security policy let it', async () => {
    const error = await app.electron.evaluate(async ({ session }, url) => {
      try {
        await session.defaultSession.fetch(url);
        return 'answered';
      } catch (reason) {
        return String(reason);
      }
    }, `http://127.0.0.1:${server.port}/`);
    expect(error).toContain('ERR_BLOCKED_BY_CLIENT');
    expect(server.count()).toBe(0);
  });
});
