import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, type Page, _electron } from 'playwright-core';
import { electronArguments } from '../../scripts/launch.mjs';
import { ROOT } from '../../scripts/paths.mjs';
import { findElectron } from '../../scripts/set-up/electron.mjs';

/** Where {@link RunningApp.screenshot} writes; not kept in the repository. */
const SCREENSHOTS = join(ROOT, 'test-results', 'screenshots');

export interface LaunchOptions {
  /** Absolute paths of files named on the command line. */
  readonly files?: readonly string[];
  /** A profile to use again, as after a restart; {@link RunningApp.close} then leaves it. Default: a new one. */
  readonly profile?: string;
  /** Variables of the environment besides those of the test. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The built app in a real Electron, with a profile of its own. */
export interface RunningApp {
  readonly electron: ElectronApplication;
  /** The window's page; its landmarks are there, its content may still load. */
  readonly page: Page;
  /** The folder of the profile (Electron's userData); removed by `close` unless it was given. */
  readonly profile: string;
  /**
   * What must stay empty: errors and warnings on the page's console, errors nobody caught, and violations of the content
   * security policy (Chromium writes those to the console too).
   */
  readonly problems: readonly string[];
  /** Writes test-results/screenshots/NAME.png at 1440 × 900 and returns its path. */
  screenshot(name: string): Promise<string>;
  /** Asks the app to quit, as a user does. */
  close(): Promise<void>;
  /** Ends it at once, as a power failure does; the profile stays. */
  kill(): Promise<void>;
}

/**
 * Starts the app of out/ (`npm run build` first) and waits for its window. The test decides when it ends: call `close`
 * in `afterAll` or `finally`. Native dialogs can't be driven; answer them beforehand with {@link answerOpenDialog} and
 * {@link answerSaveDialog}.
 */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const executablePath = findElectron();
  if (executablePath === null) throw new Error('no Electron: run "npm run set-up" first');
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'exhibit99-'));
  const electron = await _electron.launch({
    executablePath,
    // Playwright would switch it off; whether the app can have it is for our own arguments to say.
    chromiumSandbox: true,
    ...(options.env && { env: { ...definedEnvironment(), ...options.env } }),
    args: [
      `--user-data-dir=${profile}`,
      '--disable-gpu',
      '--force-device-scale-factor=1',
      ...electronArguments(options.files ?? []),
    ],
  });
  const problems: string[] = [];
  const page = await electron.firstWindow();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.stack ?? error.message));
  await page.waitForLoadState('domcontentloaded');

  const removeProfile = () => {
    if (options.profile === undefined) rmSync(profile, { recursive: true, force: true });
  };
  return {
    electron,
    page,
    profile,
    problems,
    async screenshot(name) {
      mkdirSync(SCREENSHOTS, { recursive: true });
      const path = join(SCREENSHOTS, `${name}.png`);
      await page.screenshot({ path });
      return path;
    },
    async close() {
      await electron.close();
      removeProfile();
    },
    async kill() {
      const ended = electron.waitForEvent('close');
      electron.process().kill('SIGKILL');
      await ended;
    },
  };
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}

/** The next open dialogs are answered with these files or this folder; with none, as if cancelled. */
export async function answerOpenDialog(app: RunningApp, paths: readonly string[]): Promise<void> {
  await app.electron.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () =>
        Promise.resolve({ canceled: filePaths.length === 0, filePaths });
    },
    [...paths],
  );
}

/** The next save dialogs are answered with this path; with null, as if cancelled. */
export async function answerSaveDialog(app: RunningApp, path: string | null): Promise<void> {
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () =>
      Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
  }, path);
}
