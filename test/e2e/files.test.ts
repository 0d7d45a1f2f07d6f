import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { electronArguments } from '../../scripts/launch.mjs';
import { findElectron } from '../../scripts/set-up/electron.mjs';
import type {
  FilingEntry,
  FilingPart,
  OpenedFiling,
  RecentFiling,
} from '../../src/ipc/contract.ts';
import { callBridge } from './call-bridge.ts';
import { type RunningApp, answerOpenDialog, answerSaveDialog, launchApp } from './launch-app.ts';

/** One dot, transparent. */
const GIF = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64');

/** A submission of our own: a report of so many paragraphs with a picture. */
function submission(paragraphs: number): string {
  const text = Array.from(
    { length: paragraphs },
    (_, i) => `<p>Ferrow Tools Corp. sold ${i + 1} lathes in its smallest workshop.</p>`,
  ).join('\n');
  return `<SEC-DOCUMENT>0000000000-25-000001.txt : 20250102
<SEC-HEADER>0000000000-25-000001.hdr.sgml : 20250102
ACCESSION NUMBER:		0000000000-25-000001
CONFORMED SUBMISSION TYPE:	8-K
FILED AS OF DATE:		20250102

FILER:

	COMPANY DATA:
		COMPANY CONFORMED NAME:			FERROW TOOLS CORP
		CENTRAL INDEX KEY:			0000000001
</SEC-HEADER>
<DOCUMENT>
<TYPE>8-K
<SEQUENCE>1
<FILENAME>ferrow8k.htm
<TEXT>
<html><body><h1>Form 8-K</h1>
${text}
<img src="lathe.gif" alt="A lathe"></body></html>
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>GRAPHIC
<SEQUENCE>2
<FILENAME>lathe.gif
<TEXT>
begin 644 lathe.gif
${uuencode(GIF)}
end
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
`;
}

/** Lines of at most 45 bytes, each behind its length, as attachments stand in submissions. */
function uuencode(bytes: Buffer): string {
  const digit = (value: number) => String.fromCharCode(value === 0 ? 0x60 : value + 0x20);
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += 45) {
    const line = bytes.subarray(at, at + 45);
    let text = digit(line.length);
    for (let i = 0; i < line.length; i += 3) {
      const group = ((line[i] ?? 0) << 16) | ((line[i + 1] ?? 0) << 8) | (line[i + 2] ?? 0);
      for (const shift of [18, 12, 6, 0]) text += digit((group >> shift) & 63);
    }
    lines.push(text);
  }
  return [...lines, '`'].join('\n');
}

/** Makes a file known by way of the open dialog. */
async function pick(app: RunningApp, path: string): Promise<FilingEntry> {
  await answerOpenDialog(app, [path]);
  const [entry] = await answer<FilingEntry[]>(app, 'filings:pick');
  if (!entry) throw new Error(`${path} was not picked`);
  return entry;
}

/** The value of a call that must succeed. */
async function answer<T>(app: RunningApp, channel: string, ...args: unknown[]): Promise<T> {
  const result = (await callBridge(app, channel, args)) as { ok: boolean; value: T };
  expect(result).toMatchObject({ ok: true });
  return result.value;
}

