import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { electronArguments } from '../../scripts/launch.mjs';
import { findElectron } from '../../scripts/set-up/electron.mjs';
import { launchApp, type RunningApp } from './launch-app.ts';
import { goToSection, SAMPLE, waitForReading } from './read-sample.ts';

/** How often the app is killed; more with EXHIBIT99_KILLS=200. */
const KILLS = Number(process.env['EXHIBIT99_KILLS'] ?? 5);

let folder: string;
let profile: string;
let app: RunningApp | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'durability-'));
  profile = join(folder, 'profile');
});
afterEach(async () => {
  await app?.kill().catch(() => null);
  app = null;
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<RunningApp> {
  app = await launchApp({ files: [SAMPLE], profile });
  await waitForReading(app.page);
  return app;
}

async function kill(): Promise<void> {
  await app?.kill();
  app = null;
}

async function countNotes(page: Page): Promise<number> {
  const name = await page.getByRole('tab', { name: /^Notes/ }).textContent();
  return Number(/\d+/.exec(name ?? '')?.[0] ?? 0);
}

/** Counts the acknowledgements: what is announced once a mark is committed and journalled. */
function countAcknowledged(page: Page): Promise<{ count: number }> {
  const acknowledged = { count: 0 };
  page.on('console', (message) => {
    if (message.text() === 'acknowledged') acknowledged.count += 1;
  });
  return page
    .evaluate(() => {
      const output = document.querySelector('output.visually-hidden');
      if (!output) throw new Error('nothing announces');
      const say = () => {
        // oxlint-disable-next-line no-console
        if (output.textContent.startsWith('Highlighted')) console.log('acknowledged');
      };
      new MutationObserver(say).observe(output, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    })
    .then(() => acknowledged);
}

/** Marks sentence after sentence without waiting, in changing colours, until told to stop. */
async function markAtFullSpeed(page: Page, isOver: () => boolean): Promise<void> {
  await page.getByRole('group', { name: 'Text', exact: true }).focus();
  for (let i = 0; !isOver(); i += 1) {
    await page.keyboard.press('s');
    await page.keyboard.press(String((i % 8) + 1));
  }
}

/** How many rows a table of the database has. */
function countRows(page: Page, table: string): Promise<number> {
  return page.evaluate(
    (name) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('exhibit99');
        opening.addEventListener('success', () => {
          const count = opening.result.transaction(name).objectStore(name).count();
          count.addEventListener('success', () => {
            opening.result.close();
            resolve(count.result);
          });
          count.addEventListener('error', () => reject(new Error(`${name} can't be counted`)));
        });
      }),
    table,
  );
}

/** Notes as they stand in the database, those being typed among them. */
function typedNotes(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () =>
      new Promise<readonly string[]>((resolve, reject) => {
        const opening = indexedDB.open('exhibit99');
        opening.addEventListener('success', () => {
          const notes: string[] = [];
          const transaction = opening.result.transaction(['drafts', 'annotations']);
          for (const name of ['drafts', 'annotations']) {
            const rows = transaction.objectStore(name).getAll();
            rows.addEventListener('success', () => {
              for (const { note } of rows.result as { note: string }[]) notes.push(note);
            });
          }
          transaction.addEventListener('complete', () => {
            opening.result.close();
            resolve(notes);
          });
          transaction.addEventListener('error', () => reject(new Error("notes can't be read")));
        });
      }),
  );
}

async function mark(page: Page, count: number): Promise<void> {
  const acknowledged = await countAcknowledged(page);
  await goToSection(page, 'Safety');
  await markAtFullSpeed(page, () => acknowledged.count >= count);
  await page.getByText('All notes saved').waitFor();
  // The panel follows what is saved.
  await expect
    .poll(async () => (await countNotes(page)) === (await countRows(page, 'annotations')))
    .toBe(true);
}

