import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { GUIDE_PICTURES, toWebp } from './guide-pictures.mjs';
import { electronArguments, hasDisplay, runUnderDisplay } from './launch.mjs';
import { ROOT, SAMPLE } from './paths.mjs';
import { SetUpError, main, run } from './run.mjs';
import { findElectron } from './set-up/electron.mjs';
import { setUp } from './set-up.mjs';

const FOLDER = join(ROOT, 'resources', 'screenshots');
const SIZE = { width: 1440, height: 900 };

/**
 * What the window calls each theme, and what its picture is called.
 * @type {readonly (readonly [string, string])[]}
 */
const THEMES = [
  ['Light', 'light'],
  ['Sepia', 'sepia'],
  ['Dark', 'dark'],
  ['High contrast', 'contrast'],
];

/** @typedef {import('playwright-core').Page} Page */

/**
 * Each view but the reading room, one after the other.
 * @type {readonly (readonly [name: string, enter: (page: Page) => Promise<void>])[]}
 */
const VIEWS = [
  [
    'context-menu',
    async (page) => {
      await page.getByRole('tab', { name: /^Notes/ }).click();
      await page.locator('[data-focused] .scroller').focus();
      for (const key of ['s', 's', 'Shift+F10']) await page.keyboard.press(key);
      await page.getByRole('menu').waitFor();
    },
  ],
  [
    'as-filed',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Alt+3');
      await page.frameLocator('.filed-frame').locator('body').waitFor();
    },
  ],
  [
    'two-texts',
    async (page) => {
      await page.keyboard.press('Alt+4');
      await page.locator('.side[data-side="right"] .chunk').first().waitFor();
    },
  ],
  [
    'keys',
    async (page) => {
      await page.keyboard.press('Alt+1');
      await page.locator('.side[data-side="right"]').waitFor({ state: 'detached' });
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'export-dialog',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Export notes' }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
];

/**
 * Takes the pictures of the README and of the guide, and a sheet of every state and theme, in the real app, on the bundled
 * sample. With the argument `guide` those of the guide alone.
 */
await main(async () => {
  const onlyGuide = process.argv.includes('guide');
  if (!hasDisplay())
    return runUnderDisplay(process.execPath, [import.meta.filename, ...process.argv.slice(2)]);
  await setUp();
  await build({ onlyWhenStale: true });
  mkdirSync(FOLDER, { recursive: true });
  const profile = mkdtempSync(join(tmpdir(), 'exhibit99-screenshots-'));
  try {
    await withPage(profile, [SAMPLE], async (page) => {
      await page.getByRole('tab', { name: /Metrics \d/ }).waitFor();
      await annotate(page);
      await chooseTheme(page, 'Light');
      await takeGuide(page);
    });
    if (onlyGuide) return 0;
    rmSync(profile, { recursive: true, force: true });
    await withPage(profile, [SAMPLE], async (page) => {
      const paper = page.getByRole('main', { name: 'Filing' });
      await paper.locator('[data-start]').first().waitFor();
      await annotate(page);
      for (const [theme, name] of THEMES) {
        await chooseTheme(page, theme);
        await restOnText(page);
        await take(page, `reading-room-${name}`);
      }
      await chooseTheme(page, 'Light');
      await takeViews(page);
    });
    await withPage(profile, [], async (page) => {
      await page.getByRole('button', { name: 'Open filing' }).waitFor();
      await take(page, 'start-page');
      await takeStates(page);
    });
    return 0;
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});

/**
 * Every state and theme of the window, as the test of accessibility goes through them: a sheet a state.
 * @param {Page} page any page of the app: it draws the sheets
 */
async function takeStates(page) {
  const pictures = mkdtempSync(join(tmpdir(), 'exhibit99-states-'));
  try {
    const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
    const only = ['test/e2e/accessibility.test.ts', '-t', 'the theme'];
    const args = [vitest, 'run', '--config', 'vitest.e2e.config.ts', ...only];
    const env = { ...process.env, EXHIBIT99_PICTURES: pictures };
    const code = await run(process.execPath, args, { cwd: ROOT, env });
    if (code !== 0) throw new SetUpError('The states could not be photographed; see above.');
    const folder = join(FOLDER, 'states');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    const states = new Set(readdirSync(pictures).map((name) => name.replace(/_.*/, '')));
    for (const state of states) {
      const themes = THEMES.map(([theme]) => join(pictures, `${state}_${slug(theme)}.png`));
      const parts = themes.map((path) => readFileSync(path, 'base64'));
      const sheet = await page.evaluate(drawSheet, parts);
      writeFileSync(join(folder, `${state}.webp`), Buffer.from(sheet, 'base64'));
      process.stdout.write(`resources/screenshots/states/${state}.webp\n`);
    }
  } finally {
    rmSync(pictures, { recursive: true, force: true });
  }
}

/** @param {Page} page */
async function takeGuide(page) {
  const folder = join(FOLDER, 'guide');
  mkdirSync(folder, { recursive: true });
  for (const [name, clip, enter] of GUIDE_PICTURES) {
    await enter(page);
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(400);
    const picture = await page.screenshot({ clip });
    const webp = await page.evaluate(toWebp, picture.toString('base64'));
    writeFileSync(join(folder, `${name}.webp`), Buffer.from(webp, 'base64'));
    process.stdout.write(`resources/screenshots/guide/${name}.webp\n`);
  }
}

/** @param {string} theme */
function slug(theme) {
  return theme.toLowerCase().replaceAll(' ', '-');
}

/**
 * Runs in a page: four pictures two by two, at two thirds of their size.
 * @param {readonly string[]} pictures PNG in base64
 * @returns {Promise<string>} WebP in base64
 */
async function drawSheet(pictures) {
  const bytes = pictures.map((text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0)));
  const bitmaps = await Promise.all(bytes.map((part) => createImageBitmap(new Blob([part]))));
  const [width, height] = [960, 600];
  const canvas = new OffscreenCanvas(2 * width, 2 * height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.imageSmoothingQuality = 'high';
  for (const [i, bitmap] of bitmaps.entries())
    context.drawImage(bitmap, (i % 2) * width, Math.floor(i / 2) * height, width, height);
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.7 });
  const sheet = new Uint8Array(await blob.arrayBuffer());
  return btoa(Array.from(sheet, (byte) => String.fromCharCode(byte)).join(''));
}

