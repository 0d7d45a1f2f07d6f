import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CurrentText, resolveTargets } from '../../../src/core/anchor/resolve-target.ts';
import type { AnnotationTarget } from '../../../src/core/annotate/annotation.ts';
import { groupPlan } from '../../../src/renderer/carry/carry-groups.ts';
import { carryOver, planCarrying } from '../../../src/renderer/carry/plan-carrying.ts';
import { carrySources } from '../../../src/renderer/carry/sources.ts';
import { createTarget } from '../../../src/renderer/placing/create-target.ts';
import { type AnnotationDb, openAnnotationDb } from '../../../src/renderer/db/annotation-db.ts';
import {
  type AnnotationWriter,
  createAnnotationWriter,
} from '../../../src/renderer/db/annotation-writer.ts';
import { annotationsOf } from '../../../src/renderer/db/queries.ts';
import { rememberDocument } from '../../../src/renderer/db/stored-documents.ts';
import type { OpenFiling } from '../../../src/renderer/store/open-filing.ts';
import { annotationOf } from '../../core/annotate/samples.ts';
import { openFilingOf } from '../samples.ts';

const NOW = '2026-02-01T12:00:00.000Z';
const LAST_YEAR = [
  'Quarrick makes spectrometers for breweries in three countries.',
  'At the end of the year it employed 214 people, most of them in Tarn.',
  'A drought in the hop fields would harm the demand for its instruments.',
  'Its only supplier of gratings is a family workshop near Lake Orrin.',
];
const THIS_YEAR = [
  'Quarrick makes spectrometers for breweries in three countries.',
  'It opened a second hall for the polishing of mirrors during the summer.',
  'At the end of the year it employed 231 people, most of them in Tarn.',
  'A drought in the hop fields would gravely harm the demand for its instruments.',
];

const before = openFilingOf('before', LAST_YEAR);
const after = openFilingOf('after', THIS_YEAR);
const identityOf = ({ head }: OpenFiling) => ({
  sha256: head?.file.sha256 ?? '',
  accession: head?.facts.accession ?? null,
});
const resolve = async (
  targets: readonly AnnotationTarget[],
  current: CurrentText,
  stored: string | null,
) => resolveTargets(targets, current, stored);

let db: AnnotationDb;
let writer: AnnotationWriter;

async function mark(id: string, words: string): Promise<void> {
  const text = before.bodies.get('d1')?.text ?? '';
  const start = text.indexOf(words);
  const target = createTarget(before, { document: 'd1', start, end: start + words.length });
  if (!target) throw new Error('the filing is there');
  await writer.add([
    annotationOf(id, { target, note: `On ${id}`, tags: ['people'], colour: 'teal' }),
  ]);
  const { textHash, filing, accession } = target;
  await rememberDocument(db, { textHash, filing, accession, document: 'd1' }, text);
}

beforeEach(async () => {
  db = openAnnotationDb(`carry-${crypto.randomUUID()}`);
  writer = createAnnotationWriter(db, {
    now: () => NOW,
    wait: () => new Promise(() => undefined),
  });
  await mark('same', 'spectrometers for breweries');
  await mark('number', 'it employed 214 people, most of them in Tarn');
  await mark('reworded', 'A drought in the hop fields would harm the demand for its instruments.');
  await mark('gone', 'a family workshop near Lake Orrin');
});
afterEach(() => db.delete());

const plan = () => planCarrying(db, after, identityOf(before), resolve);

describe('carrying notes over to the next filing', () => {
  it('tells beforehand where each would stand', async () => {
    const groups = groupPlan(await plan());
    expect(
      groups.map(({ state, notes }) => [state, ...notes.map(({ original }) => original.id)]),
    ).toEqual([
      ['exact', 'same'],
      ['changed', 'reworded'],
      ['number', 'number'],
      ['orphaned', 'gone'],
    ]);
    expect(await annotationsOf(db, identityOf(after))).toEqual([]);
  });

  it('makes new notes that name those they come from, in one step', async () => {
    const { notes } = await plan();
    expect(await carryOver(writer, after, notes, NOW)).toBe(3);
    const copies = await annotationsOf(db, identityOf(after));
    expect(copies.map(({ carried, target }) => [carried?.id, target.quote])).toEqual([
      ['same', 'spectrometers for breweries'],
      ['number', 'it employed 231 people, most of them in Tarn'],
      ['reworded', THIS_YEAR[3]],
    ]);
    expect(copies[0]).toMatchObject({
      note: 'On same',
      tags: ['people'],
      colour: 'teal',
      created: NOW,
      carried: { filing: before.head?.file.sha256 },
    });
    expect(await annotationsOf(db, identityOf(before))).toHaveLength(4);
    await writer.undo();
    expect(await annotationsOf(db, identityOf(after))).toEqual([]);
  });

  it('carries each only once', async () => {
    await carryOver(writer, after, (await plan()).notes, NOW);
    const again = await plan();
    expect(again.already).toBe(3);
    expect(again.notes.map(({ original }) => original.id)).toEqual(['gone']);
  });
});

describe('carrySources', () => {
  const known = (cik: string | null, filer: string, form: string, filed: string) => ({
    ...{ sha256: '', name: 'x', accession: null, period: null },
    ...{ cik, filer, form, filed },
  });
  const facts = {
    ...{ accession: '0009990001-08-000001', form: '10-K', filer: 'Quarrick Instruments Inc.' },
    ...{ cik: '0009990001', filed: '2008-03-01', period: null, items: null },
  };
  const source = (
    sha256: string,
    accession: string | null,
    about: ReturnType<typeof known> | null,
  ) => ({
    sha256,
    accession,
    notes: 1,
    known: about,
  });

  it('lists filings of the same filer first, the same form before others, never the one shown', () => {
    const sources = carrySources(
      [
        source('stranger', null, known('1', 'Another Co.', '10-K', '2008-01-01')),
        source('unknown', null, null),
        source('quarter', null, known('0009990001', 'Quarrick', '10-Q', '2007-11-01')),
        source('older', null, known('0009990001', 'Quarrick', '10-K', '2006-03-01')),
        source('last', null, known(null, 'QUARRICK INSTRUMENTS INC.', '10-K', '2007-03-01')),
        source('shown', null, null),
        source('copy', '0009990001-08-000001', null),
      ],
      { sha256: 'shown', facts },
    );
    expect(sources.map(({ sha256 }) => sha256)).toEqual([
      'last',
      'older',
      'quarter',
      'stranger',
      'unknown',
    ]);
  });
});
