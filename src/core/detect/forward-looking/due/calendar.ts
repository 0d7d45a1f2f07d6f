/** A calendar day as days since 1970-01-01, so that windows are plain arithmetic without a clock or a time zone. */
export type Day = number;

/** Days of a window, both included. */
export interface DayWindow {
  readonly from: Day;
  readonly to: Day;
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** The day of a year, month (1–12; beyond, it runs on into the next years) and day. */
export function dayOf(year: number, month: number, day: number): Day {
  return Math.floor(Date.UTC(year, month - 1, day) / DAY_MS);
}

/** The last day of the month; months beyond 12 run on into the next years. */
export function endOfMonth(year: number, month: number): Day {
  return dayOf(year, month + 1, 1) - 1;
}

/** Null when the text is no ISO 8601 calendar date. */
export function dayFromIso(iso: string): Day | null {
  const match = ISO.exec(iso);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** ISO 8601 calendar date. */
export function toIso(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Year, month (1–12) and day of the month. */
export function partsOf(day: Day): { year: number; month: number; day: number } {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The months `first` to `last` of a year, whole. */
export function monthsWindow(year: number, first: number, last: number): DayWindow {
  return { from: dayOf(year, first, 1), to: endOfMonth(year, last) };
}
