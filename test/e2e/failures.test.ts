import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOpenDialog, launchApp, type RunningApp } from './launch-app.ts';
import { paintedLayers, SAMPLE, selectedText, waitForReading } from './read-sample.ts';

const SHORT = '<html><body><h1>Form 8-K</h1><p>The yard was swept.</p></body></html>';
/** Takes the parser seconds. */
const LONG = `<html><body><h1>Form 10-K</h1>${'<p>Ferrow Tools expects to sell 12 lathes in its smallest workshop.</p>'.repeat(60_000)}</body></html>`;
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

  it('are told of when they change or go while they are open', async () => {
    const { page } = app;
    const path = join(folder, 'yard.htm');
    writeFileSync(path, yard('<p>Nobody came.</p>'));
    await answerOpenDialog(app, [path]);
    await page.keyboard.press('Control+o');
    await waitForReading(page);
    await page.locator('[data-focused] .scroller').focus();
    await page.waitForFunction(() => CSS.highlights.size > 0);
    await expect
      .poll(async () => {
        await page.keyboard.press('s');
        return selectedText(page);
      })
      .toContain('The yard was swept');
    await page.keyboard.press('1');
    await page.getByRole('tab', { name: 'Notes 1' }).waitFor();
    await page.getByText('All notes saved').waitFor();

    writeFileSync(path, yard('<p>Then came the rain, and it was swept once more.</p>'.repeat(3)));
    const changed = page.locator('.toast', { hasText: '“yard.htm” has changed on disk' });
    await changed.getByRole('button', { name: 'Read again' }).click();
    await page.locator('.paper', { hasText: 'Then came the rain' }).waitFor();
    await changed.waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: 'Notes 1' }).waitFor();
    await expect.poll(async () => (await paintedLayers(page))['annotation-yellow']).toBe(1);
    expect(await page.locator('[data-filing]').count()).toBe(2);

    rmSync(path);
    const gone = page.locator('.toast', { hasText: '“yard.htm” is no longer where it was' });
    await gone.waitFor();
    await page.getByRole('button', { name: /^Close yard/ }).click();
    await gone.waitFor({ state: 'detached' });

    // Changed while nobody looked: its notes are looked for in what it holds now.
    writeFileSync(path, yard('<p>Then came the snow, and it was swept again.</p>'));
    await page.keyboard.press('Control+o');
    await page.locator('.paper', { hasText: 'Then came the snow' }).waitFor();
    await page
      .locator('.toast', { hasText: '“yard.htm” has changed on disk since you read it last.' })
      .waitFor();
    await page.getByRole('tab', { name: 'Notes 1' }).waitFor();
    await expect.poll(async () => (await paintedLayers(page))['annotation-yellow']).toBe(1);
    expect(app.problems).toEqual([]);
  });
});

/** A page that begins differently; without an accession number, so that only its bytes say what it is. */
function yard(before: string): string {
  return `<html><body>${before}<p>The yard was swept before the fair.</p></body></html>`;
}

describe('a parser process that', () => {
  let app: RunningApp;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'parser-'));
    for (const name of ['killed.htm', 'hung.htm', 'full.htm'])
      writeFileSync(join(folder, name), LONG);
    writeFileSync(join(folder, 'next.htm'), SHORT);
    app = await launchApp();
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(name: string): Promise<void> {
    await answerOpenDialog(app, [join(folder, name)]);
    await app.page.getByRole('button', { name: 'Open filing' }).click();
  }
  /** Sends a signal to every parser process; gives their number. */
  async function signal(name: 'SIGKILL' | 'SIGSTOP'): Promise<number> {
    return app.electron.evaluate(({ app: main }, sent) => {
      const parsers = main.getAppMetrics().filter((p) => p.name === 'Node Utility Process');
      for (const { pid } of parsers) process.kill(pid, sent);
      return parsers.length;
    }, name);
  }
  async function readsTheNext(): Promise<void> {
    await open('next.htm');
    await app.page.locator('.paper', { hasText: 'The yard was swept.' }).waitFor();
    await app.page.locator('[data-filing][title="next.htm"] .filing-tab-close').click();
    await app.page.getByRole('main', { name: 'Start' }).waitFor();
  }

  it('is killed costs one file and says so', async () => {
    await open('killed.htm');
    await app.page.locator('[data-filing][title="killed.htm"]').waitFor();
    const said = app.page.locator('.toast', { hasText: '“killed.htm” could not be read' });
    // The first may have hit a process that only waits.
    const killAndCount = async () => {
      await signal('SIGKILL');
      return said.count();
    };
    await expect.poll(killAndCount).toBeGreaterThan(0);
    await app.page.getByRole('main', { name: 'Start' }).waitFor();
    await readsTheNext();
  });

  it('hangs is given up when its time is over', async () => {
    // The limit of a minute is counted in steps of three seconds; here they are shorter.
    await app.electron.evaluate(() => {
      const real = globalThis.setTimeout;
      const quick = (run: () => void, ms?: number, ...rest: []) =>
        real(run, ms === 3000 ? 100 : ms, ...rest);
      Reflect.set(globalThis, 'realSetTimeout', real);
      Reflect.set(globalThis, 'setTimeout', quick);
    });
    expect(await signal('SIGSTOP')).toBeGreaterThan(0);
    await open('hung.htm');
    await app.page
      .locator('.toast', { hasText: '“hung.htm” was given up: it took longer than 60 seconds.' })
      .waitFor();
    await app.electron.evaluate(() =>
      Reflect.set(globalThis, 'setTimeout', Reflect.get(globalThis, 'realSetTimeout')),
    );
    await app.page.getByRole('main', { name: 'Start' }).waitFor();
    await readsTheNext();
  });

  it('is slow with a document as filed can be stopped, and asked again', async () => {
    const { page } = app;
    await open('next.htm');
    await page.locator('.paper', { hasText: 'The yard was swept.' }).waitFor();
    expect(await signal('SIGSTOP')).toBeGreaterThan(0);
    await page.keyboard.press('Alt+2');
    const pane = page.getByRole('region', { name: 'As filed' });
    await pane.getByText('Reading the document as it was filed…').waitFor();
    await pane.getByRole('button', { name: 'Stop' }).click();
    await pane.getByText('Stopped.').waitFor();
    await pane.getByRole('button', { name: 'Show all of it' }).click();
    await page.frameLocator('.filed-frame').getByText('The yard was swept').waitFor();
    await page.keyboard.press('Alt+1');
    await page.locator('[data-filing][title="next.htm"] .filing-tab-close').click();
    await page.getByRole('main', { name: 'Start' }).waitFor();
  });

  it('wants more memory than it may have ends alone', async () => {
    await app.electron.evaluate(({ utilityProcess }) => {
      const real = utilityProcess.fork.bind(utilityProcess);
      utilityProcess.fork = (path, args, options) => {
        utilityProcess.fork = real;
        const limit = options?.execArgv?.[0]?.replace(/\d+$/, '24') ?? 'no limit';
        return real(path, args, { ...options, execArgv: [limit] });
      };
    });
    // The next one to be started has little memory; those that wait go first.
    await signal('SIGKILL');
    await open('full.htm');
    await app.page.locator('.toast', { hasText: '“full.htm” could not be read' }).waitFor();
    await app.page.getByRole('main', { name: 'Start' }).waitFor();
    await readsTheNext();
    expect(app.problems).toEqual([]);
  });
});

function clipboardOf(app: RunningApp): Promise<string> {
  return app.electron.evaluate(({ clipboard }) => clipboard.readText());
}
