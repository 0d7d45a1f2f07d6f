const DAY_MS = 86_400_000;

/** The most days that one start of the app counts, whatever the computer's clock says has gone by. */
const MOST_DAYS = 7;

/**
 * How old what is in the bin has grown. A clock that runs a year ahead for an hour, or stands in 1970, must not empty it: so
 * time is counted from start to start, and no start counts more than a week.
 */
export interface BinClock {
  /** When the app was last started, in ms since 1970 by the clock of then; null before the first time. */
  readonly seenAt: number | null;
  /** Days counted so far. */
  readonly days: number;
  /** What `days` was when each annotation was first seen in the bin, by id. */
  readonly since: Readonly<Record<string, number>>;
}

/** A clock that has counted nothing yet. */
const NEW_BIN_CLOCK: BinClock = { seenAt: null, days: 0, since: {} };

/** The clock at a start of the app: what is no longer in the bin is forgotten, what is new in it begins to count. */
export function advanceBinClock(clock: BinClock, ids: readonly string[], now: number): BinClock {
  const gone = clock.seenAt === null ? 0 : (now - clock.seenAt) / DAY_MS;
  const days = clock.days + Math.min(MOST_DAYS, Math.max(0, gone));
  const since = Object.fromEntries(ids.map((id) => [id, clock.since[id] ?? days]));
  return { seenAt: now, days, since };
}

/** For how many days an annotation has been in the bin as far as was counted; 0 for one that is not there. */
export function daysInBin({ days, since }: BinClock, id: string): number {
  return days - (since[id] ?? days);
}

/** The clock out of what was kept of it; a new one where that is spoilt, which only makes the bin keep longer. */
export function parseBinClock(text: string | null): BinClock {
  try {
    const kept: Partial<Record<keyof BinClock, unknown>> | null = JSON.parse(text ?? 'null');
    if (typeof kept?.seenAt !== 'number' || typeof kept.days !== 'number') return NEW_BIN_CLOCK;
    const entries: readonly (readonly [string, unknown])[] = Object.entries(kept.since ?? {});
    const since = Object.fromEntries(
      entries.flatMap(([id, days]) => (typeof days === 'number' ? [[id, days]] : [])),
    );
    return { seenAt: kept.seenAt, days: kept.days, since };
  } catch {
    return NEW_BIN_CLOCK;
  }
}
