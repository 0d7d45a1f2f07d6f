import type { Page } from 'playwright-core';
import type { RunningApp } from './launch-app.ts';
import { goToSection } from './read-sample.ts';

/** Dismisses the toast, unless it goes by itself meanwhile. */
async function putToastAway(page: Page): Promise<void> {
  const dismiss = page.locator('.toast [aria-label="Dismiss"]');
  await dismiss.click({ timeout: 10_000 }).catch(() => undefined);
  await page.locator('.toast').waitFor({ state: 'detached' });
}

/** Brings the window with the sample open into one state after the other, each from the one before. */
export const STATES: readonly (readonly [
  name: string,
  enter: (app: RunningApp) => Promise<void>,
])[] = [
  ['reading', ({ page }) => goToSection(page, 'Efficacy')],
  [
    'finding',
    async ({ page }) => {
      await page.keyboard.press('Control+f');
      await page.getByRole('textbox', { name: 'Find' }).fill('patients');
    },
  ],
  [
    'going through metrics',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.getByRole('tab', { name: /^Metrics/ }).click();
      const panel = page.getByRole('complementary', { name: 'Metrics' });
      await panel.getByRole('button', { name: 'Group by compound' }).click();
      await panel
        .getByRole('row', { name: /^Half-life/ })
        .first()
        .click();
      await page.keyboard.press('x');
      await panel.getByRole('button', { name: '1 dismissed' }).click();
      await page.getByText('Finding dismissed').waitFor();
    },
  ],
  [
    'comparing',
    async ({ page }) => {
      // A toast that fades while axe looks has no contrast.
      await putToastAway(page);
      await page.getByRole('button', { name: 'Group by compound' }).click();
      await page.getByRole('button', { name: 'Compare side by side' }).click();
    },
  ],
  [
    'taking findings away',
    async ({ page }) => {
      await page.getByRole('button', { name: 'Copy, save or accept all' }).click();
      await page.getByRole('menu').waitFor();
    },
  ],
  [
    'looking ahead',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.getByRole('tab', { name: /Forward-looking/ }).click();
      await page.locator('.passage-card').first().click();
    },
  ],
  [
    'selecting',
    async ({ page }) => {
      await page.getByRole('tab', { name: /Notes/ }).click();
      await page.getByRole('group', { name: 'Text', exact: true }).focus();
      await page.keyboard.press('s');
    },
  ],
  [
    'writing',
    async ({ page }) => {
      await page.keyboard.press('n');
      await page.getByRole('textbox', { name: 'Note' }).fill('A note');
    },
  ],
  [
    'choosing among notes in one place',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.getByRole('group', { name: 'Text', exact: true }).focus();
      await page.keyboard.press('p');
      await page.keyboard.press('2');
      await page.getByRole('tab', { name: 'Notes 2' }).waitFor();
      await page.keyboard.press('o');
      await page.getByRole('group', { name: 'Notes here' }).waitFor();
    },
  ],
  [
    'editing notes together',
    async ({ page }) => {
      const panel = page.getByRole('complementary', { name: 'Notes' });
      await panel.getByRole('combobox', { name: 'Grouping of notes' }).selectOption('By section');
      await panel.getByRole('checkbox').first().click();
      await panel.getByRole('button', { name: 'Tag 1 note' }).click();
      await panel.getByRole('searchbox', { name: 'Search notes' }).fill('-colour:mauve');
      await panel.getByRole('alert').waitFor();
    },
  ],
  [
    'looking up the search',
    async ({ page }) => {
      await page.getByRole('searchbox', { name: 'Search notes' }).fill('');
      await page.getByRole('button', { name: 'How to search notes' }).click();
      await page.getByRole('dialog', { name: 'Searching notes' }).waitFor();
    },
  ],
  [
    'describing a tag',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'More for notes' }).click();
      await page.getByRole('menuitem', { name: 'Tags…' }).click();
      const dialog = page.getByRole('dialog', { name: 'Tags' });
      await dialog.getByRole('textbox', { name: 'New tag' }).fill('dose');
      await page.keyboard.press('Enter');
      await dialog.getByRole('textbox', { name: 'Description' }).fill('What was given');
    },
  ],
  [
    'looking into the bin',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      const card = page.locator('.note-card').first();
      await card.locator('.quote').click();
      await card.getByRole('button', { name: 'Delete note' }).click();
      await putToastAway(page);
      await page.getByRole('button', { name: 'More for notes' }).click();
      await page.getByRole('menuitem', { name: 'Bin…' }).click();
      const dialog = page.getByRole('dialog', { name: 'Bin' });
      await dialog.getByRole('button', { name: 'Delete all 1 now…' }).click();
    },
  ],
  [
    'exporting',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.keyboard.press('Control+e');
      await page.getByRole('dialog', { name: 'Export notes' }).waitFor();
    },
  ],
  [
    'looking up keys',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    },
  ],
  [
    'reading the help',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.keyboard.press('F1');
      await page.getByRole('dialog', { name: 'Help' }).waitFor();
    },
  ],
  [
    'choosing a command',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog', { name: 'Commands' }).waitFor();
    },
  ],
  [
    'going to a page',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.keyboard.press('Control+g');
      const dialog = page.getByRole('dialog', { name: 'Go to page' });
      await dialog.getByRole('textbox').fill('999');
      await page.keyboard.press('Enter');
      await dialog.getByText('There is no page').waitFor();
    },
  ],
  [
    'changing a key',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.keyboard.press('?');
      const dialog = page.getByRole('dialog', { name: 'Keys' });
      await dialog.getByRole('button', { name: /^Change the keys of Next hit/ }).click();
      await page.keyboard.press('Control+o');
      await dialog.getByRole('button', { name: 'Use it here' }).waitFor();
    },
  ],
  [
    'choosing a layout',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Layout' }).click();
      await page.getByRole('menuitemradio', { name: /^As filed/ }).waitFor();
    },
  ],
  [
    'reading as filed',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.getByRole('menu').waitFor({ state: 'detached' });
      await page.keyboard.press('Alt+3');
      await page.locator('.filed-frame').waitFor();
    },
  ],
  [
    'reading two texts',
    async ({ page }) => {
      await page.keyboard.press('Alt+4');
      await page.locator('.side[data-side="right"] .chunk').first().waitFor();
    },
  ],
  [
    'asking what can be done',
    async ({ page }) => {
      await page.keyboard.press('Alt+1');
      await page.locator('.side[data-side="right"]').waitFor({ state: 'detached' });
      await goToSection(page, 'Efficacy');
      await page.keyboard.press('s');
      await page.keyboard.press('Shift+F10');
      await page.getByRole('menuitem', { name: 'Highlight in green' }).waitFor();
    },
  ],
  [
    'importing notes',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.getByRole('menu').waitFor({ state: 'detached' });
      await page.keyboard.press('Control+Shift+E');
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'printing',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.keyboard.press('Control+p');
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'looking at backups',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.keyboard.press('Control+Shift+B');
      await page.getByRole('dialog').waitFor();
    },
  ],
];
