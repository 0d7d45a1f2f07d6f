import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseFiling } from '../../../src/core/parse/parse-filing.ts';

const FOLDER = new URL('../../../../shared/corpus/', import.meta.url);
const ITEMS = new URL('../../../../shared/gold/items.json', import.meta.url);
const isThere = existsSync(FOLDER);
if (!isThere) console.info('real filings are not checked: ../shared/corpus is missing');

const names = isThere ? readdirSync(FOLDER).filter((name) => !name.endsWith('.tsv')) : [];
const parse = (name: string) => {
  const bytes = new Uint8Array(readFileSync(new URL(name, FOLDER)));
  return parseFiling(bytes, { name, sha256: '' });
};

describe.skipIf(!isThere)('real filings', () => {
  it.each(names)('%s parses or is refused in a sentence', (name) => {
    const result = parse(name);
    if (!result.ok) {
      expect(result.error.message).toMatch(/^This file .*\.$/);
      return;
    }
    const { documents } = result.value;
    expect(documents.some((document) => document.text.length > 200)).toBe(true);
    for (const { text, blocks } of documents) {
      let next = 0;
      for (const block of blocks) {
        if (block.start !== next)
          expect.fail(`${name}: a block starts at ${block.start}, not ${next}`);
        next = block.end + 1;
      }
      if (blocks.length > 0) expect(next).toBe(text.length + 1);
    }
  });

  it.skipIf(!existsSync(ITEMS))('name the items that their headings name', () => {
    const wanted: Record<string, readonly string[]> = JSON.parse(readFileSync(ITEMS, 'utf8'));
    const wrong = Object.entries(wanted).filter(([name, items]) => {
      const result = parse(name);
      return !result.ok || JSON.stringify(result.value.facts.items) !== JSON.stringify(items);
    });
    expect(wrong.map(([name]) => name)).toEqual([]);
  });
});
