import type { TextSpan } from '../../core/filing/span.ts';

/** A span together with the document it lies in. */
export interface PassageSpan extends TextSpan {
  readonly document: string;
}

/** The same words give the same key. */
export function keyOf(span: PassageSpan): string {
  return `${span.document}:${span.start}:${span.end}`;
}
