import type { Colour } from './annotation.ts';

/** What the reader has settled about a tag; a tag that is merely used has none of it. */
export interface Tag {
  /** As annotations carry it. */
  readonly name: string;
  readonly colour: Colour | null;
  /** One key, pressed with a selection; null when none is given. */
  readonly hotkey: string | null;
  readonly description: string;
}

/** A tag with the number of annotations that carry it. */
export interface TagCount extends Tag {
  readonly count: number;
}

/** A tag as typed, made fit to keep: no leading "#", single spaces, at most 80 characters; null when nothing is left. */
export function tidyTag(typed: string): string | null {
  const name = typed
    .normalize('NFC')
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/^[\s#]+/, '')
    .trim();
  return name === '' ? null : Array.from(name).slice(0, 80).join('').trim();
}

/** Adds tags to a list, leaving out those already there in any mix of capitals; order is kept. */
export function addTags(tags: readonly string[], more: readonly string[]): readonly string[] {
  const seen = new Set(tags.map((tag) => tag.toLowerCase()));
  const result = [...tags];
  for (const typed of more) {
    const tag = tidyTag(typed);
    if (tag === null || seen.has(tag.toLowerCase())) continue;
    seen.add(tag.toLowerCase());
    result.push(tag);
  }
  return result;
}
