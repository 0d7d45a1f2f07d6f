import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_NOTEBOOK, type NotebookContents } from '../../src/core/annotate/journal.ts';
import { createJournal, type Journal } from '../../src/main/journal.ts';
import { createNotebookKeeper, type NotebookKeeper } from '../../src/main/notebook-keeper.ts';
import { parseSnapshotName, type SnapshotFacts } from '../../src/main/snapshot-name.ts';
import { expiredSnapshots } from '../../src/main/snapshot-rotation.ts';
import { createSnapshots, type Snapshots } from '../../src/main/snapshots.ts';
import { annotationOf } from '../core/annotate/samples.ts';

let folder: string;
let backups: string;
let minute: number;
let snapshots: Snapshots;
let journal: Journal;
let keeper: NotebookKeeper;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'snapshots-'));
  backups = join(folder, 'backups');
  minute = 0;
  snapshots = createSnapshots(backups, () => new Date(Date.UTC(2026, 0, 5, 9, (minute += 1))));
  journal = createJournal(join(folder, 'journal.ndjson'));
  keeper = createNotebookKeeper(journal, snapshots);
});
afterEach(async () => {
  await journal.close();
  rmSync(folder, { recursive: true });
});

function contentsOf(generation: number, notes: number): NotebookContents {
  const annotations = Array.from({ length: notes }, (_, i) => annotationOf(`a${i}`));
  return { ...EMPTY_NOTEBOOK, generation, annotations };
}
const change = (generation: number) =>
  keeper.append({
    generation,
    at: '2026-01-05T09:00:00.000Z',
    put: [annotationOf(`g${generation}`)],
    removed: [],
  });
const spoil = ({ name }: { readonly name: string }) => {
  const file = join(backups, name);
  writeFileSync(file, readFileSync(file, 'utf8').replace('eleven', 'twelve'));
};

describe('createSnapshots', () => {
  it('reads back what it wrote, and leaves nothing else in the folder', async () => {
    const made = await snapshots.write(contentsOf(3, 2), 'start');
    expect(await snapshots.read(made.name)).toEqual(contentsOf(3, 2));
    expect(readdirSync(backups)).toEqual([
      'notes_2026-01-05T090100.000Z_3-changes_2-notes_start.json',
    ]);
  });

  it('lists the latest first and knows no other files', async () => {
    await snapshots.write(contentsOf(1, 1), 'start');
    await snapshots.write(contentsOf(2, 2), 'changes');
    writeFileSync(join(backups, 'mine.json'), '{}');
    expect((await snapshots.list()).map(({ generation }) => generation)).toEqual([2, 1]);
  });

  it('does not take a damaged file for a snapshot, nor a path', async () => {
    const made = await snapshots.write(contentsOf(1, 1), 'start');
    spoil(made);
    expect(await snapshots.read(made.name)).toBeNull();
    expect(await snapshots.read('../../etc/passwd')).toBeNull();
  });
});

describe('what older versions wrote', () => {
  const FIXTURES = 'test/fixtures/notes';
  const NAME = 'notes_2026-01-05T090000.000Z_3-changes_1-notes_start.json';

  it.each([
    { version: 1, bin: ['b', 'a'], dismissals: undefined },
    { version: 2, bin: ['a'], dismissals: ['eleven patients were dosed'] },
  ])('is read: version $version', async ({ version, bin, dismissals }) => {
    mkdirSync(backups, { recursive: true });
    copyFileSync(`${FIXTURES}/snapshot-version-${version}.json`, join(backups, NAME));
    copyFileSync(`${FIXTURES}/journal-version-${version}.ndjson`, join(folder, 'journal.ndjson'));
    const { contents, damagedLines, damagedSnapshots, missing } = await keeper.read();
    expect({ damagedLines, damagedSnapshots, missing }).toEqual({
      damagedLines: 0,
      damagedSnapshots: 0,
      missing: 0,
    });
    expect(contents.generation).toBe(5);
    expect(contents.annotations.map(({ id }) => id)).toEqual(['c']);
    expect(contents.bin.map(({ id }) => id)).toEqual(bin);
    expect(contents.tags).toHaveLength(version === 1 ? 0 : 1);
    expect(contents.dismissals?.map(({ quote }) => quote)).toEqual(dismissals);
  });
});

