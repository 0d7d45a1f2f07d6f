import type { Candidate } from './candidate.ts';
import type { ContentsRegion } from './find-contents.ts';

/** An item as a table of contents or an index lists it. */
export interface ListedItem {
  readonly row: Candidate;
  /** Place in the scheme's item list. */
  readonly index: number;
  readonly likeness: number;
  /** Offset of the next row that lists an item or part: sub-rows with pages may stand before it. */
  readonly until: number;
}

/** The items that the contents list, each at its first row, read in the order of the form. */
export function listedItems(contents: readonly ContentsRegion[]): readonly ListedItem[] {
  const listed = new Map<number, ListedItem>();
  for (const { members, end } of contents) {
    let last = -1;
    for (const [place, row] of members.entries()) {
      if (row.kind !== 'item') continue;
      const reading =
        row.readings.find((r) => r.index > last && r.likeness >= 0.5) ?? row.readings[0];
      if (!reading) continue;
      last = reading.index;
      const until = members[place + 1]?.start ?? Math.max(row.end, end);
      if (!listed.has(last))
        listed.set(last, { row, index: last, likeness: reading.likeness, until });
    }
  }
  return [...listed.values()];
}