describe('notes survive', () => {
  it(
    `the app being killed ${KILLS} times while annotating at full speed`,
    { timeout: 60_000 + KILLS * 10_000 },
    async () => {
      let expected = 0;
      let total = 0;
      for (let i = 0; i < KILLS; i += 1) {
        const { page } = await start();
        await expect
          .poll(() => countNotes(page), { message: `run ${i}` })
          .toBeGreaterThanOrEqual(expected);
        const before = await countNotes(page);
        const acknowledged = await countAcknowledged(page);
        const deadline = Date.now() + 150 + ((i * 7919) % 1000);
        const marking = markAtFullSpeed(page, () => Date.now() > deadline + 2000).catch(() => null);
        await expect
          .poll(() => acknowledged.count > 0 && Date.now() > deadline, {
            interval: 5,
            timeout: 20_000,
          })
          .toBe(true);
        const seen = acknowledged.count;
        await kill();
        await marking;
        expected = before + seen;
        total += seen;
      }
      const { page } = await start();
      await expect.poll(() => countNotes(page)).toBeGreaterThanOrEqual(expected);
      console.info(`${KILLS} kills, ${total} acknowledged annotations, none lost`);
    },
  );

  it.each([
    ['deleted', (path: string) => rmSync(path, { recursive: true })],
    ['filled with noise', fillWithNoise],
    ['cut in half', cutInHalf],
  ])(
    'the database being %s, and the reader is told',
    { timeout: 90_000 },
    async (_what, damage) => {
      const { page } = await start();
      await mark(page, 5);
      const made = await countNotes(page);
      await kill();
      damage(join(profile, 'IndexedDB'));
      const again = await start();
      await again.page.getByText(/\d+ notes? recovered/).waitFor();
      await again.page.getByText('Nothing is missing.').waitFor();
      await expect.poll(() => countNotes(again.page)).toBe(made);
      await mark(again.page, 1);
    },
  );

  it('in the folder of backups alone, with all they need', { timeout: 90_000 }, async () => {
    const { page } = await start();
    await mark(page, 3);
    await page.getByRole('tab', { name: /^Metrics/ }).click();
    await page.getByRole('row', { name: /^Half-life LMB-204/ }).click();
    await page.keyboard.press('x');
    await page.getByText('Finding dismissed').waitFor();
    await page.getByText('All notes saved').waitFor();
    const made = await countNotes(page);
    await expect.poll(() => existsSync(join(profile, 'backups', 'texts'))).toBe(true);
    await app?.close();
    const backups = join(profile, 'backups');
    profile = join(folder, 'another-machine');
    mkdirSync(profile);
    renameSync(backups, join(profile, 'backups'));
    const again = await start();
    await again.page.getByText('Nothing is missing.').waitFor();
    await expect.poll(() => countNotes(again.page)).toBe(made);
    await again.page.getByRole('tab', { name: /^Metrics/ }).click();
    await again.page.getByText('1 dismissed').waitFor();
    expect(await countRows(again.page, 'documents')).toBe(1);
  });

  it('a journal that was cut in mid-line', { timeout: 60_000 }, async () => {
    const { page } = await start();
    await mark(page, 3);
    const made = await countNotes(page);
    await kill();
    const journal = join(profile, 'journal.ndjson');
    appendFileSync(journal, readFileSync(journal).subarray(0, 100));
    const again = await start();
    await again.page.getByText('last line was cut short').waitFor();
    await expect.poll(() => countNotes(again.page)).toBe(made);
    await mark(again.page, 1);
    expect(readFileSync(journal, 'utf8')).toMatch(/\n$/);
  });

  it(
    'a crash, or the machine going to sleep, while a note is being typed',
    { timeout: 90_000 },
    async () => {
      const { page } = await start();
      await goToSection(page, 'Safety');
      await page.keyboard.press('s');
      await page.keyboard.press('n');
      await page.getByRole('textbox', { name: 'Note' }).pressSequentially('Ask about the dose');
      await expect.poll(() => typedNotes(page)).toContain('Ask about the dose');
      await kill();
      const again = await start();
      await again.page.getByRole('tab', { name: 'Notes 1' }).click();
      const notes = again.page.getByRole('complementary', { name: 'Notes' });
      await notes.getByText('Ask about the dose').waitFor();

      // A machine that goes to sleep does not wait for the pause after which a note is committed.
      await again.page.evaluate(() => {
        const real = window.setTimeout.bind(window);
        const patient = (run: () => void, ms?: number) => real(run, ms === 800 ? 600_000 : ms);
        Reflect.set(window, 'setTimeout', patient);
      });
      await again.page.getByRole('group', { name: 'Text', exact: true }).focus();
      await again.page.keyboard.press('s');
      await again.page.keyboard.press('n');
      await again.page.getByRole('textbox', { name: 'Note' }).pressSequentially('Sleep on it');
      await expect.poll(() => typedNotes(again.page)).toContain('Sleep on it');
      const journal = join(profile, 'journal.ndjson');
      expect(readFileSync(journal, 'utf8')).not.toContain('Sleep on it');
      await again.electron.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
      await expect
        .poll(() => readFileSync(journal, 'utf8'), { timeout: 30_000 })
        .toContain('Sleep on it');
    },
  );

  it(
    "the end of the window's process, with the filing open again",
    { timeout: 90_000 },
    async () => {
      const { page, electron } = await start();
      await mark(page, 2);
      const made = await countNotes(page);
      // The page that Playwright knows is gone with its process; the window is asked instead.
      const ask = () =>
        electron.evaluate(async ({ BrowserWindow }) => {
          const [window] = BrowserWindow.getAllWindows();
          const script = `[
          String(document.querySelectorAll('.filing-tab').length),
          [...document.querySelectorAll('[role=tab]')].map((tab) => tab.textContent).join(),
        ]`;
          const none: [string, string] = ['', ''];
          const [filings, panels]: [string, string] =
            (await Promise.race([
              window?.webContents.executeJavaScript(script).catch(() => none),
              // A script sent while the page begins anew is never answered.
              new Promise((resolve) => setTimeout(() => resolve(none), 2_000)),
            ])) ?? none;
          return { filings, notes: /Notes \D*(\d+)/.exec(panels)?.[1] };
        });
      await electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
      );
      await expect.poll(ask, { timeout: 60_000 }).toEqual({ filings: '1', notes: String(made) });
    },
  );

  it('being restored from a backup, and that can be undone', { timeout: 60_000 }, async () => {
    const { page } = await start();
    await mark(page, 3);
    const made = await countNotes(page);
    await app?.close();
    const again = await start();
    await goToSection(again.page, 'Pharmacokinetics');
    await again.page.keyboard.press('p');
    await again.page.keyboard.press('4');
    await expect.poll(() => countNotes(again.page)).toBe(made + 1);
    await again.page.keyboard.press('Control+Shift+B');
    const dialog = again.page.getByRole('dialog', { name: 'Backups of my notes' });
    await dialog
      .getByRole('button', { name: /^Restore/ })
      .first()
      .click();
    await expect.poll(() => countNotes(again.page)).toBe(made);
    const kept = readdirSync(join(profile, 'backups'));
    expect(kept.some((name) => name.endsWith('_restore.json'))).toBe(true);
    await again.page.getByRole('button', { name: 'Undo' }).last().click();
    await expect.poll(() => countNotes(again.page)).toBe(made + 1);
  });
});

