import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type RunningApp } from './launch-app.ts';
import { CONTRAST, EVERYTHING, violations } from './violations.ts';
import { goToSection, SAMPLE, waitForReading } from './read-sample.ts';

/** Brings the window into one state after the other, each from the one before. */
const STATES: readonly (readonly [name: string, enter: (app: RunningApp) => Promise<void>])[] = [
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
      await page.locator('.toast [aria-label="Dismiss"]').click();
      await page.locator('.toast').waitFor({ state: 'detached' });
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
      await page.locator('.toast [aria-label="Dismiss"]').click();
      await page.locator('.toast').waitFor({ state: 'detached' });
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
];

describe.each([
  ['Light', EVERYTHING],
  ['Sepia', CONTRAST],
  ['Dark', CONTRAST],
  ['High contrast', CONTRAST],
] as const)('the theme %s', (theme, options) => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await launchApp({ files: [SAMPLE] });
    await waitForReading(app.page);
    await app.page.getByRole('button', { name: 'Appearance' }).click();
    await app.page.getByRole('radio', { name: theme }).check();
  });
  afterAll(() => app.close());

  it('is accessible while it is chosen', async () => {
    expect(await violations(app, options)).toEqual([]);
    await app.page.keyboard.press('Escape');
  });

  it.each(STATES)('is accessible while %s', async (_name, enter) => {
    await enter(app);
    expect(await violations(app, options)).toEqual([]);
  });
});

describe('the start page', () => {
  it('is accessible', async () => {
    const app = await launchApp();
    try {
      await app.page.getByRole('button', { name: 'Open filing' }).waitFor();
      expect(await violations(app, EVERYTHING)).toEqual([]);
    } finally {
      await app.close();
    }
  });
});