describe('opening files', () => {
  let folder: string;
  let app: RunningApp;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'files-'));
    writeFileSync(join(folder, 'short.txt'), submission(3));
    writeFileSync(join(folder, 'long.txt'), submission(6_000));
    app = await launchApp();
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  it('gives a short filing whole', async () => {
    const { id } = await pick(app, join(folder, 'short.txt'));
    const opened = JSON.parse(await answer<string>(app, 'filings:open', id)) as OpenedFiling;
    expect(opened.complete).toBe(true);
    expect(opened.facts).toMatchObject({ form: '8-K', accession: '0000000000-25-000001' });
    expect(opened.bodies[0]?.text).toContain('sold 3 lathes');
  });

  it('gives the first screen of a long filing, and then all of it in parts', async () => {
    const { id } = await pick(app, join(folder, 'long.txt'));
    const opened = JSON.parse(await answer<string>(app, 'filings:open', id)) as OpenedFiling;
    const parts: FilingPart[] = [];
    for (;;) {
      const part = await answer<string | null>(app, 'filings:next', id);
      if (part === null) break;
      expect(part.length).toBeLessThan(300_000);
      parts.push(JSON.parse(part) as FilingPart);
    }
    const kinds = parts.map(({ kind }) => kind);
    const text = parts.map((part) => (part.kind === 'body' ? part.body.text : '')).join('');
    const first = opened.bodies[0]?.text ?? '';
    expect(opened.complete).toBe(false);
    expect(first.length).toBeGreaterThanOrEqual(30_000);
    expect(first.length).toBeLessThan(31_000);
    expect(text.length).toBe(opened.documents[0]?.chars);
    expect(text.startsWith(first)).toBe(true);
    expect(kinds.filter((kind) => kind !== 'body')).toEqual(['head', 'whole']);
  });

  it('gives an attached picture as it was', async () => {
    const { id } = await pick(app, join(folder, 'short.txt'));
    await answer(app, 'filings:open', id);
    const url = await answer<string>(app, 'filings:image', id, 'd2');
    expect(url).toBe(`data:image/gif;base64,${GIF.toString('base64')}`);
    expect(await callBridge(app, 'filings:image', [id, 'd1'])).toMatchObject({
      error: { code: 'not-found' },
    });
  });

  it('forgets what was closed', async () => {
    const { id } = await pick(app, join(folder, 'short.txt'));
    await answer(app, 'filings:open', id);
    await answer(app, 'filings:close', id);
    expect(await callBridge(app, 'filings:next', [id])).toMatchObject({
      error: { code: 'not-found' },
    });
  });

  it('gives the memory back when a tab is closed', async () => {
    const { page } = app;
    const inspector = await page.context().newCDPSession(page);
    await inspector.send('Performance.enable');
    async function countNodes(): Promise<number> {
      await inspector.send('HeapProfiler.collectGarbage');
      const { metrics } = await inspector.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'Nodes')?.value ?? 0;
    }
    const before = await countNodes();
    await answerOpenDialog(app, [join(folder, 'long.txt')]);
    await page.getByRole('button', { name: 'Open filing' }).click();
    // A locator would hold on to what it has found.
    const countParagraphs = () =>
      page.evaluate(() => document.querySelectorAll('.paper article p').length);
    await expect.poll(countParagraphs, { timeout: 60_000 }).toBe(6000);
    expect(await countNodes()).toBeGreaterThan(before + 12_000);
    await page.keyboard.press('Control+w');
    await expect.poll(countParagraphs, { timeout: 60_000 }).toBe(0);
    await expect.poll(countNodes, { timeout: 60_000 }).toBeLessThan(before + 3000);
  });

  it('survives the end of its parser process', async () => {
    const killParsers = () =>
      app.electron.evaluate(({ app: main }) => {
        const parsers = main.getAppMetrics().filter(({ name }) => name === 'Node Utility Process');
        for (const { pid } of parsers) process.kill(pid, 'SIGKILL');
        return parsers.length;
      });
    await expect.poll(killParsers).toBeGreaterThan(0);
    await app.page.waitForTimeout(200);
    const { id } = await pick(app, join(folder, 'short.txt'));
    await answer(app, 'filings:open', id);
  });

  it('knows the file that was dropped on the page, by no path', async () => {
    await app.page.evaluate(() => {
      const input = document.createElement('input');
      input.type = 'file';
      input.id = 'drop';
      document.body.append(input);
    });
    await app.page.setInputFiles('#drop', join(folder, 'short.txt'));
    const result = await app.page.evaluate(() => {
      const { exhibit } = window as unknown as {
        exhibit: Record<string, (files: File[]) => Promise<unknown>>;
      };
      const input = document.querySelector('#drop') as HTMLInputElement;
      const files = [...(input.files ?? [])];
      input.remove();
      return exhibit['filings:dropped']?.(files);
    });
    expect(result).toEqual({ ok: true, value: [{ id: expect.any(String), name: 'short.txt' }] });
    expect(JSON.stringify(result)).not.toContain(folder);
  });

  it('lists a folder', async () => {
    await answerOpenDialog(app, [folder]);
    const entries = await answer<FilingEntry[]>(app, 'filings:pick-folder');
    expect(entries.map(({ name }) => name)).toEqual(['long.txt', 'short.txt']);
  });

  it('opens nothing when the dialog is cancelled', async () => {
    await answerOpenDialog(app, []);
    expect(await answer(app, 'filings:pick')).toEqual([]);
    expect(await answer(app, 'filings:pick-folder')).toEqual([]);
  });
});

