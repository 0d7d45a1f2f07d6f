import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/paths.mjs';
import type { Filing } from '../../src/core/filing/filing.ts';
import type { PassageSpan } from '../../src/renderer/store/passage-span.ts';
import { bundleForPage } from './bundle-for-page.ts';
import { launchApp, type RunningApp } from './launch-app.ts';
import { readFiling, SAMPLE, waitForReading } from './read-sample.ts';

const FILES = [SAMPLE, join(ROOT, 'test/fixtures/reader/odd-marks.htm')];
const SPANS = 10_000;

/** What the bundled module offers in the page. */
interface DomRange {
  rangeOfSpan(root: Element, span: PassageSpan): StaticRangeInit | null;
  spanOfRange(root: Element, range: AbstractRange): PassageSpan | null;
}

/** Numbers below `limit`, the same in every run. */
function createDice(): (limit: number) => number {
  let state = 99;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % limit;
  };
}

/** Random spans whose ends are drawn: the tabs and line feeds of a table's empty corners have no place in the page. */
function randomSpans(filing: Filing, count: number): readonly PassageSpan[] {
  const roll = createDice();
  const documents = filing.documents.filter((document) => document.text !== '');
  return Array.from({ length: count }, () => {
    const document = documents[roll(documents.length)];
    if (!document) throw new Error('a filing without text');
    const start = roll(document.text.length);
    const length = 1 + roll(roll(3) === 0 ? 2000 : 60);
    return { document: document.id, start, end: Math.min(document.text.length, start + length) };
  });
}

describe.each(FILES)('offsets and ranges of %s', (path) => {
  let app: RunningApp;
  const filing = readFiling(path);
  beforeAll(async () => {
    app = await launchApp({ files: [path] });
    await waitForReading(app.page);
    const script = await bundleForPage(join(ROOT, 'src/renderer/reader/dom-range.ts'));
    await app.page.evaluate(
      `globalThis.domRange = (() => { ${script.replace(/bundled;$/, 'return bundled;')} })()`,
    );
  });
  afterAll(() => app.close());

  it('draws every leaf with exactly the canonical text', async () => {
    const leaves = await app.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('article [data-start]')]
        .filter((element) => !element.querySelector('[data-start]'))
        .map((leaf) => ({
          document: leaf.closest('article')?.dataset['document'] ?? '',
          start: Number(leaf.dataset['start']),
          end: Number(leaf.dataset['end']),
          text: leaf.textContent,
        })),
    );
    const texts = new Map(filing.documents.map(({ id, text }) => [id, text]));
    expect(leaves.length).toBeGreaterThan(10);
    for (const { document, start, end, text } of leaves)
      expect(text).toBe(texts.get(document)?.slice(start, end));
    for (const [id, text] of texts)
      expect(
        gaps(
          text,
          leaves.filter((l) => l.document === id),
        ),
      ).toBe('');
  });

  it('finds the text that was drawn again', async () => {
    const places = await app.page.evaluate(() => {
      const { rangeOfSpan } = Reflect.get(globalThis, 'domRange') as DomRange;
      const root = document.createElement('div');
      const article = root.appendChild(document.createElement('article'));
      article.dataset['document'] = 'd1';
      function draw(words: string): void {
        const stretch = document.createElement('div');
        stretch.dataset['from'] = '0';
        const section = stretch.appendChild(document.createElement('section'));
        section.dataset['from'] = '0';
        const leaf = section.appendChild(document.createElement('p'));
        leaf.dataset['start'] = '0';
        leaf.dataset['end'] = '4';
        leaf.append(words);
        article.replaceChildren(stretch);
      }
      return ['bell', 'horn'].map((words) => {
        draw(words);
        return rangeOfSpan(root, { document: 'd1', start: 0, end: 4 })?.startContainer.textContent;
      });
    });
    expect(places).toEqual(['bell', 'horn']);
  });

  it('leads from a span to a range and back to the same span', async () => {
    const spans = randomSpans(filing, SPANS);
    const wrong = await app.page.evaluate((all) => {
      const { rangeOfSpan, spanOfRange } = Reflect.get(globalThis, 'domRange') as DomRange;
      const root = document.querySelector('.paper');
      if (!root) return ['no text'];
      return all.flatMap((span) => {
        const place = rangeOfSpan(root, span);
        const back = place && spanOfRange(root, new StaticRange(place));
        const isSame = back?.document === span.document && back.start === span.start;
        return isSame && back.end === span.end ? [] : [JSON.stringify({ span, back })];
      });
    }, spans);
    expect(wrong).toEqual([]);
  });
});

/** The visible characters of the text that no leaf shows. */
function gaps(
  text: string,
  leaves: readonly { readonly start: number; readonly end: number }[],
): string {
  let at = 0;
  let missing = '';
  for (const { start, end } of leaves) {
    missing += text.slice(at, start);
    at = Math.max(at, end);
  }
  return (missing + text.slice(at)).trim();
}
