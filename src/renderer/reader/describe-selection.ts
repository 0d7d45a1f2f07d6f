import type { PassageSpan } from '../store/passage-span.ts';
import { texts } from '../texts.ts';

/** Read out whole up to so many words: a sentence is, a section is not. */
const READ_OUT = 40;
const ENDS = 8;

/** What a screen reader says of the passage that a key has selected: its words, or of a long one how it begins and ends. */
export function describeSelection(text: string, { start, end }: PassageSpan): string {
  const words = text.slice(start, end).split(/\s+/).filter(Boolean);
  if (words.length <= READ_OUT) return texts.reading.selected(words.join(' '));
  const [first, last] = [words.slice(0, ENDS).join(' '), words.slice(-ENDS).join(' ')];
  return texts.reading.selectedLong(words.length, first, last);
}
