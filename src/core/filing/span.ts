/**
 * A half-open range `[start, end)` of UTF-16 code units in the canonical text of one document.
 * It is the only coordinate system: blocks, sections, findings, search hits and annotations all use it.
 */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Whether two spans share at least one character; empty spans overlap nothing. */
export function overlaps(a: TextSpan, b: TextSpan): boolean {
  return a.start < b.end && b.start < a.end && a.start < a.end && b.start < b.end;
}

/** Whether `outer` holds every character of `inner`. */
export function contains(outer: TextSpan, inner: TextSpan): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
