import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFilingBytes } from '../../src/main/read-filing-bytes.ts';

const MEGABYTE = 1024 * 1024;
/** A user who owns nothing. */
const NOBODY = 65_534;

describe('readFilingBytes', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'read-filing-bytes-'));
    writeFileSync(join(folder, 'filing.txt'), 'FORM 8-K');
    writeFileSync(join(folder, 'empty.txt'), '');
    writeFileSync(join(folder, 'large.txt'), '');
    truncateSync(join(folder, 'large.txt'), 3 * MEGABYTE);
    mkdirSync(join(folder, 'folder.txt'));
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const read = (name: string) => readFilingBytes(join(folder, name), name, 2 * MEGABYTE);

  it('gives the bytes of a file', async () => {
    const result = await read('filing.txt');
    expect(result.ok && new TextDecoder().decode(result.value)).toBe('FORM 8-K');
  });

  it.each([
    ['missing.txt', 'not-found', '“missing.txt” is not there; it may have been moved or renamed.'],
    [
      'filing.txt/x.txt',
      'not-found',
      '“filing.txt/x.txt” is not there; it may have been moved or renamed.',
    ],
    ['empty.txt', 'empty', '“empty.txt” is empty.'],
    [
      'folder.txt',
      'unreadable',
      '“folder.txt” is a folder; use Open folder… to see what is in it.',
    ],
    ['pipe.txt', 'unreadable', '“pipe.txt” is not a file.'],
    ['large.txt', 'too-large', '“large.txt” is 3 MB; a filing may have 2 MB.'],
  ])('says of %s in one sentence that it is %s', async (name, code, message) => {
    expect(await read(name)).toMatchObject({ ok: false, error: { code, message } });
  });

  it('says that a file may not be read', async () => {
    const path = join(folder, 'private.txt');
    writeFileSync(path, 'FORM 8-K');
    chmodSync(path, 0);
    const answer = await asNobody(() => read('private.txt'));
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'unreadable', message: 'You have no permission to read “private.txt”.' },
    });
  });
});

/** Root may read everything; so it puts its rights down for the time being. */
async function asNobody<T>(task: () => Promise<T>): Promise<T> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    return await task();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}
