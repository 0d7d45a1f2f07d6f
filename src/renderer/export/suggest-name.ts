import { texts } from '../texts.ts';

/** A file name that every platform takes. */
export function suggestName(
  title: string,
  extension = 'md',
  what = texts.exporting.fileOfNotes,
): string {
  const bare = title.replace(/[^\p{L}\p{N}.()-]+/gu, ' ').trim();
  return `${bare.slice(0, 120) || texts.exporting.notes} ${what}.${extension}`;
}
