/** A file name that every platform takes. */
export function suggestName(title: string, extension = 'md', what = 'notes'): string {
  const bare = title.replace(/[^\p{L}\p{N}.()-]+/gu, ' ').trim();
  return `${bare.slice(0, 120) || 'Notes'} ${what}.${extension}`;
}
