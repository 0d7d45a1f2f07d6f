import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DocumentContent } from '../../../../src/core/parse/document-content.ts';
import { htmlToBlocks } from '../../../../src/core/parse/html-blocks/html-blocks.ts';
import { compareWords, visibleText } from './visible-words.ts';

const fixtures = new URL('../../../fixtures/html/', import.meta.url);
const corpus = new URL('../../../../../shared/corpus/', import.meta.url);

interface Page {
  name: string;
  html: string;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The HTML documents of a file: itself, or those of a submission. */
function pagesOf(folder: URL, file: string): Page[] {
  const source = decode(readFileSync(new URL(file, folder)));
  const isHtml = (text: string): boolean =>
    /<(?:html|body|div|p)[\s>]/i.test(text.slice(0, 20_000));
  if (!/<DOCUMENT>/i.test(source.slice(0, 20_000)))
    return isHtml(source) ? [{ name: file, html: source }] : [];
  const pages: Page[] = [];
  for (const part of source.split(/^<DOCUMENT>/im).slice(1)) {
    const html = /<TEXT>([\s\S]*)<\/TEXT>/i.exec(part)?.[1] ?? '';
    const type = /<TYPE>([^\s<]*)/i.exec(part)?.[1] ?? '';
    if (
      isHtml(html) &&
      !/^\s*begin \d/m.test(html.slice(0, 400)) &&
      !/^(?:XML|GRAPHIC)$/i.test(type)
    )
      pages.push({ name: `${file} ${type}`, html });
  }
  return pages;
}

/** The text without what images say instead of being seen, and with the markers that stand apart from it. */
function shownText(content: DocumentContent): string {
  return content.blocks
    .filter((block) => block.kind !== 'image')
    .map((block) => {
      const marker = block.kind === 'list-item' ? (block.marker ?? '') : '';
      return `${/^\d/.test(marker) ? '' : marker} ${content.text.slice(block.start, block.end)}`;
    })
    .join('\n');
}

/** Letters of dingbat fonts, which the canonical text shows as the signs they draw. */
const DRAWN = /^(?:o|x|q|r|n|l|u|v|y|p|s|t|þ|ü|ý|R|T|S|P)$/u;

function checkWords({ name, html }: Page): void {
  const { kept, lost, invented, total } = compareWords(
    visibleText(html),
    shownText(htmlToBlocks(html)),
  );
  let dingbats = 0;
  for (const [word, count] of lost) if (DRAWN.test(word)) dingbats += count;
  const extra = [...invented.values()].reduce((sum, n) => sum + n, 0);
  const detail = `${name}: lost ${[...lost].slice(0, 12).join(' ')}; invented ${[...invented].slice(0, 12).join(' ')}`;
  expect(kept + dingbats / Math.max(1, total), detail).toBeGreaterThanOrEqual(0.999);
  expect(extra / Math.max(1, total), detail).toBeLessThanOrEqual(0.001);
}

describe('visible words', () => {
  it.each(readdirSync(fixtures).filter((file) => file.endsWith('.htm')))(
    'are all kept of %s',
    (file) => {
      for (const page of pagesOf(fixtures, file)) checkWords(page);
    },
  );

  const isThere = existsSync(corpus);
  if (!isThere)
    console.info(`visible words of real filings: not checked, ${corpus.pathname} is missing`);
  const files = isThere ? readdirSync(corpus).filter((f) => /\.(?:html?|txt|nc)$/.test(f)) : [];
  it.runIf(isThere).each(files)('are all kept of %s', { timeout: 60_000 }, (file) => {
    for (const page of pagesOf(corpus, file)) checkWords(page);
  });
});
