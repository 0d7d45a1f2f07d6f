import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Block, TableBlock } from '../../src/core/filing/block.ts';
import type { Filing } from '../../src/core/filing/filing.ts';
import { parseFiling } from '../../src/core/parse/parse-filing.ts';
import type { FilingPart, Findings } from '../../src/ipc/contract.ts';
import { createPartOrder, textParts } from '../../src/main/filing-parts.ts';

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

describe('createPartOrder', () => {
  /** The parts of the text and the findings, in the order in which the window takes them when all are there. */
  function ordered(metrics: Findings['metrics']): readonly FilingPart[] {
    const order = createPartOrder();
    const parts = [...textParts(FILING, 3000)].map((part) => order.text(part));
    parts.push(...order.findings('metrics', metrics));
    return parts.toSorted((a, b) => a.order - b.order).map(({ part }) => part);
  }
  function metricsAt(spans: readonly { start: number; end: number }[]): Findings['metrics'] {
    return spans.map((span, i) => ({
      ...{ id: `m${i}`, document: 'd1', kind: 'p-value', ...span },
      ...{ value: 1, high: null, unit: null, n: null, N: null },
      ...{ comparator: null, approximate: false, subject: null },
    }));
  }

  it('has every finding once, in order, behind the text that it is about', () => {
    const length = FILING.documents[0]?.text.length ?? 0;
    const count = 5000;
    const metrics = metricsAt(
      Array.from({ length: count }, (_, i) => {
        const start = Math.floor((i * (length - 1)) / count);
        return { start, end: start + 1 };
      }),
    );
    const found: Findings['metrics'][number][] = [];
    let arrived = 0;
    let parts = 0;
    for (const part of ordered(metrics)) {
      if (part.kind === 'body') arrived += part.body.text.length;
      if (part.kind !== 'findings') continue;
      parts += 1;
      found.push(...part.findings.metrics);
      expect(arrived).toBeGreaterThanOrEqual(part.findings.metrics.at(-1)?.end ?? 0);
    }
    expect(found).toEqual(metrics);
    expect(parts).toBeGreaterThan(4);
  });

  it('sends what little was found in one part', () => {
    const metrics = metricsAt([
      { start: 0, end: 4 },
      { start: 5000, end: 5004 },
    ]);
    expect(ordered(metrics).filter(({ kind }) => kind === 'findings')).toHaveLength(1);
  });

  it('bounds the findings of a part also where all the text went with the first screen', () => {
    const metrics = metricsAt(Array.from({ length: 2500 }, (_, i) => ({ start: i, end: i + 1 })));
    const parts = [...createPartOrder().findings('metrics', metrics)];
    expect(parts).toHaveLength(3);
  });
});