const cannotMount = reasonNotToMount();
if (cannotMount !== null) console.info(`no small disk to fill: ${cannotMount}`);

describe.skipIf(cannotMount !== null)('a disk that is full', () => {
  let disk: string;
  beforeEach(() => {
    disk = mkdtempSync(join(tmpdir(), 'small-disk-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', disk]);
    profile = join(disk, 'profile');
  });
  afterEach(() => {
    execFileSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true, force: true });
  });

  it(
    'shows what is not saved, and saves it when there is space again',
    { timeout: 120_000 },
    async () => {
      const { page } = await start();
      await mark(page, 2);
      const filler = join(disk, 'filler');
      await goToSection(page, 'Pharmacokinetics');
      let made = await countNotes(page);
      const state = page.locator('.save-state');
      for (let i = 0; i < 20; i += 1) {
        fillUp(filler);
        await page.keyboard.press('p');
        await page.keyboard.press('5');
        const saved = () => `${made + 1} ● All notes saved`;
        await expect
          .poll(async () => `${await countNotes(page)} ${await state.textContent()}`)
          .toSatisfy((seen: string) => seen === saved() || seen.includes('Not saved'));
        if ((await state.textContent())?.includes('Not saved') === true) break;
        // What the browser deletes of its own makes room for a change now and then.
        made += 1;
      }
      await page.getByRole('button', { name: /Not saved: .*Try again/ }).waitFor();
      expect(await closeAndKeep()).toMatch(/^1 change is not saved .*the disk/);
      await page.getByRole('button', { name: /Not saved: .*Try again/ }).waitFor();
      rmSync(filler);
      await page.getByText('All notes saved').waitFor();
      await kill();
      const again = await start();
      await expect.poll(() => countNotes(again.page)).toBe(made + 1);
    },
  );
});

