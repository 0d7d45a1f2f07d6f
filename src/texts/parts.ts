/** A sentence with things in it that are not words, such as the keys of a command, each where the language wants it. */
export type Parts<T> = readonly (string | T)[];
