import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileFacts, FilingFacts } from '../../../src/core/filing/filing.ts';
import { type AnnotationDb, openAnnotationDb } from '../../../src/renderer/db/annotation-db.ts';
import { joinReplaced } from '../../../src/renderer/db/join-replaced.ts';
import { annotationsOf } from '../../../src/renderer/db/queries.ts';
import { hashText } from '../../../src/main/first-screen.ts';
import { rememberDocument } from '../../../src/renderer/db/stored-documents.ts';
import { annotationOf, targetOf } from '../../core/annotate/samples.ts';

const OLD = '1'.repeat(64);
const NEW = '2'.repeat(64);
const YARD = 'The yard was swept before the fair.\nNobody came.';
const FACTS: FilingFacts = {
  ...{ accession: null, form: null, filer: null, cik: null, filed: null, period: null },
  items: null,
};
const FILE: FileFacts = {
  ...{ name: 'yard.htm', bytes: 1, sha256: NEW, container: 'document', format: 'html' },
  encoding: 'utf-8',
};

let db: AnnotationDb;
beforeEach(async () => {
  db = openAnnotationDb(`replaced-${crypto.randomUUID()}`);
  await mark('a', null);
});
afterEach(() => db.delete());

async function mark(id: string, accession: string | null): Promise<void> {
  const textHash = hashText(YARD);
  await db.annotations.put(
    annotationOf(id, { target: targetOf({ filing: OLD, accession, textHash }) }),
  );
  await rememberDocument(db, { textHash, filing: OLD, accession, document: 'd1' }, YARD);
}
const notes = async () =>
  (await annotationsOf(db, { sha256: NEW, accession: null })).map(({ id }) => id);

describe('joinReplaced', () => {
  it('gives a filing the notes on what its file held before', async () => {
    const texts = ['It rained.\nThe yard was swept before the fair.'];
    expect(await joinReplaced(db, OLD, { file: FILE, facts: FACTS }, texts)).toBe(1);
    expect(await notes()).toEqual(['a']);
  });

  it('does so once', async () => {
    await joinReplaced(db, OLD, { file: FILE, facts: FACTS }, [YARD]);
    expect(await joinReplaced(db, OLD, { file: FILE, facts: FACTS }, [YARD])).toBe(0);
    expect(await notes()).toEqual(['a']);
  });

  it.each([
    ['holds another text', FACTS, ['Lathes were sold in spring.']],
    ['holds nothing', FACTS, []],
    ['has a number that names it', { ...FACTS, accession: '0009990001-07-000012' }, [YARD]],
  ])('leaves them where they were when the file %s', async (_what, facts, texts) => {
    expect(await joinReplaced(db, OLD, { file: FILE, facts }, texts)).toBe(0);
    expect(await notes()).toEqual([]);
  });

  it('leaves the notes of a filing with a number to that filing', async () => {
    await mark('b', '0009990001-07-000012');
    expect(await joinReplaced(db, OLD, { file: FILE, facts: FACTS }, [YARD])).toBe(0);
  });

  it('knows of no notes where there were none', async () => {
    const facts = { file: FILE, facts: FACTS };
    expect(await joinReplaced(db, '3'.repeat(64), facts, [YARD])).toBe(0);
  });
});
