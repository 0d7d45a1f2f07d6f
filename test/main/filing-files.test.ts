import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFilingFiles, hasFilingExtension, listFolder } from '../../src/main/filing-files.ts';
import type { FilingId } from '../../src/ipc/contract.ts';

describe('createFilingFiles', () => {
  it('hands out a name and an id, and keeps the path to itself', () => {
    const files = createFilingFiles();
    const entry = files.register('/filings/8-k.txt');
    expect(entry).toEqual({ id: expect.stringMatching(/^[0-9a-f-]{36}$/), name: '8-k.txt' });
    expect(files.find(entry.id)?.path).toBe('/filings/8-k.txt');
  });

  it('gives the same path the same id', () => {
    const files = createFilingFiles();
    const first = files.register('/filings/8-k.txt');
    expect(files.register('/filings/x/../8-k.txt')).toEqual(first);
  });

  it('gives files of the same name different ids', () => {
    const files = createFilingFiles();
    expect(files.register('/a/8-k.txt').id).not.toBe(files.register('/b/8-k.txt').id);
  });

  it('knows no id that it did not hand out', () => {
    const id = '00000000-0000-4000-8000-000000000000' as FilingId;
    expect(createFilingFiles().find(id)).toBeNull();
  });
});

describe('hasFilingExtension', () => {
  it.each([
    ['/a/filing.txt', true],
    ['/a/FILING.HTM', true],
    ['/a/filing.html', true],
    ['/a/form4.xml', true],
    ['/a/notes.md', true],
    ['/a/filing.pdf', false],
    ['/a/filing.txt.exe', false],
    ['/a/txt', false],
    ['/a/.txt', false],
  ])('of %s is %s', (path, expected) => {
    expect(hasFilingExtension(path)).toBe(expected);
  });
});

describe('listFolder', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'list-folder-'));
    mkdirSync(join(folder, 'deep/1/2/3/4'), { recursive: true });
    mkdirSync(join(folder, '.hidden'));
    for (const name of [
      'filing10.txt',
      'filing9.txt',
      'chart.png',
      '.draft.txt',
      '.hidden/a.txt',
      'deep/b.htm',
      'deep/1/2/c.htm',
      'deep/1/2/3/too-deep.htm',
    ])
      writeFileSync(join(folder, name), '');
    symlinkSync('/etc', join(folder, 'etc'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('lists what may be a filing, in the order of the names', async () => {
    const names = (await listFolder(folder)).map((path) => path.slice(folder.length + 1));
    expect(names).toEqual(['deep/1/2/c.htm', 'deep/b.htm', 'filing9.txt', 'filing10.txt']);
  });
});
