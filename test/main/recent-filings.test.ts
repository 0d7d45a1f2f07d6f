import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRecentFilings } from '../../src/main/recent-filings.ts';

const FACTS = { filer: 'Lindenmoor Bio, Inc.', form: '8-K', filed: '2024-11-08' };
const NOW = new Date('2026-01-02T03:04:05Z');

describe('createRecentFilings', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'recent-filings-'));
    file = join(folder, 'recent.json');
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const create = () => createRecentFilings(file, () => NOW);

  it('is empty at first', async () => {
    expect(await create().list()).toEqual([]);
  });

  it('remembers filings, the latest first, across a restart', async () => {
    const recent = create();
    await recent.add('/a.txt', FACTS);
    await recent.add('/b.txt', { filer: null, form: null, filed: null });
    const again = await create().list();
    expect(again).toEqual([
      { path: '/b.txt', filer: null, form: null, filed: null, opened: NOW.toISOString() },
      { path: '/a.txt', ...FACTS, opened: NOW.toISOString() },
    ]);
  });

  it('names a filing once, however often it is opened', async () => {
    const recent = create();
    for (const path of ['/a.txt', '/b.txt', '/a.txt']) await recent.add(path, FACTS);
    expect((await recent.list()).map(({ path }) => path)).toEqual(['/a.txt', '/b.txt']);
  });

  it('loses none of those opened at the same time', async () => {
    const recent = create();
    await Promise.all(['/a', '/b', '/c', '/d'].map((path) => recent.add(path, FACTS)));
    expect((await create().list()).length).toBe(4);
  });

  it('keeps the last thirty', async () => {
    const recent = create();
    for (let i = 0; i < 40; i++) await recent.add(`/${i}.txt`, FACTS);
    const paths = (await recent.list()).map(({ path }) => path);
    expect(paths.length).toBe(30);
    expect(paths[0]).toBe('/39.txt');
  });

  it('forgets one', async () => {
    const recent = create();
    await recent.add('/a.txt', FACTS);
    await recent.add('/b.txt', FACTS);
    await recent.forget('/a.txt');
    expect((await create().list()).map(({ path }) => path)).toEqual(['/b.txt']);
  });

  it.each([
    ['cut short', '[{"path": "/a.t'],
    ['of another form', '{"paths": []}'],
    ['of another type', '[{"path": 1}]'],
  ])('starts anew when the file is %s', async (_what, content) => {
    writeFileSync(file, content);
    const recent = create();
    expect(await recent.list()).toEqual([]);
    await recent.add('/a.txt', FACTS);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveLength(1);
  });

  it('leaves no drafts behind', async () => {
    await create().add('/a.txt', FACTS);
    expect(readdirSync(folder)).toEqual(['recent.json']);
  });

  it('remember what a file held before it held something else', async () => {
    const recent = create();
    const replacedAfter = async (sha256: string) => {
      await recent.add('/a.txt', { ...FACTS, sha256 });
      return (await recent.list())[0]?.replaced;
    };
    expect(await replacedAfter('1')).toBeUndefined();
    expect(await replacedAfter('1')).toBeUndefined();
    expect(await replacedAfter('2')).toBe('1');
    expect(await replacedAfter('2')).toBe('1');
    expect(await replacedAfter('3')).toBe('2');
  });
});
