/** A group with those of its rows that are drawn. */
export interface CutGroup<G, R> {
  readonly group: G;
  readonly rows: readonly R[];
}

/** Of a long list in groups the rows from one to another, counted through all groups; a group without rows is closed and stays. */
export function cutGroups<G, R>(
  groups: readonly G[],
  rowsOf: (group: G) => readonly R[],
  from: number,
  to: number,
): readonly CutGroup<G, R>[] {
  let at = 0;
  return groups.flatMap((group) => {
    const rows = rowsOf(group);
    const start = at;
    at += rows.length;
    if (rows.length === 0) return start >= from && start <= to ? [{ group, rows }] : [];
    const shown = rows.slice(Math.max(0, from - start), Math.max(0, to - start));
    return shown.length === 0 ? [] : [{ group, rows: shown }];
  });
}
