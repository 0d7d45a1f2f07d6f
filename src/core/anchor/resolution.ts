import type { TextSpan } from '../filing/span.ts';

/** A place where a lost passage might now be, for the reader to judge. */
export interface Candidate extends TextSpan {
  /** How much of the quote and its surroundings agree, 0 to 1. */
  readonly likeness: number;
}

/**
 * Where an annotation's passage stands in a text, and how sure that is. `exact`: the same words, in the place that
 * corresponds. `moved`: the same words, elsewhere. `changed`: the corresponding place, in other words; whoever shows it
 * shows the difference. `ambiguous`: several places as good as each other. `orphaned`: nowhere.
 */
export type Resolution =
  | { readonly state: 'exact'; readonly span: TextSpan }
  | { readonly state: 'moved'; readonly span: TextSpan }
  | {
      readonly state: 'changed';
      readonly span: TextSpan;
      /** The words that now stand there. */
      readonly now: string;
      /** Whether a number in them differs, has come or has gone. */
      readonly numbersDiffer: boolean;
    }
  | { readonly state: 'ambiguous' | 'orphaned'; readonly candidates: readonly Candidate[] };
