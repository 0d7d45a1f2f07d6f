import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Block, TableBlock } from '../../src/core/filing/block.ts';
import type { Filing } from '../../src/core/filing/filing.ts';
import { parseFiling } from '../../src/core/parse/parse-filing.ts';
import type { FilingPart, Findings } from '../../src/ipc/contract.ts';
import { findingParts, textParts } from '../../src/main/filing-parts.ts';

function read(html: string): Filing {
  const parsed = parseFiling(new TextEncoder().encode(html), { name: 'a.htm', sha256: '0' });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
}

const LINES = Array.from({ length: 300 }, (_, i) => `<p>Bell ${i} rang over the harbour.</p>`);
const TABLE = `<table><tr><td>Bells</td><td>12</td><td>13</td></tr><tr><td>Horns</td><td>1</td><td>2</td></tr></table>`;
const FILING = read(`<html><body>${LINES.join('')}${TABLE.repeat(40)}</body></html>`);

/** What is in the parts, put together as their reader does. */
function joined(parts: readonly FilingPart[]): { text: string; blocks: Block[] } {
  const bodies = parts.flatMap((part) => (part.kind === 'body' ? [part.body] : []));
  return {
    text: bodies.map(({ text }) => text).join(''),
    blocks: bodies.flatMap(({ blocks }) => blocks),
  };
}

describe('textParts', () => {
  it('has the head first, then all text and blocks, then the word that it was all', () => {
    const parts = [...textParts(FILING, 3000)];
    const document = FILING.documents[0];
    expect(parts[0]).toMatchObject({ kind: 'head', head: { facts: FILING.facts } });
    const textHash = createHash('sha256')
      .update(document?.text ?? '')
      .digest('hex');
    expect(parts.at(-1)).toEqual({ kind: 'whole', textHashes: { d1: textHash } });
    expect(joined(parts)).toEqual({ text: document?.text, blocks: document?.blocks });
  });

  it('bounds a part by the length of its JSON', () => {
    const parts = [...textParts(FILING, 3000)];
    expect(parts.length).toBeGreaterThan(8);
    for (const part of parts)
      if (part.kind === 'body') expect(JSON.stringify(part).length).toBeLessThan(4500);
  });

  it('does not split a block that is longer than a part', () => {
    const parts = [...textParts(FILING, 10)];
    const tables = joined(parts).blocks.filter(
      (block): block is TableBlock => block.kind === 'table',
    );
    expect(tables.every(({ rows }) => rows.length === 2)).toBe(true);
    expect(joined(parts).text).toBe(FILING.documents[0]?.text);
  });

  it('names a document without text too', () => {
    const [document] = FILING.documents;
    if (!document) throw new Error('no document');
    const picture = { ...document, id: 'd2', text: '', blocks: [] };
    const parts = [...textParts({ ...FILING, documents: [picture] })];
    expect(parts[1]).toEqual({ kind: 'body', body: { id: 'd2', text: '', blocks: [] } });
  });
});

describe('findingParts', () => {
  it('has a part where nothing was found', () => {
    const nothing: Findings = { forwardLooking: [], metrics: [] };
    expect([...findingParts(nothing)]).toEqual([{ kind: 'findings', findings: nothing }]);
  });

  it('has every finding once, in order', () => {
    const metrics = Array.from({ length: 7 }, (_, i) => ({
      id: `m${i}`,
    })) as unknown as Findings['metrics'];
    const parts = [...findingParts({ forwardLooking: [], metrics }, 3)];
    const found = parts.flatMap((part) => (part.kind === 'findings' ? part.findings.metrics : []));
    expect(parts).toHaveLength(3);
    expect(found).toEqual(metrics);
  });
});