describe('a second start', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'second-start-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('hands its files to the window that is there, and ends', async () => {
    const app = await launchApp();
    try {
      await app.page.evaluate(() => {
        const { exhibit } = window as unknown as {
          exhibit: { on(event: string, listener: (entries: unknown) => void): void };
        };
        exhibit.on('filings:arrived', (entries) => Reflect.set(window, 'arrived', entries));
      });
      await answer(app, 'filings:requested');
      const path = join(folder, 'ferrow.txt');
      writeFileSync(path, submission(3));
      expect(await startAgain(app.profile, path)).toBe(0);
      await app.page.waitForFunction(() => Reflect.get(window, 'arrived') !== undefined);
      const arrived = await app.page.evaluate(() => Reflect.get(window, 'arrived') as unknown);
      expect(arrived).toEqual([{ id: expect.any(String), name: 'ferrow.txt' }]);
    } finally {
      await app.close();
    }
  });

  it('finds the recent filings and the place of the window again', async () => {
    const profile = join(folder, 'profile');
    const path = join(folder, 'ferrow.txt');
    writeFileSync(path, submission(3));
    const bounds = { x: 60, y: 50, width: 1000, height: 700 };
    const first = await launchApp({ profile });
    const { id } = await pick(first, path);
    await answer(first, 'filings:open', id);
    await first.electron.evaluate(({ BrowserWindow }, place) => {
      BrowserWindow.getAllWindows()[0]?.setBounds(place);
    }, bounds);
    await first.close();

    const second = await launchApp({ profile });
    try {
      const [recent] = await answer<RecentFiling[]>(second, 'filings:recent');
      expect(recent).toMatchObject({ name: 'ferrow.txt', form: '8-K', filed: '2025-01-02' });
      await answer(second, 'filings:open', recent?.id);
      const place = await second.electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.getBounds(),
      );
      expect(place).toMatchObject({ width: 1000, height: 700 });
      await answer(second, 'filings:forget', recent?.id);
      expect(await answer(second, 'filings:recent')).toEqual([]);
    } finally {
      await second.close();
    }
  });
});

describe('notes', () => {
  let folder: string;
  let app: RunningApp;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'notes-'));
    app = await launchApp();
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  it('are written to the file that the reader names', async () => {
    const path = join(folder, 'notes.md');
    await answerSaveDialog(app, path);
    const notes = { suggestedName: 'Ferrow.md', content: '> sold 3 lathes\n' };
    expect(await answer(app, 'notes:save', notes)).toBe('notes.md');
    expect(readFileSync(path, 'utf8')).toBe('> sold 3 lathes\n');
  });

  it('are not written when the reader cancels', async () => {
    await answerSaveDialog(app, null);
    expect(await answer(app, 'notes:save', { suggestedName: 'a.md', content: '' })).toBeNull();
  });

  it('are copied as text, with their setting besides', async () => {
    await answer(app, 'notes:copy', { text: '*three* lathes', html: '<em>three</em> lathes' });
    const copied = await app.electron.evaluate(async ({ clipboard }) => clipboard.readText());
    expect(copied).toBe('*three* lathes');
  });
});

/** Starts the app once more on the same profile; gives the exit code. */
function startAgain(profile: string, path: string): Promise<number | null> {
  const electron = findElectron();
  if (electron === null) throw new Error('no Electron');
  const args = [`--user-data-dir=${profile}`, '--disable-gpu', ...electronArguments([path])];
  return new Promise((resolve, reject) => {
    const child = spawn(electron, args, { stdio: 'ignore' });
    child.once('error', reject);
    child.once('exit', resolve);
  });
}
