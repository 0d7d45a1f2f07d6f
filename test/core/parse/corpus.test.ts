import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FilingDocument } from '../../../src/core/filing/filing.ts';
import { parseFiling } from '../../../src/core/parse/parse-filing.ts';

const FOLDER = new URL('../../../../shared/corpus/', import.meta.url);
const ITEMS = new URL('../../../../shared/gold/items.json', import.meta.url);
const isThere = existsSync(FOLDER);
if (!isThere) console.info('real filings are not checked: ../shared/corpus is missing');

/** The largest filings take seconds on a busy machine. */
const SLOW_MS = 30_000;

/** Items read off the headings of some of the filings. */
const wanted = new Map<string, unknown>(
  existsSync(ITEMS) ? Object.entries(JSON.parse(readFileSync(ITEMS, 'utf8'))) : [],
);
const names = isThere ? readdirSync(FOLDER).filter((name) => !name.endsWith('.tsv')) : [];
const parse = (name: string) => {
  const bytes = new Uint8Array(readFileSync(new URL(name, FOLDER)));
  return parseFiling(bytes, { name, sha256: '' });
};

/** Where blocks leave a gap or overlap; empty when they follow each other to the text's end. */
function gaps({ text, blocks }: FilingDocument): number[] {
  const starts = [...blocks.slice(1).map((block) => block.start), text.length + 1];
  return blocks.map((block) => block.end + 1).filter((end, i) => end !== starts[i]);
}

describe.skipIf(!isThere)('real filings', () => {
  it.each(names)(
    '%s parses or is refused in a sentence',
    (name) => {
      const result = parse(name);
      const documents = result.ok ? result.value.documents : [];
      const message = result.ok ? 'This file is read.' : result.error.message;
      expect(message).toMatch(/^This file .*\.$/);
      expect(documents.some((document) => document.text.length > 200)).toBe(result.ok);
      expect(documents.flatMap(gaps)).toEqual([]);
      const items = result.ok ? result.value.facts.items : null;
      expect(items).toEqual(wanted.get(name) ?? items);
    },
    SLOW_MS,
  );
});
