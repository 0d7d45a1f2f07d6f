/**
 * A half-open range `[start, end)` of UTF-16 code units in the canonical text of one document.
 * It is the only coordinate system: blocks, sections, findings, search hits and annotations all use it.
 */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Whether `outer` holds every character of `inner`. */
export function contains(outer: TextSpan, inner: TextSpan): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two have a character in common. */
export function overlaps(a: TextSpan, b: TextSpan): boolean {
  return a.start < b.end && b.start < a.end;
}