/** @param {Page} page */
async function takeViews(page) {
  for (const [name, enter] of VIEWS) {
    await enter(page);
    await take(page, name);
  }
}

/**
 * @param {Page} page
 * @param {string} theme
 */
async function chooseTheme(page, theme) {
  await page.getByRole('button', { name: 'Appearance' }).click();
  await page.getByRole('radio', { name: theme }).check();
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: theme }).waitFor({ state: 'detached' });
}

/**
 * The text beyond the window is laid out when it comes near; the second time it stays in its place.
 * @param {Page} page
 */
async function restOnText(page) {
  await page.getByRole('heading', { name: /Pharmacokinetics/ }).scrollIntoViewIfNeeded();
  await page.mouse.move(SIZE.width / 2, 2);
}

/**
 * Starts the app, hands over its page and ends it.
 * @param {string} profile
 * @param {readonly string[]} files
 * @param {(page: Page) => Promise<void>} work
 */
async function withPage(profile, files, work) {
  // An npm package, there only after the set-up.
  const { _electron } = await import('playwright-core');
  const app = await _electron.launch({
    executablePath: findElectron() ?? '',
    chromiumSandbox: true,
    args: [
      `--user-data-dir=${profile}`,
      '--disable-gpu',
      '--force-device-scale-factor=1',
      ...electronArguments(files),
    ],
  });
  try {
    const page = await app.firstWindow();
    await app.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
    }, SIZE);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await work(page);
  } finally {
    await app.close();
  }
}

/**
 * Makes a few notes on the press release, as a reader does.
 * @param {Page} page
 */
async function annotate(page) {
  const paper = page.getByRole('main', { name: 'Filing' });
  const passages = [
    { text: /half-life/i, key: '2' },
    { text: /expects? to/i, key: '1' },
  ];
  for (const { text, key } of passages) {
    const paragraph = paper.locator('p[data-start]').filter({ hasText: text }).last();
    await paragraph.scrollIntoViewIfNeeded();
    await paragraph.click({ clickCount: 3 });
    await page.keyboard.press(key);
    await page.keyboard.press('Escape');
  }
}

/**
 * @param {Page} page
 * @param {string} name
 */
async function take(page, name) {
  await page.evaluate(() => document.fonts.ready);
  // Long enough for what fades in.
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  process.stdout.write(`resources/screenshots/${name}.png\n`);
}