describe('expiredSnapshots', () => {
  const at = (
    daysAgo: number,
    hour: number,
    parts: Partial<SnapshotFacts> = {},
  ): SnapshotFacts => ({
    name: `${daysAgo}-${hour}`,
    made: new Date(Date.UTC(2026, 5, 30 - daysAgo, hour)).toISOString(),
    generation: 1000 - daysAgo * 24 + hour,
    notes: 10,
    reason: 'start',
    ...parts,
  });
  const keptOf = (all: readonly SnapshotFacts[]) => {
    const gone = new Set(expiredSnapshots(all));
    return all.filter((snapshot) => !gone.has(snapshot)).map(({ name }) => name);
  };

  it('keeps 10 recent ones, the last of 7 days and of 4 weeks', () => {
    const today = Array.from({ length: 12 }, (_, i) => at(0, 23 - i));
    const older = Array.from({ length: 60 }, (_, i) => [at(i + 1, 20), at(i + 1, 8)]).flat();
    const kept = keptOf([...today, ...older]);
    expect(kept.slice(0, 10)).toEqual(today.slice(0, 10).map(({ name }) => name));
    expect(kept.slice(10, 16)).toEqual([1, 2, 3, 4, 5, 6].map((day) => `${day}-20`));
    expect(kept.length).toBeLessThanOrEqual(20);
    expect(kept.length).toBeGreaterThan(17);
  });

  it('keeps what holds most changes when the clock was set back', () => {
    const before = Array.from({ length: 40 }, (_, i) => at(i, 20));
    const since = [1, 2, 3].map((i) =>
      at(365, i, { name: `since-${i}`, generation: 2000 + i, notes: 11 }),
    );
    expect(keptOf([...before, ...since])).toEqual(
      expect.arrayContaining(['since-1', 'since-2', 'since-3']),
    );
  });

  it('keeps the one before an upgrade', () => {
    const many = Array.from({ length: 30 }, (_, i) => at(0, 23, { name: `n${i}`, generation: i }));
    expect(keptOf([...many, at(90, 1, { reason: 'upgrade' })])).toContain('90-1');
  });

  it('keeps the largest while the latest has less than half as many notes', () => {
    const many = Array.from({ length: 60 }, (_, i) => at(i, 23, { notes: 3 }));
    expect(keptOf([...many, at(90, 1, { notes: 500 })])).toContain('90-1');
    expect(keptOf([...many, at(90, 1, { notes: 5 })])).not.toContain('90-1');
  });
});

describe('createNotebookKeeper', () => {
  const known = async () => (await keeper.read()).contents.annotations.map(({ id }) => id);

  it('knows snapshot and journal together', async () => {
    await keeper.snapshot(contentsOf(1, 1), 'start');
    await change(2);
    expect(await keeper.read()).toMatchObject({ replayed: 1, missing: 0 });
    expect(await known()).toEqual(['a0', 'g2']);
  });

  it('still has everything when the latest snapshot is damaged', async () => {
    await change(1);
    await keeper.snapshot((await keeper.read()).contents, 'start');
    await change(2);
    const latest = await keeper.snapshot((await keeper.read()).contents, 'changes');
    await change(3);
    if (latest) spoil(latest);
    expect(await keeper.read()).toMatchObject({ damagedSnapshots: 1, missing: 0 });
    expect(await known()).toEqual(['g1', 'g2', 'g3']);
  });

  it('says how many changes are lost when a line between is', async () => {
    await keeper.snapshot(contentsOf(1, 1), 'start');
    await change(2);
    await change(5);
    expect(await keeper.read()).toMatchObject({ missing: 2 });
  });

  it('does not put an empty snapshot over one with notes', async () => {
    await keeper.snapshot(contentsOf(4, 2), 'start');
    expect(await keeper.snapshot(contentsOf(5, 0), 'changes')).toBeNull();
    expect(readdirSync(backups)).toHaveLength(1);
  });

  it('makes one at the end only when there is something new', async () => {
    await change(1);
    await keeper.finish();
    await keeper.finish();
    expect(readdirSync(backups).map((name) => parseSnapshotName(name)?.reason)).toEqual(['quit']);
  });
});
