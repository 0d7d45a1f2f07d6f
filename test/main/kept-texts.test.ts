import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, gunzipSync, inflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKeptTexts, type KeptTexts } from '../../src/main/kept-texts.ts';

const TEXT = 'The harbour of Lindenmoor is dredged every spring — at “low” tide.\n'.repeat(200);
const HASH = createHash('sha256').update(TEXT).digest('hex');
const PACKED = deflateRawSync(TEXT);

let folder: string;
let texts: KeptTexts;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'texts-')), 'texts');
  texts = createKeptTexts(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('createKeptTexts', () => {
  it('keeps a text once, as a file that anyone can open, and gives it back', async () => {
    const other = '0'.repeat(64);
    expect(await texts.missing([HASH, other])).toEqual([HASH, other]);
    await texts.keep(HASH, PACKED);
    await texts.keep(HASH, PACKED);
    expect(await texts.missing([HASH, other])).toEqual([other]);
    expect(readdirSync(folder)).toEqual([`${HASH}.txt.gz`]);
    expect(gunzipSync(readFileSync(join(folder, `${HASH}.txt.gz`))).toString()).toBe(TEXT);
    const packed = await texts.read(HASH);
    expect(packed && inflateRawSync(packed).toString()).toBe(TEXT);
  });

  it('refuses a text under the hash of another', async () => {
    await expect(texts.keep('0'.repeat(64), PACKED)).rejects.toThrow('not the one');
    expect(await texts.missing(['0'.repeat(64)])).toHaveLength(1);
  });

  it('gives back nothing of a damaged file, nor of none', async () => {
    await texts.keep(HASH, PACKED);
    truncateSync(join(folder, `${HASH}.txt.gz`), 40);
    expect(await texts.read(HASH)).toBeNull();
    expect(await texts.read('0'.repeat(64))).toBeNull();
  });
});
