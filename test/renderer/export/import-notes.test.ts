import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src/core/annotate/annotation.ts';
import { toJsonLd } from '../../../src/core/export/json-ld.ts';
import { parseFiling } from '../../../src/core/parse/parse-filing.ts';
import type { FilingId } from '../../../src/ipc/contract.ts';
import { hashText } from '../../../src/main/first-screen.ts';
import { type AnnotationDb, openAnnotationDb } from '../../../src/renderer/db/annotation-db.ts';
import {
  type AnnotationWriter,
  createAnnotationWriter,
} from '../../../src/renderer/db/annotation-writer.ts';
import { importNotes } from '../../../src/renderer/export/import-notes.ts';
import type { OpenFiling } from '../../../src/renderer/store/open-filing.ts';
import { annotationOf, targetOf } from '../../core/annotate/samples.ts';

const NOW = '2026-03-01T00:00:00.000Z';
const LATER = '2026-02-20T10:00:00.000Z';
const TEXT = `Lindenmoor reports early results

Through the cut-off date, eleven patients were dosed in five cohorts. Nausea was seen twice.

The company plans a second study. The company plans a second study.
`;

function openFiling(): OpenFiling {
  const parsed = parseFiling(new TextEncoder().encode(TEXT), {
    name: 'release.txt',
    sha256: 'b'.repeat(64),
  });
  if (!parsed.ok) throw new Error(parsed.error.message);
  const { documents, ...rest } = parsed.value;
  return {
    id: 'release' as FilingId,
    name: 'release.txt',
    head: { ...rest, documents: documents.map((one) => ({ ...one, chars: one.text.length })) },
    bodies: new Map(
      documents.map(({ id, text, blocks }) => [id, { id, text, blocks, textHash: hashText(text) }]),
    ),
    complete: true,
    rereads: 0,
    found: null,
    foundSoFar: null,
    dismissals: [],
    findings: null,
  };
}

const quoting = (id: string, exact: string) => ({
  id,
  text: `on ${id}`,
  target: [{ selector: [{ type: 'TextQuoteSelector', exact }] }],
});

describe('importNotes', () => {
  let db: AnnotationDb;
  let writer: AnnotationWriter;
  beforeEach(() => {
    db = openAnnotationDb(`import-${crypto.randomUUID()}`);
    writer = createAnnotationWriter(db, { now: () => NOW, wait: async () => {} });
  });
  afterEach(() => db.delete());

  const take = (json: string, filing: OpenFiling | null = null) =>
    importNotes(json, { db, writer, filing, now: NOW });
  const takeOwn = (annotations: readonly Annotation[]) => take(toJsonLd(null, annotations));

  it('adds what is new, brings up to date what is older here, leaves the rest, once', async () => {
    const here = annotationOf('here', { note: 'as it was' });
    await writer.add([here, annotationOf('newer', { note: 'mine', modified: LATER })]);
    const theirs = [
      { ...here, note: 'as it is', modified: LATER },
      annotationOf('newer', { note: 'older', modified: '2026-01-06T00:00:00.000Z' }),
      annotationOf('fresh', { target: targetOf({ quote: 'another passage' }) }),
    ];
    expect(await takeOwn(theirs)).toEqual({
      ok: true,
      value: { added: 1, updated: 1, unchanged: 1, unplaced: [], skipped: [] },
    });
    expect(await db.annotations.get('here')).toMatchObject({ note: 'as it is' });
    expect(await db.annotations.get('newer')).toMatchObject({ note: 'mine' });
    expect(await takeOwn(theirs)).toMatchObject({ value: { added: 0, updated: 0, unchanged: 3 } });
    await writer.undo();
    expect(await db.annotations.count()).toBe(2);
  });

  it('knows a note by what it says, under any id', async () => {
    await takeOwn([annotationOf('one', { note: 'the same' })]);
    expect(await takeOwn([annotationOf('two', { note: 'the same' })])).toMatchObject({
      value: { added: 0, unchanged: 1 },
    });
  });

  it('finds the passages of strangers in the filing shown, and lists those that are not in it', async () => {
    const rows = [
      quoting('found', 'eleven patients were dosed'),
      quoting('twice', 'The company plans a second study.'),
      quoting('gone', 'no such words'),
      { id: 'empty' },
    ];
    const report = await take(JSON.stringify({ rows }), openFiling());
    expect(report).toEqual({
      ok: true,
      value: {
        added: 1,
        updated: 0,
        unchanged: 0,
        unplaced: ['The company plans a second study.', 'no such words'],
        skipped: ['Item 4 quotes no text.'],
      },
    });
    expect(await db.annotations.get('found')).toMatchObject({
      target: { filing: 'b'.repeat(64), section: expect.anything() },
      note: 'on found',
    });
  });

  it('places nothing of strangers where no filing is shown', async () => {
    const report = await take(JSON.stringify([quoting('found', 'eleven patients were dosed')]));
    expect(report).toMatchObject({ value: { added: 0, unplaced: ['eleven patients were dosed'] } });
    expect(await db.annotations.count()).toBe(0);
  });

  it.each([
    ['a million items', `[${'{},'.repeat(1_000_000)}{}]`],
    ['deep nesting', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
    ['wrong types', '{"items":[{"id":{},"target":7}]}'],
    ['keys of prototypes', '{"__proto__":{"items":[{}]},"constructor":{"prototype":{"target":1}}}'],
    ['no JSON', 'annotations'],
  ])('refuses %s with a sentence and writes nothing', async (_, json) => {
    await writer.add([annotationOf('mine')]);
    const report = await take(json, openFiling());
    expect(report).toMatchObject({ ok: false, error: expect.stringMatching(/^This [^\n]+\.$/) });
    expect(await db.annotations.toArray()).toEqual([annotationOf('mine')]);
    expect(Object.keys({}.constructor.prototype)).toEqual([]);
  });
});
