import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApp, launchApp } from './launch-app.ts';

describe('the window', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await launchApp();
  });
  afterAll(() => app.close());

  it('loads our page from our own origin', async () => {
    expect(app.page.url()).toBe('app://reader/index.html');
    await app.page.getByRole('main').waitFor();
  });

  it('has no Node', async () => {
    const types = await app.page.evaluate(() => [
      typeof Reflect.get(globalThis, 'process'),
      typeof Reflect.get(globalThis, 'require'),
    ]);
    expect(types).toEqual(['undefined', 'undefined']);
  });

  it('says nothing on the console', () => {
    expect(app.problems).toEqual([]);
  });
});
