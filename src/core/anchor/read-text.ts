import type { Tokens } from './tokens.ts';

/** A text with its words. */
export interface ReadText {
  readonly text: string;
  readonly tokens: Tokens;
}
