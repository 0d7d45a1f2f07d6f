import type { english } from './en/english.ts';

/** All that the interface says, in one language: English has every entry, and the compiler asks any other for the same. */
export type Texts = typeof english;
