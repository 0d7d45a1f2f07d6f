import type { SnapshotFacts } from './snapshot-name.ts';

const RECENT = 10;
const DAYS = 7;
const WEEKS = 4;

const DAY_MS = 86_400_000;

function dayOf({ made }: SnapshotFacts): number {
  return Math.floor(Date.parse(made) / DAY_MS);
}

/** The latest of each of the last `count` periods in which any was made. */
function latestOfEach(
  snapshots: readonly SnapshotFacts[],
  count: number,
  periodOf: (snapshot: SnapshotFacts) => number,
): readonly SnapshotFacts[] {
  const latest = new Map<number, SnapshotFacts>();
  for (const snapshot of snapshots)
    if (!latest.has(periodOf(snapshot))) latest.set(periodOf(snapshot), snapshot);
  return [...latest.values()].slice(0, count);
}

/**
 * The snapshots that may go: all but the last 10, the last of each of 7 days and 4 weeks, those made before an upgrade,
 * and the one with the most notes while the latest has less than half as many.
 */
export function expiredSnapshots(snapshots: readonly SnapshotFacts[]): readonly SnapshotFacts[] {
  // By what they hold: a clock that was set back would make the latest the first to go.
  const sorted = snapshots.toSorted(
    (a, b) => b.generation - a.generation || b.made.localeCompare(a.made),
  );
  const [latest] = sorted;
  const [largest] = sorted.toSorted((a, b) => b.notes - a.notes);
  const kept = new Set([
    ...sorted.slice(0, RECENT),
    ...latestOfEach(sorted, DAYS, dayOf),
    ...latestOfEach(sorted, WEEKS, (snapshot) => Math.floor((dayOf(snapshot) + 3) / 7)),
    ...sorted.filter(({ reason }) => reason === 'upgrade').slice(0, 1),
  ]);
  if (latest && largest && latest.notes * 2 < largest.notes) kept.add(largest);
  return sorted.filter((snapshot) => !kept.has(snapshot));
}
