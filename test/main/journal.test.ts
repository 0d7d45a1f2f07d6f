import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../src/core/annotate/journal.ts';
import { createJournal as openJournal, type Journal } from '../../src/main/journal.ts';
import { annotationOf } from '../core/annotate/samples.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'));
  path = join(folder, 'inner', 'journal.ndjson');
});
afterEach(async () => {
  for (const journal of opened.splice(0)) await journal.close();
  rmSync(folder, { recursive: true });
});

const opened: Journal[] = [];
function createJournal(at: string): Journal {
  const journal = openJournal(at);
  opened.push(journal);
  return journal;
}

const entry = (generation: number): JournalEntry => ({
  generation,
  at: '2026-01-05T09:00:00.000Z',
  put: [annotationOf(`a${generation}`, { note: '“half-life”\n🧪' })],
  removed: [],
});
const generations = async () =>
  (await createJournal(path).read()).entries.map(({ generation }) => generation);

describe('createJournal', () => {
  it('knows nothing before anything was written', async () => {
    expect(await createJournal(path).read()).toEqual({ entries: [], damaged: 0, torn: false });
  });

  it('has the line on the disk when append resolves', async () => {
    await createJournal(path).append(entry(1));
    expect(readFileSync(path, 'utf8')).toMatch(/^\{"seal":"[0-9a-f]{16}",.*\}\n$/);
    expect((await createJournal(path).read()).entries).toEqual([entry(1)]);
  });

  it('keeps the order of appends that do not wait for each other', async () => {
    const journal = createJournal(path);
    await Promise.all([1, 2, 3, 4].map((n) => journal.append(entry(n))));
    expect(await generations()).toEqual([1, 2, 3, 4]);
  });

  it('cuts off a last line that was cut short, says so, and goes on behind it', async () => {
    const journal = createJournal(path);
    await journal.append(entry(1));
    await journal.append(entry(2));
    truncateSync(path, readFileSync(path).length - 30);
    const again = createJournal(path);
    expect(await again.read()).toMatchObject({ torn: true, damaged: 0 });
    await again.append(entry(3));
    expect(await generations()).toEqual([1, 3]);
  });

  it.each([
    ['a changed letter', (line: string) => line.replace('half-life', 'half-lifa')],
    ['noise', () => '\u0000\u0001 noise'],
    ['half of it missing', (line: string) => line.slice(0, line.length / 2)],
  ])('passes over and counts a line with %s', async (_what, damage) => {
    const journal = createJournal(path);
    for (const n of [1, 2, 3]) await journal.append(entry(n));
    const [first = '', second = '', third = ''] = readFileSync(path, 'utf8').split('\n');
    writeFileSync(path, `${first}\n${damage(second)}\n${third}\n`);
    expect(await createJournal(path).read()).toMatchObject({ damaged: 1, torn: false });
    expect(await generations()).toEqual([1, 3]);
  });

  it('rejects while the file cannot be written, and writes when it can', async () => {
    mkdirSync(path, { recursive: true });
    const journal = createJournal(path);
    await expect(journal.append(entry(1))).rejects.toThrow(/EISDIR/);
    rmdirSync(path);
    await journal.append(entry(1));
    expect(await generations()).toEqual([1]);
  });

  it('takes off what is no longer needed and stays open for more', async () => {
    const journal = createJournal(path);
    for (const n of [1, 2, 3]) await journal.append(entry(n));
    await journal.forget(2);
    await journal.append(entry(4));
    expect(await generations()).toEqual([3, 4]);
  });

  it('drops damaged lines when it is rewritten', async () => {
    const journal = createJournal(path);
    await journal.append(entry(1));
    appendFileSync(path, 'noise\n');
    await journal.forget(0);
    expect(await createJournal(path).read()).toMatchObject({ damaged: 0 });
    expect(await generations()).toEqual([1]);
  });

  it('goes on after its file was let go', async () => {
    const journal = createJournal(path);
    await journal.append(entry(1));
    await journal.close();
    await journal.close();
    await journal.append(entry(2));
    expect(await generations()).toEqual([1, 2]);
  });
});
