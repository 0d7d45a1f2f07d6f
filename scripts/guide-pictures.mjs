/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ x: number, y: number, width: number, height: number }} Box */

/**
 * The pictures of docs/guide.md, which the help shows, too: each state of the window entered from the one before, and what
 * of the window (1440 × 900) is shown.
 * @type {readonly (readonly [name: string, clip: Box, enter: (page: Page) => Promise<void>])[]}
 */
export const GUIDE_PICTURES = [
  [
    'reading-room',
    { x: 0, y: 0, width: 1440, height: 900 },
    async (page) => {
      await page.getByRole('tab', { name: /^Metrics/ }).click();
      await goTo(page, 'Pharmacokinetics');
    },
  ],
  [
    'finding',
    { x: 250, y: 0, width: 1190, height: 560 },
    async (page) => {
      await goTo(page, 'Doses and patients');
      await page.keyboard.press('Control+f');
      await page.getByRole('textbox', { name: 'Find', exact: true }).fill('patients');
      await page.locator('.hit-list [aria-current]').waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.flash').waitFor({ state: 'detached' });
    },
  ],
  [
    'comparing',
    { x: 790, y: 44, width: 650, height: 600 },
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('separator', { name: 'Width of the side panel' }).focus();
      for (let i = 0; i < 15; i += 1) await page.keyboard.press('ArrowLeft');
      await page.getByRole('button', { name: 'Compare side by side' }).click();
    },
  ],
  [
    'marking',
    { x: 250, y: 44, width: 1190, height: 520 },
    async (page) => {
      await page.getByRole('button', { name: 'Compare side by side' }).click();
      await page.getByRole('separator', { name: 'Width of the side panel' }).focus();
      for (let i = 0; i < 15; i += 1) await page.keyboard.press('ArrowRight');
      await page.getByRole('tab', { name: /^Notes/ }).click();
      await goTo(page, 'Safety');
      for (const key of ['s', 's', 'Shift+ArrowRight']) await page.keyboard.press(key);
      await page.locator('.selection-popover').waitFor();
    },
  ],
  [
    'two-texts',
    { x: 0, y: 0, width: 1440, height: 700 },
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Show side panel' }).click();
      await goTo(page, 'Efficacy');
      await page.keyboard.press('Alt+4');
      await page.locator('.side[data-side="right"] .chunk').first().waitFor();
      await page.keyboard.press('F6');
      await goTo(page, 'What comes next');
    },
  ],
  [
    'exporting',
    { x: 320, y: 60, width: 800, height: 780 },
    async (page) => {
      await page.keyboard.press('Alt+1');
      await page.locator('.side + .side').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Show side panel' }).click();
      await page.getByRole('button', { name: 'Export notes' }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
];

/**
 * By the outline, with the keyboard in the text.
 * @param {Page} page
 * @param {string} section
 */
async function goTo(page, section) {
  const outline = page.getByRole('navigation', { name: 'Outline' });
  await outline.getByRole('button', { name: new RegExp(`^${section}( \\d+)*$`) }).click();
  await page.locator('[data-focused] .scroller').focus();
  await page.waitForTimeout(400);
}

/**
 * Runs in a page.
 * @param {string} picture PNG in base64
 * @returns {Promise<string>} WebP in base64
 */
export async function toWebp(picture) {
  const bytes = Uint8Array.from(atob(picture), (c) => c.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes]));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.82 });
  const made = new Uint8Array(await blob.arrayBuffer());
  return btoa(Array.from(made, (byte) => String.fromCharCode(byte)).join(''));
}
