import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOpenDialog, launchApp, type RunningApp } from './launch-app.ts';
import { SAMPLE, waitForReading } from './read-sample.ts';

const PNG = '89504e470d0a1a0a0000000d494844520000000100000001080600000';

describe('files that cannot be read', () => {
  let app: RunningApp;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'failures-'));
    mkdirSync(join(folder, 'folder.txt'));
    writeFileSync(join(folder, 'empty.txt'), '');
    writeFileSync(join(folder, 'picture.txt'), Buffer.from(PNG, 'hex'));
    writeFileSync(join(folder, 'locked.txt'), 'Form 8-K');
    chmodSync(join(folder, 'locked.txt'), 0o000);
    app = await launchApp();
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(['missing.txt', 'empty.txt', 'folder.txt', 'picture.txt'])(
    'are told of in one sentence, with details to copy: %s',
    async (name) => {
      const { page } = app;
      await answerOpenDialog(app, [join(folder, name)]);
      await page.getByRole('button', { name: 'Open filing' }).click();
      const toast = page.locator('.toast', { hasText: name });
      await toast.getByRole('button', { name: 'Copy details' }).click();
      await expect.poll(() => clipboardOf(app)).toContain(name);
      await page.getByRole('main', { name: 'Start' }).waitFor();
    },
  );

  it('leave the window usable', async () => {
    await answerOpenDialog(app, [SAMPLE]);
    await app.page.getByRole('button', { name: 'Open filing' }).click();
    await waitForReading(app.page);
    expect(app.problems).toEqual([]);
  });
});

function clipboardOf(app: RunningApp): Promise<string> {
  return app.electron.evaluate(({ clipboard }) => clipboard.readText());
}