describe.skipIf(cannotMount !== null)('a folder that may not be written to', () => {
  const held: string[] = [];
  function holdReadOnly(path: string): void {
    execFileSync('mount', ['--bind', path, path]);
    held.push(path);
    execFileSync('mount', ['-o', 'remount,ro,bind', path]);
  }
  function letGo(): void {
    for (const path of held.splice(0)) execFileSync('umount', ['-l', path]);
  }
  afterEach(letGo);

  it('shows what is not saved, and saves it when it may be', { timeout: 120_000 }, async () => {
    const { page } = await start();
    await mark(page, 2);
    const made = await countNotes(page);
    await app?.close();
    holdReadOnly(join(profile, 'journal.ndjson'));
    holdReadOnly(join(profile, 'backups'));
    const again = await start();
    await expect.poll(() => countNotes(again.page)).toBe(made);
    await goToSection(again.page, 'Pharmacokinetics');
    await again.page.keyboard.press('p');
    await again.page.keyboard.press('5');
    await again.page.getByRole('button', { name: /Not saved: .*read-only/ }).waitFor();
    letGo();
    await again.page.getByText('All notes saved').waitFor();
    await kill();
    const last = await start();
    await expect.poll(() => countNotes(last.page)).toBe(made + 1);
  });

  it('says that it can not start where nothing can be written at all', () => {
    mkdirSync(profile);
    holdReadOnly(profile);
    const args = ['--disable-gpu', `--user-data-dir=${profile}`, ...electronArguments([])];
    const { stderr, status } = spawnSync(findElectron() ?? '', args, {
      encoding: 'utf8',
      timeout: 60_000,
    });
    expect(stderr).toContain('nothing can be written there');
    expect(status).toBe(1);
  });
});

/** Closes the window, decides to keep it when asked, and says what the question was. */
function closeAndKeep(): Promise<string> {
  if (!app) throw new Error('no app');
  return app.electron.evaluate(
    ({ BrowserWindow, dialog }) =>
      new Promise<string>((resolve) => {
        // The form with a window, which is the one that the app calls.
        const ask = (_window: unknown, { message = '', detail = '' }) => {
          resolve(`${message} ${detail}`);
          return Promise.resolve({ response: 0, checkboxChecked: false });
        };
        dialog.showMessageBox = ask as typeof dialog.showMessageBox;
        for (const window of BrowserWindow.getAllWindows()) window.close();
      }),
  );
}

function reasonNotToMount(): string | null {
  const place = mkdtempSync(join(tmpdir(), 'mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place], { stdio: 'pipe' });
    execFileSync('umount', [place]);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    rmSync(place, { recursive: true });
  }
}

function fillUp(path: string): void {
  for (const size of [1_000_000, 4096, 1])
    try {
      for (;;) appendFileSync(path, Buffer.alloc(size));
    } catch {
      // Full, as far as pieces of that size go.
    }
}

function filesBelow(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function fillWithNoise(path: string): void {
  for (const file of filesBelow(path)) {
    const { size } = statSync(file);
    writeFileSync(file, Buffer.from(Array.from({ length: size }, (_, i) => (i * 7919 + 13) % 251)));
  }
}

function cutInHalf(path: string): void {
  for (const file of filesBelow(path)) truncateSync(file, Math.floor(statSync(file).size / 2));
}
