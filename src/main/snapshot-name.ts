/** Why a snapshot was made. */
export const SNAPSHOT_REASONS = ['start', 'changes', 'quit', 'upgrade', 'restore'] as const;
/** Why a snapshot was made; part of its name. */
export type SnapshotReason = (typeof SNAPSHOT_REASONS)[number];

/** What a snapshot's file name says of it. */
export interface SnapshotFacts {
  /** File name. */
  readonly name: string;
  /** ISO 8601 instant. */
  readonly made: string;
  readonly generation: number;
  /** Number of annotations in it. */
  readonly notes: number;
  readonly reason: SnapshotReason;
}

const NAME =
  /^notes_(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})\.(\d{3})Z_(\d+)-changes_(\d+)-notes_([a-z]+)\.json$/;

/** A name that sorts by date and that people can read: "notes_2026-01-05T090000.000Z_57-changes_42-notes_start.json". */
export function snapshotName({
  made,
  generation,
  notes,
  reason,
}: Omit<SnapshotFacts, 'name'>): string {
  return `notes_${made.replaceAll(':', '')}_${generation}-changes_${notes}-notes_${reason}.json`;
}

/** Null for a file that is no snapshot of ours. */
export function parseSnapshotName(name: string): SnapshotFacts | null {
  const match = NAME.exec(name);
  const reason = SNAPSHOT_REASONS.find((known) => known === match?.[8]);
  if (!match || !reason) return null;
  const [, day, hour, minute, second, milli, generation, notes] = match;
  const made = `${day}T${hour}:${minute}:${second}.${milli}Z`;
  return { name, made, generation: Number(generation), notes: Number(notes), reason };
}
