import type { Annotation } from '../annotate/annotation.ts';
import type { Resolution } from '../anchor/resolution.ts';
import type { TextSpan } from '../filing/span.ts';

/** An annotation with where its passage stands in the text as it is now; without that, nobody has looked. */
export interface ExportedAnnotation extends Annotation {
  readonly resolution?: Resolution;
}

/** What stands over annotations whose passages are not in the text as it is now. */
export const UNPLACED = 'Not found in this text';

/** Where the passage stands now; null when that is nowhere, or in several places. */
export function spanNow({ target, resolution }: ExportedAnnotation): TextSpan | null {
  if (!resolution) return target;
  return 'span' in resolution ? resolution.span : null;
}

/** The words that now stand in the passage's place where they differ from those that were marked; null where they don't. */
export function wordsNow({ resolution }: ExportedAnnotation): string | null {
  return resolution?.state === 'changed' ? resolution.now : null;
}

/** What a reader of an export must know of the passage, in a sentence; empty when it stands as it was marked. */
export function describeState({ resolution }: ExportedAnnotation): string {
  switch (resolution?.state) {
    case 'changed':
      return `Changed since it was marked${resolution.numbersDiffer ? '; a number differs' : ''}. The text now reads:`;
    case 'orphaned':
      return 'Orphaned: not found in the present text.';
    case 'ambiguous':
      return 'Ambiguous: several places of the present text fit.';
    default:
      return '';
  }
}
