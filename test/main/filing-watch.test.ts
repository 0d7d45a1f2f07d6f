import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FilingId } from '../../src/ipc/contract.ts';
import { createFilingWatch, type FilingWatch } from '../../src/main/filing-watch.ts';

const ID = '00000000-0000-0000-0000-000000000001' as FilingId;

describe('a filing watch', () => {
  let folder: string;
  let path: string;
  let told: string[];
  let watch: FilingWatch;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'watch-'));
    path = join(folder, 'a.txt');
    told = [];
    watch = createFilingWatch((_id, change) => told.push(change));
    writeFileSync(path, 'Looms of 1910');
    await read();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function read(): Promise<void> {
    const state = await watch.stateOf(path);
    const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
    watch.start(ID, { path, sha256, state });
  }
  async function look(times: number): Promise<readonly string[]> {
    for (let i = 0; i < times; i += 1) await watch.look();
    return told;
  }

  it('says nothing while nothing changes', async () => {
    expect(await look(4)).toEqual([]);
  });

  it('tells once of a file that was written anew', async () => {
    writeFileSync(path, 'Looms of 1911, and more of them');
    expect(await look(4)).toEqual(['changed']);
  });

  it('waits until a file is written to its end', async () => {
    for (const text of ['Looms', 'Looms of', 'Looms of 1']) {
      writeFileSync(path, text);
      expect(await look(1)).toEqual([]);
    }
    expect(await look(1)).toEqual(['changed']);
  });

  it('says nothing of a file that was only touched', async () => {
    utimesSync(path, new Date(1e12), new Date(1e12));
    expect(await look(4)).toEqual(['as-read']);
  });

  it('tells that a file is gone, and that it is back', async () => {
    rmSync(path);
    expect(await look(3)).toEqual(['gone']);
    writeFileSync(path, 'Looms of 1910');
    expect(await look(3)).toEqual(['gone', 'as-read']);
  });

  it('begins anew when the file is read again', async () => {
    writeFileSync(path, 'Looms of 1911, and more of them');
    await look(2);
    await read();
    expect(await look(3)).toEqual(['changed']);
  });

  it('says nothing of a filing that was closed', async () => {
    watch.stop(ID);
    rmSync(path);
    expect(await look(3)).toEqual([]);
  });
});
