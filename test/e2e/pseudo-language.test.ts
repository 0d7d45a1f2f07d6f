import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApp, launchApp } from './launch-app.ts';
import { readFiling, SAMPLE } from './read-sample.ts';

/** What a filing, a detector or the keyboard says, and the guide, which is a text of its own. */
const NO_INTERFACE =
  '.paper, .preview-text, .help section, .help nav, .reasons, .figure, .subject, .row-button .visually-hidden, .group-row, kbd, code, dt';

/** Every text that is seen or read out and stands in no brackets. */
function unbracketed(page: Page): Promise<readonly string[]> {
  return page.evaluate((exempt) => {
    const loose: string[] = [];
    const look = (element: Element, text: string | null) => {
      if (text === null || !/\p{L}/u.test(text) || text.includes('⟦')) return;
      if (!element.closest(exempt) && element.checkVisibility()) loose.push(text.trim());
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.parentElement) look(node.parentElement, node.nodeValue);
    for (const element of document.body.querySelectorAll('*'))
      for (const name of ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt'])
        look(element, element.getAttribute(name));
    return loose;
  }, NO_INTERFACE);
}

/** All words of the sample, its facts and its outline: what of these stands in the window is the filing's. */
const WORDS = (() => {
  const { documents, facts, file } = readFiling(SAMPLE);
  const said = documents.flatMap(({ type, text, title, sections, description }) => [
    ...[type, text, title, description],
    ...sections.flatMap((section) => [section.label, section.title, section.number]),
  ]);
  return [...said, ...Object.values(facts).flat(), file.name].join('\n').toLowerCase();
})();

/** Whether each part is a date, or stands in the filing. */
function isOfFiling(text: string): boolean {
  return text
    .split(/ [·–] |, /)
    .every((part) => /^\d{1,2} \p{L}+ \d{4}$/u.test(part) || WORDS.includes(part.toLowerCase()));
}

describe('a language made of brackets', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await launchApp({ files: [SAMPLE], env: { EXHIBIT99_LANGUAGE: 'en-XA' } });
    await app.page.locator('.paper .chunk').first().waitFor();
    await app.page.locator('.paper.loading').waitFor({ state: 'detached' });
    await app.page.locator('.tab-count').nth(1).getByText(/\d/).waitFor();
  });
  afterAll(() => app.close());

  it('is named to assistive technology', async () => {
    expect(await app.page.getAttribute('html', 'lang')).toBe('en-XA');
  });

  const tab = (number: number) => (page: Page) => page.locator('.panel-tab').nth(number).click();
  const byCommand = (command: string) => async (page: Page) => {
    await app.electron.evaluate(
      ({ BrowserWindow }, name) =>
        BrowserWindow.getAllWindows()[0]?.webContents.send('menu:command', name),
      command,
    );
    await page.locator('.modal').waitFor();
  };
  const dialog = (keys: string) => async (page: Page) => {
    await page.locator('.scroller').first().focus();
    await page.keyboard.press(keys);
    await page.locator('.modal').waitFor();
  };

  it.each<[string, (page: Page) => Promise<void>]>([
    ['the text and its notes', tab(0)],
    ['metrics', tab(1)],
    ['promises', tab(2)],
    [
      'tools of a selection',
      async (page) => {
        await page.locator('.scroller').first().focus();
        await page.keyboard.press('s');
        await page.locator('.marking-tools').waitFor();
      },
    ],
    [
      'a note being written',
      async (page) => {
        await tab(0)(page);
        await page.locator('.scroller').first().focus();
        await page.keyboard.press('s');
        await page.keyboard.press('n');
        await page.locator('.note-editor').waitFor();
        await page.keyboard.press('Escape');
        await page.locator('.note-card .card-tools').waitFor();
      },
    ],
    ['tags', byCommand('manage-tags')],
    ['the bin', byCommand('show-bin')],
    ['carrying notes over', byCommand('carry-notes')],
    ['newer versions', byCommand('show-updates')],
    ['the palette', dialog('Control+k')],
    ['the key map', dialog('?')],
    ['export', dialog('Control+e')],
    ['import', dialog('Control+Shift+E')],
    ['print', dialog('Control+p')],
    ['backups', dialog('Control+Shift+B')],
    ['going to a page', dialog('Control+g')],
    ['help', dialog('F1')],
    [
      'the start page',
      async (page) => {
        await page.locator('.filing-tabs > .icon-button').click();
        await page.locator('.start').waitFor();
      },
    ],
  ])('is all that is said in %s', async (_view, show) => {
    const { page } = app;
    await show(page);
    const loose = (await unbracketed(page)).filter((text) => !isOfFiling(text));
    await page.keyboard.press('Escape');
    await page.locator('.modal').waitFor({ state: 'detached' });
    expect(loose).toEqual([]);
  });

  it('is spoken by the menu as well', async () => {
    const labels = await app.electron.evaluate(({ Menu }) =>
      (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) =>
        // Items with a role are named by the system.
        (submenu?.items ?? []).flatMap(({ label, role }) => (role || label === '' ? [] : [label])),
      ),
    );
    expect(labels.length).toBeGreaterThan(20);
    expect(labels.filter((label) => !label.startsWith('⟦'))).toEqual([]);
  });
});
