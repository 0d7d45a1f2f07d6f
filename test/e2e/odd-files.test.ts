import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callBridge } from './call-bridge.ts';
import { type RunningApp, answerOpenDialog, launchApp } from './launch-app.ts';

describe('files that are no filings', () => {
  let folder: string;
  let app: RunningApp;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'odd-files-'));
    mkdirSync(join(folder, 'folder'));
    writeFileSync(join(folder, 'empty.txt'), '');
    writeFileSync(join(folder, 'large.txt'), '');
    // A file of holes: it takes no room on the disk.
    truncateSync(join(folder, 'large.txt'), 2 * 1024 ** 3);
    writeFileSync(join(folder, 'blank.htm'), ' \n \n');
    writeFileSync(
      join(folder, 'picture.txt'),
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    );
    app = await launchApp();
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['missing.txt', 'not-found'],
    ['empty.txt', 'empty'],
    ['folder', 'unreadable'],
    ['large.txt', 'too-large'],
    ['picture.txt', 'not-a-filing'],
    ['blank.htm', 'empty'],
  ])('are refused with one sentence: %s', async (name, code) => {
    const id = await pick(app, join(folder, name));
    const answer = await callBridge(app, 'filings:open', [id]);
    expect(answer).toMatchObject({ ok: false, error: { code } });
    const { error } = answer as { error: { message: string; details: string } };
    expect(error.message).toMatch(/^[“A-Z][^\n]+\.$/);
    expect(error.details).not.toBe('');
  });
});

/** Makes a file known by way of the open dialog; gives its id. */
async function pick(app: RunningApp, path: string): Promise<string> {
  await answerOpenDialog(app, [path]);
  const answer = (await callBridge(app, 'filings:pick', [])) as { value: { id: string }[] };
  return answer.value[0]?.id ?? '';
}
